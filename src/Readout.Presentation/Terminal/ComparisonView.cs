using Readout.Records;
using Spectre.Console;

namespace Readout.Presentation.Terminal;

/// <summary>Stub.</summary>
public static class ComparisonView
{
    /// <summary>Stub.</summary>
    public static void Write(IAnsiConsole console, ComparisonPage page)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(page);
        console.WriteLine($"{page.Records.Length} reports");
    }
}
