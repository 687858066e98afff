using Readout.Text;

namespace Readout.Scoring.Errors;

/// <summary>From a file's code points to a text's spans.</summary>
internal static class FileSpans
{
    /// <summary>The span of a stretch, as far as it lies in the text.</summary>
    public static TextSpan FromFile(this ReportText text, Stretch stretch)
    {
        int start = Math.Clamp(stretch.Start, 0, text.CodePoints.Count);
        int end = Math.Clamp(stretch.End, start, text.CodePoints.Count);
        return new TextSpan(text.CodePoints.ToUtf16(start), text.CodePoints.ToUtf16(end));
    }
}
