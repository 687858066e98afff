using System.Globalization;
using System.Text.RegularExpressions;
using Readout.Extraction.Accounts;
using Readout.Extraction.Actors;
using Readout.Extraction.Times;
using Readout.Extraction.Tokens;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Contacts;

/// <summary>Finds date, duration, initiator and place of a contact around its sightings.</summary>
internal sealed partial class ContactFacts(AccountedText accounted)
{
    private readonly ReportText _text = accounted.Named.Tokens.Text;
    private readonly HashSet<DateMention> _history = [.. HistoryPhrases.In(accounted.Dated).SelectMany(phrase => accounted.Dated.DatesAt(phrase.Span))];
    private readonly SortedDictionary<int, (TextSpan Words, int Actor)> _requests = Requests(accounted);

    /// <summary>The contact with all that the text tells of it.</summary>
    internal ToldContact Complete(Draft draft, bool main)
    {
        Sighting first = draft.Sightings[0];
        Sighting kind = draft.Sightings.Find(sighting => sighting.Trigger.Firm) ?? first;
        Sighting fate = draft.Sightings.Find(sighting => sighting.Status != ContactStatus.Held) is { Status: ContactStatus.Cancelled or ContactStatus.Denied } ended
            ? ended : first;
        var contact = new ToldContact
        {
            Kind = kind.Trigger.Kind,
            Status = fate.Status,
            Main = main,
            Participants = [.. first.Actors],
            KindEvidence = [kind.Trigger.Span],
            ParticipantEvidence = [.. first.Pair.Select(Whole)],
            StatusEvidence = fate.StatusEvidence is { } words && fate.Status != ContactStatus.Held ? [words] : [],
        };
        return WithPlace(WithInitiator(WithDuration(WithDate(contact, draft, main), draft, main), draft), draft);
    }

