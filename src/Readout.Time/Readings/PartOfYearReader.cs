using Readout.Time.Words;

namespace Readout.Time.Readings;

/// <summary>Reads quarters, halves and seasons: "the third quarter of 1984", "this year's third quarter", "the winter of 1994", "Q3".</summary>
internal static class PartOfYearReader
{
    internal static Reading? Read(AtomRow row, int at)
    {
        if (YearEarlier(row, at) is { } earlier)
        {
            return earlier;
        }
        if (row[at] is Sense.Digits or Sense.Last or Sense.This or Sense.Next or Sense.That && YearReader.Phrase(row, at) is { } year)
        {
            int part = row[year.End] == Sense.Apostrophe ? year.End + 2 : year.End;
            return Part(row, part) is { Meaning: PartOfYear { Year: null } found } of ? new Reading(of.End, found with { Year = year.Meaning }) : null;
        }
        return Part(row, at);
    }

    private static Reading? Part(AtomRow row, int at)
    {
        at = row.After(at, Sense.Fiscal);
        if (row[at] == Sense.Season)
        {
            return Season(row, at);
        }
        if (row[at] == Sense.Letter && row[at + 1] == Sense.Digits && row.Glued(at + 1) && row.Value(at + 1) is >= 1 and <= 4 && row.Characters(at) is "Q" or "H")
        {
            bool quarter = row.Characters(at) is "Q";
            Reading part = WithYear(row, at + 2, new PartOfYear(quarter ? YearPart.Quarter : YearPart.Half, row.Value(at + 1)));
            return quarter || (row.Value(at + 1) <= 2 && part.End > at + 2) ? part : null;
        }
        int unit = row.After(row.AfterHyphen(at + 1), Sense.Fiscal);
        bool isQuarter = row[unit] == Sense.Unit && row.Value(unit) == (int)TimeUnit.Quarter;
        if (isQuarter && row[at] == Sense.Ordinal && row.Value(at) <= 4)
        {
            return WithYear(row, unit + 1, new PartOfYear(YearPart.Quarter, row.Value(at)));
        }
        int half = row[at] == Sense.Last || (row[at] == Sense.Ordinal && row.Value(at) == 2) ? 2 : row[at] == Sense.Ordinal && row.Value(at) == 1 ? 1 : 0;
        return half > 0 && row[at + 1] == Sense.Half && WithYear(row, at + 2, new PartOfYear(YearPart.Half, half)) is { Meaning: PartOfYear { Year: not null } } told ? told : null;
    }

    /// <summary>"fall" and "spring" are more often verbs and wells than seasons; only the words about them can tell.</summary>
    private static Reading? Season(AtomRow row, int at)
    {
        Reading season = WithYear(row, at + 1, new PartOfYear(YearPart.Season, row.Value(at)));
        bool told = season.End > at + 1 || row[at - 1] is Sense.Early or Sense.Late or Sense.Mid or Sense.Hyphen || row[at - 1] == Sense.In
            || (row[at - 1] == Sense.The && row[at - 2] is Sense.In or Sense.Of or Sense.Over or Sense.Past || DurationReader.Is(row, at - 2, "during"))
            || DurationReader.Is(row, at - 1, "since") || DurationReader.Is(row, at - 1, "by") || DurationReader.Is(row, at - 1, "until");
        return told && row.Word(at)!.Upos is "NOUN" or "PROPN" ? season : null;
    }

    private static Reading WithYear(AtomRow row, int end, PartOfYear part)
    {
        int year = row[end] is Sense.Of or Sense.In or Sense.Comma ? end + 1 : end;
        return YearReader.Phrase(row, year) is { } phrase ? new Reading(phrase.End, part with { Year = phrase.Meaning }) : new Reading(end, part);
    }

    /// <summary>"the year-earlier quarter", "the year-ago period", "year-earlier profit", "the comparable year-ago third quarter".</summary>
    private static Reading? YearEarlier(AtomRow row, int at)
    {
        if (row[at] != Sense.Unit || row.Value(at) != (int)TimeUnit.Year || row[at + 1] != Sense.Hyphen || row[at + 2] is not (Sense.Earlier or Sense.Ago))
        {
            return null;
        }
        return Part(row, at + 3) is { } part ? new Reading(part.End, new YearBefore(part.Meaning))
            : new Reading(row[at + 3] == Sense.Period || (row[at + 3] == Sense.Unit && row.Value(at + 3) == (int)TimeUnit.Quarter) ? at + 4 : at + 3, new YearBefore(null));
    }
}
