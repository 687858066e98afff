using Readout.Time.Words;

namespace Readout.Time.Readings;

/// <summary>A number that counts units; without a value where the text does not tell it ("several").</summary>
internal readonly record struct Quantity(int End, double? Count);

/// <summary>Reads numbers: "two", "twenty-four", "2 1/2", "two and a half", "a few", "two or three".</summary>
internal static class NumberReader
{
    internal static Quantity? Read(AtomRow row, int at)
    {
        if (Single(row, at) is not { } first)
        {
            return null;
        }
        int joint = first.End;
        bool range = row[joint] is Sense.To or Sense.Or or Sense.Hyphen;
        int second = row[joint] == Sense.Hyphen && row[joint + 1] is Sense.To or Sense.Or ? row.AfterHyphen(joint + 2) : joint + 1;
        return range && first.Count is not null && Single(row, second) is { Count: not null } last && last.Count > first.Count
            ? new Quantity(last.End, null) : first;
    }

    /// <summary>A day of the month, a year or another whole number in digits or words; no fraction, no range.</summary>
    internal static Quantity? Whole(AtomRow row, int at) => row[at] switch
    {
        Sense.Digits => new Quantity(at + 1, row.Value(at)),
        Sense.Number or Sense.Scale => Words(row, at),
        _ => null,
    };

    private static Quantity? Single(AtomRow row, int at) => row[at] switch
    {
        Sense.A when row[at + 1] is Sense.Vague or Sense.Couple => Single(row, at + 1),
        Sense.Vague when !DurationReader.Is(row, at - 1, "as") => new Quantity(at + 1, null),
        Sense.Couple => new Quantity(row.After(at + 1, Sense.Of), 2),
        Sense.Digits => Halved(row, Digits(row, at)),
        Sense.Number => Halved(row, Words(row, at)),
        _ => null,
    };

    private static Quantity Digits(AtomRow row, int at)
    {
        double count = row.Value(at);
        int end = at + 1;
        while (row[end] == Sense.Comma && row.Glued(end) && row[end + 1] == Sense.Digits && row.Glued(end + 1) && row.Length(end + 1) == 3)
        {
            count = (1000 * count) + row.Value(end + 1);
            end += 2;
        }
        if (row[end] == Sense.Dot && row.Glued(end) && row[end + 1] == Sense.Digits && row.Glued(end + 1))
        {
            count += row.Value(end + 1) / Math.Pow(10, row.Length(end + 1));
            end += 2;
        }
        return new Quantity(end, count);
    }

    private static Quantity Words(AtomRow row, int at)
    {
        const int MostWords = 8;
        double whole = 0, part = 0;
        int end = at;
        for (int words = 0; words < MostWords; words++)
        {
            int next = row[end] == Sense.And && part == 0 && whole > 0 && row[end + 1] == Sense.Number ? end + 1 : end;
            next = row[next] == Sense.Hyphen && part >= 20 && row[next + 1] == Sense.Number ? next + 1 : next;
            if (row[next] == Sense.Number && (part == 0 || (part >= 20 && part % 10 == 0 && row.Value(next) is > 0 and < 10)))
            {
                part += row.Value(next);
            }
            else if (row[next] == Sense.Scale)
            {
                whole += Math.Max(1, part) * row.Value(next);
                part = 0;
            }
            else
            {
                break;
            }
            end = next + 1;
        }
        return new Quantity(end, whole + part);
    }

    private static Quantity Halved(AtomRow row, Quantity whole)
    {
        int at = whole.End;
        if (row[at] == Sense.Fraction)
        {
            return new Quantity(at + 1, whole.Count + 0.5);
        }
        int digits = row.AfterHyphen(at);
        if (row[digits] == Sense.Digits && row[digits + 1] == Sense.Slash && row[digits + 2] == Sense.Digits && row.Value(digits + 2) > row.Value(digits))
        {
            return new Quantity(digits + 3, whole.Count + ((double)row.Value(digits) / row.Value(digits + 2)));
        }
        int and = row.AfterHyphen(at);
        int a = row.AfterHyphen(and + 1);
        int half = row.AfterHyphen(a + 1);
        bool ends = row[and] == Sense.And && row[a] == Sense.A && row[half] == Sense.Half && row[row.AfterHyphen(half + 1)] is Sense.Unit or Sense.Units;
        return ends ? new Quantity(half + 1, whole.Count + 0.5) : whole;
    }
}
