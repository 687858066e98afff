using System.Collections.Immutable;
using Readout.Records;
using Readout.Text;

namespace Readout.Fixtures;

/// <summary>A record with everything a page has to show: the telephone call of two invented presidents, told by both sides.</summary>
public static class HarbourCall
{
    public static ReportText Text { get; } = new("""
        HELSINKI, March 4 (Northern Wire) — Finnish President Aino Lindgren and her Brazilian counterpart, Rafael Duarte, spoke by telephone on Monday for about an hour and a half, their first conversation since October 2021.

        “We will keep every port open,” Lindgren told Duarte, “and we ask others to do the same,” her office said in a statement.

        Helsinki added that the presidents had discussed grain shipments and “the safety of every crew” on the Baltic Sea.

        Brasília gave a longer account. Duarte warned that sanctions “hurt the poorest first”, the Planalto Palace said, and he recalled how his trade minister had told parliament that “grain will not wait 🌾 for diplomats”. He also asked for talks on fertiliser exports.

        The Finnish readout does not mention fertiliser. Lindgren’s office would not confirm that a visit had been discussed.

        Both leaders reportedly agreed to speak again before the end of April. Observers called the exchange “overdue”.

        Lindgren is to receive Norway’s prime minister, Kari Solheim, in Turku on 12 May.
        """.ReplaceLineEndings("\n"));

    private static readonly SpanFinder Spans = new(Text);

    public static ReadoutRecord Record { get; } = new()
    {
        Engine = new EngineInfo("0.1.0", ImmutableSortedDictionary<string, string>.Empty),
        Report = new ReportInfo
        {
            Id = Text.Id,
            Name = "harbour-call",
            Title = "Presidents speak of open ports",
            Publisher = "Northern Wire",
            IssuedBy = null,
            Published = "2024-03-04",
            Url = "https://example.org/harbour-call?page=1&print=yes",
            Language = "en",
            Characters = Text.CodePoints.Count,
        },
        Actors = HarbourCallParts.Actors(Spans),
        Statements = Statements(),
        Issues =
        [
            new Issue("I1", "Ports and shipping", [], Spans.Pieces("grain shipments")),
            new Issue("I2", "Fertiliser exports", [], Spans.Pieces("fertiliser exports")),
            new Issue("I3", "A visit", [], Spans.Pieces("a visit")),
        ],
        Contacts = HarbourCallParts.Contacts(Spans),
        Comparison =
        [
            new ComparisonRow(ComparisonType.Force, "I1", [new("FIN", ["S1", "S3"]), new("BRA", ["S4"])], null),
            new ComparisonRow(ComparisonType.Only, "I2", [new("BRA", ["S7"])], null),
            new ComparisonRow(ComparisonType.Only, "I3", [new("FIN", ["S8"])], null),
        ],
    };

    private static ImmutableArray<Statement> Statements() =>
    [
        Said("S1", "A3", "FIN", "her office", "said in a statement", "her office said in a statement",
            "“We will keep every port open,” Lindgren told Duarte, “and we ask others to do the same,”") with
        { Mode = StatementMode.Mixed, Issues = ["I1"] },
        Said("S2", "A3", "FIN", "Lindgren", "told", "Lindgren told Duarte",
            "“We will keep every port open,”", "“and we ask others to do the same,”") with
        { SourceActors = ["A1"], Within = "S1", Addressees = ["A2"], Mode = StatementMode.Direct },
        Said("S3", "A3", "FIN", "Helsinki", "added", "Helsinki added",
            "that the presidents had discussed grain shipments and “the safety of every crew” on the Baltic Sea") with
        { Mode = StatementMode.Mixed, Issues = ["I1"] },
        Said("S4", "A4", "BRA", "the Planalto Palace", "said", "the Planalto Palace said",
            "Duarte warned that sanctions “hurt the poorest first”",
            "he recalled how his trade minister had told parliament that “grain will not wait 🌾 for diplomats”") with
        { Mode = StatementMode.Mixed, Issues = ["I1"] },
        Said("S5", "A4", "BRA", "he", "recalled", "he recalled",
            "how his trade minister had told parliament that “grain will not wait 🌾 for diplomats”") with
        { SourceActors = ["A2"], Within = "S4", Mode = StatementMode.Mixed },
        Said("S6", "A4", "BRA", "his trade minister", "had told", "his trade minister had told parliament",
            "that “grain will not wait 🌾 for diplomats”") with
        { SourceActors = ["A5"], Within = "S5", Mode = StatementMode.Direct, Medium = "in parliament" },
        Said("S7", "A4", "BRA", "He", "asked", "He also asked", "for talks on fertiliser exports") with
        { SourceActors = ["A2"], Inferred = true, Act = StatementAct.Request, Issues = ["I2"] },
        Said("S8", "A3", "FIN", "Lindgren’s office", "would not confirm", "Lindgren’s office would not confirm",
            "that a visit had been discussed") with
        { Negated = true, Issues = ["I3"] },
        Said("S9", null, null, "Both leaders", "agreed", "Both leaders reportedly agreed",
            "to speak again before the end of April") with
        { SourceActors = ["A1", "A2"], Act = StatementAct.Agree, Hedges = Spans.Pieces("reportedly") },
        Said("S10", "A6", null, "Observers", "called", "Observers called", "the exchange “overdue”") with
        { Mode = StatementMode.Mixed },
    ];

    private static Statement Said(
        string id, string? account, string? side, string source, string cue, string passage, params string[] content) => new()
        {
            Id = id,
            Source = [Spans.Find(source, passage)],
            SourceActors = account is null ? [] : [account],
            Cue = [Spans.Find(cue, passage)],
            Content = Spans.Pieces(content),
            Mode = StatementMode.Indirect,
            Within = null,
            Account = account,
            Inferred = false,
            Side = side,
            Addressees = [],
            Medium = null,
            Act = StatementAct.State,
            Negated = false,
            Future = false,
            Hedges = [],
            Issues = [],
            Date = null,
            Probability = null,
            Probabilities = PartProbabilities.Unknown,
        };
}
