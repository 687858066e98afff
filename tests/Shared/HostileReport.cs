using System.Collections.Immutable;
using Readout.Records;
using Readout.Text;

namespace Readout.Fixtures;

/// <summary>A report that tries to run script, steer the terminal and turn the reading direction.</summary>
public static class HostileReport
{
    public const string Attack = "<script>alert('ran')</script><img src=x onerror=alert('ran')></style></title>[red]\u001b[31m\u202Egnorw\u0007";

    public static ReportText Text { get; } = new($"The envoy said {Attack} on Monday.\r\n“Supercalifragilisticexpialidocious{new string('x', 300)}”");

    public static ReadoutRecord Record { get; } = Make();

    public static ComparisonPage Comparison { get; } = Compare();

    private static ComparisonPage Compare()
    {
        Span attack = new SpanFinder(Text).Find(Attack);
        var quote = new Quote(Record.Report.Name, attack);
        ComparisonCell Cell(string side) => new(side, ["S1"]) { Quotes = [quote], Marks = [quote] };
        return new ComparisonPage(
            [Record],
            [
                new ComparisonRow(ComparisonType.Denied, "I1", [Cell(Attack), Cell("\"><script>alert('ran')</script>")], null) { Label = Attack },
                new ComparisonRow(ComparisonType.Only, "I1", [Cell(Attack)], null),
            ])
        {
            Frame = [new FrameRow(FrameField.Date, [new FrameCell(null, [new FrameValue(Attack, Record.Report.Name, [attack]) { Of = Attack }])])],
        };
    }

    private static ReadoutRecord Make()
    {
        var spans = new SpanFinder(Text);
        return HarbourCall.Record with
        {
            Report = HarbourCall.Record.Report with
            {
                Id = Text.Id,
                Name = $"name {Attack}",
                Title = $"title {Attack}",
                Publisher = Attack,
                Url = "javascript:alert('ran')",
                Characters = Text.CodePoints.Count,
            },
            Actors = [HarbourCall.Record.Actors[0] with { Name = Attack, Mentions = [] }],
            Statements =
            [
                HarbourCall.Record.Statements[0] with
                {
                    Source = spans.Pieces("The envoy"), Cue = spans.Pieces("said"), Content = [spans.Find(Attack)], SourceActors = ["A1"],
                    Account = "A1", Side = "\"><script>alert('ran')</script>", Medium = Attack,
                },
            ],
            Issues = ImmutableArray.Create(new Issue("I1", Attack, [], [])),
            Contacts = [HarbourCall.Record.Contacts[0] with { Place = Attack, History = [], Outcomes = [] }],
            Comparison = [new ComparisonRow(ComparisonType.Only, "I1", [new(Attack, ["S1"])], null)],
        };
    }
}
