using System.Collections.Frozen;
using System.Collections.Immutable;
using Readout.Records;
using Readout.Storage.History;

namespace Readout.Storage.Ledger;

/// <summary>Reads from an outcome's words what would have to follow.</summary>
public static class UndertakingReader
{
    /// <summary>The noun or verb of a contact must stand so near the head for the outcome to be that contact.</summary>
    private const int NearHead = 7;

    private static readonly FrozenSet<string> Views = FrozenSet.Create(
        "reaffirmed", "reiterated", "underscored", "emphasized", "emphasised", "expressed", "affirmed", "stressed", "highlighted", "conveyed", "voiced", "confirmed", "stated", "noted", "stands", "remain",
        "remains", "is", "are", "was", "were");

    private static readonly FrozenSet<string> Needs = FrozenSet.Create("importance", "need", "urgency", "necessity", "value", "point", "fact", "imperative", "significance", "principle");

    private static readonly FrozenSet<string> Done = FrozenSet.Create("signed", "concluded", "reached", "achieved");

    private static readonly FrozenSet<string> Others = FrozenSet.Create(
        "teams", "team", "ministers", "ministerial", "ministries", "experts", "advisers", "advisors", "officials", "delegations", "delegation", "departments", "agencies", "governments", "groups", "group",
        "level", "levels", "representatives", "negotiators", "staffs", "companies");

    private static readonly FrozenSet<string> Joining = FrozenSet.Create("join", "participate", "part", "consider", "support", "become", "sign", "address", "discover", "create", "help");

    /// <summary>What an outcome asks to follow.</summary>
    public static Undertaking Read(LedgerOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var row = WordRow.Of(outcome.Words);
        if (Sought(row, outcome.Kind) is { } sought && Contact(row, sought, outcome) is { } contact)
        {
            return contact;
        }
        return IsStanding(row, outcome) ? new Undertaking(UndertakingKind.Standing) : new Undertaking(UndertakingKind.Deed)
        {
            Due = DueOf(row, outcome),
        };
    }

    /// <summary>"agreed that", "agreed on the importance of", "reaffirmed their commitment", "will continue to", "signed".</summary>
    private static bool IsStanding(WordRow row, LedgerOutcome outcome)
    {
        string head = row.Word(0);
        int near = Math.Min(row.Count, NearHead);
        for (int i = 0; i < near; i++)
        {
            if (row.Word(i) is "continue" or "continued" or "continuing" or "continues" or "commitment" or "ready" or "readiness" || Needs.Contains(row.Word(i)) || Done.Contains(row.Word(i)))
            {
                return true;
            }
        }
        return outcome.Kind == OutcomeKind.Coordinate || Views.Contains(head) || row.Word(1) is "that" or "on" or "upon" || row.Count < 4;
    }

    private static SoughtContact? Sought(WordRow row, OutcomeKind kind)
    {
        bool unsure = row.Word(0) is "is" or "are" or "was" or "were" or "expressed" or "stressed" or "signed" || Needs.Contains(row.Word(2)) || Needs.Contains(row.Word(3));
        if (unsure || row.Find(0, "possibility", "commitment") is >= 0 and < NearHead)
        {
            return null;
        }
        SoughtContact? near = Near(row);
        return kind switch
        {
            OutcomeKind.Invitation => Enumerable.Range(0, row.Count).Any(i => Joining.Contains(row.Word(i))) ? null
                : row.Has("visit", "come", "meet") || ClaimNames.Of(row).Places.Length > 0 ? SoughtContact.Visit : null,
            OutcomeKind.Visit => row.Has("visit", "visits", "visiting", "welcoming") ? SoughtContact.Visit : null,
            OutcomeKind.StayInTouch => near is SoughtContact.Meeting ? SoughtContact.Meeting
                : row.Has("contact", "contacts", "touch", "communication", "dialogue", "consultations", "consultation", "talks", "discussions", "conversation", "engagement", "channel", "channels") ? SoughtContact.InTouch : null,
            OutcomeKind.SpeakAgain or OutcomeKind.MeetAgain or OutcomeKind.Other or OutcomeKind.Agreement or OutcomeKind.FollowUp => near,
            _ => null,
        };
    }

    /// <summary>A contact noun or verb near the head: "agreed to hold a second meeting", "looks forward to seeing".</summary>
    private static SoughtContact? Near(WordRow row)
    {
        if (row.Word(1) == "that" && row.Find(2, "will", "would") < 0)
        {
            return null;
        }
        int from = row.Word(1) == "that" ? row.Find(2, "will", "would") : 0;
        for (int i = from; i < Math.Min(row.Count, from + NearHead); i++)
        {
            switch (row.Word(i))
            {
                case "meet" or "meeting" or "seeing" or "see" or "summit":
                    return SoughtContact.Meeting;
                case "speak" or "call":
                    return SoughtContact.Talk;
                case "visit" or "visiting" or "travel":
                    return SoughtContact.Visit;
                case "contacts" or "consultations" or "talks" or "discussions" or "dialogue" when row.Find(0, "continue", "maintain", "hold", "keep", "resume") is >= 0 and < NearHead:
                    return SoughtContact.InTouch;
            }
        }
        return null;
    }

    private static Undertaking? Contact(WordRow row, SoughtContact sought, LedgerOutcome outcome)
    {
        var own = outcome.Participants.Concat(outcome.Owners).SelectMany(party => FoldedWords.Of(party.Name)).ToHashSet(StringComparer.Ordinal);
        ClaimNames names = ClaimNames.Of(row);
        ImmutableArray<string> people = names.People.All(own.Contains) ? [] : names.People;
        return people.Length == 0 && WithOthers(row, own) ? null : new Undertaking(UndertakingKind.Contact)
        {
            Sought = sought,
            By = people.Length == 0 ? DoersOf(row) : Doers.Themselves,
            AtEvent = row.Has("summit", "forum", "assembly", "conference"),
            People = people,
            Places = names.Places,
            Due = DueOf(row, outcome),
        };
    }

    private static Doers DoersOf(WordRow row)
    {
        if (row.Has("highest", "top") || !Enumerable.Range(0, row.Count).Any(i => Others.Contains(row.Word(i))))
        {
            return Doers.Themselves;
        }
        bool besides = row.Word(row.Find(0, "including") + 1) is "through";
        return besides || row.Has("directly", "various", "different", "all", "levels") ? Doers.Either : Doers.Others;
    }

    /// <summary>"to consult with regional partners": with whom nobody can tell.</summary>
    private static bool WithOthers(WordRow row, HashSet<string> own)
    {
        int with = row.Find(0, "with");
        if (with < 0 || with > NearHead + 3 || row.Word(with + 1) is "him" or "her" or "them" or "you" or "each" or "one" or "us" or "a" or "the")
        {
            return false;
        }
        return !Enumerable.Range(with + 1, 5).Any(i => own.Contains(row.Word(i)));
    }

    /// <summary>The outcome's own due date, else a month that its words name: the next of that name.</summary>
    private static DayRange? DueOf(WordRow row, LedgerOutcome outcome)
    {
        if (outcome.Due is { } due)
        {
            return due.Last < outcome.Made.First ? null : due;
        }
        var next = ClaimDates.Find(row, outcome.Made.First + 330).Where(date => ClaimDates.IsMonth(row[date.First])).Select(date => date.Days).FirstOrDefault();
        return next.First >= outcome.Made.First - 30 && next.Last >= outcome.Made.First ? next : null;
    }
}
