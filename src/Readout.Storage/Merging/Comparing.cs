using Readout.Records;
using Readout.Storage.Tellings;

namespace Readout.Storage.Merging;

/// <summary>Compares two tellings feature by feature.</summary>
internal static class Comparing
{
    private const int News = 2;
    private const int FewDays = 4;
    private const int MonthDays = 31;
    private const int Week = 7;

    /// <summary>All that is looked at in two tellings; the same whichever comes first.</summary>
    public static Evidence Compare(Subject one, Subject other)
    {
        var (a, b) = (one.Telling, other.Telling);
        bool summit = a.Kind == ContactKind.Summit && b.Kind == ContactKind.Summit;
        bool visit = a.Kind == ContactKind.Visit || b.Kind == ContactKind.Visit;
        var (people, extra) = one.Cast.With(other.Cast, summit, visit);
        var day = people == PeopleLikeness.Others ? DayLikeness.Apart : Days(one, other);
        if (day == DayLikeness.Apart)
        {
            return new Evidence(people, extra, day, default, default, default, default, default, default, default);
        }
        var source = Sources(one, other);
        var form = Forms(a.Kind, b.Kind, source);
        return new Evidence(people, extra, day, form, Fates(a.Status, b.Status), source, a.Main && b.Main, Lengths(a, b), Places(one, other), Words(one, other));
    }

    private static DayLikeness Days(Subject one, Subject other)
    {
        if (one.IsDay && other.IsDay)
        {
            return one.Window.First <= other.Window.First ? TwoDays(one, other) : TwoDays(other, one);
        }
        if (!one.Window.Overlaps(other.Window))
        {
            return DayLikeness.Apart;
        }
        return (one.Telling.Days, other.Telling.Days) switch
        {
            ({ } a, { } b) => Math.Max(a.Length, b.Length) switch { <= FewDays => DayLikeness.FewDays, <= MonthDays => DayLikeness.Month, _ => DayLikeness.Longer },
            ({ } known, null) => Undated(known, other.Telling),
            (null, { } known) => Undated(known, one.Telling),
            _ => BothUndated(one.Telling.Published, other.Telling.Published),
        };
    }

    private static DayLikeness TwoDays(Subject earlier, Subject later)
    {
        bool inferred = earlier.Telling.DateInferred || later.Telling.DateInferred;
        bool late = later.Telling.DateInferred;
        bool own = IsOneIssuer(earlier.Telling, later.Telling);
        return (later.Window.First - earlier.Window.First) switch
        {
            0 => inferred ? DayLikeness.Inferred : DayLikeness.Told,
            1 when own => late ? DayLikeness.PublishedLater : DayLikeness.Apart,
            1 => late ? DayLikeness.PublishedNextDay : DayLikeness.OverMidnight,
            2 when late => DayLikeness.PublishedLater,
            _ => DayLikeness.Apart,
        };
    }

    /// <summary>What has no date is near its publication. A plan of the day itself would be told as of today, so it is rather of a later one.</summary>
    private static DayLikeness Undated(DayRange known, Telling undated)
    {
        if (undated.Published is not { } published || known.Length > MonthDays)
        {
            return DayLikeness.Undated;
        }
        int distance = known.DistanceTo(new DayRange(published, published));
        bool fresh = distance <= News && known.Length <= FewDays && (undated.Status != ContactStatus.Planned || published < known.First);
        return fresh ? DayLikeness.Fresh : distance switch { <= 2 * Week => DayLikeness.Fortnight, <= 2 * MonthDays => DayLikeness.TwoMonths, _ => DayLikeness.Undated };
    }

    private static DayLikeness BothUndated(int? one, int? other) => Math.Abs(one - other ?? int.MaxValue) switch
    {
        <= News => DayLikeness.BothFresh,
        <= Week => DayLikeness.BothUndated,
        _ => DayLikeness.Undated,
    };

