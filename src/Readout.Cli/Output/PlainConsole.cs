using Spectre.Console;
using Spectre.Console.Rendering;

namespace Readout.Cli.Output;

/// <summary>Lays out as another console does, and writes the bare text.</summary>
/// <remarks>
/// Spectre's own console without ANSI sets and resets the colours of the process's terminal, which is neither plain nor safe from
/// several threads.
/// </remarks>
internal sealed class PlainConsole(IAnsiConsole layout, TextWriter writer) : IAnsiConsole
{
    public Profile Profile => layout.Profile;

    public IAnsiConsoleCursor Cursor => layout.Cursor;

    public IAnsiConsoleInput Input => layout.Input;

    public IExclusivityMode ExclusivityMode => layout.ExclusivityMode;

    public RenderPipeline Pipeline => layout.Pipeline;

    public void Clear(bool home)
    {
    }

    public void Write(IRenderable renderable)
    {
        foreach (var segment in renderable.GetSegments(this).Where(segment => !segment.IsControlCode))
        {
            writer.Write(segment.Text);
        }
    }

    public void WriteAnsi(Action<AnsiWriter> action)
    {
    }
}
