using System.Collections.Immutable;
using System.Globalization;
using Readout.Presentation.Outlines;
using Readout.Presentation.Wording;
using Readout.Records;

namespace Readout.Presentation.Html;

/// <summary>The tables of a comparison. How words are linked is the page's own affair.</summary>
internal static class SideTables
{
    /// <summary>More sides than this stand below each other, since no column would hold a sentence.</summary>
    private const int MostColumns = 3;

    /// <summary>Nor do columns help where of more than two sides most are silent most of the time.</summary>
    private const double MostSilence = 0.25;

    /// <summary>The place in the page that a row has.</summary>
    public static string Place(ComparedPoint point) => string.Create(CultureInfo.InvariantCulture, $"r{point.Number}");

    public static string Place(FrameLine line) => $"told-{line.Field}".ToLowerInvariant();

    /// <param name="html">Where to.</param>
    /// <param name="frame">How the sides tell the contact.</param>
    /// <param name="place">Where in the page a quote stands; <c>null</c> for nowhere.</param>
    public static void WriteFrame(HtmlWriter html, FrameOutline frame, Func<Quote, string?> place)
    {
        if (frame.Lines.IsEmpty)
        {
            return;
        }
        html.Element("h3", "How each side tells it", ("id", "frame"));
        using (html.Open("table", ("class", Kind("frame", frame.Sides, frame.Lines.Select(line => line.Cells))), ("aria-labelledby", "frame")))
        {
            WriteHead(html, "", frame.Sides);
            using (html.Open("tbody"))
            {
                foreach (FrameLine line in frame.Lines)
                {
                    using (html.Open("tr", ("id", Place(line))))
                    {
                        html.Element("th", line.Label, ("scope", "row"));
                        WriteCells(html, frame.Sides, line.Cells, groups => FrameItems.Write(html, groups, place));
                    }
                }
            }
        }
    }

    public static void WriteShared(HtmlWriter html, ComparisonOutline outline, Action<HtmlWriter, Saying> write)
    {
        if (outline.Shared.IsEmpty)
        {
            return;
        }
        html.Element("h3", "Where the accounts meet", ("id", "meet"));
        using (html.Open("table", ("class", Kind("rows", outline.Sides, outline.Shared.Select(point => point.Cells))), ("aria-labelledby", "meet")))
        {
            WriteHead(html, "Point", outline.Sides);
            foreach (var group in outline.Shared.GroupBy(point => point.Type))
            {
                using (html.Open("tbody", ("id", $"{group.Key}".ToLowerInvariant())))
                {
                    WriteGroup(html, group.Key, outline.Sides.Length + 1);
                    foreach (ComparedPoint point in group)
                    {
                        WriteRow(html, outline.Sides, point, write);
                    }
                }
            }
        }
    }

    public static void WriteAlone(HtmlWriter html, ImmutableArray<LoneSide> alone, Action<HtmlWriter, Saying> write)
    {
        if (alone.IsEmpty)
        {
            return;
        }
        using (html.Open("h3", ("id", "alone")))
        {
            html.Text("Said by one side only ");
            html.Element("span", $"({Terms.Explain(ComparisonType.Only)})", ("class", "aside"));
        }
        using (html.Open("div", ("class", "lone")))
        {
            foreach (LoneSide lone in alone)
            {
                using (html.Open("section"))
                {
                    using (html.Open("h4"))
                    {
                        WriteSign(html, ComparisonType.Only);
                        html.Text($"Only {lone.Side.Name}");
                    }
                    using (html.Open("ol"))
                    {
                        foreach (ComparedPoint point in lone.Points)
                        {
                            WriteItem(html, point, write);
                        }
                    }
                }
            }
        }
    }

    /// <summary>The sign beside the words for a type, which a screen reader need not say.</summary>
    public static void WriteSign(HtmlWriter html, ComparisonType type)
    {
        html.Element("span", Terms.Sign(type), ("class", "sign"), ("aria-hidden", "true"));
        html.Text(" ");
    }

