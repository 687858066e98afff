using Readout.Text;
using Readout.Time.Words;

namespace Readout.Time.Anchoring;

/// <summary>A time that the text has told of.</summary>
/// <param name="Stretch">When it is.</param>
/// <param name="Span">Where the text tells it.</param>
/// <param name="Sentence">The sentence it is told in.</param>
/// <param name="Order">How many were told before it.</param>
internal sealed record ToldTime(Stretch Stretch, TextSpan Span, int Sentence, int Order);

/// <summary>What the text has told of so far, for "the same day" and "three days later": of each length the last.</summary>
internal sealed class ToldTimes
{
    private readonly ToldTime?[] _last = new ToldTime?[(int)TimeUnit.Century + 1];
    private int _count;

    internal void Add(Stretch stretch, TextSpan span, int sentence) => _last[(int)stretch.Unit] = new ToldTime(stretch, span, sentence, _count++);

    /// <summary>The last time told of that is no longer than a unit.</summary>
    internal ToldTime? Within(TimeUnit unit)
    {
        ToldTime? latest = null;
        for (TimeUnit length = TimeUnit.Day; length <= unit; length++)
        {
            latest = _last[(int)length] is { } told && (latest is null || told.Order > latest.Order) ? told : latest;
        }
        return latest;
    }

    /// <summary>Whether any time was told of.</summary>
    internal bool Any => _count > 0;

    /// <summary>Whether a longer time was told of since, in the same sentence or the one before ("last week … three days later").</summary>
    internal bool IsHidden(ToldTime time, int sentence) =>
        Within(TimeUnit.Century) is { } last && last.Order > time.Order && last.Stretch.Unit > time.Stretch.Unit && sentence - last.Sentence <= 1;

    /// <summary>The last one of exactly this length.</summary>
    internal ToldTime? Of(TimeUnit unit) => _last[(int)unit];
}
