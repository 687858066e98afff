using System.Collections.Immutable;
using Readout.Actors;
using Readout.Extraction.Accounts;
using Readout.Extraction.Statements;
using Readout.Records;

namespace Readout.Extraction.Contacts;

/// <summary>Finds the contacts a report tells of: nouns and verbs of contact with those who take part by the syntax, put together over the text.</summary>
public static class ContactFinder
{
    private const int OpeningSentences = 3;

    /// <summary>Finds every contact, in the order in which the text tells of them.</summary>
    public static ToldContacts Find(AccountedText accounted, ActorTable table)
    {
        ArgumentNullException.ThrowIfNull(accounted);
        ArgumentNullException.ThrowIfNull(table);
        SyntaxTrees trees = accounted.Named.Trees;
        var referents = new Referents(accounted, trees);
        var events = new EventFinder(accounted.Named.Tokens, trees, new PartyFinder(accounted.Named.Tokens, trees, referents), new FateReader(accounted.Named.Tokens, trees));
        ImmutableArray<HistoryPhrase> history = HistoryPhrases.In(accounted.Dated);
        var dates = new EventDates(accounted, trees, history);
        var gathering = new Gathering(accounted, referents, dates);
        var opening = new List<ContactEvent>();
        for (int sentence = 0; sentence < accounted.Named.Tokens.Sentences.Length; sentence++)
        {
            foreach (ContactEvent told in events.In(sentence))
            {
                gathering.Add(told);
                if (sentence < OpeningSentences)
                {
                    opening.Add(told);
                }
            }
        }
        gathering.AddPrincipals(opening, new Subject(accounted, table));
        gathering.DateByNearness();
        gathering.AddEarlier();
        AccountedText text = accounted with { Cast = [.. referents.Cast] };
        var subject = new Subject(text, table);
        List<Draft> drafts = [.. gathering.Drafts.Where(IsFirm)];
        var facts = new ContactFacts(text, dates, drafts);
        ImmutableArray<bool> main = subject.Of(drafts);
        return new ToldContacts(text, [.. drafts.Select((draft, index) => facts.Complete(draft, main[index]))]) { History = history };
    }

    /// <summary>A plan is a contact when the text gives it a day or a form; "will speak soon" is an outcome.</summary>
    private static bool IsFirm(Draft draft) => draft.Real && (draft.Fate.Status != ContactStatus.Planned || draft.Date is { } date && NodaTime.Period.DaysBetween(date.First, date.Last) < 7 || draft.Events.Exists(told => told.Firm));
}
