using System.Globalization;
using Readout.Presentation.Wording;
using Readout.Records;

namespace Readout.Presentation.Outlines;

/// <summary>Says what a record leaves out as too unlikely.</summary>
internal static class Omission
{
    /// <summary>One sentence or two; nothing where everything is shown.</summary>
    public static string? Say(IReadOnlyCollection<ReadoutRecord> records)
    {
        var leftOut = records.Select(record => record.LeftOut).OfType<LeftOut>().ToList();
        if (leftOut.Count == 0)
        {
            return null;
        }
        string below = $"below {Likelihood.Say(leftOut[0].Below)}";
        int gone = leftOut.Sum(some => some.Statements);
        int unmeasured = records.Sum(record => record.Statements.Count(statement => statement.Probability is null));
        string omission = gone == 0 ? $"No statement {below} to leave out." : $"{Statements(gone)} {below} left out, with all that rests on {(gone == 1 ? "it" : "them")}.";
        return unmeasured == 0 ? omission : $"{omission} {Statements(unmeasured)} without a probability {(unmeasured == 1 ? "stays" : "stay")}.";
    }

    private static string Statements(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} statement{(count == 1 ? "" : "s")}");
}
