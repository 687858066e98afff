using System.Collections.Immutable;
using Readout.Presentation.Outlines;
using Spectre.Console;

namespace Readout.Presentation.Terminal;

/// <summary>The lines that pages are made of.</summary>
internal static class Sheet
{
    public static void WriteRuns(this IAnsiConsole console, ImmutableArray<Run> runs, string lead)
    {
        console.Write(new HangingText(runs, lead));
        console.WriteLine();
    }

    public static void WriteText(this IAnsiConsole console, string text, Style style, string lead = "")
    {
        console.Write(new HangingText(text, style, lead));
        console.WriteLine();
    }

    public static void WriteHeading(this IAnsiConsole console, string heading) => console.WriteText(heading, Ink.Heading);

    public static void WriteRule(this IAnsiConsole console, string title) =>
        console.Write(new Rule(Markup.Escape(title)) { Justification = Justify.Left, Style = Ink.Faint });
}
