using System.Collections.Immutable;
using Readout.Text;

namespace Readout.Records;

/// <summary>The border between spans inside the program (UTF-16) and spans of a record (code points).</summary>
public static class SpanBorder
{
    /// <summary>The span as a record shows it.</summary>
    /// <param name="text">The report's exact text.</param>
    /// <param name="span">UTF-16 code units of that text.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span leaves the text or cuts a surrogate pair.</exception>
    public static Span ToRecord(this ReportText text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Span(text.CodePoints.ToCodePoint(span.Start), text.CodePoints.ToCodePoint(span.End), text.Slice(span));
    }

    /// <summary>Several spans as a record shows them.</summary>
    /// <inheritdoc cref="ToRecord(ReportText, TextSpan)"/>
    public static ImmutableArray<Span> ToRecord(this ReportText text, ImmutableArray<TextSpan> spans) =>
        [.. spans.Select(span => text.ToRecord(span))];

    /// <summary>The span of the text that a record's span names.</summary>
    /// <exception cref="ArgumentException">Its offsets and its characters disagree with the text.</exception>
    public static TextSpan FromRecord(this ReportText text, Span span)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(span);
        var inner = new TextSpan(text.CodePoints.ToUtf16(span.Start), text.CodePoints.ToUtf16(span.End));
        return text[inner].SequenceEqual(span.Text)
            ? inner
            : throw new ArgumentException($"the text at {span.Start}..{span.End} is not what the span says", nameof(span));
    }
}
