using System.Diagnostics.CodeAnalysis;
using Readout.Intake.Metadata;
using Readout.Text;

namespace Readout.Intake;

/// <summary>One report that is still to be fetched: cheap to hold, so that thousands can wait their turn.</summary>
public abstract class ReportSource
{
    private protected ReportSource(string input, int? line, long bytes)
    {
        Input = input;
        Line = line;
        Bytes = bytes;
    }

    /// <summary>The file or <c>stdin</c>, as the user named it.</summary>
    public string Input { get; }

    /// <summary>The line of a JSONL file, from 1.</summary>
    public int? Line { get; }

    /// <summary>How many bytes of the input it took, for showing progress.</summary>
    public long Bytes { get; }

    /// <summary>Where it stands, as messages name it.</summary>
    public string Place => Line is int line ? $"{Input}:{line}" : Input;

    /// <summary>Fetches and decodes the report. Different sources may be fetched on different threads at a time.</summary>
    /// <param name="options">What the user says of every report; wins over all else.</param>
    public Arrival Fetch(ReportMetadata options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!TryFetch(out var draft, out var error))
        {
            return new ReportRefused(error);
        }
        if (string.IsNullOrWhiteSpace(draft.Text))
        {
            return new ReportRefused(new Problem("holds no text", "give a report with text in it").In(Input, Line));
        }
        var metadata = options.Over(draft.Beside).Over(TextMetadata.Of(draft.Text, draft.OfPage));
        return new ReportArrived(new Report(draft.Name, new ReportText(draft.Text), metadata));
    }

    private protected abstract bool TryFetch(
        [NotNullWhen(true)] out Draft? draft, [NotNullWhen(false)] out IntakeError? error);

    private protected IntakeError Error(Problem problem) => problem.In(Input, Line);
}

/// <summary>A report's parts before its metadata are put in order.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its exact, well-formed text.</param>
/// <param name="OfPage">What a web page says of itself: the weakest.</param>
/// <param name="Beside">What stands beside the text, in a sidecar or in the keys of a JSONL line: stronger than the text's own.</param>
internal sealed record Draft(string Name, string Text, ReportMetadata OfPage, ReportMetadata Beside);

/// <summary>An input that is known to give no report.</summary>
internal sealed class RefusedSource(IntakeError error) : ReportSource(error.Input, error.Line, bytes: 0)
{
    private protected override bool TryFetch(
        [NotNullWhen(true)] out Draft? draft, [NotNullWhen(false)] out IntakeError? refusal)
    {
        (draft, refusal) = (null, error);
        return false;
    }
}
