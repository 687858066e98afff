using System.Collections.Immutable;
using System.Globalization;
using Readout.Presentation.Outlines;
using Readout.Presentation.Terminal;
using Readout.Presentation.Wording;
using Readout.Records;
using Readout.Storage;
using Readout.Storage.History;
using Readout.Storage.Ledger;
using Readout.Storage.Questions;
using Spectre.Console;

namespace Readout.Presentation.Archives;

/// <summary>The outcomes ledger and the history checks as pages for a terminal.</summary>
public static class LedgerPages
{
    private const string Indent = "  ";

    /// <summary>Outcomes, each with what became of it.</summary>
    public static void Write(IAnsiConsole console, ImmutableArray<OutcomeView> outcomes)
    {
        ArgumentNullException.ThrowIfNull(console);
        foreach (var outcome in outcomes)
        {
            string who = Cast.And([.. outcome.Owners.Select(Name)]);
            string words = Visible.Inline($"{(who.Length > 0 ? who : "(nobody named)")}: {outcome.Outcome.Text.Text}");
            console.WriteText(words, Ink.Strong, string.Create(CultureInfo.InvariantCulture, $"{outcome.Id}  "));
            string hedges = string.Concat(outcome.Outcome.Hedges.Select(hedge => $" · “{hedge.Text}”"));
            console.WriteText(Visible.Inline($"{Say(outcome)} · {DateWords.Say(DayRange.Format(outcome.Made))}, contact {outcome.Contact} · {ContactWords.Publisher(outcome.Source)}{hedges}"), Style.Plain, Indent + Indent);
            foreach (var later in outcome.Later)
            {
                string verb = later.Strong ? "followed up" : "bears on it";
                console.WriteText(
                    string.Create(CultureInfo.InvariantCulture, $"{verb} ({later.Probability:0.00}): {later.Reason} → contact {later.Contact.Id}, {ContactWords.Date(later.Contact.Summary.Date, false)}"),
                    Ink.Faint, Indent + Indent + "↳ ");
            }
        }
    }

    /// <summary>History claims with the archive's verdicts.</summary>
    public static void Write(IAnsiConsole console, ImmutableArray<CheckedClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(console);
        VersionView? before = null;
        foreach (var claim in claims)
        {
            if (claim.Source != before)
            {
                console.WriteText(ContactWords.Source(claim.Source), Ink.Heading);
                before = claim.Source;
            }
            console.WriteText(Visible.Inline($"“{claim.Claim.Text.Text}”"), Style.Plain, Indent);
            foreach (var part in claim.Parts)
            {
                WritePart(console, part, claim.Parts.Length > 1);
            }
        }
    }

    private static void WritePart(IAnsiConsole console, CheckedPart part, bool several)
    {
        string verdict = part.Verdict.Standing switch
        {
            ClaimStanding.Confirmed => "confirmed",
            ClaimStanding.Contradicted => "contradicted",
            _ => "unknown here",
        };
        string of = several ? $" (“{part.Meaning.Words}”)" : "";
        string contacts = part.Contacts.IsEmpty ? "" : $" [contact{(part.Contacts.Length > 1 ? "s" : "")} {string.Join(", ", part.Contacts.Select(contact => contact.Id))}]";
        console.WriteRuns(
            [new Run(RunKind.Source, verdict), new Run(RunKind.Plain, Visible.Inline($"{of}: {part.Verdict.Reason}")), new Run(RunKind.Aside, contacts)], Indent + Indent + "→ ");
    }

    private static string Say(OutcomeView outcome)
    {
        string state = outcome.State switch
        {
            OutcomeState.FollowedUp => "followed up",
            OutcomeState.BorneOn => "open; something bears on it",
            _ => outcome.Asks == UndertakingKind.Standing ? "standing" : "open",
        };
        string due = outcome.Outcome.Due is { } date ? $" · due {DateWords.Say(date)}{(outcome.Overdue ? ", overdue" : "")}" : "";
        return $"{Terms.Say(outcome.Outcome.Kind)} · {state}{due}";
    }

    private static string Name(Actor actor) => actor.Country is { } country && actor.Kind != ActorKind.State ? $"{actor.Name} ({country})" : actor.Name;
}
