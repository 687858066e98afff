using System.Collections.Immutable;

namespace Readout.Presentation.Outlines;

/// <summary>Puts what a side tells in one frame cell on lines: short things on one, long ones each on its own.</summary>
internal static class FrameWords
{
    /// <summary>Stands between things told of one, and between those told of several.</summary>
    public const string Between = " · ", BetweenGroups = "; ";

    private const int Short = 40;

    public static bool FitOneLine(ImmutableArray<FrameGroup> groups) => groups.SelectMany(group => group.Items).All(item => item.Value.Length <= Short);

    public static ImmutableArray<ImmutableArray<Run>> Lines(ImmutableArray<FrameGroup> groups)
    {
        if (!FitOneLine(groups))
        {
            return [.. groups.Select(Say)];
        }
        var line = ImmutableArray.CreateBuilder<Run>();
        foreach (FrameGroup group in groups)
        {
            if (line.Count > 0)
            {
                line.Add(new Run(RunKind.Aside, BetweenGroups));
            }
            line.AddRange(Say(group));
        }
        return groups.IsEmpty ? [] : [line.ToImmutable()];
    }

    private static ImmutableArray<Run> Say(FrameGroup group)
    {
        var line = new RunLine();
        if (group.Of is { } of)
        {
            line.Add(RunKind.Aside, $"{of}:");
        }
        foreach (FrameItem item in group.Items)
        {
            if (item != group.Items[0])
            {
                line.AddRaw(RunKind.Aside, Between);
            }
            line.Add(RunKind.Content, item.Value);
            if (item.Words is { } words)
            {
                line.Add(RunKind.Aside, $"“{words}”");
            }
        }
        if (group.More > 0)
        {
            line.Add(RunKind.Aside, More(group));
        }
        return line.Runs;
    }

    /// <summary>Says that not all is said here.</summary>
    public static string More(FrameGroup group) => FormattableString.Invariant($"and {group.More} more below");
}
