using System.Collections.Immutable;
using Readout.Records;
using Readout.Text;

namespace Readout.Fixtures;

/// <summary>A comparison with everything a page has to show: two invented presidencies tell of one call.</summary>
public static class TwoAccounts
{
    public static ReportText Finnish { get; } = new("""
        President Aino Lindgren spoke by telephone with President Rafael Duarte of Brazil today. The call lasted ninety minutes and was frank.

        President Lindgren demanded that all grain ships be let through at once. She underscored that Finland keeps every port open. The presidents agreed to speak again in April.

        She rejected the claim that Finnish pilots have refused crews 🌾. She thanked Brazil for 40 tonnes of medicine. No visit was discussed, her office said.
        """.ReplaceLineEndings("\n"));

    public static ReportText Brazilian { get; } = new("""
        At the request of the Finnish side, President Duarte held a conversation with his counterpart from Helsinki on 4 March.

        The two leaders discussed the passage of grain ships. Duarte noted that Brazil keeps its ports open to food, and to food alone. Both agreed to speak again soon.

        He deplored that Finnish pilots refuse Brazilian crews. A visit of the Finnish president was agreed, the palace said. The minister of trade will prepare it. He also asked for talks on fertiliser.
        """.ReplaceLineEndings("\n"));

    private static readonly SpanFinder Finn = new(Finnish), Brazil = new(Brazilian);

    public static ComparisonPage Page { get; } = new(
        [
            Account("call-finland", "FIN", "Finland", Finnish, Finn, "A call with President Duarte",
                ("S1", "President Lindgren", "demanded", "President Lindgren demanded", "that all grain ships be let through at once", "Aino Lindgren"),
                ("S2", "She", "underscored", "She underscored", "that Finland keeps every port open", "Aino Lindgren"),
                ("S3", "The presidents", "agreed", "The presidents agreed", "to speak again in April", ""),
                ("S4", "She", "rejected", "She rejected", "the claim that Finnish pilots have refused crews 🌾", "Aino Lindgren"),
                ("S5", "She", "thanked", "She thanked", "Brazil for 40 tonnes of medicine", "Aino Lindgren"),
                ("S6", "her office", "said", "her office said", "No visit was discussed", "")),
            Account("call-brazil", "BRA", "Brazil", Brazilian, Brazil, null,
                ("S1", "The two leaders", "discussed", "The two leaders discussed", "the passage of grain ships", ""),
                ("S2", "Duarte", "noted", "Duarte noted", "that Brazil keeps its ports open to food, and to food alone", "Rafael Duarte"),
                ("S3", "Both", "agreed", "Both agreed", "to speak again soon", ""),
                ("S4", "He", "deplored", "He deplored", "that Finnish pilots refuse Brazilian crews", "Rafael Duarte"),
                ("S5", "the palace", "said", "the palace said", "A visit of the Finnish president was agreed", ""),
                ("S6", "He", "asked", "He also asked", "for talks on fertiliser", "Rafael Duarte")),
        ],
        [
            Row(ComparisonType.Only, null, Cell("FIN", "S5", "Brazil for 40 tonnes of medicine")) with { Label = "medicine" },
            Row(ComparisonType.Contradict, "a visit", Cell("FIN", "S6", "No visit was discussed", "No visit"), Cell("BRA", "S5", "A visit of the Finnish president was agreed", "was agreed")),
            Row(ComparisonType.Agree, "next call", Cell("FIN", "S3", "to speak again in April"), Cell("BRA", "S3", "to speak again soon")),
            Row(ComparisonType.Force, "grain ships", Cell("FIN", "S1", "President Lindgren demanded that all grain ships be let through at once", "demanded"), Cell("BRA", "S1", "The two leaders discussed the passage of grain ships", "discussed")) with { Probability = 0.45 },
            Row(ComparisonType.Scope, "open ports", Cell("FIN", "S2", "that Finland keeps every port open", "every port"), Cell("BRA", "S2", "that Brazil keeps its ports open to food, and to food alone", "to food, and to food alone")),
            Row(ComparisonType.Denied, "pilots", Cell("FIN", "S4", "the claim that Finnish pilots have refused crews 🌾", "the claim"), Cell("BRA", "S4", "that Finnish pilots refuse Brazilian crews")),
            Row(ComparisonType.Only, "fertiliser", Cell("BRA", "S6", "for talks on fertiliser")),
        ])
    {
        Frame =
        [
            Told(FrameField.Kind, ("FIN", "telephone", "by telephone"), ("BRA", "conversation", "conversation")),
            Told(FrameField.Initiator, ("BRA", "Finland", "At the request of the Finnish side")),
            Told(FrameField.Date, ("FIN", "2024-03-04", "today"), ("BRA", "2024-03-04", "4 March")),
            Told(FrameField.Duration, ("FIN", "90", "ninety minutes")),
            Told(FrameField.Tone, ("FIN", "frank", "frank")),
            Told(FrameField.Praise, ("FIN", "thanked Brazil for 40 tonnes of medicine", "thanked Brazil for 40 tonnes of medicine")),
            Told(FrameField.FollowUps, ("FIN", "speak again in April", "speak again in April"), ("BRA", "will prepare it", "will prepare it")),
            Told(FrameField.Numbers, ("FIN", "40 tonnes", "40 tonnes")),
        ],
    };

