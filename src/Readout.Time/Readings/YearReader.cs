using Readout.Time.Words;

namespace Readout.Time.Readings;

/// <summary>Reads years, decades and centuries: "1998", "fiscal 1988", "nineteen seventy-nine", "the 1980s", "the '80s", "the 11th century".</summary>
internal static class YearReader
{
    internal static Reading? Read(AtomRow row, int at) => row[at] switch
    {
        Sense.Digits => Century(row, at) ?? Decade(row, at) ?? ((Span(row, at) ?? Number(row, at)) is { } year && IsYear(row, at, year.End) ? year : null),
        Sense.Apostrophe => ShortDecade(row, at),
        Sense.Number => Spoken(row, at),
        Sense.Ordinal => Century(row, at),
        Sense.Decades when row[at - 1] is Sense.The or Sense.Early or Sense.Late or Sense.Mid or Sense.Hyphen => new Reading(at + 1, new DecadeNumber(1900 + (10 * row.Value(at)))),
        Sense.Fiscal => Fiscal(row, at),
        Sense.Unit when row.Value(at) == (int)TimeUnit.Year => Named(row, at),
        _ => null,
    };

    /// <summary>A year that another reading may end with: "1998", "last year".</summary>
    internal static Reading? Phrase(AtomRow row, int at)
    {
        if (row[at] == Sense.Fiscal)
        {
            return Fiscal(row, at);
        }
        if (row[at] == Sense.Digits)
        {
            return Decade(row, at) is null && Number(row, at) is { } year && !IsTime(row, year.End) ? year : null;
        }
        int reach = row.After(at, Sense.The);
        int unit = row.After(reach + 1, Sense.Fiscal);
        if (row[unit] != Sense.Unit || row.Value(unit) != (int)TimeUnit.Year)
        {
            return reach > at && row[reach] == Sense.Unit && row.Value(reach) == (int)TimeUnit.Year ? new Reading(reach + 1, new UnitShift(TimeUnit.Year, Direction.This)) : null;
        }
        return ReachReader.DirectionOf(row[reach]) is { } direction ? new Reading(unit + 1, new UnitShift(TimeUnit.Year, direction)) : null;
    }

    private static Reading? Number(AtomRow row, int at) =>
        row.Length(at) == 4 && row.Value(at) is >= 1000 and <= 2999 ? new Reading(at + 1, new YearNumber(row.Value(at))) : null;

    /// <summary>"1995-1998", "1989-90".</summary>
    private static Reading? Span(AtomRow row, int at)
    {
        if (Number(row, at) is null || row[at + 1] is not (Sense.Hyphen or Sense.Slash) || row[at + 2] != Sense.Digits || !row.Glued(at + 2) || row.Length(at + 2) is not (2 or 4))
        {
            return null;
        }
        int first = row.Value(at), last = row.Length(at + 2) == 4 ? row.Value(at + 2) : (first / 100 * 100) + row.Value(at + 2);
        return last > first && last - first < 100 ? new Reading(at + 3, new YearNumber(first, last)) : null;
    }

    /// <summary>Whether a number of four digits is a year and counts nothing.</summary>
    private static bool IsYear(AtomRow row, int at, int end)
    {
        bool glued = row.Glued(at) && row[at - 1] is Sense.Money or Sense.Comma or Sense.Dot or Sense.Digits or Sense.Colon or Sense.None;
        bool counts = row[end] is Sense.Units or Sense.Money or Sense.Scale or Sense.Zone || (row.Glued(end) && row[end] == Sense.None) || IsTime(row, end)
            || (row.Glued(end) && row[end] is Sense.Comma or Sense.Dot or Sense.Slash && row[end + 1] == Sense.Digits && row.Glued(end + 1))
            || row[at - 1] is Sense.Money or Sense.Nearly or Sense.Than or Sense.Over || DurationReader.Is(row, at - 1, "No");
        bool told = row[at - 1] is Sense.In or Sense.Of or Sense.From or Sense.To or Sense.The or Sense.Before or Sense.After or Sense.Early or Sense.Late or Sense.Hyphen
            || DurationReader.Is(row, at - 1, "since") || DurationReader.Is(row, at - 1, "until") || DurationReader.Is(row, at - 1, "by");
        int year = row.Value(at);
        bool counted = row.Word(end) is { Xpos: "NNS" } && row.Word(at) is { Deprel: "nummod" } && row[at - 1] is not (Sense.The or Sense.In);
        return !glued && !counts && !counted && (year is >= 1900 and <= 2050 || (told && year is >= 1400 and <= 2100 && row.Word(end) is not { Xpos: "NNS" or "NN" }));
    }

    private static bool IsTime(AtomRow row, int end) => row[end] == Sense.Colon && row.Glued(end) && row[end + 1] == Sense.Digits && row.Glued(end + 1);

    private static Reading? Decade(AtomRow row, int at)
    {
        int end = row[at + 1] == Sense.Apostrophe ? at + 2 : at + 1;
        return row.Length(at) == 4 && row.Value(at) % 10 == 0 && row.Glued(end) && DurationReader.Is(row, end, "s") && row.Value(at) is >= 1000 and <= 2999
            && !(end > at + 1 && row.Word(end + 1) is { Upos: "NOUN" or "ADJ" or "PROPN" })
            ? new Reading(end + 1, new DecadeNumber(row.Value(at))) : null;
    }

    private static Reading? ShortDecade(AtomRow row, int at) =>
        row[at + 1] == Sense.Digits && row.Glued(at + 1) && row.Length(at + 1) == 2 && row.Value(at + 1) % 10 == 0 && row.Glued(at + 2) && DurationReader.Is(row, at + 2, "s")
            ? new Reading(at + 3, new DecadeNumber(1900 + row.Value(at + 1))) : null;

    private static Reading? Century(AtomRow row, int at)
    {
        int end = row[at] == Sense.Digits && row[at + 1] == Sense.OrdinalSuffix ? at + 2 : at + 1;
        int unit = row.AfterHyphen(end);
        return row.Value(at) is >= 1 and <= 30 && row[unit] == Sense.Unit && row.Value(unit) == (int)TimeUnit.Century ? new Reading(unit + 1, new CenturyNumber(row.Value(at))) : null;
    }

    /// <summary>"nineteen seventy-nine"</summary>
    private static Reading? Spoken(AtomRow row, int at) =>
        row.Value(at) is >= 17 and <= 20 && row[at + 1] == Sense.Number && row.Value(at + 1) >= 10 && NumberReader.Whole(row, at + 1) is { Count: < 100 } rest
            ? new Reading(rest.End, new YearNumber((100 * row.Value(at)) + (int)rest.Count!)) : null;

    private static Reading? Fiscal(AtomRow row, int at)
    {
        int year = row[at + 1] == Sense.Unit && row.Value(at + 1) == (int)TimeUnit.Year ? at + 2 : at + 1;
        return row[year] == Sense.Digits ? Number(row, year)
            : year == at + 2 ? new Reading(year, new UnitShift(TimeUnit.Year, Direction.This)) : null;
    }

    /// <summary>"the year 2000", "the year two thousand".</summary>
    private static Reading? Named(AtomRow row, int at) =>
        NumberReader.Whole(row, at + 1) is { Count: >= 1000 and <= 2999 } number ? new Reading(number.End, new YearNumber((int)number.Count!)) : null;
}
