namespace Readout.Time.Words;

/// <summary>What a word is to the readers of time.</summary>
/// <param name="Sense">Its kind.</param>
/// <param name="Value">The number, month, unit or the like that it names.</param>
internal readonly record struct TimeWord(Sense Sense, int Value = 0);

/// <summary>The words that times are told with.</summary>
internal static class TimeLexicon
{
    // Never changed; a frozen dictionary would take longer to make than a report takes to read.
    private static readonly Dictionary<string, TimeWord> Words = new(Entries(), StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The sense of a run of letters. Names in the calendar count only when they begin with a capital ("may", "march", "sun").</summary>
    internal static TimeWord Find(ReadOnlySpan<char> word) =>
        !MayHold(word) || !Lookup.TryGetValue(word, out TimeWord found) || (IsName(found.Sense) && !char.IsUpper(word[0])) ? default : found;

    /// <summary>For each two letters that a word begins with, a bit for each length; most words of a text are told apart by these alone.</summary>
    private static readonly ulong[] Lengths = Beginnings();

    private static bool MayHold(ReadOnlySpan<char> word) =>
        word.Length < 2 ? word[0] is 'a' or 'A' or 'Q' or 'H' : word.Length < 64 && Beginning(word) is >= 0 and var pair && (Lengths[pair] >> word.Length & 1) != 0;

    private static int Beginning(ReadOnlySpan<char> word)
    {
        int first = (word[0] | 0x20) - 'a', second = (word[1] | 0x20) - 'a';
        return first is >= 0 and < 26 && second is >= 0 and < 26 ? (26 * first) + second : -1;
    }

    private static ulong[] Beginnings()
    {
        var lengths = new ulong[26 * 26];
        foreach (string word in Words.Keys.Where(word => word.Length > 1))
        {
            lengths[Beginning(word)] |= 1UL << word.Length;
        }
        return lengths;
    }

    private static bool IsName(Sense sense) =>
        sense is Sense.Month or Sense.Weekday or Sense.WeekdayShort or Sense.Weekdays or Sense.Holiday or Sense.HolidayStart or Sense.Zone or Sense.Letter;

    private static IEnumerable<KeyValuePair<string, TimeWord>> Entries() =>
    [
        .. Numbered(Sense.Number, 0, "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"),
        .. Valued(Sense.Number, ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90)),
        .. Valued(Sense.Scale, ("hundred", 100), ("thousand", 1000)),
        .. All(Sense.Vague, "few several many"),
        .. All(Sense.Couple, "couple"),
        .. Numbered(Sense.Ordinal, 1, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"),
        .. Valued(Sense.Ordinal, ("thirtieth", 30)),
        .. All(Sense.OrdinalSuffix, "st nd rd th"),
        .. All(Sense.Half, "half"),
        .. Numbered(Sense.Month, 1, "January February March April May June July August September October November December"),
        .. Numbered(Sense.Month, 1, "Jan Feb Mar Apr - Jun Jul Aug Sep Oct Nov Dec"),
        .. Valued(Sense.Month, ("Sept", 9)),
        .. Numbered(Sense.Weekday, 1, "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
        .. Numbered(Sense.WeekdayShort, 1, "Mon Tue Wed Thu Fri Sat Sun"),
        .. Valued(Sense.WeekdayShort, ("Tues", 2), ("Weds", 3), ("Thur", 4), ("Thurs", 4)),
        .. Numbered(Sense.Weekdays, 1, "Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays"),
        .. Valued(Sense.Season, ("spring", 1), ("summer", 2), ("autumn", 3), ("fall", 3), ("winter", 4)),
        .. Units(Sense.Unit, "- minute hour day week fortnight weekend month quarter year decade century"),
        .. Units(Sense.Units, "seconds minutes hours days weeks fortnights weekends months quarters years decades centuries"),
        .. Valued(
            Sense.UnitLong,
            ("hourlong", (int)TimeUnit.Hour), ("daylong", (int)TimeUnit.Day), ("weeklong", (int)TimeUnit.Week), ("monthlong", (int)TimeUnit.Month), ("yearlong", (int)TimeUnit.Year)),
        .. Parts(Sense.DayPart, "morning afternoon evening night"),
        .. Parts(Sense.DayParts, "mornings afternoons evenings nights"),
        .. Valued(Sense.Noon, ("noon", 12), ("midday", 12), ("midnight", 0)),
        .. Valued(Sense.Deictic, ("today", 0), ("yesterday", -1), ("tomorrow", 1), ("tonight", 0)),
        .. All(Sense.Overnight, "overnight"),
        .. All(Sense.Last, "last"), .. All(Sense.Past, "past"), .. All(Sense.Previous, "previous preceding prior"), .. All(Sense.Next, "next"),
        .. All(Sense.Following, "following ensuing subsequent"), .. All(Sense.Coming, "coming upcoming"), .. All(Sense.This, "this these"), .. All(Sense.That, "that those"),
        .. All(Sense.Same, "same"), .. All(Sense.Current, "current"), .. All(Sense.Recent, "recent"), .. All(Sense.Latest, "latest"),
        .. All(Sense.Ago, "ago"), .. All(Sense.Earlier, "earlier"), .. All(Sense.Later, "later"), .. All(Sense.Before, "before"),
        .. All(Sense.After, "after afterward afterwards"), .. All(Sense.Hence, "hence"), .. All(Sense.Ahead, "ahead"),
        .. All(Sense.Early, "early"), .. All(Sense.Late, "late"), .. All(Sense.Mid, "mid"), .. All(Sense.Beginning, "beginning start"),
        .. All(Sense.Middle, "middle"), .. All(Sense.End, "end close"),
        .. All(Sense.About, "about around approximately roughly some"), .. All(Sense.Nearly, "nearly almost"),
        .. All(Sense.More, "more"), .. All(Sense.Less, "less"), .. All(Sense.Least, "least"), .. All(Sense.Most, "most"),
        .. All(Sense.Than, "than"), .. All(Sense.Over, "over"), .. All(Sense.Under, "under"),
        .. Valued(Sense.Meridiem, ("am", 0), ("pm", 12)),
        .. Valued(
            Sense.Zone,
            ("GMT", 0), ("UTC", 0), ("BST", 60), ("CET", 60), ("CEST", 120), ("EET", 120), ("EEST", 180), ("MSK", 180), ("IST", 330), ("JST", 540), ("KST", 540),
            ("EST", -300), ("EDT", -240), ("CST", -360), ("CDT", -300), ("MST", -420), ("MDT", -360), ("PST", -480), ("PDT", -420)),
        .. All(Sense.Clock, "clock"),
        .. All(Sense.Every, "every each"),
        .. Valued(
            Sense.Frequency,
            ("hourly", (int)TimeUnit.Hour), ("daily", (int)TimeUnit.Day), ("nightly", (int)TimeUnit.Day), ("weekly", (int)TimeUnit.Week),
            ("monthly", (int)TimeUnit.Month), ("quarterly", (int)TimeUnit.Quarter), ("annually", (int)TimeUnit.Year), ("yearly", (int)TimeUnit.Year)),
        .. Valued(Sense.Times, ("once", 1), ("twice", 2)),
        .. All(Sense.TimesWord, "times"),
        .. All(Sense.Now, "now currently nowadays"), .. All(Sense.RecentlyWord, "recently lately"), .. All(Sense.SoonWord, "soon"),
        .. All(Sense.Future, "future"),
        .. Valued(Sense.Decades, ("twenties", 2), ("thirties", 3), ("forties", 4), ("fifties", 5), ("sixties", 6), ("seventies", 7), ("eighties", 8), ("nineties", 9)),
        .. All(Sense.A, "a an"), .. All(Sense.The, "the"), .. All(Sense.Of, "of"), .. All(Sense.And, "and"), .. All(Sense.Or, "or"), .. All(Sense.In, "in"),
        .. All(Sense.On, "on"), .. All(Sense.At, "at"), .. All(Sense.To, "to"), .. All(Sense.From, "from"), .. All(Sense.So, "so"), .. All(Sense.Long, "long"),
        .. All(Sense.Old, "old"), .. All(Sense.Period, "period"), .. All(Sense.Term, "term run"), .. All(Sense.Fiscal, "fiscal FY"), .. All(Sense.Near, "near"),
        .. All(Sense.Short, "short"), .. All(Sense.Per, "per"), .. All(Sense.Other, "other"),
        .. Holidays.Words.Select(word => KeyValuePair.Create(word.Key, new TimeWord(Sense.Holiday, (int)word.Value))),
        .. All(Sense.HolidayStart, "New Martin Valentine Presidents Good Memorial Independence Bastille Labor Columbus Election Veterans Boxing"),
        .. All(Sense.Letter, "Q H"), .. All(Sense.Another, "another"),
    ];

    private static IEnumerable<KeyValuePair<string, TimeWord>> All(Sense sense, string words) =>
        words.Split(' ').Select(word => KeyValuePair.Create(word, new TimeWord(sense)));

    private static IEnumerable<KeyValuePair<string, TimeWord>> Valued(Sense sense, params (string Word, int Value)[] words) =>
        words.Select(word => KeyValuePair.Create(word.Word, new TimeWord(sense, word.Value)));

    private static IEnumerable<KeyValuePair<string, TimeWord>> Numbered(Sense sense, int first, string words) =>
        words.Split(' ').Select((word, i) => KeyValuePair.Create(word, new TimeWord(sense, first + i))).Where(entry => entry.Key != "-");

    private static IEnumerable<KeyValuePair<string, TimeWord>> Units(Sense sense, string words) => Numbered(sense, (int)TimeUnit.Second, words);

    private static IEnumerable<KeyValuePair<string, TimeWord>> Parts(Sense sense, string words) => Numbered(sense, (int)DayPart.Morning, words);
}