    /// <summary>Two sides may call one contact by two names; one side that reports on a call and on a video call means two.</summary>
    private static FormLikeness Forms(ContactKind one, ContactKind other, SourceLikeness source)
    {
        if (one == other)
        {
            return FormLikeness.Same;
        }
        return (one < other ? (one, other) : (other, one)) switch
        {
            (_, ContactKind.Message) => FormLikeness.Two,
            (ContactKind.PhoneCall, ContactKind.VideoCall) when source == SourceLikeness.OneIssuerTwice => FormLikeness.Two,
            (ContactKind.VideoCall, ContactKind.Talks or ContactKind.Summit) => FormLikeness.ScreenTalks,
            (ContactKind.PhoneCall, ContactKind.VideoCall) or (ContactKind.VideoCall, _) => FormLikeness.Screen,
            (ContactKind.PhoneCall, ContactKind.Talks) => FormLikeness.Talks,
            (ContactKind.PhoneCall, _) => FormLikeness.Two,
            _ => FormLikeness.Kin,
        };
    }

    private static FateLikeness Fates(ContactStatus one, ContactStatus other) => (Fate(one), Fate(other)) switch
    {
        (ContactStatus.Held, ContactStatus.Held) => FateLikeness.Same,
        (ContactStatus.Planned, ContactStatus.Held) or (ContactStatus.Held, ContactStatus.Planned) => FateLikeness.Announced,
        (ContactStatus.Held, _) or (_, ContactStatus.Held) => FateLikeness.Clash,
        (var a, var b) => a == b ? FateLikeness.Same : FateLikeness.Announced,
    };

    private static ContactStatus Fate(ContactStatus status) => status == ContactStatus.Ongoing ? ContactStatus.Held : status;

    private static SourceLikeness Sources(Subject one, Subject other)
    {
        var (a, b) = (one.Telling, other.Telling);
        if (a.Report == b.Report)
        {
            return a.Ordinal == b.Ordinal ? SourceLikeness.VersionsInPlace : SourceLikeness.Versions;
        }
        if (!IsOneIssuer(a, b))
        {
            return SourceLikeness.Two;
        }
        if (!a.Main || !b.Main)
        {
            return SourceLikeness.OneIssuer;
        }
        if (Fates(a.Status, b.Status) == FateLikeness.Announced)
        {
            return SourceLikeness.Announcement;
        }
        return IsCall(a) && IsCall(b) && one.SpeaksOfSecond != other.SpeaksOfSecond ? SourceLikeness.OneIssuerAgain : SourceLikeness.OneIssuerTwice;
    }

    /// <summary>A second call is counted in titles; a second meeting may be the second of a series.</summary>
    private static bool IsCall(Telling telling) => telling.Kind is ContactKind.PhoneCall or ContactKind.VideoCall;

    private static bool IsOneIssuer(Telling one, Telling other) => one.IssuedBy is not null && string.Equals(one.IssuedBy, other.IssuedBy, StringComparison.Ordinal);

    private static Agreement Lengths(Telling one, Telling other)
    {
        if (one.DurationMinutes is not { } a || other.DurationMinutes is not { } b)
        {
            return Agreement.Unknown;
        }
        int gap = Math.Abs(a - b);
        int longer = Math.Max(a, b);
        return gap <= 10 || gap * 4 <= longer ? Agreement.Yes : gap * 2 >= longer ? Agreement.No : Agreement.Unknown;
    }

    private static Agreement Places(Subject one, Subject other) => one.PlaceWords.IsEmpty || other.PlaceWords.IsEmpty
        ? Agreement.Unknown
        : one.PlaceWords.Intersect(other.PlaceWords, StringComparer.Ordinal).Any(word => word.Length > 3) ? Agreement.Yes : Agreement.No;

    /// <summary>Both are sorted.</summary>
    private static int Words(Subject one, Subject other)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < one.Words.Length && j < other.Words.Length && shared < Weights.MostWords;)
        {
            int order = string.CompareOrdinal(one.Words[i], other.Words[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }
}
