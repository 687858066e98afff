using System.Collections.Immutable;
using System.Globalization;
using Readout.Presentation.Outlines;
using Readout.Presentation.Wording;
using Readout.Records;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Readout.Presentation.Terminal;

/// <summary>Prints what the sides say beside each other.</summary>
public static class ComparisonView
{
    /// <summary>Writes how the sides tell the contact, then what several of them speak of, then what one alone says.</summary>
    /// <param name="console">Where to; where it is too narrow for columns, the sides stand below each other.</param>
    /// <param name="page">The comparison.</param>
    public static void Write(IAnsiConsole console, ComparisonPage page)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(page);
        WriteHead(console, ComparisonHead.Of(page.Records));
        if (Omission.Say(page.Records) is { } omission)
        {
            console.WriteText(omission, Ink.Faint);
            console.WriteLine();
        }
        ComparisonOutline outline = ComparisonOutline.Of(page.Records, page.Comparison, page.Frame);
        if (outline.IsEmpty)
        {
            console.WriteText("Nothing to compare: fewer than two sides speak.", Ink.Strong);
            console.WriteLine();
            return;
        }
        bool several = page.Records.Length > 1;
        WriteFrame(console, outline.Frame);
        WriteShared(console, outline, several);
        foreach (LoneSide lone in outline.Alone)
        {
            WriteAlone(console, lone, several);
        }
    }

    private static void WriteHead(IAnsiConsole console, ComparisonHead head)
    {
        console.WriteRule(string.Join(" · ", head.Reports.Select(report => report.Name)));
        console.WriteText(head.Headline, Ink.Strong);
        foreach (ComparedReport report in head.Reports)
        {
            console.WriteText(string.Join(" · ", [report.Title ?? report.Name, .. report.Origin]), Ink.Faint, $"{report.Number}  ");
        }
        console.WriteLine();
    }

    private static void WriteFrame(IAnsiConsole console, FrameOutline frame)
    {
        if (frame.Lines.IsEmpty)
        {
            return;
        }
        console.WriteHeading("How each side tells it");
        new SideTable(
            "", ruled: false, frame.Sides,
            [.. frame.Lines.Select(line => new SideRow([new Run(RunKind.Source, line.Label)], [], [.. line.Cells.Select(FrameWords.Lines)]))])
            .WriteTo(console);
        console.WriteLine();
    }

    private static void WriteShared(IAnsiConsole console, ComparisonOutline outline, bool several)
    {
        if (outline.Shared.IsEmpty)
        {
            return;
        }
        console.WriteHeading("Where the accounts meet");
        new SideTable("Point", ruled: true, outline.Sides, [.. outline.Shared.Select(point => Row(point, several))]).WriteTo(console);
        console.WriteLine();
    }

    private static SideRow Row(ComparedPoint point, bool several) => new(
        [new Run(RunKind.Source, $"{point.Number} {point.About ?? "(no issue named)"}")],
        [new Run(RunKind.Aside, $"{Terms.Sign(point.Type)} {Terms.Say(point.Type)}{(point.Doubt is { } doubt ? $" ({doubt})" : "")}")],
        [.. point.Cells.Select(cell => cell.Select(saying => Referred(saying, several)).ToImmutableArray())]);

    private static void WriteAlone(IAnsiConsole console, LoneSide lone, bool several)
    {
        console.Write(new HangingText(
        [
            new Segment($"{Terms.Sign(ComparisonType.Only)} Only {lone.Side.Name} says", Ink.Heading), new Segment($" ({Terms.Explain(ComparisonType.Only)})", Ink.Faint),
        ]));
        console.WriteLine();
        int width = lone.Points[^1].Number.ToString(CultureInfo.InvariantCulture).Length;
        foreach (ComparedPoint point in lone.Points)
        {
            string lead = $"  {point.Number.ToString(CultureInfo.InvariantCulture).PadLeft(width)}  ";
            foreach (Saying saying in point.Cells[0])
            {
                console.WriteRuns(About(point, saying).AddRange(Referred(saying, several)), lead);
                lead = new string(' ', lead.Length);
            }
        }
        console.WriteLine();
    }

    // Only the first of a point's sentences says what it is about.
    private static ImmutableArray<Run> About(ComparedPoint point, Saying saying) =>
        point.About is { } about && ReferenceEquals(saying, point.Cells[0][0]) ? [new Run(RunKind.Source, about), new Run(RunKind.Aside, ": ")] : [];

    /// <summary>The words, and where <c>read</c> shows their statement.</summary>
    private static ImmutableArray<Run> Referred(Saying saying, bool several) =>
        saying.Line.Add(new Run(RunKind.Aside, several ? $" ({saying.Report}·{saying.Id})" : $" ({saying.Id})"));
}
