namespace Readout.Storage.Merging;

/// <summary>How alike those who took part are.</summary>
internal enum PeopleLikeness
{
    /// <summary>Two people of one side, or sides that the other does not know: two contacts.</summary>
    Others,

    /// <summary>No more than one side in common, or known.</summary>
    OneSide,

    /// <summary>The same states, of which neither or only one names a person.</summary>
    SidesOnly,

    /// <summary>One side's person is the same, the other side is a state or an office in one of the tellings.</summary>
    OneNamed,

    /// <summary>One side's person is the same, the other side is the state visited in one of the tellings.</summary>
    Host,

    /// <summary>The same organisation's.</summary>
    Organisation,

    /// <summary>The same people of two sides or more.</summary>
    Named,
}

/// <summary>How the dates agree.</summary>
internal enum DayLikeness
{
    /// <summary>They cannot be one day.</summary>
    Apart,

    /// <summary>Both tell the day, and it is one.</summary>
    Told,

    /// <summary>One day, which at least one has from its publication.</summary>
    Inferred,

    /// <summary>A day apart, the later one from publication.</summary>
    PublishedNextDay,

    /// <summary>A day apart as two sides tell it: it was past midnight for one.</summary>
    OverMidnight,

    /// <summary>A day or two apart by the publications of one issuer, or two by those of two.</summary>
    PublishedLater,

    /// <summary>Within the same few days.</summary>
    FewDays,

    /// <summary>Within a month that one tells.</summary>
    Month,

    /// <summary>Within a longer time that one tells.</summary>
    Longer,

    /// <summary>One has no date, and was published within a day or two.</summary>
    Fresh,

    /// <summary>One has no date, and was published within a fortnight.</summary>
    Fortnight,

    /// <summary>One has no date, and was published within two months.</summary>
    TwoMonths,

    /// <summary>One has no date, and was published at another time, or nobody knows when.</summary>
    Undated,

    /// <summary>Neither has a date; both were published within a day or two.</summary>
    BothFresh,

    /// <summary>Neither has a date; both were published within a week.</summary>
    BothUndated,
}

/// <summary>How the forms agree.</summary>
internal enum FormLikeness
{
    /// <summary>A call by telephone and a meeting are two.</summary>
    Two,

    /// <summary>One form.</summary>
    Same,

    /// <summary>Talks, a visit, a meeting, a summit: one may be the frame or another word of the other.</summary>
    Kin,

    /// <summary>A video call that the other has by another name.</summary>
    Screen,

    /// <summary>Talks, perhaps by telephone.</summary>
    Talks,

    /// <summary>Talks, perhaps by video link.</summary>
    ScreenTalks,
}

/// <summary>How what became of it agrees.</summary>
internal enum FateLikeness
{
    /// <summary>Both say the same of it.</summary>
    Same,

    /// <summary>One announces what the other tells of.</summary>
    Announced,

    /// <summary>One says it was, the other that it was not.</summary>
    Clash,
}

/// <summary>How the two reports stand to each other.</summary>
internal enum SourceLikeness
{
    /// <summary>Reports of two issuers, or of the press.</summary>
    Two,

    /// <summary>Two versions of one report.</summary>
    Versions,

    /// <summary>Two versions, the contact in the same place in both.</summary>
    VersionsInPlace,

    /// <summary>Two reports of one issuer.</summary>
    OneIssuer,

    /// <summary>One issuer's announcement, and its report.</summary>
    Announcement,

    /// <summary>Two reports of one issuer, each about it.</summary>
    OneIssuerTwice,

    /// <summary>The same, and one of them speaks of a second contact.</summary>
    OneIssuerAgain,
}

/// <summary>Whether something told by both agrees.</summary>
internal enum Agreement
{
    /// <summary>Not told by both.</summary>
    Unknown,

    /// <summary>It does.</summary>
    Yes,

    /// <summary>It does not.</summary>
    No,
}

/// <summary>All that is looked at in two tellings: the model's features.</summary>
/// <param name="People">Who took part.</param>
/// <param name="Extra">Sides that only one of the two has.</param>
/// <param name="Day">When.</param>
/// <param name="Form">By telephone, in person…</param>
/// <param name="Fate">Held, planned, denied…</param>
/// <param name="Source">Whose reports.</param>
/// <param name="BothMain">Whether each is what its report is about.</param>
/// <param name="Length">How long.</param>
/// <param name="Place">Where.</param>
/// <param name="Words">How many words of the matter both have, as far as they count.</param>
internal readonly record struct Evidence(
    PeopleLikeness People, int Extra, DayLikeness Day, FormLikeness Form, FateLikeness Fate, SourceLikeness Source, bool BothMain, Agreement Length, Agreement Place, int Words)
{
    /// <summary>Whether the two are two contacts whatever else agrees; no cluster holds both.</summary>
    public bool Contradicts => IsHopeless || Form == FormLikeness.Two || Fate == FateLikeness.Clash || IsTwoOfOneIssuer;

    /// <summary>Whether one issuer reports on a contact of two and on one of three: it knows whom it met.</summary>
    private bool IsTwoOfOneIssuer => Source == SourceLikeness.OneIssuerTwice && Extra > (People == PeopleLikeness.Organisation ? 1 : 0);

    /// <summary>Whether nobody need look at the two.</summary>
    public bool IsHopeless => People == PeopleLikeness.Others || Day == DayLikeness.Apart;
}
