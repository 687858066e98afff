using System.Collections.Immutable;
using System.Globalization;

namespace Readout.Storage.History;

/// <summary>How a claim stands to the archive.</summary>
public enum ClaimStanding
{
    /// <summary>The archive shows neither.</summary>
    UnknownHere,

    /// <summary>The archive shows it to be so.</summary>
    Confirmed,

    /// <summary>The archive has a contact that the claim leaves no room for.</summary>
    Contradicted,
}

/// <summary>What the archive says to a claim.</summary>
/// <param name="Standing">How it stands.</param>
/// <param name="Contacts">The contacts that show it, or, where nothing is shown, those that may bear on it.</param>
/// <param name="Reason">Why, in a sentence, with what the archive holds for the time asked.</param>
public sealed record HistoryVerdict(ClaimStanding Standing, ImmutableArray<long> Contacts, string Reason);

/// <summary>Checks what a claim says against the contacts an archive knows.</summary>
public sealed class HistoryCheck
{
    private readonly HistoryMeaning _meaning;
    private readonly ClaimingContact _claim;
    private readonly IReadOnlyList<KnownContact> _known;
    private readonly Coverage _coverage;
    private readonly ContactFit _fit;

    private HistoryCheck(HistoryMeaning meaning, ClaimingContact claim, IReadOnlyList<KnownContact> known, Coverage coverage)
    {
        (_meaning, _claim, _known, _coverage) = (meaning, claim, known, coverage);
        _fit = new ContactFit(meaning, claim);
    }

    /// <summary>What the archive says to one part of a claim.</summary>
    /// <param name="meaning">What is claimed.</param>
    /// <param name="claim">The contact it is claimed of.</param>
    /// <param name="known">The archive's contacts of the same people, or of those the meaning names, at least within <see cref="Window"/>; others do no harm.</param>
    /// <param name="coverage">What the archive holds.</param>
    public static HistoryVerdict Of(HistoryMeaning meaning, ClaimingContact claim, IReadOnlyList<KnownContact> known, Coverage coverage)
    {
        ArgumentNullException.ThrowIfNull(meaning);
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(coverage);
        var check = new HistoryCheck(meaning, claim, known, coverage);
        return (meaning.Kind, meaning.Days) switch
        {
            (ClaimKind.Earlier, { } days) => check.Earlier(days.IsDay ? days.Widened(1) : days),
            (ClaimKind.NoneSince, { } days) => check.NoneSince(days),
            (ClaimKind.Nth, { } days) => check.Nth(days),
            (ClaimKind.FirstInOffice, { } days) => check.FirstInOffice(days),
            _ => new HistoryVerdict(ClaimStanding.UnknownHere, [], "it speaks of nothing that contacts between named people could show"),
        };
    }

    /// <summary>The days whose contacts the check looks at; <c>null</c> where it looks at none.</summary>
    public static DayRange? Window(HistoryMeaning meaning, ClaimingContact claim)
    {
        ArgumentNullException.ThrowIfNull(meaning);
        ArgumentNullException.ThrowIfNull(claim);
        return meaning.Kind == ClaimKind.NotCheckable || meaning.Days is not { } days ? null : new DayRange(Math.Max(0, days.First - 1), claim.Days.First - 1);
    }

    private HistoryVerdict Earlier(DayRange days)
    {
        var (sure, maybe) = Within(days);
        return sure.Length > 0 ? Say(ClaimStanding.Confirmed, sure, $"the archive knows {Theirs(sure)}", days)
            : maybe.Length > 0 ? Say(ClaimStanding.UnknownHere, maybe, $"the archive knows {Theirs(maybe)}, which may be what is meant", days)
            : Say(ClaimStanding.UnknownHere, [], $"the archive knows no {Noun} of theirs {Period(days)}", days);
    }

    private HistoryVerdict NoneSince(DayRange last)
    {
        var after = new DayRange(last.Last + 1, _claim.Days.First - 1);
        var (sureLast, _) = Within(last);
        var (between, maybeBetween) = after.First > after.Last ? ([], []) : Within(after);
        if (between.Length > 0)
        {
            return Count(ClaimStanding.Contradicted, between, $"the archive knows {Theirs(between)} in between", after);
        }
        bool quiet = maybeBetween.Length == 0 && (after.First > after.Last || _coverage.IsGood(after, _claim.Sides));
        return sureLast.Length > 0 && quiet
            ? Say(ClaimStanding.Confirmed, sureLast, $"the archive knows {Theirs(sureLast)} and none in between", new DayRange(last.First, _claim.Days.First))
            : Say(ClaimStanding.UnknownHere, [.. sureLast, .. maybeBetween], (sureLast.Length, maybeBetween.Length) switch
            {
                (0, 0) => $"the archive knows no {Noun} of theirs {Period(last)} and none since",
                (_, 0) => $"the archive knows {Theirs(sureLast)}, but too little of the time since",
                _ => $"the archive knows {Theirs(maybeBetween)} in between, which may or may not count",
            }, new DayRange(last.First, _claim.Days.First));
    }

