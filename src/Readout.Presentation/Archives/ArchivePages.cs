using System.Collections.Immutable;
using System.Globalization;
using Readout.Presentation.Outlines;
using Readout.Presentation.Terminal;
using Readout.Presentation.Wording;
using Readout.Storage.Decisions;
using Readout.Storage.Questions;
using Spectre.Console;

namespace Readout.Presentation.Archives;

/// <summary>The archive's answers as pages for a terminal.</summary>
public static class ArchivePages
{
    private const string Indent = "  ";

    /// <summary>Contacts, one below the other.</summary>
    public static void Write(IAnsiConsole console, ImmutableArray<ContactView> contacts)
    {
        ArgumentNullException.ThrowIfNull(console);
        int width = contacts.Select(contact => Number(contact).Length).DefaultIfEmpty().Max();
        foreach (var contact in contacts)
        {
            WriteContact(console, contact, $"{Number(contact).PadLeft(width)}  ");
        }
    }

    /// <summary>Places in texts, each under its report.</summary>
    public static void Write(IAnsiConsole console, ImmutableArray<FoundPassage> passages)
    {
        ArgumentNullException.ThrowIfNull(console);
        VersionView? before = null;
        foreach (var passage in passages)
        {
            if (passage.Source != before)
            {
                console.WriteText(ContactWords.Source(passage.Source), Ink.Heading);
                before = passage.Source;
            }
            console.WriteRuns(PassageRuns.Of(passage), Indent);
        }
    }