    public static ImmutableArray<ReportText> Texts => [Finnish, Brazilian];

    private static ReadoutRecord Account(
        string name, string side, string state, ReportText text, SpanFinder spans, string? title,
        params (string Id, string Source, string Cue, string Passage, string Content, string Person)[] said) => HarbourCall.Record with
        {
            Report = HarbourCall.Record.Report with
            {
                Id = text.Id,
                Name = name,
                Title = title,
                Publisher = null,
                IssuedBy = side,
                Url = $"https://example.org/{name}",
                Characters = text.CodePoints.Count,
            },
            Actors =
            [
                .. HarbourCall.Record.Actors.Take(2).Select(actor => actor with { Mentions = [] }),
                HarbourCall.Record.Actors[7] with { Name = state, Country = side, Mentions = [] },
            ],
            Statements =
            [
                .. said.Select(one => HarbourCall.Record.Statements[0] with
                {
                    Id = one.Id,
                    Source = [spans.Find(one.Source, one.Passage)],
                    Cue = [spans.Find(one.Cue, one.Passage)],
                    Content = spans.Pieces(one.Content),
                    SourceActors = [.. HarbourCall.Record.Actors.Take(2).Where(actor => actor.Name == one.Person).Select(actor => actor.Id)],
                    Account = "A8",
                    Side = side,
                    Issues = [],
                }),
            ],
            Issues = [],
            Contacts = [HarbourCall.Record.Contacts[0] with { Claims = [], History = [], Outcomes = [] }],
            Comparison = [],
        };

    private static ComparisonRow Row(ComparisonType type, string? about, params ComparisonCell[] cells) => new(type, null, [.. cells], null) { Label = about };

    private static ComparisonCell Cell(string side, string statement, string words, params string[] marks)
    {
        var (name, spans) = Of(side);
        return new ComparisonCell(side, [$"{name}#{statement}"])
        {
            Quotes = [new Quote(name, spans.Find(words))],
            Marks = [.. marks.Select(mark => new Quote(name, spans.Find(mark, words)))],
        };
    }

    private static FrameRow Told(FrameField field, params (string Side, string Value, string Words)[] told) => new(
        field, [.. told.Select(one => new FrameCell(one.Side, [new FrameValue(one.Value, Of(one.Side).Name, [Of(one.Side).Spans.Find(one.Words)])]))]);

    private static (string Name, SpanFinder Spans) Of(string side) => side == "FIN" ? ("call-finland", Finn) : ("call-brazil", Brazil);
}
