using System.Collections.Immutable;
using Readout.Text;

namespace Readout.Extraction.Actors;

/// <summary>What words of the actor table stand for.</summary>
internal enum TagKind
{
    None, State, Adjective, Capital, Person, Surname, Office, Organisation, Outlet,
}

/// <summary>One meaning of a phrase: a kind, and the row of that kind's table.</summary>
internal readonly record struct Meaning(TagKind Kind, int Row);

/// <summary>The actor table as phrases to find in a text.</summary>
internal sealed class ActorLexicon
{
    internal ActorLexicon(ActorTable table)
    {
        Table = table;
        var taken = table.States.SelectMany(state => state.Aliases.Concat(state.Adjectives).Concat(state.Capitals).Append(state.Name))
            .Select(word => LatinFold.Fold(word)).ToHashSet(StringComparer.Ordinal);
        Phrases = new PhraseIndex<Meaning>(
            States(table).Concat(People(table, taken))
                .Concat(Bodies(table.Offices, TagKind.Office))
                .Concat(Bodies(table.Organisations, TagKind.Organisation))
                .Concat(Bodies(table.Outlets, TagKind.Outlet)).Distinct());
    }

    internal ActorTable Table { get; }

    internal PhraseIndex<Meaning> Phrases { get; }

    private static IEnumerable<(string, Meaning)> States(ActorTable table) => table.States.SelectMany((state, row) =>
        state.Aliases.Append(state.Name).Select(name => (name, new Meaning(TagKind.State, row)))
            .Concat(state.Adjectives.Select(word => (word, new Meaning(TagKind.Adjective, row))))
            .Concat(state.People.Select(word => (word, new Meaning(TagKind.Adjective, row))))
            .Concat(state.Capitals.Select(name => (name, new Meaning(TagKind.Capital, row)))));

    /// <summary>A surname that is also a country, a people, a capital ("Jordan") or no surname at all ("Jr.") does not stand for a person by itself.</summary>
    private static IEnumerable<(string, Meaning)> People(ActorTable table, HashSet<string> taken) =>
        table.People.SelectMany((person, row) => person.Aliases.Append(person.Name).Append(LastWord(person.Name))
            .Where(name => !taken.Contains(LatinFold.Fold(name)) && !IsSuffix(name))
            .Select(name => (name, new Meaning(name.Contains(' ') ? TagKind.Person : TagKind.Surname, row))));

    private static IEnumerable<(string, Meaning)> Bodies(ImmutableArray<BodyEntry> bodies, TagKind kind) =>
        bodies.SelectMany((body, row) => body.Aliases.Append(body.Name).Select(name => (name, new Meaning(kind, row))));

    /// <summary>"Jr.", "III".</summary>
    private static bool IsSuffix(string name) => name is "Jr." or "Sr." || name.Trim('I', 'V', 'X').Length == 0;

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
