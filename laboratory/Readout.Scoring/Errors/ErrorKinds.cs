using System.Collections.Immutable;
using System.Globalization;

namespace Readout.Scoring.Errors;

/// <summary>The errors of one kind.</summary>
/// <param name="Kind">In words.</param>
/// <param name="Findings">Those of which it is the first fault, in the order of the texts.</param>
/// <param name="InAll">How many have it at all.</param>
/// <param name="Details">The details that it has more than once, the commonest first.</param>
public sealed record ErrorKind(string Kind, ImmutableArray<Finding> Findings, int InAll, ImmutableArray<(string Detail, int Times)> Details);

/// <summary>Errors by kind, the most frequent kind first.</summary>
public sealed record ErrorKinds(ImmutableArray<ErrorKind> Kinds)
{
    private const int DetailsShown = 20;

    public static ErrorKinds Of(IEnumerable<Finding> findings)
    {
        ImmutableArray<Finding> all = [.. findings.OrderBy(finding => finding.Text.Name, StringComparer.Ordinal).ThenBy(finding => finding.Start)];
        var faults = all.SelectMany(finding => finding.Faults).ToLookup(fault => fault.Kind);
        var first = all.ToLookup(finding => finding.Kind);
        return new ErrorKinds(
        [
            .. faults.Select(kind => new ErrorKind(kind.Key, [.. first[kind.Key]], kind.Count(), Details(kind)))
                .OrderByDescending(kind => kind.Findings.Length).ThenByDescending(kind => kind.InAll).ThenBy(kind => kind.Kind, StringComparer.Ordinal),
        ]);
    }

    public void Print(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        int all = Kinds.Sum(kind => kind.Findings.Length);
        writer.Write($"{"errors by kind",-46}{"first",7}{"share",7}{"in all",8}\n");
        foreach (var kind in Kinds)
        {
            double share = all == 0 ? 0 : (double)kind.Findings.Length / all;
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{kind.Kind,-46}{kind.Findings.Length,7}{share,7:F3}{kind.InAll,8}\n"));
        }
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{"all",-46}{all,7}\n"));
    }

    private static ImmutableArray<(string Detail, int Times)> Details(IEnumerable<Fault> faults) =>
    [
        .. faults.GroupBy(fault => fault.Detail.ToLowerInvariant(), (detail, same) => (Detail: detail, Times: same.Count()))
            .Where(detail => detail.Times > 1)
            .OrderByDescending(detail => detail.Times).ThenBy(detail => detail.Detail, StringComparer.Ordinal).Take(DetailsShown),
    ];
}