    private HistoryVerdict Nth(DayRange days)
    {
        if (days.Last >= _claim.Days.First)
        {
            return Say(ClaimStanding.UnknownHere, [], "no day of that time lies before it", days);
        }
        var (sure, maybe) = Within(days);
        int others = _meaning.Count - 1;
        int least = Apart(sure);
        if (least > others)
        {
            return Count(ClaimStanding.Contradicted, sure, $"the archive knows {Theirs(sure)} before it {Period(days)}", days);
        }
        bool covered = days.First > 0 && _coverage.IsGood(days, _claim.Sides);
        bool counted = least == others && sure.Length == others && !_meaning.Narrowed && (others > 0 || maybe.Length == 0);
        return counted && covered
            ? Say(ClaimStanding.Confirmed, sure, others == 0 ? $"the archive knows none before it {Period(days)}" : $"the archive knows {Theirs(sure)} before it and no more", days)
            : Say(ClaimStanding.UnknownHere, [.. sure, .. maybe], sure.Length + maybe.Length == 0
                ? $"the archive knows no other {Noun} of theirs before it, and silence proves little here"
                : $"the archive knows {Theirs([.. sure, .. maybe])} before it, which {(counted ? "fits, but it knows too little of the time" : "neither shows nor refutes it")}", days);
    }

    /// <summary>How many there are at least: what is told of two days that meet may be one, told by two clocks.</summary>
    private static int Apart(KnownContact[] contacts)
    {
        int count = 0, last = int.MinValue / 2;
        foreach (KnownContact contact in contacts)
        {
            int day = contact.Days!.Value.First;
            count += day > last + 1 ? 1 : 0;
            last = day;
        }
        return count;
    }

    private HistoryVerdict FirstInOffice(DayRange days)
    {
        var (sure, maybe) = Within(days);
        KnownContact[] same = [.. sure.Where(_fit.SameOffices)];
        return same.Length > 0
            ? Count(ClaimStanding.Contradicted, same, $"the archive knows {Theirs(same)} before it with the same offices", days)
            : Say(ClaimStanding.UnknownHere, [.. sure, .. maybe], $"the archive knows no {Noun} of theirs before it in these offices, and silence proves little", days);
    }

    /// <summary>What a word in the claim narrows to a sort that contacts do not tell cannot contradict it.</summary>
    private HistoryVerdict Count(ClaimStanding standing, KnownContact[] contacts, string reason, DayRange days) => _meaning.Narrowed
        ? Say(ClaimStanding.UnknownHere, contacts, $"{reason}, but perhaps not of the sort it counts", days)
        : Say(standing, contacts, reason, days);

    private HistoryVerdict Say(ClaimStanding standing, KnownContact[] contacts, string reason, DayRange days)
    {
        return new HistoryVerdict(standing, [.. contacts.Select(contact => contact.Id)], $"{reason}; it holds {_coverage.Words(days, _claim.Sides)}");
    }

    private (KnownContact[] Sure, KnownContact[] Maybe) Within(DayRange days)
    {
        var fits = _known.Select(contact => (Contact: contact, Fit: _fit.Of(contact, days))).Where(pair => pair.Fit != Fit.No)
            .OrderBy(pair => pair.Contact.Days!.Value.First).ThenBy(pair => pair.Contact.Id).ToLookup(pair => pair.Fit, pair => pair.Contact);
        return ([.. fits[Fit.Yes]], [.. fits[Fit.Maybe]]);
    }

    private string Noun => _meaning.Form switch
    {
        SpokenForm.Call => "call",
        SpokenForm.PhoneCall => "phone call",
        SpokenForm.Meeting => "meeting",
        SpokenForm.Visit => "visit",
        _ => "contact",
    };

    private static string Period(DayRange days) => days.IsDay ? $"on {days}"
        : days.First == 0 ? $"up to {DayRange.Format(days.Last)}"
        : days.ToString() is { Length: < 10 } whole ? $"in {whole}"
        : $"from {DayRange.Format(days.First)} to {DayRange.Format(days.Last)}";

    private string Theirs(KnownContact[] contacts)
    {
        string days = string.Join(", ", contacts.Take(3).Select(contact => contact.Days!.Value.ToString()));
        return contacts.Length == 1 ? $"their {Noun} of {days}"
            : string.Create(CultureInfo.InvariantCulture, $"{contacts.Length} {Noun}s of theirs ({days}{(contacts.Length > 3 ? " …" : "")})");
    }
}