    private static string Kind<T>(string kind, ImmutableArray<ComparedSide> sides, IEnumerable<ImmutableArray<ImmutableArray<T>>> rows)
    {
        ImmutableArray<bool> silent = [.. rows.SelectMany(cells => cells).Select(cell => cell.IsEmpty)];
        bool many = sides.Length > MostColumns || (sides.Length > 2 && silent.Count(isSilent => isSilent) > MostSilence * silent.Length);
        return many ? $"{kind} many" : kind;
    }

    private static void WriteHead(HtmlWriter html, string corner, ImmutableArray<ComparedSide> sides)
    {
        using (html.Open("thead"))
        using (html.Open("tr"))
        {
            html.Element(corner.Length > 0 ? "th" : "td", corner, ("scope", corner.Length > 0 ? "col" : null));
            foreach (ComparedSide side in sides)
            {
                html.Element("th", side.Name, ("scope", "col"));
            }
        }
    }

    private static void WriteGroup(HtmlWriter html, ComparisonType type, int columns)
    {
        using (html.Open("tr", ("class", "group")))
        using (html.Open("th", ("scope", "rowgroup"), ("colspan", columns.ToString(CultureInfo.InvariantCulture))))
        {
            WriteSign(html, type);
            html.Text($"{char.ToUpperInvariant(Terms.Say(type)[0])}{Terms.Say(type)[1..]} ");
            html.Element("span", $"({Terms.Explain(type)})", ("class", "aside"));
        }
    }

    private static void WriteRow(HtmlWriter html, ImmutableArray<ComparedSide> sides, ComparedPoint point, Action<HtmlWriter, Saying> write)
    {
        using (html.Open("tr", ("id", Place(point))))
        {
            using (html.Open("th", ("scope", "row")))
            {
                html.Element("span", point.Number.ToString(CultureInfo.InvariantCulture), ("class", "number"));
                html.Text(" ");
                html.Element("span", point.About ?? "(no issue named)", ("dir", "auto"));
                WriteDoubt(html, point);
            }
            WriteCells(html, sides, point.Cells, sayings => WriteSayings(html, sayings, write));
        }
    }

    private static void WriteItem(HtmlWriter html, ComparedPoint point, Action<HtmlWriter, Saying> write)
    {
        string number = point.Number.ToString(CultureInfo.InvariantCulture);
        using (html.Open("li", ("id", Place(point)), ("value", number)))
        {
            if (point.About is { } about)
            {
                html.Element("b", $"{about}:", ("dir", "auto"));
                html.Text(" ");
            }
            bool further = false;
            foreach (Saying saying in point.Cells[0])
            {
                html.Text(further ? "; " : "");
                write(html, saying);
                further = true;
            }
            WriteDoubt(html, point);
        }
    }

    private static void WriteDoubt(HtmlWriter html, ComparedPoint point)
    {
        if (point.Doubt is { } doubt)
        {
            html.Element("span", $" ({doubt})", ("class", "aside"));
        }
    }

    private static void WriteCells<T>(
        HtmlWriter html, ImmutableArray<ComparedSide> sides, ImmutableArray<ImmutableArray<T>> cells, Action<ImmutableArray<T>> write)
    {
        foreach (var (side, cell) in sides.Zip(cells))
        {
            using (html.Open("td", ("data-side", side.Name), ("class", cell.IsEmpty ? "silent" : null)))
            {
                if (cell.IsEmpty)
                {
                    html.Element("span", "(silent)", ("class", "aside"));
                }
                write(cell);
            }
        }
    }

    private static void WriteSayings(HtmlWriter html, ImmutableArray<Saying> sayings, Action<HtmlWriter, Saying> write)
    {
        foreach (Saying saying in sayings)
        {
            using (html.Open("p"))
            {
                write(html, saying);
            }
        }
    }
}
