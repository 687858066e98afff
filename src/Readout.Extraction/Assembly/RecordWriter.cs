using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Readout.Extraction.Accounts;
using Readout.Extraction.Acts;
using Readout.Extraction.Contacts;
using Readout.Extraction.Issues;
using Readout.Extraction.Outcomes;
using Readout.Extraction.Sources;
using Readout.Extraction.Statements;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Assembly;

/// <summary>Writes what was found as a record: ids in the order of the text, offsets in code points.</summary>
internal sealed class RecordWriter
{
    private readonly Confidence _confidence;
    private readonly IssuedContacts _issued;
    private readonly ImmutableArray<ToldAct> _acts;
    private readonly AccountedText _text;
    private readonly ReportText _report;
    private readonly ActorNumbers _actors;
    private readonly Tellers _tellers;
    private readonly ILookup<int, ToldHistory> _history;
    private readonly ILookup<int, ToldOutcome> _outcomes;

    private RecordWriter(ActedContacts all, double? minConfidence)
    {
        _confidence = new Confidence(all.Issued.Concluded.Told.Accounted, minConfidence);
        ActedContacts acted = _confidence.Of(all);
        IssuedContacts issued = acted.Issued;
        _issued = issued;
        _acts = acted.Acts;
        _text = issued.Concluded.Told.Accounted;
        _report = _text.Named.Tokens.Text;
        _actors = new ActorNumbers(issued);
        _tellers = new Tellers(_text);
        _history = issued.Concluded.History.ToLookup(claim => claim.Contact);
        _outcomes = issued.Concluded.Outcomes.ToLookup(outcome => outcome.Contact);
    }

    /// <summary>The record; statements of a lower probability than is asked for are left out before anything gets an id.</summary>
    internal static AssembledRecord Write(ActedContacts acted, EngineInfo engine, double? minConfidence)
    {
        IssuedContacts issued = acted.Issued;
        var writer = new RecordWriter(acted, minConfidence);
        return new AssembledRecord(new ReadoutRecord
        {
            Engine = engine,
            Report = Info(writer._text.Named.Report),
            Actors = writer._actors.ToRecord(),
            Statements = [.. writer._text.Statements.Select(writer.ToRecord)],
            LeftOut = minConfidence is { } least ? new LeftOut(least, writer._confidence.Doubted) : null,
            Issues = [.. issued.Issues.Select((issue, index) => new Issue(IssueId(index), issue.Label, issue.Contexts, writer._report.ToRecord(issue.Mentions)))],
            Contacts = [.. issued.Concluded.Told.Contacts.Select(writer.ToRecord)],
            Comparison = [],
        }, writer._report);
    }

    private static ReportInfo Info(Report report) => new()
    {
        Id = report.Text.Id,
        Name = report.Name,
        Title = report.Metadata.Title,
        Publisher = report.Metadata.Publisher,
        IssuedBy = report.Metadata.IssuedBy,
        Published = report.Metadata.Published?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        Url = report.Metadata.Url,
        Language = "en",
        Characters = report.Text.CodePoints.Count,
    };

    private Statement ToRecord(AccountedStatement accounted, int index)
    {
        SourcedStatement sourced = accounted.Statement;
        FoundStatement words = sourced.Words;
        return new Statement
        {
            Id = StatementId(index),
            Source = Spans(words.Source),
            SourceActors = _actors.Ids(sourced.Sources),
            Cue = Spans(words.Cue),
            Content = _report.ToRecord(words.Content),
            Mode = Quoting.Mode(_text.Named.Tokens, words.Content),
            Within = words.Within is { } outer ? StatementId(outer) : null,
            Account = _actors.Id(accounted.Account),
            Inferred = accounted.Inferred,
            Side = accounted.Side,
            Addressees = _actors.Ids(sourced.Addressees),
            Medium = words.Medium is { } medium ? _report.Slice(medium) : null,
            Act = _acts[index].Act,
            Negated = _acts[index].Negated,
            Future = _acts[index].Future,
            Hedges = _report.ToRecord(words.Hedges),
            Issues = [.. _issued.In(words.Content).Select(IssueId)],
            Date = words.Said is { } said ? _text.Dated.DatesAt(said).FirstOrDefault()?.Edtf : null,
            Probability = Confidence.Rounded(words.Probability),
            Probabilities = new PartProbabilities(
                words.Source is null ? null : Confidence.Rounded(words.SourceProbability),
                words.Cue is null ? null : Confidence.Rounded(words.CueProbability),
                Confidence.Rounded(words.ContentProbability),
                accounted.Account is null ? null : Confidence.Rounded(accounted.Probability)),
        };
    }

