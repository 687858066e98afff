using System.Collections.Immutable;
using Readout.Extraction.Accounts;
using Readout.Extraction.Contacts;
using Readout.Extraction.Tokens;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Outcomes;

/// <summary>Chooses the contact that an outcome came of or a history claim is made of.</summary>
internal sealed class ContactChoice
{
    /// <summary>How many sentences after a contact is told of its outcome may stand, where only one side is named.</summary>
    private const int NearBy = 2;

    private readonly AccountedText _text;
    private readonly ImmutableArray<ToldContact> _contacts;
    private readonly int[][] _sentences;

    internal ContactChoice(ToldContacts told)
    {
        (_text, _contacts) = (told.Accounted, told.Contacts);
        TokenRow tokens = _text.Named.Tokens;
        _sentences = [.. _contacts.Select(contact => contact.Told.Concat(contact.ParticipantEvidence)
            .Select(span => tokens.SentenceAt(span.Start)).Distinct().ToArray())];
    }

    /// <summary>The contact that an outcome came of, none that its own words plan; <c>null</c> where it is none's.</summary>
    internal int? Of(NamedParties parties, TextSpan span)
    {
        int sentence = _text.Named.Tokens.SentenceAt(span.Start);
        int best = -1, least = int.MaxValue;
        for (int i = 0; i < _contacts.Length; i++)
        {
            if (!(_contacts[i].KindEvidence is [var kind, ..] && span.Contains(kind)) && Fits(_contacts[i], parties) && Distance(i, sentence) is var distance && distance < least)
            {
                (best, least) = (i, distance);
            }
        }
        if (best < 0)
        {
            return null;
        }
        bool close = _text.Issuer is not null || Nearest(best, sentence) <= NearBy || Names(best, parties, span);
        return close || (parties.Joint && parties.Actors.Length > 1) || (parties.Joint && _contacts[best].Main) ? best : null;
    }

    /// <summary>The contact that a history claim is made of: that of its sentence, else the main one; never the earlier one that it points to.</summary>
    internal int Of(TextSpan claim, string? lastContact)
    {
        int sentence = _text.Named.Tokens.SentenceAt(claim.Start);
        int best = 0, least = int.MaxValue;
        for (int i = 0; i < _contacts.Length; i++)
        {
            bool earlier = lastContact is not null && _contacts[i].Date == lastContact && !_contacts[i].Main;
            if (!earlier && Distance(i, sentence) is var distance && distance < least)
            {
                (best, least) = (i, distance);
            }
        }
        return best;
    }

    /// <summary>Whether all parties took part, themselves or others of their side.</summary>
    private bool Fits(ToldContact contact, NamedParties parties)
    {
        if (parties.Actors.IsEmpty)
        {
            return parties.Joint;
        }
        foreach (int party in parties.Actors)
        {
            string? side = _text.Cast[party].Country;
            if (!contact.Participants.Contains(party) && (side is null || !contact.Participants.Any(actor => _text.Cast[actor].Country == side)))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>How far a contact lies from a sentence: nothing in the sentence itself, then the main one, then by sentences between.</summary>
    private int Distance(int contact, int sentence)
    {
        int nearest = Nearest(contact, sentence);
        int unlikely = _contacts[contact].Status is ContactStatus.Held or ContactStatus.Ongoing ? 0 : 1;
        return nearest == 0 ? unlikely : _contacts[contact].Main ? 2 + unlikely : 4 + (2 * nearest) + unlikely;
    }

    private int Nearest(int contact, int sentence) => _sentences[contact].Length == 0 ? int.MaxValue / 4
        : _sentences[contact].Min(told => told <= sentence ? sentence - told : told - sentence + 1);

    /// <summary>Whether the words of the outcome name another who took part.</summary>
    private bool Names(int contact, NamedParties parties, TextSpan span)
    {
        foreach (var mention in _text.Named.MentionsIn(span))
        {
            if (_contacts[contact].Participants.Contains(mention.Actor) && !parties.Actors.Contains(mention.Actor))
            {
                return true;
            }
        }
        return false;
    }
}
