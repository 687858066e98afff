using Readout.Presentation.Terminal;
using Readout.Records;
using Spectre.Console;

namespace Readout.Tests.Presentation;

/// <summary>What a terminal of a given width gets to see.</summary>
internal static class Printed
{
    public static string Page(ReadoutRecord record, int width = 80, bool colour = false) =>
        Print(console => RecordPage.Write(console, record), width, colour);

    public static string Comparison(ComparisonPage page, int width = 80) =>
        Print(console => ComparisonView.Write(console, page), width, colour: false);

    /// <summary>The page on one line, so that words can be looked for wherever they were wrapped.</summary>
    public static string Flat(string page) => string.Join(' ', page.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Print(Action<IAnsiConsole> write, int width, bool colour)
    {
        var writer = new StringWriter { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        write(console);
        return writer.ToString();
    }
}
