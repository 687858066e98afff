using System.Collections.Immutable;
using System.Globalization;
using Readout.ArchiveBenchmarks.World;
using Readout.Records;
using Readout.Text;

namespace Readout.ArchiveBenchmarks.Reports;

/// <summary>Writes what is said, eight or nine statements a report, with other prose between.</summary>
internal sealed class StatementTeller(Diplomacy diplomacy)
{
    private static readonly string[] Cues = ["said that", "noted that", "stressed that", "reaffirmed that", "expressed concern that", "welcomed that", "condemned that", "called for"];

    public static string IssueId(int place) => "I" + (place + 1).ToString(CultureInfo.InvariantCulture);

    public List<ToldStatement> Write(Draft draft, ReportPlan plan, Actors cast, Random random)
    {
        var speakers = plan.Main?.People ?? [diplomacy.People[plan.Side][random.Next(diplomacy.People[plan.Side].Length)]];
        var said = new List<ToldStatement>();
        int count = 8 + random.Next(2);
        for (int i = 0; i < count; i++)
        {
            draft.Begin();
            var speaker = speakers[random.Next(3) > 0 ? 0 : random.Next(speakers.Length)];
            var source = cast.Name(draft, speaker, inFull: i == 0);
            draft.Write(" ");
            int act = random.Next(Cues.Length);
            var cue = draft.Write(Cues[act]);
            draft.Write(" ");
            int issue = random.Next(plan.Issues.Length);
            var content = draft.Write($"{diplomacy.Vocabulary.Run(random, 6 + random.Next(6))} {plan.Issues[issue]} {diplomacy.Vocabulary.Run(random, 4 + random.Next(5))}");
            draft.Write(".");
            said.Add(new ToldStatement(
                "S" + (i + 1).ToString(CultureInfo.InvariantCulture), cast.Id(speaker), speaker.Side, source, cue, content, (StatementAct)act, [IssueId(issue)],
                Math.Round(0.6 + (random.NextDouble() * 0.4), 3)));
            if (random.Next(5) < 2)
            {
                draft.Begin();
                string words = diplomacy.Vocabulary.Run(random, 10 + random.Next(14));
                draft.Write(char.ToUpperInvariant(words[0]) + words[1..] + ".");
            }
        }
        return said;
    }
}

/// <summary>A statement in the making.</summary>
internal sealed record ToldStatement(
    string Id, string By, string Side, TextSpan Source, TextSpan Cue, TextSpan Content, StatementAct Act, ImmutableArray<string> Issues, double Probability)
{
    public Statement Record(ReportText text) => new()
    {
        Id = Id,
        Source = [text.ToRecord(Source)],
        SourceActors = [By],
        Cue = [text.ToRecord(Cue)],
        Content = [text.ToRecord(Content)],
        Mode = StatementMode.Indirect,
        Within = null,
        Account = By,
        Inferred = false,
        Side = Side,
        Addressees = [],
        Medium = null,
        Act = Act,
        Negated = false,
        Future = false,
        Hedges = [],
        Issues = Issues,
        Date = null,
        Probability = Probability,
        Probabilities = new PartProbabilities(Math.Round(Probability * 0.99, 3), Math.Round(Probability * 0.98, 3), Math.Round(Probability * 0.97, 3), null),
    };
}
