using Readout.Time.Words;

namespace Readout.Time.Readings;

/// <summary>Reads lengths of time, and the distances made of them: "two-hour", "an hour and a half", "three days later", "years ago".</summary>
internal static class DurationReader
{
    internal static Reading? Read(AtomRow row, int at) =>
        AmountAt(row, at) is var (amount, end) && !IsAge(row, end) ? Placed(row, at, amount, end) : null;

    /// <summary>An amount of time and where it ends.</summary>
    internal static (Amount Amount, int End)? AmountAt(AtomRow row, int at)
    {
        if (First(row, at) is not var (amount, end))
        {
            return null;
        }
        end = row[end] == Sense.Hyphen && row[end + 1] == Sense.Long ? end + 2 : row.After(end, Sense.Long);
        if (row[end] != Sense.And && row[end] != Sense.Comma)
        {
            return (amount, end);
        }
        int next = row.After(row.After(end, Sense.Comma), Sense.And);
        if (amount.Unit > TimeUnit.Second && row[next] == Sense.A && row[next + 1] == Sense.Half && row[next + 2] is not (Sense.Unit or Sense.Units or Sense.A))
        {
            return (amount with { Count = amount.Count + 0.5 }, next + 2);
        }
        if (amount.Unit == TimeUnit.Hour && row[next] == Sense.A && IsQuarter(row, next + 1))
        {
            return (amount with { Rest = new Amount(15, TimeUnit.Minute) }, next + 2);
        }
        return amount.Count is not null && First(row, next) is var (rest, last) && rest.Count is not null && rest.Unit < amount.Unit
            ? (amount with { Rest = rest }, last) : (amount, end);
    }

    private static (Amount Amount, int End)? First(AtomRow row, int at)
    {
        if (row[at] == Sense.UnitLong)
        {
            return (new Amount(1, (TimeUnit)row.Value(at)), at + 1);
        }
        if (Half(row, at) is { } half)
        {
            return half;
        }
        if (NumberReader.Read(row, at) is { } quantity)
        {
            int unit = Filled(row, row.AfterHyphen(quantity.End));
            bool counts = row[unit] is Sense.Unit or Sense.Units && !(IsQuarter(row, unit) && (quantity.Count == 1 || (quantity.Count == 3 && row[unit + 1] == Sense.Of) || row[unit] == Sense.Unit));
            return counts ? (new Amount(quantity.Count, (TimeUnit)row.Value(unit)), unit + 1) : null;
        }
        if (row[at] is Sense.A or Sense.Another)
        {
            int unit = Filled(row, at + 1);
            return row[unit] == Sense.Unit && !IsQuarter(row, unit) ? (new Amount(1, (TimeUnit)row.Value(unit)), unit + 1) : null;
        }
        return Bare(row, at);
    }

    private static (Amount Amount, int End)? Half(AtomRow row, int at)
    {
        int half = row.After(at, Sense.A);
        int unit = row.AfterHyphen(row.After(row.AfterHyphen(half + 1), Sense.A));
        return row[half] == Sense.Half && row[unit] == Sense.Unit && !IsQuarter(row, unit) ? (new Amount(0.5, (TimeUnit)row.Value(unit)), unit + 1) : null;
    }

    /// <summary>"for years", "months ago", "a decades-long dispute", "hour-long".</summary>
    private static (Amount Amount, int End)? Bare(AtomRow row, int at)
    {
        if (row[at] is not (Sense.Unit or Sense.Units))
        {
            return null;
        }
        bool isLong = row[at + 1] == Sense.Hyphen && (row[at + 2] == Sense.Long || (row[at + 2] == Sense.Old && row[at] == Sense.Units));
        bool spans = row[at] == Sense.Units && !IsQuarter(row, at)
            && (row[at + 1] is Sense.Ago or Sense.Later or Sense.Earlier
                || (row[at - 1] is Sense.In or Sense.After or Sense.Over or Sense.Than or Sense.Of || Is(row, at - 1, "for") || Is(row, at - 1, "within")));
        return isLong || spans ? (new Amount(row[at] == Sense.Unit ? 1 : null, (TimeUnit)row.Value(at)), isLong ? at + 3 : at + 1) : null;
    }

    private static Reading Placed(AtomRow row, int at, Amount amount, int end)
    {
        int after = row[end] == Sense.Or && row[end + 1] is Sense.So or Sense.More or Sense.Less ? end + 2 : end;
        TimeModifier? modifier = after == end ? null : row[end + 1] switch
        {
            Sense.More => TimeModifier.EqualOrMore,
            Sense.Less => TimeModifier.EqualOrLess,
            _ => TimeModifier.Approx,
        };
        return row[after] switch
        {
            Sense.Ago => new Reading(after + 1, new Distance(amount, -1, false), modifier),
            Sense.Hence => new Reading(after + 1, new Distance(amount, 1, false), modifier),
            Sense.From when row[after + 1] is Sense.Now or Sense.Deictic => new Reading(after + 2, new Distance(amount, 1, false), modifier),
            Sense.Earlier => new Reading(after + 1, new Distance(amount, -1, true), modifier),
            Sense.Later => new Reading(after + 1, new Distance(amount, 1, true), modifier),
            Sense.Before when EndsClause(row, after + 1) => new Reading(after + 1, new Distance(amount, -1, true), modifier),
            Sense.After when EndsClause(row, after + 1) => new Reading(after + 1, new Distance(amount, 1, true), modifier),
            _ when IsRate(row, at, amount) => new Reading(end, new Recurrence(amount.ToTimex()), modifier),
            _ => new Reading(after, new Length(amount), modifier),
        };
    }

    /// <summary>Whether nothing follows that a preposition could govern.</summary>
    internal static bool EndsClause(AtomRow row, int at) =>
        at >= row.Count || row[at] is Sense.Mark or Sense.Comma or Sense.Dot or Sense.And || row.Word(at) is { Upos: "PUNCT" or "AUX" or "CCONJ" } or { Upos: "VERB", Xpos: not "VBG" };

    /// <summary>"$3 a day", "ten flights a week".</summary>
    private static bool IsRate(AtomRow row, int at, Amount amount) =>
        row[at] == Sense.A && amount is { Count: 1, Rest: null } && row[at + 1] == Sense.Unit
        && (row[at - 1] is Sense.Digits or Sense.Number or Sense.Scale or Sense.Money or Sense.Times or Sense.TimesWord
            || row.Word(at - 1) is { Xpos: "NNS" or "CD" });

    /// <summary>"52 years old", "a two-year-old": an age dates nothing.</summary>
    private static bool IsAge(AtomRow row, int end) => row[end] == Sense.Old || (row[end] == Sense.Hyphen && row[end + 1] == Sense.Old) || Is(row, end, "of") && Is(row, end + 1, "age");

    private static bool IsQuarter(AtomRow row, int unit) => row[unit] is Sense.Unit or Sense.Units && row.Value(unit) == (int)TimeUnit.Quarter;

    /// <summary>The atom after one that stands between a number and its unit: "two more weeks", "a full year".</summary>
    private static int Filled(AtomRow row, int at) =>
        row[at] == Sense.More || Is(row, at, "full") || Is(row, at, "whole") || Is(row, at, "additional") || Is(row, at, "extra") || Is(row, at, "entire")
            || Is(row, at, "consecutive") || Is(row, at, "straight") || Is(row, at, "working") || Is(row, at, "single") || row[at] == Sense.Fiscal ? at + 1 : at;

    internal static bool Is(AtomRow row, int at, string word) => row.Characters(at).Equals(word, StringComparison.OrdinalIgnoreCase);
}
