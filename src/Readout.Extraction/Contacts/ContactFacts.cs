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
internal sealed partial class ContactFacts(AccountedText accounted, EventDates dates, IReadOnlyList<Draft> drafts)
{
    private const int OpeningSentences = 3;

    private readonly ReportText _text = accounted.Named.Tokens.Text;
    private readonly OpenForms _forms = new(accounted);
    private readonly SortedDictionary<int, (TextSpan Words, int Actor)> _requests = Requests(accounted);

    /// <summary>The contact with all that the text tells of it.</summary>
    internal ToldContact Complete(Draft draft, bool main)
    {
        ContactEvent kind = draft.Named;
        ContactKind? title = main ? Subject.TitleKind(accounted.Named.Report.Metadata.Title) : null;
        bool byTitle = accounted.Issuer is not null && title is { } form && draft.Events.Exists(told => !told.Firm || EventWords.Group(told.Kind) == EventWords.Group(form)) && EventWords.Group(kind.Kind) != EventWords.Group(form);
        bool met = accounted.Issuer is not null && title == ContactKind.Meeting && kind.Kind == ContactKind.Talks && draft.Events[0] is { Kind: ContactKind.Meeting, Firm: true };
        ContactKind named = byTitle || met ? title!.Value : kind.Firm ? kind.Kind : title ?? _forms.Likeliest(kind.Kind);
        Fate fate = draft.Fate;
        bool coming = fate.Status == ContactStatus.Held && !fate.IsTold && draft.Date is { } day && day.First > accounted.Named.Report.Metadata.Published;
        var contact = new ToldContact
        {
            Kind = named,
            Status = coming ? ContactStatus.Planned : fate.Status,
            Main = main,
            Participants = [.. draft.Parties.Select(party => party.Actor)],
            KindEvidence = [kind.Words],
            ParticipantEvidence = [.. draft.PartyWords.Distinct().Order()],
            StatusEvidence = coming ? [draft.Date!.Span] : fate.Evidence is { } words && fate.Status != ContactStatus.Held ? [words] : [],
            Told = [.. draft.Events.Select(told => told.Words)],
        };
        ToldContact told = WithPlace(WithInitiator(WithDuration(WithDate(contact, draft, main), draft, main), draft), draft);
        return told with { Claims = [.. new ClaimFinder(dates).Of(draft, told)] };
    }

