using System.Collections.Immutable;
using Readout.Storage.Tellings;

namespace Readout.Storage.Merging;

/// <summary>Placeholder until the branch 'merging' lands: nothing is merged but what a person said is one.</summary>
public static class Merger
{
    /// <summary>Each with those that were decided to be the same.</summary>
    public static Merging Merge(ImmutableArray<Telling> tellings, Func<Telling, Telling, Bond> decided)
    {
        var left = tellings.OrderBy(telling => telling.Id).ToList();
        var clusters = ImmutableArray.CreateBuilder<Cluster>();
        while (left.Count > 0)
        {
            List<Telling> cluster = [left[0]];
            for (int i = 0; i < cluster.Count; i++)
            {
                left.Remove(cluster[i]);
                cluster.AddRange(left.Where(telling => !cluster.Contains(telling) && decided(cluster[i], telling) == Bond.Same));
            }
            clusters.Add(new Cluster([.. cluster.Select(telling => telling.Id).Order()], []));
        }
        return new Merging(clusters.ToImmutable(), []);
    }
}
