using System.Collections.Immutable;
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

    /// <summary>Writes a list, and says beside it that there is nothing, or more.</summary>
    /// <param name="found">What was found: one more than is to be given shows that there is more.</param>
    /// <param name="most">How many are to be given.</param>
    /// <param name="nothing">What to say where nothing is found.</param>
    /// <param name="answer">Makes the JSON form of one.</param>
    /// <param name="type">How the list is written.</param>
    /// <param name="page">Writes the page.</param>
    public int WriteList<TFound, TAnswer>(
        ImmutableArray<TFound> found, int most, string nothing, Func<TFound, TAnswer> answer, JsonTypeInfo<ImmutableArray<TAnswer>> type, Action<IAnsiConsole, ImmutableArray<TFound>> page)
    {
        ImmutableArray<TFound> given = [.. found.Take(most)];
        int code = Write(() => [.. given.Select(answer)], type, console => page(console, given));
        if (found.IsEmpty)
        {
            Console.Error.WriteLine($"readout: {nothing}");
        }
        else if (found.Length > most)
        {
            Console.Error.WriteLine($"readout: there are more than these {most}; --limit gives more");
        }
        return code;
    }
}
