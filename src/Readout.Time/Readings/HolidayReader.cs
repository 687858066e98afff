using Readout.Time.Words;

namespace Readout.Time.Readings;

/// <summary>Reads holidays: "Thanksgiving", "New Year's Eve", "Christmas 1994".</summary>
internal static class HolidayReader
{
    private static readonly Dictionary<string, (string[] Words, Holiday Holiday)[]> ByFirstWord = Holidays.Phrases
        .Select(phrase => (Words: phrase.Key.Split(' '), Holiday: phrase.Value))
        .GroupBy(phrase => phrase.Words[0])
        .ToDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToArray());

    private static readonly Dictionary<string, (string[] Words, Holiday Holiday)[]>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        ByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();

    internal static Reading? Read(AtomRow row, int at)
    {
        if (row[at] is not (Sense.HolidayStart or Sense.Holiday or Sense.Month or Sense.Ordinal))
        {
            return null;
        }
        if (Lookup.TryGetValue(row.Characters(at), out var phrases))
        {
            foreach (var (words, holiday) in phrases)
            {
                if (End(row, at, words) is { } end)
                {
                    return WithYear(row, end, holiday);
                }
            }
        }
        return row[at] == Sense.Holiday && !row.Word(at)!.NameTag.EndsWith("PER", StringComparison.Ordinal) ? WithYear(row, at + 1, (Holiday)row.Value(at)) : null;
    }

    private static int? End(AtomRow row, int at, string[] words)
    {
        foreach (string word in words)
        {
            at = row.After(at, Sense.Apostrophe);
            if (!row.Characters(at++).SequenceEqual(word))
            {
                return null;
            }
        }
        return at;
    }

    private static Reading WithYear(AtomRow row, int end, Holiday holiday)
    {
        if (row[end] == Sense.Unit && row.Value(end) == (int)TimeUnit.Week)
        {
            return new Reading(end + 1, new WeekOf(new NamedHoliday(holiday)));
        }
        int year = row[end] is Sense.Comma or Sense.Of ? end + 1 : end;
        return YearReader.Phrase(row, year) is { Meaning: YearNumber { LastYear: null } told } phrase
            ? new Reading(phrase.End, new NamedHoliday(holiday, told.Year)) : new Reading(end, new NamedHoliday(holiday));
    }
}
