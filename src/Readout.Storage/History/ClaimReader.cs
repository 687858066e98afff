using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Readout.Storage.History;

/// <summary>Reads what the words of a history claim say.</summary>
public static partial class ClaimReader
{
    private const int BetweenOrdinalAndNoun = 7;

    /// <summary>"Recent" is taken to be within so many days.</summary>
    private const int Recent = 90;

    /// <summary>What a claim says, part by part: "following their May 26 call and the May 31 visit" says two things.</summary>
    /// <param name="claim">The claim's words.</param>
    /// <param name="lastContact">The earlier contact that the record gives for it, EDTF.</param>
    /// <param name="of">The contact it is made of.</param>
    /// <returns>At least one; of parts that cannot be checked only where there is no other.</returns>
    public static ImmutableArray<HistoryMeaning> Read(string claim, string? lastContact, ClaimingContact of)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(of);
        DayRange? told = DayRange.Parse(lastContact);
        string[] parts = Parts(claim);
        var read = parts.Select(part => OfPart(WordRow.Of(part), parts.Length == 1 ? told : null, lastContact is not null, of)).ToList();
        var checkable = read.Where(meaning => meaning.Kind != ClaimKind.NotCheckable).ToImmutableArray();
        return checkable.Length > 0 ? checkable : [read[0] with { Words = claim }];
    }

    /// <summary>Each part has a contact of its own: "between Norland and the Union" is one.</summary>
    private static string[] Parts(string claim)
    {
        string[] parts = PartBorder().Split(claim);
        return parts.All(part => FoldedWords.Of(part).Any(word => ClaimWords.Form(word) is not null)) ? parts : [claim];
    }

    private static HistoryMeaning OfPart(WordRow row, DayRange? told, bool dated, ClaimingContact of)
    {
        var nothing = new HistoryMeaning(ClaimKind.NotCheckable, SpokenForm.Any, row.Text);
        if (Enumerable.Range(0, row.Count).Any(i => ClaimWords.IsCrowd(row.Word(i))) || row.Has("history", "abroad"))
        {
            return nothing;
        }
        var dates = ClaimDates.Find(row, of.Days.First);
        DayRange? day = told ?? (dates.Count > 0 ? dates[^1].Days : null);
        int since = row.Find(0, "since");
        var meaning = Counted(row, dates, dated, day, since, of) ?? Before(row, day, since, of);
        return meaning is null ? nothing : With(meaning, row, of) ?? nothing;
    }

    /// <summary>"the third call this month", "the first visit since May", "for the first time since he took office".</summary>
    private static HistoryMeaning? Counted(WordRow row, List<ClaimDates.Found> dates, bool dated, DayRange? day, int since, ClaimingContact of)
    {
        int which = Enumerable.Range(0, row.Count).FirstOrDefault(i => ClaimWords.Ordinal(row.Word(i)) > 0 && !dates.Exists(date => date.First <= i && i < date.End), -1);
        if (which < 0 || row.Word(which + 1) is "met" or "spoke" or "talked" or "visited" || Noun(row, which, since) is not { } form)
        {
            return null;
        }
        var meaning = new HistoryMeaning(ClaimKind.Nth, form.Form, row.Text)
        {
            Count = ClaimWords.Ordinal(row.Word(which)),
            Narrowed = Enumerable.Range(which, form.At - which).Any(i => ClaimWords.Narrows(row.Word(i))),
        };
        bool body = Enumerable.Range(0, row.Count).Any(i => ClaimWords.IsBody(row.Word(i)))
            || row.Word(form.At) is "summit" or "summits"
            || (form.Form != SpokenForm.Visit && row.Word(form.At + 1) == "of" && row.Word(form.At + 2) is "the" or "a");
        return body || row.Word(which + 1) == "of" ? meaning with { Kind = ClaimKind.NotCheckable } : InPeriod(meaning, row, dates, dated, day, since, of);
    }

    private static HistoryMeaning InPeriod(HistoryMeaning meaning, WordRow row, List<ClaimDates.Found> dates, bool dated, DayRange? day, int since, ClaimingContact of)
    {
        int before = of.Days.First - 1;
        if (since >= 0 && dates.FindIndex(date => date.First > since) is var at and >= 0)
        {
            DayRange days = dates[at].Days;
            bool contact = meaning.Count == 1 && dated && row.Find(since, "office", "took", "taking", "election", "inauguration") < 0;
            return contact ? meaning with { Kind = ClaimKind.NoneSince, Days = day ?? days, Count = 0 } : meaning with { Days = new DayRange(days.First, Math.Max(days.First, before)) };
        }
        if (since >= 0 && row.Find(since, "beginning", "start", "new") >= 0 && row.Find(since, "year") >= 0)
        {
            return meaning with { Days = ThisYear(of) };
        }
        if (row.Has("office", "elected", "election", "inauguration", "administration", "presidency", "term", "as") || since >= 0)
        {
            bool office = meaning.Count == 1 && row.Has("office", "elected", "election", "inauguration", "as");
            return meaning with { Kind = office ? ClaimKind.FirstInOffice : ClaimKind.NotCheckable, Days = new DayRange(0, before) };
        }
        if (row.Find(0, "this") is var turn and >= 0 && dates.Find(date => date.First == turn) is { End: > 0 } period)
        {
            return meaning with { Days = new DayRange(period.Days.First, Math.Max(period.Days.First, before)) };
        }
        for (int i = 0; i + 1 < row.Count; i++)
        {
            if (ClaimDates.Back(DateOnly.FromDayNumber(of.Days.First), ClaimDates.Number(row.Word(i)), row.Word(i + 1)) is { } from && row.Word(i + 2) != "ago")
            {
                return meaning with { Days = new DayRange(from.DayNumber, before) };
            }
        }
        return dates.Count > 0 ? meaning with { Kind = ClaimKind.NotCheckable } : meaning with { Days = new DayRange(0, before) };
    }

    private static DayRange ThisYear(ClaimingContact of)
    {
        int first = new DateOnly(DateOnly.FromDayNumber(of.Days.First).Year, 1, 1).DayNumber;
        return new DayRange(first, Math.Max(first, of.Days.First - 1));
    }

    /// <summary>The noun that an ordinal counts; after "time" the verb of the claim.</summary>
    private static (int At, SpokenForm Form)? Noun(WordRow row, int which, int since)
    {
        int to = Math.Min(since > which ? since : row.Count, which + BetweenOrdinalAndNoun);
        int time = row.Find(which, "time");
        for (int i = time >= 0 ? 0 : which + 1; i < (time >= 0 ? row.Count : to); i++)
        {
            if (i != which && ClaimWords.Form(row.Word(i)) is { } form)
            {
                return (Math.Max(i, which), InPerson(row, Full(row, i, form)));
            }
        }
        return null;
    }

    /// <summary>"phone call", "telephone conversation": the first word tells the form, the second is the noun.</summary>
    private static SpokenForm Full(WordRow row, int at, SpokenForm form) =>
        form == SpokenForm.PhoneCall || row.Word(at - 1) is "phone" or "telephone" ? SpokenForm.PhoneCall : form;

    private static SpokenForm InPerson(WordRow row, SpokenForm form) => form is SpokenForm.Any && row.Has("person", "face") ? SpokenForm.Meeting : form;

    /// <summary>"have not spoken since May", "following their call on May 26", "we met again".</summary>
    private static HistoryMeaning? Before(WordRow row, DayRange? day, int since, ClaimingContact of)
    {
        int follows = row.Find(0, "follows", "followed", "builds", "built"); // "the call follows their meeting": the meeting is what came before
        int at = Enumerable.Range(follows + 1, row.Count - follows - 1).FirstOrDefault(i => ClaimWords.Form(row.Word(i)) is not null, -1);
        if (at < 0)
        {
            return null;
        }
        var meaning = new HistoryMeaning(ClaimKind.Earlier, Full(row, at, ClaimWords.Form(row.Word(at))!.Value), row.Text);
        int before = of.Days.First - 1;
        if (since >= 0 && row.Has("not", "t", "never", "haven"))
        {
            return day is null ? null : meaning with { Kind = ClaimKind.NoneSince, Days = day };
        }
        if (day is { } days)
        {
            return days.First > before ? null : meaning with { Days = days.Last > before ? new DayRange(days.First, before) : days };
        }
        bool body = Enumerable.Range(0, row.Count).Any(i => ClaimWords.IsBody(row.Word(i))) || (row.Word(at + 1) == "of" && meaning.Form != SpokenForm.Visit);
        return body ? null
            : row.Has("recent", "recently") ? meaning with { Days = new DayRange(of.Days.First - Recent, before) }
            : row.Has("again", "previous", "previously", "earlier", "last", "prior") ? meaning with { Days = new DayRange(0, before) }
            : null;
    }

    /// <summary>Whose contact it is: the claiming contact's people, or others who are named; <c>null</c> where that stays open.</summary>
    private static HistoryMeaning? With(HistoryMeaning meaning, WordRow row, ClaimingContact of)
    {
        ClaimNames names = ClaimNames.Of(Named(row));
        var own = of.Persons.SelectMany(person => FoldedWords.Of(person.Name)).ToHashSet(StringComparer.Ordinal);
        meaning = meaning with { Places = names.Places };
        if (names.People.All(own.Contains))
        {
            bool theirs = row.Has("their", "our", "his", "her", "my", "your", "two", "both");
            bool speakers = !of.Main && row.Has("our", "my", "we", "i"); // who speaks need not be of a contact told in passing
            bool open = speakers || (names.People.Length < 2 && !theirs && ((!of.Main && !row.Has("between")) || row.Has("summit", "summits")));
            return of.Persons.Any() && !open ? meaning : null;
        }
        bool named = names.People.Length >= 2 || (meaning.Form == SpokenForm.Visit && names.Places.Length > 0);
        return named ? meaning with { People = names.People } : null;
    }

    /// <summary>The words that name people: after "between" as far as the next comma, else all.</summary>
    private static WordRow Named(WordRow row)
    {
        int between = row.Find(0, "between");
        int comma = between < 0 ? -1 : Enumerable.Range(between + 2, Math.Max(0, row.Count - between - 2)).FirstOrDefault(row.CommaBefore, -1);
        return comma < 0 ? row : row.Part(0, comma);
    }

    [GeneratedRegex(@",? and (?=(?:the|an?|his|her|their|our)\b)|, (?=and (?:the|his|her|their)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex PartBorder();
}
