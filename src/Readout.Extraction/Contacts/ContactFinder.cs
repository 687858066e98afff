using System.Collections.Immutable;
using Readout.Extraction.Accounts;
using Readout.Extraction.Actors;
using Readout.Extraction.Tokens;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Contacts;

/// <summary>Finds the contacts a report tells of: two people beside a trigger in one sentence, merged over the text.</summary>
public static class ContactFinder
{
    /// <summary>Finds every contact; the first told is the main one.</summary>
    public static ToldContacts Find(AccountedText accounted)
    {
        ArgumentNullException.ThrowIfNull(accounted);
        var facts = new ContactFacts(accounted);
        var drafts = new List<Draft>();
        var byPeople = new Dictionary<(int, int), List<Draft>>();
        for (int sentence = 0; sentence < accounted.Named.Tokens.Sentences.Length; sentence++)
        {
            if (InSentence(accounted, sentence, drafts.LastOrDefault()) is { } sighting)
            {
                Merge(drafts, byPeople, sighting);
            }
        }
        if (drafts.Count == 0 && ByPrincipals(accounted) is { } only)
        {
            drafts.Add(new Draft(only));
        }
        return new ToldContacts(accounted, [.. drafts.Select((draft, index) => facts.Complete(draft, main: index == 0))]);
    }

    /// <summary>A contact seen in a sentence: the people nearest to its trigger.</summary>
    private static Sighting? InSentence(AccountedText text, int sentence, Draft? last)
    {
        TextSpan span = text.Named.Tokens.SentenceSpan(sentence);
        ImmutableArray<Trigger> triggers = Triggers.In(text.Named.Tokens.Text, span);
        ImmutableArray<Mention> people = triggers.IsEmpty ? [] : [.. People(text, span)];
        foreach (Trigger trigger in triggers)
        {
            ImmutableArray<Mention> pair = Nearest(people, trigger.Span, text.Cast);
            if (pair.IsEmpty && last is not null && StandsForPerson(text.Named.Tokens, span, trigger.Span))
            {
                pair = Nearest([last.Sightings[0].Pair[0] with { Span = new TextSpan(span.Start, span.Start) }, .. people], trigger.Span, text.Cast);
            }
            if (pair.IsEmpty && trigger.Kind == ContactKind.Visit)
            {
                pair = VisitorAndHost(people, text.Named.MentionsIn(span), trigger.Span, text.Cast);
            }
            if (pair.Length == 2)
            {
                var extent = TextSpan.Covering(TextSpan.Covering(pair[0].Span, pair[1].Span), trigger.Span);
                (ContactStatus status, TextSpan? evidence) = Triggers.Status(text.Named.Tokens.Text, extent, span);
                return new Sighting(sentence, trigger, pair, status, evidence);
            }
        }
        return null;
    }

    /// <summary>The last person before the trigger with the first after it, else the two last before it.</summary>
    private static ImmutableArray<Mention> Nearest(ImmutableArray<Mention> people, TextSpan trigger, ImmutableArray<CastMember> cast)
    {
        Mention? before = people.LastOrDefault(mention => mention.Span.End <= trigger.Start);
        Mention? after = people.FirstOrDefault(mention => mention.Span.Start >= trigger.End);
        (Mention? first, Mention? second) = (before, after) switch
        {
            (null, not null) => (after, people.FirstOrDefault(mention => mention.Span.Start >= trigger.End && mention.Actor != after.Actor)),
            (not null, not null) when before.Actor != after.Actor => (before, after),
            _ => (people.LastOrDefault(mention => mention.Span.End <= trigger.Start && mention.Actor != before?.Actor), before),
        };
        bool pair = first is not null && second is not null && cast[first.Actor].Country is { } side && cast[second.Actor].Country is { } other && side != other;
        return pair ? [first!, second!] : [];
    }

    /// <summary>"Xi will visit France": the last person before the trigger and the first state after it.</summary>
    private static ImmutableArray<Mention> VisitorAndHost(
        ImmutableArray<Mention> people, ReadOnlySpan<Mention> all, TextSpan trigger, ImmutableArray<CastMember> cast)
    {
        Mention? visitor = people.LastOrDefault(mention => mention.Span.End <= trigger.Start);
        foreach (Mention host in all)
        {
            if (visitor is not null && host.Form == MentionForm.State && host.Span.Start >= trigger.End && cast[host.Actor].Country != cast[visitor.Actor].Country)
            {
                return [visitor, host];
            }
        }
        return [];
    }

