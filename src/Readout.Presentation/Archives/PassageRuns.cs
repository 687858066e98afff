using System.Collections.Immutable;
using Readout.Presentation.Outlines;
using Readout.Presentation.Wording;
using Readout.Records;
using Readout.Storage.Questions;

namespace Readout.Presentation.Archives;

/// <summary>A place in a text as a line: who says it, by which cue, and the words with those marked that were looked for.</summary>
internal static class PassageRuns
{
    public static ImmutableArray<Run> Of(FoundPassage passage)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        if (passage.Statement is { } statement)
        {
            foreach (string outer in passage.Chain)
            {
                runs.Add(new Run(RunKind.Aside, Visible.Inline($"{outer} → ")));
            }
            runs.Add(new Run(RunKind.Source, Visible.Inline(Speakers(passage, statement))));
            runs.Add(new Run(RunKind.Cue, Visible.Inline($" {string.Join(" … ", statement.Cue.Select(span => span.Text))}")));
            foreach (var hedge in statement.Hedges)
            {
                runs.Add(new Run(RunKind.Hedge, Visible.Inline($" [{hedge.Text}]")));
            }
            runs.Add(new Run(RunKind.Aside, " → "));
        }
        AddMarked(runs, passage);
        if (passage.Statement is { } said)
        {
            runs.Add(new Run(RunKind.Aside, $" ({(said.Side is { } side ? $"in the account of {side}, " : "")}{said.Id})"));
        }
        return runs.ToImmutable();
    }

    private static string Speakers(FoundPassage passage, Statement statement)
    {
        string names = Cast.And([.. passage.Speakers.Select(actor => actor.Country is { } country && actor.Kind != ActorKind.State ? $"{actor.Name} ({country})" : actor.Name)]);
        return names.Length > 0 ? names : string.Join(" … ", statement.Source.Select(span => span.Text));
    }

    private static void AddMarked(ImmutableArray<Run>.Builder runs, FoundPassage passage)
    {
        int at = passage.Snippet.Start;
        // Spans are code points; the snippet is walked rune by rune.
        var runes = passage.Snippet.Text.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        string Words(int start, int end) => Visible.Inline(string.Concat(runes[(start - passage.Snippet.Start)..(end - passage.Snippet.Start)]));
        foreach (var mark in passage.Marks.Where(mark => mark.Start >= passage.Snippet.Start && mark.End <= passage.Snippet.End))
        {
            if (mark.Start >= at)
            {
                runs.Add(new Run(RunKind.Content, Words(at, mark.Start)));
                runs.Add(new Run(RunKind.Mark, Words(mark.Start, mark.End)));
                at = mark.End;
            }
        }
        runs.Add(new Run(RunKind.Content, Words(at, passage.Snippet.End)));
    }
}
