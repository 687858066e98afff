using System.Collections.Immutable;
using Readout.Records;
using Readout.Storage.Tellings;

namespace Readout.Storage.History;

/// <summary>Whether a contact is one of those a claim speaks of.</summary>
internal enum Fit
{
    /// <summary>It is not.</summary>
    No,

    /// <summary>It may be: it proves nothing, but nothing can be built on its absence either.</summary>
    Maybe,

    /// <summary>It is.</summary>
    Yes,
}

/// <summary>Holds contacts of the archive against the people, the form and the days of a claim.</summary>
internal sealed class ContactFit(HistoryMeaning meaning, ClaimingContact claim)
{
    private readonly ImmutableArray<Party> _persons = [.. claim.Persons];
    private readonly ImmutableHashSet<string> _sides = [.. claim.Sides];

    internal Fit Of(KnownContact contact, DayRange window)
    {
        bool apart = contact.Id != claim.Id && contact.Days is { } days && days.First < claim.Days.First && contact.Reports.Any(report => report != claim.Report);
        if (!apart || contact.Status is not (ContactStatus.Held or ContactStatus.Ongoing))
        {
            return Fit.No;
        }
        Fit form = Form(contact);
        return Least(Least(form == Fit.Maybe && IsMeant(contact) ? Fit.Yes : form, People(contact)), Least(When(contact, window), Told(contact)));
    }

    /// <summary>Where the claim names the day or month, talks are the meeting it means, and a visit of the same people is the trip.</summary>
    private bool IsMeant(KnownContact contact) => meaning is { Kind: ClaimKind.Earlier, Days.Length: <= 31 }
        && (contact.Kind == ContactKind.Visit || (meaning.Form == SpokenForm.Meeting && contact.Kind == ContactKind.Talks));

    private static Fit Least(Fit one, Fit other) => one < other ? one : other;

    /// <summary>Where contacts are counted, a month is no day, and one of a day before may be the claiming contact itself, told by another clock.</summary>
    private Fit Told(KnownContact contact)
    {
        bool counts = meaning.Kind == ClaimKind.Earlier || Then(contact) || (contact.Days!.Value.IsDay && contact.Days.Value.DistanceTo(claim.Days) > 1);
        return contact.Exact && contact.Status == ContactStatus.Held && counts ? Fit.Yes : Fit.Maybe;
    }

    /// <summary>Whether it is the one after which there was none.</summary>
    private bool Then(KnownContact contact) => meaning is { Kind: ClaimKind.NoneSince, Days: { } then } && contact.Days!.Value.Last <= then.Last;

    private static Fit When(KnownContact contact, DayRange window)
    {
        DayRange days = contact.Days!.Value;
        return !days.Overlaps(window) ? Fit.No : days.First >= window.First && days.Last <= window.Last ? Fit.Yes : Fit.Maybe;
    }

    private Fit Form(KnownContact contact) => (meaning.Form, contact.Kind) switch
    {
        (_, ContactKind.Message) => Fit.No,
        (SpokenForm.Any, _) => Fit.Yes,
        (SpokenForm.Call, ContactKind.PhoneCall or ContactKind.VideoCall) => Fit.Yes,
        (SpokenForm.PhoneCall, ContactKind.PhoneCall) => Fit.Yes,
        (SpokenForm.PhoneCall, ContactKind.VideoCall) or (SpokenForm.Call or SpokenForm.PhoneCall, ContactKind.Talks) => Fit.Maybe,
        (SpokenForm.Meeting, ContactKind.Meeting or ContactKind.Summit) => Fit.Yes,
        (SpokenForm.Meeting, ContactKind.Visit or ContactKind.Talks or ContactKind.VideoCall) => Fit.Maybe,
        (SpokenForm.Visit, ContactKind.Visit or ContactKind.Meeting or ContactKind.Summit or ContactKind.Talks) => Travel(contact),
        _ => Fit.No,
    };

    /// <summary>Who travelled to whom shows only where the place is one that the claim names.</summary>
    private Fit Travel(KnownContact contact)
    {
        var where = FoldedWords.Of(contact.Place ?? "").Concat(contact.Parties.Where(party => party.Kind == ActorKind.State).SelectMany(party => FoldedWords.Of(party.Name)));
        return where.Any(word => meaning.Places.Contains(word)) ? Fit.Yes : Fit.Maybe;
    }

    private Fit People(KnownContact contact)
    {
        Fit fit = meaning.People.Length > 0 ? Named(contact) : Own(contact);
        return fit == Fit.Yes && meaning.People.Length == 0 && OthersJoined(contact) ? Fit.Maybe : fit;
    }

    private Fit Named(KnownContact contact)
    {
        var words = contact.Parties.Where(party => party.Kind == ActorKind.Person).SelectMany(party => FoldedWords.Of(party.Name)).ToHashSet(StringComparer.Ordinal);
        return meaning.People.All(words.Contains) ? Fit.Yes : Fit.No;
    }

    /// <summary>All of the claiming contact's persons; a state may stand for its person, as on a visit, and of a delegation one may do.</summary>
    private Fit Own(KnownContact contact)
    {
        int missing = 0;
        foreach (Party person in _persons.Where(person => !contact.Parties.Any(party => Same(party, person))))
        {
            missing++;
            bool state = contact.Parties.Any(party => party.Kind == ActorKind.State && party.Country == person.Country);
            bool colleague = _persons.Any(other => other != person && other.Country == person.Country && contact.Parties.Any(party => Same(party, other)));
            if (!state && !colleague)
            {
                return Fit.No;
            }
        }
        bool sides = _sides.All(side => contact.Parties.Any(party => party.Country == side));
        return missing == _persons.Length || !sides ? Fit.No : missing == 0 || (missing == 1 && meaning.Form == SpokenForm.Visit) ? Fit.Yes : Fit.Maybe;
    }

    /// <summary>Both were at it, and so were others: it may not count as theirs.</summary>
    private bool OthersJoined(KnownContact contact) => contact.Parties.Any(party => party.Country is { } side && !_sides.Contains(side));

    internal static bool Same(Party one, Party other) =>
        one.Actor != 0 && other.Actor != 0 ? one.Actor == other.Actor : string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether each of the claim's persons who was there held the office he holds in the claim.</summary>
    internal bool SameOffices(KnownContact contact) => _persons.All(person => contact.Parties.Where(party => Same(party, person)).All(party => party.Office is not null && party.Office == person.Office));
}
