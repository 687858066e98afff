using System.Collections.Immutable;

namespace Readout.Presentation.Outlines;

/// <summary>Puts what a side tells in one frame cell on lines: short things on one, long ones each on its own.</summary>
internal static class FrameWords
{
    private const int Short = 40;

    public static bool FitOneLine(ImmutableArray<FrameItem> items) => items.All(item => item.Of is null && item.Value.Length <= Short);

    public static ImmutableArray<ImmutableArray<Run>> Lines(ImmutableArray<FrameItem> items)
    {
        if (!FitOneLine(items))
        {
            return [.. items.Select(Say)];
        }
        var line = ImmutableArray.CreateBuilder<Run>();
        foreach (FrameItem item in items)
        {
            if (line.Count > 0)
            {
                line.Add(new Run(RunKind.Aside, " · "));
            }
            line.AddRange(Say(item));
        }
        return items.IsEmpty ? [] : [line.ToImmutable()];
    }

    public static ImmutableArray<Run> Say(FrameItem item)
    {
        var line = new RunLine();
        if (item.Of is { } of)
        {
            line.Add(RunKind.Aside, $"{of}:");
        }
        line.Add(RunKind.Content, item.Value);
        if (item.Words is { } words)
        {
            line.Add(RunKind.Aside, $"“{words}”");
        }
        return line.Runs;
    }
}
