using System.Collections.Immutable;
using Readout.Records;
using Readout.Storage.History;
using Readout.Storage.Tellings;

namespace Readout.Storage.Ledger;

/// <summary>Holds later contacts against an outcome by which a contact was to follow.</summary>
internal sealed class ContactLinks(LedgerOutcome outcome, Undertaking sought)
{
    /// <summary>Within so many days a contact is what "stay in touch" and "speak again" meant.</summary>
    private const int Soon = 60;

    /// <summary>So late a contact of the same people may have reasons of its own.</summary>
    private const int Late = 200;

    /// <summary>An invitation of so long ago is no longer what a guest comes for.</summary>
    private const int Stale = 365;

    private const int Window = 730;

    private readonly ImmutableArray<Party> _persons = [.. Persons(outcome)];

    private readonly ImmutableArray<Party> _principals = [.. Persons(outcome).GroupBy(person => person.Country, StringComparer.Ordinal).Select(side => side.First())];

    internal LedgerLink? Of(KnownContact contact)
    {
        bool later = contact.Id != outcome.Contact && contact is { Exact: true, Status: ContactStatus.Held, Days: { IsDay: true } };
        if (!later || contact.Kind == ContactKind.Message)
        {
            return null;
        }
        int day = contact.Days!.Value.First, after = day - outcome.Made.Last;
        bool told = contact.Reports.Any(report => report != outcome.Report);
        if (after is < 2 or > Window || !told || WhoMet(contact) is not { } who)
        {
            return null;
        }
        return (sought.Sought switch
        {
            SoughtContact.InTouch or SoughtContact.Talk => Talked(contact, who, after),
            SoughtContact.Meeting => Met(contact, who, after),
            _ => sought.Due is null && after > Stale ? null : Visited(contact, who),
        }) is var (strength, probability, reason)
            ? new LedgerLink(strength, probability, reason, day, contact.Id)
            : null;
    }

    /// <summary>Those whom it binds, where they are of several sides; else all who took part.</summary>
    private static IEnumerable<Party> Persons(LedgerOutcome outcome)
    {
        var owners = outcome.Owners.Where(party => party.Kind == ActorKind.Person);
        return owners.Select(owner => owner.Country).Distinct().Count() > 1
            ? owners
            : outcome.Participants.Concat(outcome.Owners).Where(party => party.Kind == ActorKind.Person).DistinctBy(party => party.Name, StringComparer.OrdinalIgnoreCase);
    }

    private enum Who
    {
        Sides,
        Persons,
    }

    /// <summary>Whether those met who were to, each side's first at least, or others of their sides.</summary>
    private Who? WhoMet(KnownContact contact)
    {
        if (sought.People.Length > 0)
        {
            var words = contact.Parties.Where(party => party.Kind == ActorKind.Person).SelectMany(party => FoldedWords.Of(party.Name)).ToHashSet(StringComparer.Ordinal);
            return sought.People.All(words.Contains) && SidesMet(contact) ? Who.Persons : null;
        }
        bool persons = _principals.Length > 1 && _principals.All(person => contact.Parties.Any(party => ContactFit.Same(party, person)));
        return !SidesMet(contact) ? null : persons ? Who.Persons : Who.Sides;
    }

    private bool SidesMet(KnownContact contact) =>
        outcome.Sides.Length > 1 && outcome.Sides.All(side => contact.Parties.Any(party => party.Country == side));

    private (LinkStrength, double, string)? Talked(KnownContact contact, Who who, int after)
    {
        bool theirs = who == Who.Persons ? sought.By != Doers.Others : sought.By == Doers.Others;
        return (theirs, after) switch
        {
            (true, <= Soon) => (LinkStrength.FollowedUp, who == Who.Persons ? 0.9 : 0.75, $"{Name(contact, who)} {after} days later"),
            (true, <= Late) => (LinkStrength.BorneOn, 0.6, $"{Name(contact, who)}, but only {after} days later"),
            (false, <= Soon) => (LinkStrength.BorneOn, 0.4, $"{Name(contact, who)} {after} days later"),
            _ => null,
        };
    }

