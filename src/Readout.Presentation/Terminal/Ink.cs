using Readout.Presentation.Outlines;
using Spectre.Console;

namespace Readout.Presentation.Terminal;

/// <summary>How each kind of words looks: from the sixteen colours that every theme, light or dark, makes readable.</summary>
internal static class Ink
{
    public static Style Heading { get; } = new(Color.Teal, decoration: Decoration.Bold);

    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    public static Style Faint { get; } = new(Color.Grey);

    public static Style Of(RunKind kind) => kind switch
    {
        RunKind.Source => Strong,
        RunKind.Cue => Cue,
        RunKind.Hedge => Hedge,
        RunKind.Aside => Faint,
        RunKind.Mark => Strong,
        _ => Style.Plain,
    };

    private static Style Cue { get; } = new(decoration: Decoration.Italic);

    private static Style Hedge { get; } = new(Color.Olive, decoration: Decoration.Bold);
}
