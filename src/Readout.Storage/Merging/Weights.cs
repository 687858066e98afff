namespace Readout.Storage.Merging;

/// <summary>The model: what each feature adds to the log odds that two tellings are of one contact.</summary>
/// <remarks>
/// Set by reading releases of three presidencies, not trained: there are far fewer judged pairs than would be needed.
/// A probability of 0.9 means that of ten such pairs nine should be one contact. The figures are in docs/merging.md.
/// </remarks>
internal static class Weights
{
    /// <summary>From here on two tellings are merged.</summary>
    public const double Merge = 0.8;

    /// <summary>From here on a pair that is not merged is listed.</summary>
    public const double Doubt = 0.4;

    /// <summary>Two contacts that a telling fits are told apart by at least this much of log odds; closer, and it joins neither.</summary>
    public const double Margin = 1.0;

    /// <summary>The same between a visit and a meeting of one version: the one is the other's frame, so either will do.</summary>
    public const double FrameMargin = 0.5;

    /// <summary>A pair with rivals is listed from here on: it has to share its probability with them.</summary>
    public const double RivalDoubt = 0.2;

    /// <summary>Most shared words that count.</summary>
    public const int MostWords = 3;

    // Most pairs that share two sides within a few days are of one contact only if more agrees.
    private const double Bias = -3;

    // What one report is about is likelier what another is about than what that mentions.
    private const double Main = 0.7;

    // Words on one matter are weak: neighbours in time speak of the same things.
    private const double Word = 0.25;

    /// <summary>The probability.</summary>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>The log odds at a probability.</summary>
    public static double LogOdds(double probability) => Math.Log(probability / (1 - probability));

    /// <summary>The log odds that two tellings with this evidence are of one contact.</summary>
    public static double LogOdds(in Evidence evidence) => evidence.IsHopeless
        ? double.NegativeInfinity
        : Bias + Of(evidence.People) + Of(evidence.Day) + Of(evidence.Form) + Of(evidence.Fate) + Of(evidence.Source)
            + Length(evidence.Length) + Place(evidence.Place) + (evidence.Words * Word) + (evidence.BothMain ? Main : 0) + Extra(evidence);

    private static double Of(PeopleLikeness people) => people switch
    {
        PeopleLikeness.Named => 4,           // the same two leaders seldom have two contacts in one day
        PeopleLikeness.Organisation => 3.7,  // an organisation's summit is one, whoever is named
        PeopleLikeness.Host => 3,            // a visit to a country is a visit to those it was met by
        PeopleLikeness.OneNamed => 2.2,      // "Macron spoke to Russia": a minister may be meant
        PeopleLikeness.SidesOnly => 1.2,     // any of many officials
        PeopleLikeness.OneSide => -1,        // one leader has many contacts a day
        _ => double.NegativeInfinity,
    };

    private static double Of(DayLikeness day) => day switch
    {
        DayLikeness.Told => 2.5,
        DayLikeness.Inferred => 2.2,         // publication is nearly always on the day itself
        DayLikeness.PublishedNextDay => 0.6, // published after midnight, or the next morning
        DayLikeness.FewDays => 1.2,          // talks over two days, told of by one of them
        DayLikeness.OverMidnight => -0.2,    // Washington's evening is Moscow's next day
        DayLikeness.Fresh => 0.6,            // news of the day without its date
        DayLikeness.Month => 0.2,            // the only one of its month so far as we know
        DayLikeness.BothFresh => -0.3,       // two mentions of what is in the news
        DayLikeness.Fortnight => -0.3,       // "they met recently"
        DayLikeness.Longer => -0.8,
        DayLikeness.TwoMonths => -1.2,
        DayLikeness.BothUndated => -1.2,     // nothing says it is the same time
        DayLikeness.PublishedLater => -2.6,  // a late report, or tomorrow's call
        DayLikeness.Undated => -2.5,         // leaders who have met once have met twice
        _ => double.NegativeInfinity,
    };

    private static double Of(FormLikeness form) => form switch
    {
        FormLikeness.Same => 1,
        FormLikeness.Kin => 0.5,
        FormLikeness.ScreenTalks => 0.5,
        FormLikeness.Screen => -0.2,         // one side's meeting is the other's video call
        FormLikeness.Talks => -1,            // talks are mostly in person
        _ => -7,                             // a call before the visit is another contact
    };

    private static double Of(FateLikeness fate) => fate switch
    {
        FateLikeness.Clash => -4.5,
        _ => 0,
    };

    private static double Of(SourceLikeness source) => source switch
    {
        SourceLikeness.VersionsInPlace => 4.5, // a new version corrects; it rarely tells of other contacts
        SourceLikeness.Versions => 3,
        SourceLikeness.Announcement => 0.5,  // what is announced is reported on
        SourceLikeness.OneIssuerAgain => -4.5, // "spoke for the second time today"
        _ => 0,
    };

    private static double Length(Agreement length) => length switch
    {
        Agreement.Yes => 1,
        Agreement.No => -1.5,                // twenty minutes and two hours are seldom one call
        _ => 0,
    };

    private static double Place(Agreement place) => place switch
    {
        Agreement.Yes => 1.2,
        Agreement.No => -0.3,                // a palace, its city and its country are one place by three names
        _ => 0,
    };

    // At a summit nobody names everyone. But a report on a meeting of three says so: one side's two meetings of a day are two.
    private static double Extra(in Evidence evidence)
    {
        double each = (evidence.People, evidence.BothMain, evidence.Source) switch
        {
            (PeopleLikeness.Organisation, _, _) => 0.3,
            (_, true, SourceLikeness.OneIssuerTwice) => 4,
            (_, true, _) => 2.5,
            _ => 1.5,
        };
        return -Math.Min(4, evidence.Extra * each);
    }
}