    /// <summary>A meeting that was to be at a gathering or in a place shows only by its time or its place.</summary>
    private (LinkStrength, double, string)? Met(KnownContact contact, Who who, int after)
    {
        if (contact.Kind is ContactKind.PhoneCall or ContactKind.VideoCall)
        {
            return null;
        }
        bool inTime = sought.Due is { } due ? contact.Days!.Value.DistanceTo(due) <= 3 : after <= Late;
        bool there = sought.Places.Length == 0 || FoldedWords.Of(contact.Place ?? "").Any(word => sought.Places.Contains(word));
        bool shown = sought.Due is not null ? there || contact.Place is null : there && !sought.AtEvent;
        if (who == Who.Persons && sought.By != Doers.Others && inTime && shown && contact.Kind != ContactKind.Talks)
        {
            return (LinkStrength.FollowedUp, sought.Due is null ? 0.85 : 0.93, $"{Name(contact, who)} {(sought.Due is null ? $"{after} days later" : "at the time named")}");
        }
        return inTime && (who == Who.Persons || sought.By != Doers.Themselves)
            ? (LinkStrength.BorneOn, 0.5, $"{Name(contact, who)} {after} days later{(there ? "" : "; that it was there is not told")}")
            : null;
    }

    private (LinkStrength, double, string)? Visited(KnownContact contact, Who who)
    {
        if (contact.Kind is ContactKind.PhoneCall or ContactKind.VideoCall || (who == Who.Sides && !GuestOfState(contact)))
        {
            return null;
        }
        bool inTime = sought.Due is not { } due || contact.Days!.Value.DistanceTo(due) <= 15;
        bool there = GuestOfState(contact) || (contact.Place is { } place && FoldedWords.Of(place).Any(word => sought.Places.Contains(word)));
        return (there, inTime) switch
        {
            (true, true) => (LinkStrength.FollowedUp, 0.85, $"{Name(contact, who)} on {DayRange.Format(contact.Days!.Value.First)}, there"),
            (false, true) when contact.Place is null || contact.Kind == ContactKind.Visit => (LinkStrength.BorneOn, 0.45, $"{Name(contact, who)} on {DayRange.Format(contact.Days!.Value.First)}; whose guest which was is not told"),
            _ => null,
        };
    }

    /// <summary>A guest's person and the host's state: a visit so told has its direction.</summary>
    private bool GuestOfState(KnownContact contact)
    {
        var hosts = Hosts();
        return contact.Kind == ContactKind.Visit
            && contact.Parties.Any(party => party.Kind == ActorKind.State && hosts.Contains(party.Country ?? ""))
            && contact.Parties.Any(party => party.Kind == ActorKind.Person && !hosts.Contains(party.Country ?? "")
                && (sought.People.Length > 0 || _persons.Any(person => ContactFit.Same(person, party))));
    }

    /// <summary>Who invites is the host; who looks forward to visiting is not.</summary>
    private HashSet<string> Hosts()
    {
        var owners = outcome.Owners.Select(party => party.Country).OfType<string>().ToHashSet(StringComparer.Ordinal);
        bool ownersHost = outcome.Kind == OutcomeKind.Invitation && !outcome.Words.StartsWith("accept", StringComparison.OrdinalIgnoreCase);
        return ownersHost || owners.Count > 1 ? owners : [.. outcome.Sides.Where(side => !owners.Contains(side))];
    }

    private static string Name(KnownContact contact, Who who)
    {
        string kind = contact.Kind switch
        {
            ContactKind.PhoneCall => "phone call",
            ContactKind.VideoCall => "video call",
            ContactKind.Talks => "talks",
            var form => form.ToString().ToLowerInvariant(),
        };
        return $"{kind} of {(who == Who.Persons ? "the same people" : "others of these sides")}";
    }
}
