using Readout.Records;
using Readout.Storage.Tellings;

namespace Readout.Storage.Merging;

/// <summary>Says in words for people why two tellings are taken, or nearly taken, for one contact.</summary>
internal static class Wording
{
    /// <summary>The reason, its parts in the order of their weight.</summary>
    public static string Of(in Pair pair, Telling one, Telling other, Hindrance hindrance)
    {
        if (pair.Bond == Bond.Same)
        {
            return "decided by a person";
        }
        var evidence = pair.Evidence;
        string?[] parts =
        [
            People(evidence, one, other), Day(evidence.Day), Form(evidence.Form, one.Kind, other.Kind), Fate(evidence.Fate, one.Status, other.Status),
            Source(evidence.Source), Length(evidence.Length), Place(evidence.Place), evidence.Words > 0 ? "words in common" : null, Because(hindrance),
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private static string People(in Evidence evidence, Telling one, Telling other)
    {
        string people = evidence.People switch
        {
            PeopleLikeness.Named => $"the same people ({string.Join(", ", Shared(one, other))})",
            PeopleLikeness.Host => $"the same guest and country ({string.Join(", ", Shared(one, other))})",
            PeopleLikeness.OneNamed => $"{string.Join(", ", Shared(one, other))} in both, the other side not by the same name",
            PeopleLikeness.Organisation => $"the same organisation ({string.Join(", ", Shared(one, other))})",
            PeopleLikeness.SidesOnly => $"the same sides ({string.Join(", ", one.Sides.Intersect(other.Sides, StringComparer.Ordinal))}) without the same names",
            _ => "one side in common",
        };
        return evidence.Extra > 0 ? people + ", more sides in one" : people;
    }

    private static IEnumerable<string> Shared(Telling one, Telling other) => one.Parties
        .Where(party => other.Parties.Any(theirs => party.Kind == theirs.Kind && (party.Kind == ActorKind.Person
            ? party.Country == theirs.Country && new PersonName(party.Name, party.Office).IsOf(new PersonName(theirs.Name, theirs.Office))
            : string.Equals(party.Name, theirs.Name, StringComparison.OrdinalIgnoreCase))))
        .Select(party => party.Name)
        .Order(StringComparer.Ordinal);

    private static string Day(DayLikeness day) => day switch
    {
        DayLikeness.Told => "the same day",
        DayLikeness.Inferred => "the same day by the date of publication",
        DayLikeness.PublishedNextDay => "published the day after",
        DayLikeness.OverMidnight => "a day apart, as clocks of two countries may be",
        DayLikeness.PublishedLater => "published a day or two later",
        DayLikeness.FewDays => "within the same few days",
        DayLikeness.Month => "within the month told",
        DayLikeness.Longer => "within the time told",
        DayLikeness.Fresh => "published about then",
        DayLikeness.BothFresh => "no date in either, published about one time",
        DayLikeness.BothUndated => "no date in either",
        _ => "no date in one",
    };

    private static string Form(FormLikeness form, ContactKind one, ContactKind other) => form == FormLikeness.Same
        ? $"both {Name(one)}"
        : one < other ? $"{Name(one)} in one and {Name(other)} in the other" : $"{Name(other)} in one and {Name(one)} in the other";

    private static string Name(ContactKind kind) => kind switch
    {
        ContactKind.PhoneCall => "a phone call",
        ContactKind.VideoCall => "a video call",
        ContactKind.Meeting => "a meeting",
        ContactKind.Visit => "a visit",
        ContactKind.Summit => "a summit",
        ContactKind.Talks => "talks",
        _ => "a message",
    };

    private static string? Fate(FateLikeness fate, ContactStatus one, ContactStatus other) => fate switch
    {
        FateLikeness.Same => null,
        FateLikeness.Announced => "announced in one",
        _ => one == ContactStatus.Denied || other == ContactStatus.Denied ? "but denied in one" : "but cancelled in one",
    };

    private static string? Source(SourceLikeness source) => source switch
    {
        SourceLikeness.Versions or SourceLikeness.VersionsInPlace => "two versions of one report",
        SourceLikeness.OneIssuerAgain => "though one issuer speaks of another one",
        _ => null,
    };

    private static string? Length(Agreement length) => length switch
    {
        Agreement.Yes => "as long",
        Agreement.No => "not as long",
        _ => null,
    };

    private static string? Place(Agreement place) => place switch
    {
        Agreement.Yes => "the same place",
        Agreement.No => "places by other names",
        _ => null,
    };

    private static string? Because(Hindrance hindrance) => hindrance switch
    {
        Hindrance.Rival => "but another contact fits as well",
        Hindrance.Contradiction => "but what one is merged with contradicts the other",
        _ => null,
    };
}
