using System.Collections.Immutable;
using Readout.Presentation.Wording;
using Readout.Records;

namespace Readout.Presentation.Outlines;

/// <summary>A statement in words, with those it holds.</summary>
internal sealed record StatementOutline(Statement Statement, ImmutableArray<Run> Words, ImmutableArray<StatementOutline> Nested)
{
    public static StatementOutline Of(Statement statement, ILookup<string?, Statement> byHolder, Cast cast) => new(
        statement,
        Say(statement, cast),
        [.. byHolder[statement.Id].Select(inner => Of(inner, byHolder, cast))]);

    /// <summary>Source, cue, notes and content on one line.</summary>
    public static ImmutableArray<Run> Say(Statement statement, Cast cast)
    {
        RunLine line = LeadLine(statement, cast, []);
        if (line.Runs.Length > 0)
        {
            line.Add(RunKind.Aside, "→");
        }
        return line.Add(RunKind.Content, statement.Content, statement.Hedges).Runs;
    }

    /// <summary>Source, cue and notes; a cue that is marked decides how it stands to what others say.</summary>
    public static ImmutableArray<Run> Lead(Statement statement, Cast cast, ImmutableArray<Span> marks) => LeadLine(statement, cast, marks).Runs;

    /// <summary>Whom a pronoun means, and the notes: what the words themselves do not tell.</summary>
    public static ImmutableArray<Run> Remarks(Statement statement, Cast cast)
    {
        var line = new RunLine();
        SayWho(line, statement, cast);
        SayNotes(line, statement, cast);
        return line.Runs;
    }

    private static RunLine LeadLine(Statement statement, Cast cast, ImmutableArray<Span> marks)
    {
        var line = new RunLine();
        if (CueLeads(statement))
        {
            SayCue(line, statement, marks);
            SaySource(line, statement, cast);
        }
        else
        {
            SaySource(line, statement, cast);
            SayCue(line, statement, marks);
        }
        SayNotes(line, statement, cast);
        return line;
    }

    private static void SayNotes(RunLine line, Statement statement, Cast cast)
    {
        string notes = string.Join("; ", Notes(statement, cast));
        if (notes.Length > 0)
        {
            line.Add(RunKind.Aside, $"({notes})");
        }
    }

    /// <summary>"according to the ministry": a preposition goes before its source.</summary>
    private static bool CueLeads(Statement statement) =>
        statement is { Cue: [var cue], Source: [var source, ..] } && cue.End <= source.Start && cue.Text.EndsWith(" to", StringComparison.Ordinal);

    private static void SaySource(RunLine line, Statement statement, Cast cast)
    {
        if (statement.Source.IsEmpty && statement.Account is not null)
        {
            line.Add(RunKind.Aside, "(no source named)");
        }
        line.Add(RunKind.Source, statement.Source, statement.Hedges);
        SayWho(line, statement, cast);
    }

    private static void SayWho(RunLine line, Statement statement, Cast cast)
    {
        string persons = Cast.And([.. cast.PersonsBehind(statement.Source, statement.SourceActors)]);
        if (persons.Length > 0)
        {
            line.Add(RunKind.Aside, $"[{persons}]");
        }
        if (statement.Inferred)
        {
            line.Add(RunKind.Aside, statement.Probabilities.Account is { } probability ? $"(inferred, {Likelihood.Say(probability)})" : "(inferred)");
        }
    }

    private static void SayCue(RunLine line, Statement statement, ImmutableArray<Span> marks)
    {
        var shown = statement.Source.Concat(statement.Cue).Concat(statement.Content).ToList();
        var outside = statement.Hedges.Where(hedge => !shown.Any(span => span.Holds(hedge))).ToHashSet();
        foreach (Span span in statement.Cue.Concat(outside).OrderBy(span => span.Start))
        {
            if (outside.Contains(span))
            {
                line.AddHedge(span);
            }
            else
            {
                line.Add(marks.Any(mark => mark.Meets(span)) ? RunKind.Mark : RunKind.Cue, [span], statement.Hedges);
            }
        }
    }

    private static IEnumerable<string> Notes(Statement statement, Cast cast)
    {
        if (Likelihood.Doubt(statement.Probability) is { } doubt)
        {
            yield return doubt;
        }
        if (statement.Negated)
        {
            yield return "negated";
        }
        if (statement.Future)
        {
            yield return "still to be said";
        }
        if (!statement.Addressees.IsEmpty)
        {
            yield return $"to {cast.Names(statement.Addressees)}";
        }
        if (statement.Medium is { } medium && !statement.Cue.Any(cue => cue.Text.Contains(medium, StringComparison.Ordinal)))
        {
            yield return medium;
        }
    }
}
