using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Readout.ArchiveBenchmarks.World;
using Readout.Records;
using Readout.Storage.Reports;
using Readout.Text;

namespace Readout.ArchiveBenchmarks.Reports;

/// <summary>Makes the reports of an invented world: records and their texts in one go, so that every span lies in the text.</summary>
internal sealed class ReportMaker(Diplomacy diplomacy, int seed)
{
    private static readonly EngineInfo Engine = new("1.0.0", ImmutableSortedDictionary<string, string>.Empty.Add("en", "sha256:" + new string('0', 64)));

    private readonly ContactTeller _contacts = new(diplomacy);
    private readonly StatementTeller _statements = new(diplomacy);

    /// <summary>A report, ready to be stored.</summary>
    /// <param name="plan">What it is about.</param>
    /// <param name="version">Which version of its text, from 1.</param>
    public PreparedReport Make(ReportPlan plan, int version)
    {
        var random = new Random(unchecked((seed * 7_368_787) + (plan.Number * 13) + 1));
        var cast = new Actors();
        var draft = new Draft();
        var contacts = new List<ToldContact>();
        if (plan.Main is { } main)
        {
            contacts.Add(_contacts.Open(draft, main, cast, random));
        }
        var statements = _statements.Write(draft, plan, cast, random);
        contacts.AddRange(plan.Background.Select(contact => ContactTeller.Mention(draft, contact, cast, random)));
        if (version > 1)
        {
            draft.Begin();
            draft.Write($"Corrected version {version}.");
        }
        var text = new ReportText(draft.Take());
        string id = plan.Number.ToString("D7", CultureInfo.InvariantCulture);
        string published = Day(plan.Published);
        string url = $"https://{plan.Side.ToLowerInvariant()}.example.org/releases/{published[..4]}/{id}";
        string title = plan.Main is { } about ? ContactTeller.Title(about, plan.Side) : $"Statement of {plan.Side} on {plan.Issues[0]}";
        string? issuedBy = plan.Press ? null : plan.Side;
        string publisher = plan.Press ? $"{plan.Side} Wire" : $"{plan.Side} Office";
        var record = new ReadoutRecord
        {
            Engine = Engine,
            Report = new ReportInfo
            {
                Id = text.Id,
                Name = id,
                Title = title,
                Publisher = publisher,
                IssuedBy = issuedBy,
                Published = published,
                Url = url,
                Language = "en",
                Characters = text.CodePoints.Count,
            },
            Actors = cast.Record(text),
            Statements = [.. statements.Select(statement => statement.Record(text))],
            Issues = [.. plan.Issues.Select((label, place) => new Issue(StatementTeller.IssueId(place), label, ["DIPLOMATIC"], []))],
            Contacts = [.. contacts.Select((contact, place) => contact.Record(text, place, statements))],
            Comparison = [],
        };
        var metadata = new ReportMetadata
        {
            Title = title,
            Publisher = publisher,
            IssuedBy = issuedBy,
            Published = LocalDate.FromDateTime(DateOnly.FromDayNumber(plan.Published).ToDateTime(TimeOnly.MinValue)),
            Url = url,
        };
        var captured = new DateTimeOffset(DateOnly.FromDayNumber(plan.Published + (version == 1 ? 1 : 20)).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return PreparedReport.Of(url, new Report(id, text, metadata), record, captured);
    }

    public static string Day(int day) => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
