using System.Collections.Immutable;
using Readout.Presentation.Wording;
using Readout.Records;

namespace Readout.Presentation.Outlines;

/// <summary>All that a page tells of a record, in the order in which it tells it; every string is safe to print as it is.</summary>
internal sealed record RecordOutline
{
    public required string Name { get; init; }

    public required string? Title { get; init; }

    /// <summary>Publisher, issuer and day, where known.</summary>
    public required ImmutableArray<string> Origin { get; init; }

    /// <summary>The main contacts, then the others.</summary>
    public required ImmutableArray<ContactOutline> Contacts { get; init; }

    /// <summary>One for each side, then other voices, then the report's own.</summary>
    public required ImmutableArray<StatementBlock> Blocks { get; init; }

    /// <summary>What is left out, where the record is not whole.</summary>
    public required string? Omission { get; init; }

    public required ImmutableArray<ImmutableArray<Run>> Outcomes { get; init; }

    public required ImmutableArray<ImmutableArray<Run>> History { get; init; }

    public static RecordOutline Of(ReadoutRecord record)
    {
        var cast = new Cast(record);
        bool several = record.Contacts.Length > 1;
        return new RecordOutline
        {
            Name = Visible.Inline(record.Report.Name),
            Title = record.Report.Title is { } title ? Visible.Inline(title) : null,
            Origin = [.. SayOrigin(record.Report).Select(Visible.Inline)],
            Contacts = [.. record.Contacts.OrderByDescending(contact => contact.Main).Select(contact => ContactOutline.Of(contact, cast))],
            Blocks = StatementBlock.AllOf(record, cast),
            Omission = Outlines.Omission.Say([record]),
            Outcomes = [.. from contact in record.Contacts from outcome in contact.Outcomes
                           select Say(outcome, several ? contact : null, cast)],
            History = [.. from contact in record.Contacts from claim in contact.History
                          select Say(claim, several ? contact : null, cast)],
        };
    }

    private static IEnumerable<string> SayOrigin(ReportInfo report)
    {
        if (report.Publisher is { } publisher)
        {
            yield return publisher;
        }
        if (report.IssuedBy is { } issuer)
        {
            yield return $"issued by {issuer}";
        }
        if (report.Published is { } day)
        {
            yield return DateWords.Say(day);
        }
    }

    private static ImmutableArray<Run> Say(Outcome outcome, Contact? contact, Cast cast)
    {
        var line = new RunLine();
        if (!outcome.Parties.IsEmpty)
        {
            line.Add(RunKind.Source, cast.Names(outcome.Parties)).Add(RunKind.Aside, "→");
        }
        foreach (Span hedge in outcome.Hedges.Where(hedge => !outcome.Text.Holds(hedge)))
        {
            line.AddHedge(hedge);
        }
        string?[] notes =
        [
            Terms.Say(outcome.Kind),
            outcome.Due is { } due ? $"due {DateWords.Say(due)}" : null,
            $"as told by {ContactOutline.Teller(outcome.OnAccountOf, cast)}",
            contact?.Id,
        ];
        return line.Add(RunKind.Content, [outcome.Text], outcome.Hedges).Add(RunKind.Aside, Join(notes)).Runs;
    }

    private static ImmutableArray<Run> Say(HistoryClaim claim, Contact? contact, Cast cast)
    {
        string?[] notes =
        [
            claim.LastContact is { } last ? $"last contact {DateWords.Say(last)}" : null,
            $"as told by {ContactOutline.Teller(claim.By, cast)}",
            contact?.Id,
        ];
        return new RunLine().Add(RunKind.Content, [claim.Text], []).Add(RunKind.Aside, Join(notes)).Runs;
    }

    private static string Join(string?[] notes) => $"({string.Join("; ", notes.OfType<string>())})";
}