    /// <summary>Whether "he" or "she" is the subject before a trigger.</summary>
    private static bool StandsForPerson(TokenRow tokens, TextSpan sentence, TextSpan trigger)
    {
        for (int token = tokens.TokenFrom(sentence.Start); tokens.Span(token).Start < trigger.Start; token++)
        {
            if (tokens[token] is "He" or "he" or "She" or "she")
            {
                return true;
            }
        }
        return false;
    }

    private static IEnumerable<Mention> People(AccountedText text, TextSpan span)
    {
        foreach (Mention mention in text.Named.MentionsIn(span).ToArray())
        {
            CastMember actor = text.Cast[mention.Actor];
            if (actor.IsHuman && mention.Form is MentionForm.Name or MentionForm.Role && actor.Office is not ("Spokesperson" or "Press Secretary" or "Ambassador"))
            {
                yield return mention;
            }
        }
    }

    /// <summary>Another sighting of the same people is the same contact, unless its form or fate is plainly another.</summary>
    private static void Merge(List<Draft> drafts, Dictionary<(int, int), List<Draft>> byPeople, Sighting sighting)
    {
        (int, int) people = (sighting.Actors.Min(), sighting.Actors.Max());
        if (!byPeople.TryGetValue(people, out List<Draft>? ofThem))
        {
            byPeople.Add(people, ofThem = []);
        }
        if (ofThem.Find(draft => Compatible(draft, sighting)) is { } same)
        {
            same.Sightings.Add(sighting);
            return;
        }
        var draft = new Draft(sighting);
        drafts.Add(draft);
        ofThem.Add(draft);
    }

    private static bool Compatible(Draft draft, Sighting sighting)
    {
        Sighting first = draft.Sightings[0];
        bool sameGroup = Group(first.Trigger.Kind) == Group(sighting.Trigger.Kind) || !sighting.Trigger.Firm || !first.Trigger.Firm;
        bool sameFate = first.Status == sighting.Status || sighting.Status == ContactStatus.Held || first.Status is ContactStatus.Cancelled or ContactStatus.Denied;
        return sameGroup && sameFate;
    }

    /// <summary>Forms that one contact may be told in: calls, messages, encounters.</summary>
    internal static int Group(ContactKind kind) => kind switch
    {
        ContactKind.PhoneCall or ContactKind.VideoCall => 0,
        ContactKind.Message => 1,
        _ => 2,
    };

    /// <summary>A contact of the report's two principals, where no single sentence names both beside a trigger.</summary>
    private static Sighting? ByPrincipals(AccountedText text)
    {
        if (text.Sourced.Principals is not [var one, var two, ..])
        {
            return null;
        }
        for (int sentence = 0; sentence < text.Named.Tokens.Sentences.Length; sentence++)
        {
            TextSpan span = text.Named.Tokens.SentenceSpan(sentence);
            if (Triggers.In(text.Named.Tokens.Text, span) is [var trigger, ..])
            {
                Mention First(int actor) => text.Named.Mentions.First(mention => mention.Actor == actor);
                (ContactStatus status, TextSpan? evidence) = Triggers.Status(text.Named.Tokens.Text, trigger.Span, span);
                return new Sighting(sentence, trigger, [First(one), First(two)], status, evidence);
            }
        }
        return null;
    }
}

/// <summary>One place in the text that shows a contact.</summary>
internal sealed record Sighting(int Sentence, Trigger Trigger, ImmutableArray<Mention> Pair, ContactStatus Status, TextSpan? StatusEvidence)
{
    internal IEnumerable<int> Actors => Pair.Select(mention => mention.Actor);
}

/// <summary>A contact while its sightings are gathered.</summary>
internal sealed class Draft(Sighting first)
{
    internal List<Sighting> Sightings { get; } = [first];

    internal HashSet<int> People { get; } = [.. first.Actors];
}
