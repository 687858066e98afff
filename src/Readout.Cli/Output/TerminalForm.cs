using System.Globalization;
using Spectre.Console;

namespace Readout.Cli.Output;

/// <summary>What the terminal, or whatever standard output is, can show.</summary>
/// <param name="Colors">Whether to use colours and other styles; without them the output is plain text.</param>
/// <param name="Width">In columns.</param>
internal sealed record TerminalForm(bool Colors, int Width)
{
    private const int WidthWithoutTerminal = 100;
    private const int LeastWidth = 20;

    /// <summary>Looks at standard output and at the variables that say how to write on it.</summary>
    public static TerminalForm Detect(bool noColor)
    {
        bool plain = Console.IsOutputRedirected || !WantsColors(noColor);
        return new TerminalForm(!plain, Math.Max(DetectWidth(), LeastWidth));
    }

    /// <summary>Whether a terminal is to be written on in colours.</summary>
    public static bool WantsColors(bool noColor) =>
        !noColor
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && (OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb"));

    /// <summary>A console of this form that writes to a writer.</summary>
    public IAnsiConsole ConsoleOn(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = Colors ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new Sheet(writer, Colors, Width),
        });
        console.Profile.Capabilities.Unicode = true;
        return Colors ? console : new PlainConsole(console, writer);
    }

    private static int DetectWidth() =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int columns)
            ? columns
            : Console.IsOutputRedirected ? WidthWithoutTerminal : Console.WindowWidth;

    /// <summary>Stands for the terminal, so that a page can be laid out on any thread before it is written.</summary>
    private sealed class Sheet(TextWriter writer, bool isTerminal, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => isTerminal;

        public int Width => width;

        public int Height => int.MaxValue;

        public void SetEncoding(System.Text.Encoding encoding)
        {
        }
    }
}
