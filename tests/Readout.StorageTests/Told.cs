using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime.Text;
using Readout.Records;
using Readout.Storage.Reports;
using Readout.Text;

namespace Readout.StorageTests;

/// <summary>One who takes part in an invented contact.</summary>
internal sealed record Head(string Name, string Country);

/// <summary>Words that one of a report's heads says; an astral letter in them tells UTF-16 from code points.</summary>
internal sealed record Saying(Head By, string Words, string? Issue = null);

/// <summary>An invented report of one contact, as text and as record: its spans lie in the text because both are made in one go.</summary>
internal sealed record Told
{
    public static readonly Head Lindgren = new("Aino Lindgren", "FIN");
    public static readonly Head Duarte = new("Rafael Duarte", "BRA");
    public static readonly Head Solheim = new("Kari Solheim", "NOR");
    public static readonly Head Okafor = new("Chidi Okafor", "NGA");

    public string? Url { get; init; } = "https://example.org/call";
    public string? File { get; init; }
    public string? Title { get; init; }
    public string? Publisher { get; init; } = "Northern Wire";
    public string? IssuedBy { get; init; } = "FIN";
    public string? Published { get; init; } = "2024-03-05";
    public string Captured { get; init; } = "2024-03-06T10:00:00Z";
    public ContactKind Kind { get; init; } = ContactKind.PhoneCall;
    public ContactStatus Status { get; init; } = ContactStatus.Held;
    public string? Date { get; init; } = "2024-03-04";
    public ImmutableArray<Head> Parties { get; init; } = [Lindgren, Duarte];
    public ImmutableArray<Saying> Sayings { get; init; } = [];
    /// <summary>What its heads came to, as "agreed to stay in touch".</summary>
    public ImmutableArray<string> Agreed { get; init; } = [];
    public bool TellsContact { get; init; } = true;
    public string Opening { get; init; } = "";
    public string Rest { get; init; } = "";
    public string Engine { get; init; } = "1.0";

    /// <summary>A report at an address of its own.</summary>
    public static Told At(string page) => new() { Url = "https://example.org/" + page };

    public DateTimeOffset CapturedAt => DateTimeOffset.Parse(Captured, CultureInfo.InvariantCulture);

    public PreparedReport Prepared
    {
        get
        {
            var (report, record) = Made();
            return PreparedReport.Of(Identity, report, record, CapturedAt);
        }
    }

    /// <summary>Its exact text.</summary>
    public string Text => Made().Report.Text.Value;

    public string Identity => ReportIdentity.Of(Made().Report, File, hasId: false, Made().Report.Text.Id);

    private (Report Report, ReadoutRecord Record) Made()
    {
        var written = new StringBuilder(Opening);
        var places = new List<TextSpan>();
        TextSpan Write(string words)
        {
            var span = new TextSpan(written.Length, written.Length + words.Length);
            written.Append(words);
            return span;
        }
        var names = new List<TextSpan>();
        foreach (var head in Parties)
        {
            names.Add(Write(head.Name));
            Write(head == Parties[^1] ? $" were in contact ({Kind}, {Status}, {Date}). " : " and ");
        }
        var said = Sayings.Select(saying =>
        {
            var source = Write(saying.By.Name);
            Write(" ");
            var cue = Write("said");
            Write(" that ");
            var content = Write(saying.Words);
            Write(". ");
            return (saying, source, cue, content);
        }).ToList();
        var agreed = new List<TextSpan>();
        foreach (string words in Agreed)
        {
            Write("They ");
            agreed.Add(Write(words));
            Write(". ");
        }
        Write(Rest);
        var text = new ReportText(written.ToString());
        var metadata = new ReportMetadata
        {
            Title = Title,
            Publisher = Publisher,
            IssuedBy = IssuedBy,
            Published = Published is { Length: 10 } ? LocalDatePattern.Iso.Parse(Published).Value : null,
            Url = Url,
        };
        string name = Url?.Split('/')[^1] ?? Path.GetFileNameWithoutExtension(File) ?? "report";
        return (new Report(name, text, metadata), Record(name, text, names, said, agreed));
    }

    private ReadoutRecord Record(string name, ReportText text, List<TextSpan> names, List<(Saying Saying, TextSpan Source, TextSpan Cue, TextSpan Content)> said, List<TextSpan> agreed)
    {
        var heads = Parties.Concat(Sayings.Select(saying => saying.By)).Distinct().ToList();
        string Id(Head head) => $"A{heads.IndexOf(head) + 1}";
        var issues = Sayings.Select(saying => saying.Issue).OfType<string>().Distinct().ToList();
        return new ReadoutRecord
        {
            Engine = new EngineInfo(Engine, ImmutableSortedDictionary<string, string>.Empty.Add("en", "sha256:00")),
            Report = new ReportInfo
            {
                Id = text.Id,
                Name = name,
                Title = Title,
                Publisher = Publisher,
                IssuedBy = IssuedBy,
                Published = Published,
                Url = Url,
                Language = "en",
                Characters = text.CodePoints.Count,
            },
            Actors = [.. heads.Select(head => new Actor
            {
                Id = Id(head), Kind = ActorKind.Person, Name = head.Name, Country = head.Country, Office = "President",
                Mentions = [.. names.Where(span => text.Slice(span) == head.Name).Select(text.ToRecord)],
            })],
            Statements = [.. said.Select((entry, place) => Statement(text, $"S{place + 1}", Id(entry.Saying.By), entry, issues))],
            Issues = [.. issues.Select((label, place) => new Issue($"I{place + 1}", label, [], []))],
            Contacts = TellsContact ? [Contact(Id, [.. said.Select((_, place) => $"S{place + 1}")], [.. names.Select(text.ToRecord)], [.. agreed.Select(text.ToRecord)])] : [],
            Comparison = [],
        };
    }

    private static Statement Statement(
        ReportText text, string id, string by, (Saying Saying, TextSpan Source, TextSpan Cue, TextSpan Content) entry, List<string> issues) => new()
        {
            Id = id,
            Source = [text.ToRecord(entry.Source)],
            SourceActors = [by],
            Cue = [text.ToRecord(entry.Cue)],
            Content = [text.ToRecord(entry.Content)],
            Mode = StatementMode.Indirect,
            Within = null,
            Account = by,
            Inferred = false,
            Side = entry.Saying.By.Country,
            Addressees = [],
            Medium = null,
            Act = StatementAct.State,
            Negated = false,
            Future = false,
            Hedges = [],
            Issues = entry.Saying.Issue is { } label ? [$"I{issues.IndexOf(label) + 1}"] : [],
            Date = null,
            Probability = null,
            Probabilities = PartProbabilities.Unknown,
        };

    private Contact Contact(Func<Head, string> id, ImmutableArray<string> statements, ImmutableArray<Span> names, ImmutableArray<Span> agreed) => new()
    {
        Id = "C1",
        Kind = Kind,
        Status = Status,
        Main = true,
        Probability = null,
        Participants = [.. Parties.Select(head => new Participant(id(head), head.Country, "President"))],
        Date = Date,
        DateInferred = false,
        DurationMinutes = null,
        DurationApproximate = false,
        InitiatedBy = null,
        Place = null,
        Evidence = new ContactEvidence { Kind = [], Participants = names, Date = [], Duration = [], Initiator = [], Status = [] },
        Claims = [],
        Accounts = [new Account(id(Parties[0]), Parties[0].Country, statements)],
        History = [],
        Outcomes = [.. agreed.Select(words => new Outcome(words, OutcomeKind.StayInTouch, [.. Parties.Select(id)], null, [], null))],
    };
}
