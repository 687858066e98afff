using System.Collections.Immutable;
using Readout.Actors;
using Readout.Actors.Lookup;
using Readout.Cli.Commands.Actors;
using Readout.Storage;
using Readout.Storage.Questions;

namespace Readout.Cli.Commands.Archives;

/// <summary>Who is meant by a name on the command line.</summary>
/// <param name="Side">A side, by its code.</param>
/// <param name="Actors">Actors of the archive that bear the name; one of them is meant.</param>
/// <param name="Name">How it is shown.</param>
internal sealed record Who(string? Side, ImmutableArray<long> Actors, string Name)
{
    /// <summary>Two letters in another order are two differences; a short name that differs so is another.</summary>
    private const int MostDifferences = 2;

    private const int ShortName = 4;

    /// <summary>Sides by code, name or adjective; people by any name that the table or the archive knows; a misspelt name by the one that is likest.</summary>
    /// <param name="word">What the user wrote.</param>
    /// <param name="archive">The archive.</param>
    /// <param name="lexicon">The table of actors.</param>
    /// <param name="mistake">Why nobody is meant.</param>
    public static Who? Find(string word, Archive archive, ActorLexicon lexicon, out string? mistake)
    {
        mistake = null;
        if (lexicon.Table.IsSide(word))
        {
            return new Who(word, [], word);
        }
        var found = new ActorSearch(lexicon).Find(word, null);
        if (found.FirstOrDefault(actor => actor.Kind == FoundKind.State) is { Country: { } code } state)
        {
            return new Who(code, [], state.Name);
        }
        ImmutableArray<KnownActor> known = [.. archive.Actors(word).Concat(found.SelectMany(actor => archive.Actors(actor.Name))).DistinctBy(actor => actor.Id)];
        if (!known.IsEmpty)
        {
            return Of(known, found.FirstOrDefault()?.Name);
        }
        var likest = Likest(word, archive.People());
        // One surname that several bear is as good as that surname, spelt rightly.
        if (likest.Select(actor => FoldedWords.Of(actor.Name).Last()).Distinct().Count() == 1)
        {
            var taken = Of(likest, null);
            Console.Error.WriteLine($"readout: nobody is called '{ActorOutput.Inline(word)}'; taken for {taken.Name}");
            return taken;
        }
        string advice = likest.IsEmpty ? "check its spelling" : $"nearest: {string.Join(", ", likest.Select(actor => actor.Name).Distinct().Take(5))}";
        mistake = $"readout: the archive knows nobody of the name '{ActorOutput.Inline(word)}'; {advice}";
        return null;
    }

    private static Who Of(ImmutableArray<KnownActor> actors, string? name) =>
        new(null, [.. actors.Select(actor => actor.Id)], name ?? string.Join(" or ", actors.Where(actor => actor.Name.Contains(' ', StringComparison.Ordinal))
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