    /// <summary>The last contact of some people or sides, on whose word, and what the archive would have seen since.</summary>
    public static void Write(IAnsiConsole console, LastAnswer answer, ContactView? last)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(answer);
        string who = Cast.And(answer.Between);
        if (last is null)
        {
            console.WriteText($"The archive has no dated contact of {who} up to {DateWords.Say(answer.On)}.", Ink.Strong);
        }
        else
        {
            console.WriteText($"{Visible.Inline(who)}: last contact {Ago(answer)}", Ink.Strong);
            WriteContact(console, last, $"{Number(last)}  ");
            console.WriteHeading("On whose word");
            foreach (var evidence in answer.Evidence)
            {
                console.WriteText(Visible.Inline($"{evidence.Source.Publisher ?? evidence.Source.Name}, {evidence.Source.Published}: “{evidence.Quote.Text}”"), Style.Plain, Indent + "• ");
            }
        }
        if (answer.Before is { } earlier)
        {
            console.WriteText(string.Create(CultureInfo.InvariantCulture, $"Before that: contact {earlier.Id}, {Terms.Say(earlier.Kind).ToLowerInvariant()} of {DateWords.Say(earlier.Date!)}."), Style.Plain);
        }
        foreach (var contact in answer.NotHeld)
        {
            console.WriteText(string.Create(
                CultureInfo.InvariantCulture, $"Not counted: contact {contact.Id}, {Terms.Say(contact.Kind).ToLowerInvariant()} of {ContactWords.Date(contact.Date, contact.DateInferred)}, {Terms.Say(contact.Status)}."), Style.Plain);
        }
        WriteSilence(console, answer);
    }

    /// <summary>Pairs of contacts that may be one.</summary>
    public static void Write(IAnsiConsole console, ImmutableArray<Doubt> doubts)
    {
        ArgumentNullException.ThrowIfNull(console);
        foreach (var doubt in doubts)
        {
            console.WriteText(
                string.Create(CultureInfo.InvariantCulture, $"{doubt.First.Id} and {doubt.Second.Id} may be one ({doubt.Probability:0.00}): {doubt.Reason}"), Ink.Heading);
            WriteContact(console, doubt.First, $"{Indent}{Number(doubt.First)}  ");
            WriteContact(console, doubt.Second, $"{Indent}{Number(doubt.Second)}  ");
        }
        if (doubts is [var first, ..])
        {
            string both = string.Create(CultureInfo.InvariantCulture, $"{first.First.Id} {first.Second.Id}");
            console.WriteText($"'readout show' gives their words; 'readout merge {both}' says that two are one, 'readout confirm {Number(first.First)}' that one is right as it is.", Ink.Faint);
        }
    }

    /// <summary>A report with its mark.</summary>
    public static void Write(IAnsiConsole console, VersionView report)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(report);
        console.WriteText(ContactWords.Source(report), Style.Plain, string.Create(CultureInfo.InvariantCulture, $"{report.Report}  "));
    }

    /// <summary>What people decided.</summary>
    public static void Write(IAnsiConsole console, ImmutableArray<DecisionView> decisions)
    {
        ArgumentNullException.ThrowIfNull(console);
        foreach (var decision in decisions)
        {
            string contacts = decision.Contacts switch
            {
                [] => "of nothing that is told now",
                [var one] => $"contact now {one}",
                var several => $"contacts now {string.Join(", ", several)}",
            };
            string undone = decision.UndoneBy is { } person ? $" · undone by {person}, {ContactWords.Moment(decision.UndoneAt!)}" : "";
            console.WriteText(
                Visible.Inline($"{decision.Kind.ToString().ToLowerInvariant()} · {contacts} · {decision.Person}, {ContactWords.Moment(decision.At)}{(decision.Note is { } note ? $": {note}" : "")}{undone}"),
                Style.Plain, string.Create(CultureInfo.InvariantCulture, $"{decision.Id}  "));
        }
    }

    /// <summary>What people did.</summary>
    public static void Write(IAnsiConsole console, ImmutableArray<AuditEntry> log)
    {
        ArgumentNullException.ThrowIfNull(console);
        foreach (var entry in log)
        {
            string act = entry.Act switch
            {
                AuditAct.MarkWithdrawn => "mark withdrawn",
                AuditAct.MarkCorrected => "mark corrected",
                AuditAct.Unmark => "mark none",
                var other => other.ToString().ToLowerInvariant(),
            };
            console.WriteText(
                Visible.Inline($"{act} · {entry.Subject} · {entry.Person}, {ContactWords.Moment(entry.At)}{(entry.Note is { } note ? $": {note}" : "")}"), Style.Plain,
                string.Create(CultureInfo.InvariantCulture, $"{entry.Id}  "));
        }
    }

    internal static void WriteContact(IAnsiConsole console, ContactView contact, string lead)
    {
        var summary = contact.Summary;
        string decided = contact.Decided switch
        {
            null => "",
            "confirm" => " · confirmed by a person",
            "reject" => " · rejected by a person",
            _ => " · all its reports are withdrawn",
        };
        console.WriteText($"{ContactWords.Date(summary.Date, summary.DateInferred)} · {ContactWords.Headline(contact)}", Ink.Strong, lead);
        console.WriteText($"{Terms.Say(summary.Status)} · {ContactWords.Tellers(contact)}{decided}", Ink.Faint, new string(' ', lead.Length));
    }

    private static string Number(ContactView contact) => contact.Id.ToString(CultureInfo.InvariantCulture);

    private static string Ago(LastAnswer answer) => answer.DaysAgo is 0
        ? $"on {DateWords.Say(answer.On)} itself"
        : $"{ContactWords.Span(answer.DaysAgo!.Value)} before {DateWords.Say(answer.On)}";

    private static string Reports(int count) => count == 1 ? "1 report" : string.Create(CultureInfo.InvariantCulture, $"{count} reports");

    private static void WriteSilence(IAnsiConsole console, LastAnswer answer)
    {
        string seen = answer.Later.IsEmpty ? "no report of theirs" : Cast.And([.. answer.Later.Select(row => $"{Reports(row.Reports)} of {row.Publisher ?? "unnamed sources"}")]);
        string since = answer.Last is null ? "The archive holds" : "Since then the archive holds";
        console.WriteText(Visible.Inline($"{since} {seen}: a contact that it does not tell of may have been held all the same."), Ink.Faint);
        if (answer.Undated > 0)
        {
            string count = answer.Undated == 1 ? "1 contact of theirs has no known day and is" : string.Create(CultureInfo.InvariantCulture, $"{answer.Undated} contacts of theirs have no known day and are");
            console.WriteText($"{count} not counted; see 'readout contacts --undated'.", Ink.Faint);
        }
    }
}
