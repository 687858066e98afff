using System.Collections.Immutable;
using System.Globalization;
using Readout.Presentation.Outlines;
using Readout.Records;

namespace Readout.Presentation.Html;

/// <summary>A row that quotes a passage.</summary>
/// <param name="Row">The row's place in the page.</param>
/// <param name="Label">What the text beside the passage calls it; <c>null</c> for words that go on from others, which lead there already.</param>
/// <param name="Use">What the passage is to it.</param>
internal sealed record Citation(string Row, string? Label, PassageUse Use);

/// <summary>What a passage is quoted for; the last of several counts for its look.</summary>
internal enum PassageUse
{
    Frame,
    Alone,
    Shared,
}

/// <summary>Words of a report that rows quote, with those among them that decide how the sides differ.</summary>
internal sealed record Passage(string Id, Span Span, ImmutableArray<Citation> Citations, ImmutableArray<Span> Marks);

/// <summary>All passages that a comparison quotes, each once however many rows quote it.</summary>
internal sealed class Passages
{
    private readonly Dictionary<(string Report, int Start, int End), Passage> _passages = [];

    public Passages(ComparisonOutline outline)
    {
        foreach (FrameLine line in outline.Frame.Lines)
        {
            var citation = new Citation(SideTables.Place(line), NamesItself(line.Field) ? line.Label : null, PassageUse.Frame);
            foreach (FrameItem item in line.Cells.SelectMany(groups => groups).SelectMany(group => group.Items).Where(item => item.Evidence is not null))
            {
                Cite(item.Evidence!, citation, []);
            }
        }
        foreach (ComparedPoint point in outline.Shared)
        {
            Cite(point, PassageUse.Shared);
        }
        foreach (ComparedPoint point in outline.Alone.SelectMany(lone => lone.Points))
        {
            Cite(point, PassageUse.Alone);
        }
    }

    /// <summary>Every passage, in the order in which the page quotes them.</summary>
    public IEnumerable<Passage> All => _passages.Values;

    /// <summary>The passages of one report.</summary>
    public IEnumerable<Passage> In(string report) => _passages.Where(entry => entry.Key.Report == report).Select(entry => entry.Value);

    /// <summary>Where in the page a quote stands; <c>null</c> where no row was found to quote it.</summary>
    public string? Place(Quote quote) => _passages.GetValueOrDefault(Key(quote))?.Id;

    /// <summary>Whether the text says beside the words what they tell; of what there is much in any text that would hide the rest.</summary>
    private static bool NamesItself(FrameField field) =>
        field is not (FrameField.Participants or FrameField.Issues or FrameField.Voices or FrameField.Attributed or FrameField.Joint);

    private void Cite(ComparedPoint point, PassageUse use)
    {
        var first = new Citation(SideTables.Place(point), point.Number.ToString(CultureInfo.InvariantCulture), use);
        Citation further = first with { Label = null };
        foreach (Saying saying in point.Cells.SelectMany(sayings => sayings))
        {
            for (int i = 0; i < saying.Quotes.Length; i++)
            {
                Cite(saying.Quotes[i].Quote, i == 0 ? first : further, [.. saying.Quotes[i].Marks.Select(mark => mark.Span)]);
            }
            foreach (Quote mark in saying.Marks)
            {
                Cite(mark, further, [mark.Span]);
            }
        }
    }

    private void Cite(Quote quote, Citation citation, ImmutableArray<Span> marks)
    {
        Passage passage = _passages.GetValueOrDefault(Key(quote))
            ?? new Passage(string.Create(CultureInfo.InvariantCulture, $"p{_passages.Count + 1}"), quote.Span, [], []);
        _passages[Key(quote)] = passage with
        {
            Citations = passage.Citations.Contains(citation) ? passage.Citations : passage.Citations.Add(citation),
            Marks = [.. passage.Marks.Union(marks)],
        };
    }

    private static (string Report, int Start, int End) Key(Quote quote) => (quote.Report, quote.Span.Start, quote.Span.End);
}
