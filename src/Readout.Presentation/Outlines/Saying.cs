using System.Collections.Immutable;
using Readout.Records;
using Readout.Text;

namespace Readout.Presentation.Outlines;

/// <summary>What one statement contributes to a row.</summary>
/// <param name="Report">The number of its report among those compared, from 1.</param>
/// <param name="Id">Its id in that report's record.</param>
/// <param name="Lead">Who says it and how; empty where the quotes tell that themselves.</param>
/// <param name="Quotes">The exact words.</param>
/// <param name="Marks">Words in the lead that decide how the sides differ ("urged", "discussed").</param>
internal sealed record Saying(int Report, string Id, ImmutableArray<Run> Lead, ImmutableArray<Quoted> Quotes, ImmutableArray<Quote> Marks)
{
    /// <summary>Lead and quotes on one line.</summary>
    public ImmutableArray<Run> Line
    {
        get
        {
            var line = ImmutableArray.CreateBuilder<Run>();
            line.AddRange(Lead);
            foreach (Quoted quoted in Quotes)
            {
                if (line.Count > 0)
                {
                    line.Add(new Run(RunKind.Aside, line.Count == Lead.Length ? " → " : " … "));
                }
                line.AddRange(quoted.Words);
            }
            return line.ToImmutable();
        }
    }
}

/// <summary>Exact words, with those set off that decide how the sides differ.</summary>
internal sealed record Quoted(Quote Quote, ImmutableArray<Run> Words, ImmutableArray<Quote> Marks)
{
    public static Quoted Of(Quote quote, ImmutableArray<Quote> marks)
    {
        Span whole = quote.Span;
        var offsets = new CodePointMap(whole.Text);
        var words = new RunLine();
        int done = 0;
        ImmutableArray<Quote> own = [.. marks.Where(mark => mark.Report == quote.Report && whole.Holds(mark.Span)).OrderBy(mark => mark.Span.Start)];
        foreach (Quote mark in own)
        {
            int start = offsets.ToUtf16(mark.Span.Start - whole.Start), end = offsets.ToUtf16(mark.Span.End - whole.Start);
            if (start >= done)
            {
                words.AddRaw(RunKind.Content, whole.Text[done..start]);
                words.AddRaw(RunKind.Mark, whole.Text[start..end]);
                done = end;
            }
        }
        words.AddRaw(RunKind.Content, whole.Text[done..]);
        return new Quoted(quote, words.Runs, own);
    }
}
