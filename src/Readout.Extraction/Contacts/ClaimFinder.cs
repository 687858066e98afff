using Readout.Extraction.Times;
using Readout.Records;

namespace Readout.Extraction.Contacts;

/// <summary>Gathers what each place of the text says of a contact, so that tellers who differ both stand.</summary>
internal sealed class ClaimFinder(EventDates dates)
{
    /// <summary>The claims of all places that tell of a contact, in the order of its facts, then of the text.</summary>
    internal IEnumerable<ToldClaim> Of(Draft draft, ToldContact contact) =>
        Forms(draft).Concat(Fates(draft, contact)).Concat(People(draft)).Concat(Days(draft, contact)).Concat(Others(contact)).Distinct();

    private static IEnumerable<ToldClaim> Forms(Draft draft) =>
        draft.Events.Where(told => told.Firm || !draft.Named.Firm).Select(told => new ToldClaim(ContactField.Kind, told.Words) { Kind = told.Kind });

    /// <summary>That it was held is claimed where somebody says that it was not.</summary>
    private static IEnumerable<ToldClaim> Fates(Draft draft, ToldContact contact)
    {
        IEnumerable<ToldClaim> told = draft.Events
            .Where(told => told.Fate is { Real: true, IsTold: true } && (told.Fate.Evidence is not null || contact.Status != ContactStatus.Held))
            .Select(told => new ToldClaim(ContactField.Status, told.Fate.Evidence ?? told.Words) { Status = told.Fate.Status });
        return contact.Status != ContactStatus.Held && !told.Any(claim => claim.Status == contact.Status) && !contact.StatusEvidence.IsEmpty
            ? told.Append(new ToldClaim(ContactField.Status, contact.StatusEvidence[0]) { Status = contact.Status }) : told;
    }

    private static IEnumerable<ToldClaim> People(Draft draft) =>
        draft.Parties.Select(party => new ToldClaim(ContactField.Participants, party.Words) { Actor = party.Actor });

    private IEnumerable<ToldClaim> Days(Draft draft, ToldContact contact)
    {
        IEnumerable<ToldClaim> told = draft.Events.Select(dates.Of).OfType<DateMention>().Select(date => new ToldClaim(ContactField.Date, date.Span) { Text = date.Edtf });
        return contact.DateEvidence is [var evidence, ..] && !told.Any(claim => claim.Evidence == evidence)
            ? told.Append(new ToldClaim(ContactField.Date, evidence) { Text = contact.Date }) : told;
    }

    private static IEnumerable<ToldClaim> Others(ToldContact contact)
    {
        if (contact.DurationEvidence is [var length, ..])
        {
            yield return new ToldClaim(ContactField.DurationMinutes, length) { Minutes = contact.DurationMinutes };
        }
        if (contact.InitiatorEvidence is [var asking, ..])
        {
            yield return new ToldClaim(ContactField.InitiatedBy, asking) { Actor = contact.InitiatedBy };
        }
        if (contact.PlaceEvidence is [var place, ..])
        {
            yield return new ToldClaim(ContactField.Place, place) { Text = contact.Place };
        }
    }
}
