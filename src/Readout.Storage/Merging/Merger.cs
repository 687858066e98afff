using System.Collections.Immutable;
using Readout.Storage.Tellings;

namespace Readout.Storage.Merging;

/// <summary>Merges tellings into contacts.</summary>
/// <remarks>
/// Every two tellings are compared; the likeliest pairs are joined first. A group takes in no telling that contradicts one of its own,
/// and a telling that fits two groups that exclude each other joins neither. What people decided stands above all of it.
/// The outcome does not depend on the order of the tellings.
/// </remarks>
public static class Merger
{
    /// <summary>The contacts that the tellings are of.</summary>
    /// <param name="tellings">Tellings that may belong together; each <see cref="Telling.Id"/> is of one only.</param>
    /// <param name="decided">What a person has decided of two tellings, whichever comes first. Where decisions exclude each other, <see cref="Bond.Apart"/> stands.</param>
    public static Merging Merge(ImmutableArray<Telling> tellings, Func<Telling, Telling, Bond> decided)
    {
        ArgumentNullException.ThrowIfNull(decided);
        Subject[] subjects = [.. tellings.Select(telling => new Subject(telling))];
        Array.Sort(subjects, Subject.Compare);
        var joining = new Joining(subjects.Length, Pairs(subjects, decided));
        joining.JoinDecided();
        joining.JoinLikely();
        return new Merging(Clusters(subjects, joining), Doubts(subjects, joining));
    }

    private static IEnumerable<Pair> Pairs(Subject[] subjects, Func<Telling, Telling, Bond> decided)
    {
        for (int i = 0; i < subjects.Length; i++)
        {
            for (int j = i + 1; j < subjects.Length; j++)
            {
                var (one, other) = (subjects[i].Telling, subjects[j].Telling);
                var evidence = Comparing.Compare(subjects[i], subjects[j]);
                yield return new Pair(i, j, evidence, Weights.LogOdds(evidence), decided(one, other), one.Version == other.Version);
            }
        }
    }

    private static ImmutableArray<Cluster> Clusters(Subject[] subjects, Joining joining) =>
    [
        .. Enumerable.Range(0, subjects.Length)
            .GroupBy(joining.GroupOf)
            .Select(group => Cluster(subjects, [.. group.OrderBy(member => subjects[member].Telling.Id)], joining))
            .OrderBy(cluster => cluster.Tellings[0]),
    ];

    /// <summary>The links as a tree from the first telling, so that each other telling has the one that brought it in.</summary>
    private static Cluster Cluster(Subject[] subjects, ImmutableArray<int> members, Joining joining)
    {
        var links = new Dictionary<int, Likeness>(members.Length);
        var reached = new Queue<int>([members[0]]);
        var seen = new HashSet<int> { members[0] };
        while (reached.TryDequeue(out int from))
        {
            foreach (var link in joining.Links.Where(link => link.One == from || link.Other == from))
            {
                int to = link.One == from ? link.Other : link.One;
                if (seen.Add(to))
                {
                    links[to] = Likeness(subjects, link, from, to, link.Probability);
                    reached.Enqueue(to);
                }
            }
        }
        return new Cluster([.. members.Select(member => subjects[member].Telling.Id)], [.. members.Skip(1).Select(member => links[member])]);
    }

    private static ImmutableArray<Likeness> Doubts(Subject[] subjects, Joining joining) =>
    [
        .. joining.Doubts()
            .Select(doubt => subjects[doubt.Pair.One].Telling.Id <= subjects[doubt.Pair.Other].Telling.Id
                ? Likeness(subjects, doubt.Pair, doubt.Pair.One, doubt.Pair.Other, doubt.Probability, doubt.Hindrance)
                : Likeness(subjects, doubt.Pair, doubt.Pair.Other, doubt.Pair.One, doubt.Probability, doubt.Hindrance))
            .OrderByDescending(doubt => doubt.Probability).ThenBy(doubt => doubt.First).ThenBy(doubt => doubt.Second),
    ];

    private static Likeness Likeness(Subject[] subjects, in Pair pair, int first, int second, double probability, Hindrance hindrance = Hindrance.None) =>
        new(subjects[first].Telling.Id, subjects[second].Telling.Id, Math.Round(probability, 3), Wording.Of(pair, subjects[pair.One].Telling, subjects[pair.Other].Telling, hindrance));
}
