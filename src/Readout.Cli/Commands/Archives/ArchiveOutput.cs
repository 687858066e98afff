using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Readout.Cli.Output;
using Spectre.Console;

namespace Readout.Cli.Commands.Archives;

/// <summary>Writes what the archive answers, as a page or as JSON.</summary>
internal sealed record ArchiveOutput(string Format, TerminalForm Terminal)
{
    /// <summary>Writes an answer.</summary>
    /// <param name="answer">Makes the answer in its JSON form.</param>
    /// <param name="type">How that is written.</param>
    /// <param name="page">Writes the page.</param>
    public int Write<T>(Func<T> answer, JsonTypeInfo<T> type, Action<IAnsiConsole> page)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        if (Format == OutputFormat.Json)
        {
            writer.WriteLine(JsonSerializer.Serialize(answer(), type));
        }
        else
        {
            page(Terminal.ConsoleOn(writer));
        }
        using var output = new StandardOutput(between: "");
        return output.TryWrite(writer.ToString()) ? ExitCode.Done : ExitCode.SomeFailed;
    }
}
