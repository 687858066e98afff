using System.Collections.Immutable;
using Readout.Presentation.Outlines;
using Readout.Presentation.Wording;
using Readout.Records;
using Spectre.Console;

namespace Readout.Presentation.Terminal;

/// <summary>The sides of one report beside each other, below its statements: those stand above, so that their ids are enough.</summary>
internal static class SidesInBrief
{
    private const string Indent = "  ";

    public static void Write(IAnsiConsole console, ComparisonOutline outline)
    {
        ImmutableArray<FrameLine> differing = [.. outline.Frame.Lines.Where(line => line.Differs)];
        if (outline.Shared.IsEmpty && outline.Alone.IsEmpty && differing.IsEmpty)
        {
            return;
        }
        console.WriteHeading("The sides beside each other");
        foreach (FrameLine line in differing)
        {
            var told = outline.Frame.Sides.Zip(line.Cells).Where(cell => !cell.Second.IsEmpty);
            WriteLine(console, line.Label, "", told.Select(cell => $"{cell.First.Name} {string.Join(", ", Values(cell.Second))}"));
        }
        foreach (ComparedPoint point in outline.Shared)
        {
            var told = outline.Sides.Zip(point.Cells).Where(cell => !cell.Second.IsEmpty);
            WriteLine(console, $"{Terms.Sign(point.Type)} {Terms.Say(point.Type)}", point.About ?? "", told.Select(cell => $"{cell.First.Name} {Ids(cell.Second)}"));
        }
        foreach (LoneSide lone in outline.Alone)
        {
            WriteLine(console, $"{Terms.Sign(ComparisonType.Only)} only {lone.Side.Name}", "", [Ids(lone.Points.SelectMany(point => point.Cells[0]))]);
        }
        console.WriteLine();
    }

    private static IEnumerable<string> Values(ImmutableArray<FrameGroup> groups) => groups.SelectMany(group => group.Items).Select(item => item.Value);

    private static void WriteLine(IAnsiConsole console, string what, string about, IEnumerable<string> told) => console.WriteRuns(
        [new Run(RunKind.Source, what), new Run(RunKind.Plain, about.Length > 0 ? $" — {about}: " : ": "), new Run(RunKind.Plain, string.Join(" · ", told))], Indent);

    private static string Ids(IEnumerable<Saying> sayings) => string.Join(", ", sayings.Select(saying => saying.Id).Where(id => id.Length > 0).Distinct());
}
