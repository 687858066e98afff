using Readout.Time.Words;

namespace Readout.Time.Readings;

/// <summary>Reads whole expressions: what the readers of this folder read, with the words before it that bend it.</summary>
internal static class ExpressionReader
{
    private static readonly Func<AtomRow, int, Reading?>[] Readers =
    [
        ClockReader.Read, DayReader.Read, PartOfYearReader.Read, YearReader.Read, ReachReader.Read, SetReader.Read, DurationReader.Read, ArticleReader.Read, ReferenceReader.Read,
    ];

    /// <summary>The longest expression that begins at an atom; of equally long ones the first reader's.</summary>
    internal static Reading? Read(AtomRow row, int at)
    {
        if (!Opens(row[at]) || (row[at] == Sense.The && !Opens(row[at + 1])))
        {
            return null;
        }
        if (Bent(row, at) is var (modifier, start) && start > at && Core(row, start) is { } bent)
        {
            return bent with { Modifier = Placed(modifier, bent.Meaning) ?? bent.Modifier };
        }
        int core = row.After(at, Sense.The);
        return Core(row, core);
    }

    /// <summary>Whether an expression may begin with such a word; most words of most sentences begin none.</summary>
    private static bool Opens(Sense sense) =>
        sense is not (Sense.None or Sense.Comma or Sense.Dot or Sense.Hyphen or Sense.Slash or Sense.Colon or Sense.Money or Sense.Mark
            or Sense.Of or Sense.And or Sense.Or or Sense.In or Sense.On or Sense.To or Sense.From or Sense.So or Sense.Than or Sense.Per);

    private static Reading? Core(AtomRow row, int at)
    {
        Reading? longest = null;
        foreach (var reader in Readers)
        {
            if (reader(row, at) is { } reading && (longest is null || reading.End > longest.Value.End))
            {
                longest = reading;
            }
        }
        return longest;
    }

    /// <summary>The words that bend an expression, and where they end: "at least", "early", "the end of the".</summary>
    private static (TimeModifier? Modifier, int End)? Bent(AtomRow row, int at)
    {
        int word = row.After(at, Sense.The);
        (TimeModifier? Modifier, int End)? bent = row[word] switch
        {
            Sense.About => (TimeModifier.Approx, word + 1),
            Sense.Nearly => (TimeModifier.LessThan, word + 1),
            Sense.More when row[word + 1] == Sense.Than => (TimeModifier.MoreThan, word + 2),
            Sense.Less when row[word + 1] == Sense.Than => (TimeModifier.LessThan, word + 2),
            Sense.Over when row[word + 1] is not (Sense.The or Sense.Last or Sense.Past or Sense.Next) => (TimeModifier.MoreThan, word + 1),
            Sense.Under when row[word + 1] is not Sense.The => (TimeModifier.LessThan, word + 1),
            Sense.At when row[word + 1] == Sense.Least => (TimeModifier.EqualOrMore, word + 2),
            Sense.At when row[word + 1] == Sense.Most => (TimeModifier.EqualOrLess, word + 2),
            Sense.Early => (TimeModifier.Start, row.After(row.AfterHyphen(word + 1), Sense.In)),
            Sense.Late => (TimeModifier.End, row.AfterHyphen(word + 1)),
            Sense.Mid => (TimeModifier.Mid, row.AfterHyphen(word + 1)),
            Sense.Beginning when row[word + 1] == Sense.Of => (TimeModifier.Start, word + 2),
            Sense.Middle when row[word + 1] == Sense.Of => (TimeModifier.Mid, word + 2),
            Sense.End when row[word + 1] == Sense.Of => (TimeModifier.End, word + 2),
            Sense.Earlier or Sense.Later when row[word + 1] is Sense.This or Sense.That or Sense.Last or Sense.Next or Sense.Deictic or Sense.Weekday
                || (row[word + 1] == Sense.In && row[word + 2] == Sense.The) => (null, row.After(word + 1, Sense.In)),
            _ => null,
        };
        return bent is var (modifier, end) ? (modifier, row.After(end, Sense.The)) : null;
    }

    /// <summary>What a modifier says of a time that lies at a distance: "more than two years ago" is before that.</summary>
    private static TimeModifier? Placed(TimeModifier? modifier, Meaning meaning) => (meaning, modifier) switch
    {
        (Distance { Sign: < 0 }, TimeModifier.MoreThan or TimeModifier.EqualOrMore) => TimeModifier.Before,
        (Distance { Sign: < 0 }, TimeModifier.LessThan or TimeModifier.EqualOrLess) => TimeModifier.Approx,
        (Distance { Sign: > 0 }, TimeModifier.MoreThan or TimeModifier.EqualOrMore) => TimeModifier.After,
        (TimeOfDay or DayOrMonth or YearNumber, TimeModifier.LessThan or TimeModifier.MoreThan) => TimeModifier.Approx,
        _ => modifier,
    };
}
