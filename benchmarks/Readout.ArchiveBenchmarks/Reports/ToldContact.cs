using System.Collections.Immutable;
using System.Globalization;
using Readout.ArchiveBenchmarks.World;
using Readout.Records;
using Readout.Text;

namespace Readout.ArchiveBenchmarks.Reports;

/// <summary>A contact as a report in the making tells it.</summary>
internal sealed record ToldContact(
    Encounter Contact, ImmutableArray<string> People, ImmutableArray<TextSpan> Names, TextSpan Kind, TextSpan? Day, string? Date, string? Place)
{
    public bool Main { get; init; }

    public int? Minutes { get; init; }

    public ImmutableArray<TextSpan> History { get; init; } = [];

    public ImmutableArray<(TextSpan Words, OutcomeKind Kind)> Outcomes { get; init; } = [];

    public Contact Record(ReportText text, int place, List<ToldStatement> statements) => new()
    {
        Id = "C" + (place + 1).ToString(CultureInfo.InvariantCulture),
        Kind = Contact.Kind,
        Status = ContactStatus.Held,
        Main = Main,
        Probability = 0.9,
        Participants = [.. Contact.People.Zip(People, (who, id) => new Participant(id, who.Side, who.Office))],
        Date = Date,
        DateInferred = false,
        DurationMinutes = Minutes,
        DurationApproximate = false,
        InitiatedBy = null,
        Place = Place,
        Evidence = new ContactEvidence
        {
            Kind = [text.ToRecord(Kind)],
            Participants = text.ToRecord(Names),
            Date = Day is { } day ? [text.ToRecord(day)] : [],
            Duration = [],
            Initiator = [],
            Status = [],
        },
        Claims = [],
        Accounts = Main ? [.. statements.GroupBy(statement => (statement.By, statement.Side)).Select(side => new Account(side.Key.By, side.Key.Side, [.. side.Select(statement => statement.Id)]))] : [],
        History = [.. History.Select(words => new HistoryClaim(text.ToRecord(words), null, null))],
        Outcomes = [.. Outcomes.Select(outcome => new Outcome(text.ToRecord(outcome.Words), outcome.Kind, People, null, [], null))],
    };
}
