using System.Collections.Immutable;
using Readout.Text;

namespace Readout.Actors;

/// <summary>What words of the actor table stand for.</summary>
public enum TagKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A state, by name.</summary>
    State,

    /// <summary>A state, by its adjective or the word for its people.</summary>
    Adjective,

    /// <summary>A state, by its capital.</summary>
    Capital,

    /// <summary>A person, by full name.</summary>
    Person,

    /// <summary>A person, by a name that may be somebody else's.</summary>
    Surname,

    /// <summary>A government office, by name or metonym.</summary>
    Office,

    /// <summary>An international organisation.</summary>
    Organisation,

    /// <summary>A news agency or outlet.</summary>
    Outlet,
}

/// <summary>One meaning of a phrase.</summary>
/// <param name="Kind">A kind.</param>
/// <param name="Row">The row of that kind's table.</param>
public readonly record struct Meaning(TagKind Kind, int Row);

/// <summary>The actor table as phrases to find in a text.</summary>
/// <param name="Table">The table.</param>
/// <param name="Phrases">All its names, and the surnames that follow from them.</param>
public sealed record ActorLexicon(ActorTable Table, PhraseIndex<Meaning> Phrases)
{
    /// <summary>Gathers the phrases of a table.</summary>
    public static ActorLexicon Of(ActorTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var taken = table.States.SelectMany(state => state.OtherNames.Concat(state.Adjectives).Concat(state.Capitals).Append(state.Name))
            .Select(word => LatinFold.Fold(word)).ToHashSet(StringComparer.Ordinal);
        return new ActorLexicon(table, new PhraseIndex<Meaning>(
            States(table).Concat(People(table, taken))
                .Concat(Bodies(table.Offices, TagKind.Office))
                .Concat(Bodies(table.Organisations, TagKind.Organisation))
                .Concat(Bodies(table.Outlets, TagKind.Outlet)).Distinct()));
    }

    private static IEnumerable<(string, Meaning)> States(ActorTable table) => table.States.SelectMany((state, row) =>
        state.OtherNames.Append(state.Name).Select(name => (name, new Meaning(TagKind.State, row)))
            .Concat(state.Adjectives.Select(word => (word, new Meaning(TagKind.Adjective, row))))
            .Concat(state.People.Select(word => (word, new Meaning(TagKind.Adjective, row))))
            .Concat(state.Capitals.Select(name => (name, new Meaning(TagKind.Capital, row)))));

    /// <summary>A surname that is also a country, a people, a capital ("Jordan") or no surname at all ("Jr.") does not stand for a person by itself.</summary>
    private static IEnumerable<(string, Meaning)> People(ActorTable table, HashSet<string> taken) =>
        table.People.SelectMany((person, row) => person.Aliases.Append(person.Name).Append(LastWord(person.Name))
            .Where(name => !taken.Contains(LatinFold.Fold(name)) && !IsSuffix(name))
            .Select(name => (name, new Meaning(name.Contains(' ', StringComparison.Ordinal) ? TagKind.Person : TagKind.Surname, row))));

    private static IEnumerable<(string, Meaning)> Bodies(ImmutableArray<BodyEntry> bodies, TagKind kind) =>
        bodies.SelectMany((body, row) => body.OtherNames.Append(body.Name).Select(name => (name, new Meaning(kind, row))));

    /// <summary>"Jr.", "III".</summary>
    private static bool IsSuffix(string name) => name is "Jr." or "Sr." || name.Trim('I', 'V', 'X').Length == 0;

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
