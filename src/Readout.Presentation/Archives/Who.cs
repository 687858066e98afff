using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Readout.Actors;
using Readout.Actors.Lookup;
using Readout.Presentation.Wording;
using Readout.Storage;
using Readout.Storage.Questions;

namespace Readout.Presentation.Archives;

/// <summary>Who is meant by a name that a user wrote.</summary>
/// <param name="Side">A side, by its code.</param>
/// <param name="Actors">Actors of the archive that bear the name; one of them is meant.</param>
/// <param name="Name">How it is shown.</param>
public sealed record Who(string? Side, ImmutableArray<KnownActor> Actors, string Name)
{
    /// <summary>Organisations of the table that are a side of their own, with their people's offices.</summary>
    private static readonly ImmutableArray<string> s_unions = ["EU", "UN"];

    /// <summary>Two letters in another order are two differences; a short name that differs so is another.</summary>
    private const int MostDifferences = 2;

    private const int ShortName = 4;

    /// <summary>What the user should be told beside the answer: that a misspelt name was taken for another.</summary>
    public string? Remark { get; init; }

    /// <summary>Sides by code, name or adjective; people by any name that the table or the archive knows; a misspelt name by the one that is likest.</summary>
    /// <param name="word">What the user wrote.</param>
    /// <param name="archive">The archive.</param>
    /// <param name="lexicon">The table of actors.</param>
    /// <param name="mistake">Why nobody is meant.</param>
    public static Who? Find(string word, Archive archive, ActorLexicon lexicon, out string? mistake)
    {
        mistake = null;
        if (!FoldedWords.Of(word).Any())
        {
            mistake = $"'{Visible.Inline(word)}' is no name; give a person (Macron) or a side (FRA, France)";
            return null;
        }
        if (TryFindSide(word, lexicon, out var side))
        {
            return side;
        }
        var found = new ActorSearch(lexicon).Find(word, null);
        ImmutableArray<KnownActor> known = [.. archive.Actors(word).Concat(found.SelectMany(actor => archive.Actors(actor.Name))).DistinctBy(actor => actor.Id)];
        if (!known.IsEmpty)
        {
            return Of(known);
        }
        var likest = Likest(word, archive.People());
        // One surname that several bear is as good as that surname, spelt rightly.
        if (likest.Select(actor => FoldedWords.Of(actor.Name).Last()).Distinct().Count() == 1)
        {
            var taken = Of(likest);
            return taken with { Remark = $"nobody is called '{Visible.Inline(word)}'; taken for {taken.Name}" };
        }
        string advice = likest.IsEmpty ? "check its spelling" : $"nearest: {string.Join(", ", likest.Select(actor => actor.Name).Distinct().Take(5))}";
        mistake = $"the archive knows nobody of the name '{Visible.Inline(word)}'; {advice}";
        return null;
    }

    /// <summary>A side by its code, name, adjective or capital; the European Union and the United Nations are sides.</summary>
    /// <param name="word">What the user wrote.</param>
    /// <param name="lexicon">The table of actors.</param>
    /// <param name="side">The side.</param>
    public static bool TryFindSide(string word, ActorLexicon lexicon, [NotNullWhen(true)] out Who? side)
    {
        side = lexicon.Table.State(word) is { } exact ? new Who(exact.Code, [], exact.Name)
            : new ActorSearch(lexicon).Find(word, null).FirstOrDefault(IsSide) is { Country: { } code, Name: var name } ? new Who(code, [], name)
            : lexicon.Table.IsSide(word) ? new Who(word, [], word) : null;
        return side is not null;
    }

    /// <summary>The actors' rows.</summary>
    public ImmutableArray<long> Rows => [.. Actors.Select(actor => actor.Id)];

    /// <summary>Whether the two mean the same: "Putin" and "Vladimir Putin".</summary>
    public bool IsSameAs(Who other) => Side == other.Side && Rows.SequenceEqual(other.Rows);

    /// <summary>How those of them are called who took part in a contact; where there is none, all who may be meant.</summary>
    public string In(ContactView? contact)
    {
        ImmutableArray<KnownActor> there = [.. Actors.Where(actor => contact?.Summary.Parties.Any(party => party.Actor == actor.Id) == true)];
        return there.IsEmpty ? Name : Of(there).Name;
    }

    private static bool IsSide(FoundActor actor) => actor.Kind == FoundKind.State
        || (actor.Kind == FoundKind.Organisation && s_unions.Contains(actor.Name));

    private static Who Of(ImmutableArray<KnownActor> actors) => new(null, actors, string.Join(" or ", actors.Where(actor => actor.Name.Contains(' ', StringComparison.Ordinal))
        .DefaultIfEmpty(actors[0]).Select(actor => actor.Name).Distinct().Take(3)));

    /// <summary>Those whose name, or last name where one word is given, differs least.</summary>
    private static ImmutableArray<KnownActor> Likest(string word, ImmutableArray<KnownActor> people)
    {
        string asked = string.Join(' ', FoldedWords.Of(word));
        bool isLastName = !asked.Contains(' ', StringComparison.Ordinal);
        int most = asked.Length <= ShortName ? 1 : MostDifferences;
        var near = people.Select(actor => (actor, Words: FoldedWords.Of(actor.Name).ToList())).Where(pair => pair.Words.Count > 0)
            .Select(pair => (pair.actor, Distance: Spelling.Distance(asked, isLastName ? pair.Words[^1] : string.Join(' ', pair.Words))))
            .Where(pair => pair.Distance <= most).OrderBy(pair => pair.Distance).ToList();
        return [.. near.TakeWhile(pair => pair.Distance == near[0].Distance).Select(pair => pair.actor)];
    }
}