    private ToldContact WithDate(ToldContact contact, Draft draft, bool main)
    {
        bool own = accounted.Issuer is not null && contact.Status == ContactStatus.Held;
        bool wide = main && own && draft.Date is { } about && accounted.Named.Report.Metadata.Published is { } day
            && about.First <= day && about.Last >= day && NodaTime.Period.DaysBetween(about.First, about.Last) > 7; // "at the Forum 2022" dates no meeting
        bool past = draft.Fate is { Status: ContactStatus.Held, IsTold: true }; // what has been held is dated by no day to come
        if (draft.Date is { } told && !wide && !(past && told.First > accounted.Named.Report.Metadata.Published))
        {
            return contact with { Date = told.Edtf, DateEvidence = [told.Span] };
        }
        if (main && own && OpeningDate(draft) is { } opening)
        {
            return contact with { Date = opening.Edtf, DateEvidence = [opening.Span] };
        }
        if (main && own)
        {
            return accounted.Named.Report.Metadata.Published is { } published
                ? contact with { Date = published.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), DateInferred = true } : contact;
        }
        // The opening sentences date what the report is about, even by the day something was said of it.
        for (int sentence = 0; main && contact.Status != ContactStatus.Planned && sentence < Math.Min(OpeningSentences, accounted.Named.Tokens.Sentences.Length); sentence++)
        {
            if (DateIn(sentence, draft.Events[0].Words) is { } date)
            {
                return contact with { Date = date.Edtf, DateEvidence = [date.Span] };
            }
        }
        return contact;
    }

    /// <summary>"X travelled to Norway on May 2. | He met Y.": the only day that the sentences before a release's contact tell, where it is of no contact but the journey.</summary>
    private DateMention? OpeningDate(Draft draft)
    {
        for (int sentence = 0; sentence < Math.Min(OpeningSentences, draft.Events[0].Sentence); sentence++)
        {
            DateMention[] told = [.. dates.In(sentence)];
            if (told.Length > 0)
            {
                bool past = told is [var only] && !dates.IsOfSaying(only) && only.First <= accounted.Named.Report.Metadata.Published
                    && NodaTime.Period.DaysBetween(only.First, only.Last) < 4 && IsNear(only);
                return past && drafts.All(other => other.Date != told[0] || other.Named.Kind == ContactKind.Visit) ? told[0] : null;
            }
        }
        return null;
    }

    /// <summary>The date of a sentence nearest to some words, of the days around the report's own.</summary>
    private DateMention? DateIn(int sentence, TextSpan words) => dates.In(sentence)
        .Where(IsNear)
        .MinBy(date => Math.Abs(date.Span.Start - words.Start) + (date.Span.Start < words.Start ? 20 : 0));

    private bool IsNear(DateMention date) =>
        accounted.Named.Report.Metadata.Published is not { } published || EventDates.IsRecent(date, published);

    private ToldContact WithDuration(ToldContact contact, Draft draft, bool main)
    {
        foreach (DurationMention duration in accounted.Dated.Durations)
        {
            int sentence = accounted.Named.Tokens.SentenceAt(duration.Span.Start);
            TextSpan span = accounted.Named.Tokens.SentenceSpan(sentence);
            bool sighted = draft.Events.Exists(told => told.Sentence == sentence);
            bool ofContact = (contact.Status != ContactStatus.Planned && BeforeDuration().IsMatch(_text[new TextSpan(span.Start, duration.Span.Start)]))
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
            if (mention.Form == MentionForm.Name && accounted.Cast[mention.Actor].IsHuman && !draft.Parties.Any(party => party.Actor == mention.Actor))
            {
                return true;
            }
        }
        return false;
    }

    private ToldContact WithInitiator(ToldContact contact, Draft draft)
    {
        foreach (ContactEvent asked in draft.Events)
        {
            if (_requests.TryGetValue(asked.Sentence, out (TextSpan Words, int Actor) request) && dates.Belongs(request.Words, asked))
            {
                return contact with { InitiatedBy = request.Actor, InitiatorEvidence = [request.Words] };
            }
        }
        foreach (ContactEvent placed in draft.Events)
        {
            if (placed.Parties.Named is [var caller, ..] && IsPlacedBy(placed, caller))
            {
                return contact with { InitiatedBy = caller.Actor, InitiatorEvidence = [TextSpan.Covering(caller.Words, placed.Words)] };
            }
        }
        return contact;
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
            else if (Owner(accounted, span) is { } owner)
            {
                requests.Add(sentence, owner);
            }
        }
        return requests;
    }

    /// <summary>"at the President's request", "at the latter's request": of two people named before, the second.</summary>
    private static (TextSpan Words, int Actor)? Owner(AccountedText accounted, TextSpan sentence)
    {
        Match owned = RequestOf().Match(accounted.Named.Tokens.Text.Value, sentence.Start, sentence.Length);
        if (!owned.Success)
        {
            return null;
        }
        var words = new TextSpan(owned.Index, owned.Index + owned.Length);
        Group who = owned.Groups["who"];
        if (who.Success)
        {
            ReadOnlySpan<Mention> named = accounted.Named.MentionsIn(new TextSpan(who.Index, who.Index + who.Length));
            return named is [.., { Form: MentionForm.Name or MentionForm.Role } last] && last.Span.End == who.Index + who.Length ? (words, last.Actor) : null;
        }
        var before = new List<int>();
        foreach (Mention mention in accounted.Named.MentionsIn(new TextSpan(sentence.Start, owned.Index)))
        {
            if (accounted.Cast[mention.Actor].Kind == ActorKind.Person && !before.Contains(mention.Actor))
            {
                before.Add(mention.Actor);
            }
        }
        return before is [_, var latter] ? (words, latter) : null;
    }

    /// <summary>"X called Y", "X placed a call to Y".</summary>
    private bool IsPlacedBy(ContactEvent told, Party caller)
    {
        TokenRow tokens = accounted.Named.Tokens;
        bool before = caller.Words.End <= told.Words.Start;
        return before && (tokens.Word(told.Head) is { Upos: "VERB", Lemma: "call" or "phone" or "telephone" }
            || (told.Predicate >= 0 && tokens.Word(told.Predicate).Lemma is "place" or "make" or "initiate" or "request" && tokens.Word(told.Head).Lemma == "call"));
    }

    private ToldContact WithPlace(ToldContact contact, Draft draft)
    {
        if (contact.Kind is ContactKind.PhoneCall or ContactKind.VideoCall or ContactKind.Message)
        {
            return contact;
        }
        foreach (ContactEvent told in draft.Events)
        {
            TokenRow tokens = accounted.Named.Tokens;
            int token = told.Head + 1, end = tokens.Sentences[told.Sentence].End;
            while (token < end && !(IsPlace(token) && tokens[token - 1] is "in" or "to" or "at"))
            {
                token++;
            }
            if (token < end && !OtherPlace().IsMatch(_text[new TextSpan(tokens.Span(told.Head).End, tokens.Span(token).Start)]))
            {
                TextSpan place = tokens.Cover(token, tokens.Name(token)!.End);
                return contact with { Place = _text.Slice(place), PlaceEvidence = [place] };
            }
        }
        return contact;
    }

    private bool IsPlace(int token) => accounted.Named.Tokens.Name(token) is { Kind: NameKind.Place } name && name.First == token
        && accounted.Named.MentionsIn(accounted.Named.Tokens.Cover(token, name.End)) is [] or [{ Form: MentionForm.State or MentionForm.Capital }];

    [GeneratedRegex(@"\b(?:lasted|lasting|lasts|took|spent|spoke|speaking|spoken|talked|met|ran|call|conversation|meeting|talks)\b(?:\s+\w+){0,6}?\s+(?:for\s+)?$|\bfor\s+$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex BeforeDuration();

    [GeneratedRegex(@"\A(?:[\s-]+[\w’'-]+){0,3}?[\s-]+(?:call|conversation|meeting|talks|summit|discussion|exchange|visit)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AfterDuration();

    [GeneratedRegex(@"\b(?:at the (?:request|initiative|invitation) of|on the initiative of|initiated by|requested by|arranged by)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Requested();

    [GeneratedRegex(@"\bat (?:the latter|(?<who>[^,;.]{2,80}?))['’]s (?:own )?(?:request|initiative)\b", RegexOptions.CultureInvariant)]
    private static partial Regex RequestOf();

    /// <summary>"talks on the war in …": a place, but not the contact's.</summary>
    [GeneratedRegex(@"\b(?:war|wars|situation|conflict|crisis|peace|ceasefire|fighting|on|about|over|deal|support|stability|events)\b|(?:\s+\S+){12}", RegexOptions.CultureInvariant)]
    private static partial Regex OtherPlace();
}