    private Contact ToRecord(ToldContact contact, int index) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"C{index + 1}"),
        Kind = contact.Kind,
        Status = contact.Status,
        Main = contact.Main,
        Probability = null,
        Participants = [.. contact.Participants.Select(actor => new Participant(_actors.Id(actor)!, _text.Cast[actor].Country, _text.Cast[actor].Office))],
        Date = contact.Date,
        DateInferred = contact.DateInferred,
        DurationMinutes = contact.DurationMinutes,
        DurationApproximate = contact.DurationApproximate,
        InitiatedBy = _actors.Id(contact.InitiatedBy),
        Place = contact.Place,
        Evidence = new ContactEvidence
        {
            Kind = _report.ToRecord(contact.KindEvidence),
            Participants = _report.ToRecord(contact.ParticipantEvidence),
            Date = _report.ToRecord(contact.DateEvidence),
            Duration = _report.ToRecord(contact.DurationEvidence),
            Initiator = _report.ToRecord(contact.InitiatorEvidence),
            Status = _report.ToRecord(contact.StatusEvidence),
        },
        Claims = [.. Claims(contact)],
        Accounts = contact.Main ? [.. AccountsOf()] : [],
        History = [.. _history[index].Select(ToRecord)],
        Outcomes = [.. _outcomes[index].Select(ToRecord)],
    };

    private HistoryClaim ToRecord(ToldHistory history) => new(_report.ToRecord(history.Span), history.LastContact, _actors.Id(history.By));

    private Outcome ToRecord(ToldOutcome outcome) => new(
        _report.ToRecord(outcome.Span), outcome.Kind, _actors.Ids(outcome.Parties), _actors.Id(outcome.OnAccountOf),
        _report.ToRecord(outcome.Hedges), outcome.Due);

    /// <summary>On whose word each fact stands: the account that holds its evidence, else the report's own voice. What one teller says twice is one claim.</summary>
    private IEnumerable<Claim> Claims(ToldContact contact) => contact.Claims
        .Where(claim => !_confidence.DoubtsTeller(claim.Evidence))
        .GroupBy(claim => (claim.Field, Value: Value(claim)?.ToJsonString(), By: _tellers.AccountOf(claim.Evidence)))
        .Select(same => new Claim(
            System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(same.Key.Field.ToString()), Value(same.First()), _actors.Id(same.Key.By),
            _report.ToRecord([.. same.Select(claim => claim.Evidence).Distinct().Order()])));

    private JsonNode? Value(ToldClaim claim) => claim switch
    {
        { Kind: { } kind } => KebabCase(kind),
        { Status: { } status } => KebabCase(status),
        { Minutes: { } minutes } => minutes,
        { Actor: { } actor } => _actors.Id(actor),
        _ => claim.Text,
    };

    /// <summary>An account for each teller that speaks for a side.</summary>
    private IEnumerable<Account> AccountsOf() => _text.Statements
        .Select((statement, index) => (statement, index))
        .Where(entry => entry.statement.Account is not null && entry.statement.Side is not null)
        .GroupBy(entry => (entry.statement.Account, entry.statement.Side))
        .Select(group => new Account(_actors.Id(group.Key.Account)!, group.Key.Side, [.. group.Select(entry => StatementId(entry.index))]));

    private ImmutableArray<Span> Spans(TextSpan? span) => span is { } one ? [_report.ToRecord(one)] : [];

    private static string KebabCase<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string StatementId(int index) => string.Create(CultureInfo.InvariantCulture, $"S{index + 1}");

    private static string IssueId(int index) => string.Create(CultureInfo.InvariantCulture, $"I{index + 1}");
}
