using Readout.Records;
using Spectre.Console;

namespace Readout.Presentation.Terminal;

/// <summary>Stub.</summary>
public static class RecordPage
{
    /// <summary>Stub.</summary>
    public static void Write(IAnsiConsole console, ReadoutRecord record)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(record);
        console.Write(new Spectre.Console.Text(record.Report.Name, new Style(Color.Green)));
        console.WriteLine();
    }
}