    private ToldContact WithDate(ToldContact contact, Draft draft, bool main)
    {
        foreach (Sighting sighting in draft.Sightings)
        {
            if (DateIn(sighting.Sentence, sighting.Trigger.Span) is { } date)
            {
                return contact with { Date = date.Edtf, DateEvidence = [date.Span] };
            }
        }
        // The opening sentences date what the report is about, even by the day something was said of it.
        for (int sentence = 0; main && sentence < Math.Min(3, accounted.Named.Tokens.Sentences.Length); sentence++)
        {
            if (DateIn(sentence, draft.Sightings[0].Trigger.Span) is { } date)
            {
                return contact with { Date = date.Edtf, DateEvidence = [date.Span] };
            }
        }
        bool own = main && accounted.Issuer is not null && contact.Status == ContactStatus.Held;
        return own && accounted.Named.Report.Metadata.Published is { } published
            ? contact with { Date = published.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), DateInferred = true } : contact;
    }

    /// <summary>The date of a sentence nearest to a trigger, leaving out those that date an earlier contact.</summary>
    private DateMention? DateIn(int sentence, TextSpan trigger)
    {
        TextSpan span = accounted.Named.Tokens.SentenceSpan(sentence);
        return accounted.Dated.DatesAt(span)
            .Where(date => span.Contains(date.Span) && !_history.Contains(date) && IsNear(date))
            .MinBy(date => Math.Abs(date.Span.Start - trigger.Start) + (date.Span.Start < trigger.Start ? 20 : 0));
    }

    /// <summary>A month or a year far from the report's date is background ("the outcomes of the June 2021 summit").</summary>
    private bool IsNear(DateMention date)
    {
        const int NearDays = 62;
        bool exact = date.First == date.Last;
        return exact || accounted.Named.Report.Metadata.Published is not { } published
            || Math.Abs(NodaTime.Period.DaysBetween(published, date.Last)) <= NearDays;
    }

    private ToldContact WithDuration(ToldContact contact, Draft draft, bool main)
    {
        foreach (DurationMention duration in accounted.Dated.Durations)
        {
            int sentence = accounted.Named.Tokens.SentenceAt(duration.Span.Start);
            TextSpan span = accounted.Named.Tokens.SentenceSpan(sentence);
            bool sighted = draft.Sightings.Exists(sighting => sighting.Sentence == sentence);
            bool ofContact = BeforeDuration().IsMatch(_text[new TextSpan(span.Start, duration.Span.Start)])
                || AfterDuration().IsMatch(_text[new TextSpan(duration.Span.End, span.End)]);
            if (ofContact && (sighted || (main && !NamesOthers(span, draft))))
            {
                return contact with
                {
                    DurationMinutes = duration.Minutes,
                    DurationApproximate = duration.Approximate,
                    DurationEvidence = [duration.Span],
                };
            }
        }
        return contact;
    }

    private bool NamesOthers(TextSpan span, Draft draft)
    {
        foreach (Mention mention in accounted.Named.MentionsIn(span))
        {
            if (mention.Form == MentionForm.Name && accounted.Cast[mention.Actor].IsHuman && !draft.People.Contains(mention.Actor))
            {
                return true;
            }
        }
        return false;
    }

    private ToldContact WithInitiator(ToldContact contact, Draft draft)
    {
        IEnumerable<int> sighted = draft.Sightings.Select(sighting => sighting.Sentence).Where(_requests.ContainsKey);
        IEnumerable<int> told = contact.Main ? _requests.Keys.Where(sentence => SpeaksOf(contact.Kind, accounted.Named.Tokens.SentenceSpan(sentence))) : [];
        foreach (int sentence in sighted.Concat(told).Take(1))
        {
            return contact with { InitiatedBy = _requests[sentence].Actor, InitiatorEvidence = [_requests[sentence].Words] };
        }
        Sighting? placed = draft.Sightings.Find(sighting => sighting.Pair[0].Span.End <= sighting.Trigger.Span.Start
            && sighting.Pair[1].Span.Start >= sighting.Trigger.Span.End && IsPlacedBy(sighting));
        return placed is null ? contact : contact with
        {
            InitiatedBy = placed.Pair[0].Actor,
            InitiatorEvidence = [TextSpan.Covering(placed.Pair[0].Span, placed.Trigger.Span)],
        };
    }

    /// <summary>For each sentence that says at whose request something was done: the words and the asker.</summary>
    private static SortedDictionary<int, (TextSpan Words, int Actor)> Requests(AccountedText accounted)
    {
        var requests = new SortedDictionary<int, (TextSpan Words, int Actor)>();
        for (int sentence = 0; sentence < accounted.Named.Tokens.Sentences.Length; sentence++)
        {
            TextSpan span = accounted.Named.Tokens.SentenceSpan(sentence);
            Match asked = Requested().Match(accounted.Named.Tokens.Text.Value, span.Start, span.Length);
            int end = asked.Index + asked.Length;
            ReadOnlySpan<Mention> named = asked.Success ? accounted.Named.MentionsIn(new TextSpan(end, span.End)) : [];
            if (named.Length > 0 && named[0].Span.Start - end < 30)
            {
                requests.Add(sentence, (new TextSpan(asked.Index, named[0].Span.End), named[0].Actor));
            }
        }
        return requests;
    }

    /// <summary>Whether a sentence speaks of a contact of this form and of no other.</summary>
    private bool SpeaksOf(ContactKind kind, TextSpan sentence) =>
        Triggers.In(_text, sentence) is var triggers && triggers.All(trigger => ContactFinder.Group(trigger.Kind) == ContactFinder.Group(kind));

    private bool IsPlacedBy(Sighting sighting) =>
        _text[sighting.Trigger.Span] is "called" or "phoned" or "telephoned"
        || Placed().IsMatch(_text[new TextSpan(sighting.Pair[0].Span.End, sighting.Trigger.Span.Start)]);

    private ToldContact WithPlace(ToldContact contact, Draft draft)
    {
        if (contact.Kind is ContactKind.PhoneCall or ContactKind.VideoCall or ContactKind.Message)
        {
            return contact;
        }
        foreach (Sighting sighting in draft.Sightings)
        {
            TokenRow tokens = accounted.Named.Tokens;
            int token = tokens.TokenFrom(sighting.Trigger.Span.End), end = tokens.Sentences[sighting.Sentence].End;
            while (token < end && !(IsPlace(token) && tokens[token - 1] is "in" or "to" or "at"))
            {
                token++;
            }
            if (token < end && !OtherPlace().IsMatch(_text[new TextSpan(sighting.Trigger.Span.End, tokens.Span(token).Start)]))
            {
                return contact with { Place = _text.Slice(tokens.Cover(token, tokens.Name(token)!.End)) };
            }
        }
        return contact;
    }

    private bool IsPlace(int token) => accounted.Named.Tokens.Name(token) is { Kind: NameKind.Place } name && name.First == token
        && accounted.Named.MentionsIn(accounted.Named.Tokens.Cover(token, name.End)) is [] or [{ Form: MentionForm.State or MentionForm.Capital }];

    private TextSpan Whole(Mention mention) => accounted.Named.Tokens.Cover(mention.First, mention.End);

    [GeneratedRegex(@"\b(?:lasted|lasting|lasts|took|spent|spoke|speaking|spoken|talked|met|ran|call|conversation|meeting|talks)\b(?:\s+\w+){0,6}?\s+(?:for\s+)?$|\bfor\s+$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex BeforeDuration();

    [GeneratedRegex(@"\A(?:[\s-]+[\w’'-]+){0,3}?[\s-]+(?:call|conversation|meeting|talks|summit|discussion|exchange|visit)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AfterDuration();

    [GeneratedRegex(@"\b(?:at the (?:request|initiative|invitation) of|on the initiative of|initiated by|requested by|arranged by)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Requested();

    [GeneratedRegex(@"\b(?:placed|made|initiated|requested)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Placed();

    /// <summary>"talks on the war in …": a place, but not the contact's.</summary>
    [GeneratedRegex(@"\b(?:war|wars|situation|conflict|crisis|peace|ceasefire|fighting|on|about|over|deal|support|stability|events)\b|(?:\s+\S+){12}", RegexOptions.CultureInvariant)]
    private static partial Regex OtherPlace();
}
