using System.Collections.Immutable;
using System.Globalization;
using Readout.Presentation.Outlines;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Readout.Presentation.Terminal;

/// <summary>Text whose first line begins with a lead and whose further lines stand below the text, not below the lead.</summary>
/// <remarks>Breaks lines only at spaces, across changes of style too, and folds words that no line can hold.</remarks>
internal sealed class HangingText(ImmutableArray<Segment> segments, string lead = "") : Renderable
{
    // Longer lines tire the eye, however wide the terminal.
    private const int Measured = 100;

    public HangingText(ImmutableArray<Run> runs, string lead = "")
        : this([.. runs.Select(run => new Segment(run.Text, Ink.Of(run.Kind)))], lead)
    {
    }

    public HangingText(string text, Style style, string lead = "")
        : this([new Segment(text, style)], lead)
    {
    }

    protected override Measurement Measure(RenderOptions options, int maxWidth)
    {
        int whole = Width(lead) + segments.Sum(segment => segment.CellCount());
        return new Measurement(Math.Min(Width(lead) + 12, maxWidth), Math.Min(whole, maxWidth));
    }

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        int hang = Width(lead) > maxWidth / 2 ? 2 : Width(lead);
        int room = Math.Max(1, Math.Min(maxWidth, Measured) - hang);
        int first = Math.Max(1, room - (Width(lead) - hang));
        yield return new Segment(lead, Ink.Faint);
        bool begun = false;
        foreach (var line in Wrap(first, room))
        {
            if (begun)
            {
                yield return Segment.LineBreak;
                yield return new Segment(new string(' ', hang));
            }
            begun = true;
            foreach (Segment segment in line)
            {
                yield return segment;
            }
        }
    }

    private List<List<Segment>> Wrap(int first, int room)
    {
        List<List<Segment>> lines = [[]];
        int left = first;
        foreach (var word in Words())
        {
            int width = word.Sum(part => part.CellCount());
            bool atStart = lines[^1].Count == 0;
            if (!atStart && width + 1 > left)
            {
                lines.Add([]);
                (left, atStart) = (room, true);
            }
            if (!atStart)
            {
                Style before = lines[^1][^1].Style;
                lines[^1].Add(new Segment(" ", before.Equals(word[0].Style) ? before : Style.Plain));
                left--;
            }
            foreach (Segment part in width > left ? Letters(word) : word)
            {
                if (part.CellCount() > left)
                {
                    lines.Add([]);
                    left = room;
                }
                lines[^1].Add(part);
                left -= part.CellCount();
            }
        }
        return lines;
    }

    /// <summary>The words between spaces, each as its stretches of one style.</summary>
    private IEnumerable<List<Segment>> Words()
    {
        List<Segment> word = [];
        foreach (Segment segment in segments)
        {
            string[] parts = segment.Text.Split(' ');
            for (int i = 0; i < parts.Length; i++)
            {
                if (i > 0 && word.Count > 0)
                {
                    yield return word;
                    word = [];
                }
                if (parts[i].Length > 0)
                {
                    word.Add(new Segment(parts[i], segment.Style));
                }
            }
        }
        if (word.Count > 0)
        {
            yield return word;
        }
    }

    private static IEnumerable<Segment> Letters(List<Segment> word)
    {
        foreach (Segment part in word)
        {
            var letters = StringInfo.GetTextElementEnumerator(part.Text);
            while (letters.MoveNext())
            {
                yield return new Segment(letters.GetTextElement(), part.Style);
            }
        }
    }

    private static int Width(string text) => new Segment(text).CellCount();
}
