using System.Collections.Immutable;
using Readout.Presentation.Wording;
using Readout.Records;
using Readout.Text;

namespace Readout.Presentation.Outlines;

/// <summary>Puts a line together from our words and the report's, with one space between them.</summary>
internal sealed class RunLine
{
    private readonly ImmutableArray<Run>.Builder _runs = ImmutableArray.CreateBuilder<Run>();

    public ImmutableArray<Run> Runs => _runs.ToImmutable();

    public RunLine Add(RunKind kind, string text)
    {
        if (text.Length > 0)
        {
            Separate();
            _runs.Add(new Run(kind, Visible.Inline(text)));
        }
        return this;
    }

    /// <summary>Adds the report's words: the pieces of one role with "…" between, the hedges inside them marked.</summary>
    public RunLine Add(RunKind kind, ImmutableArray<Span> pieces, ImmutableArray<Span> hedges)
    {
        for (int i = 0; i < pieces.Length; i++)
        {
            if (i > 0)
            {
                Add(RunKind.Aside, "…");
            }
            Separate();
            AddPiece(kind, pieces[i], hedges);
        }
        return this;
    }

    public RunLine AddHedge(Span hedge) => Add(RunKind.Hedge, Marked(hedge.Text));

    private void AddPiece(RunKind kind, Span piece, ImmutableArray<Span> hedges)
    {
        var offsets = new CodePointMap(piece.Text);
        int done = 0;
        foreach (Span hedge in hedges.Where(hedge => piece.Holds(hedge)).OrderBy(hedge => hedge.Start))
        {
            int start = offsets.ToUtf16(hedge.Start - piece.Start), end = offsets.ToUtf16(hedge.End - piece.Start);
            if (start >= done)
            {
                AddRaw(kind, piece.Text[done..start]);
                AddRaw(RunKind.Hedge, Marked(hedge.Text));
                done = end;
            }
        }
        AddRaw(kind, piece.Text[done..]);
    }

    /// <summary>Adds words that follow the last ones without a space of ours.</summary>
    public void AddRaw(RunKind kind, string text)
    {
        if (text.Length > 0)
        {
            _runs.Add(new Run(kind, Visible.Inline(text)));
        }
    }

    private void Separate()
    {
        if (_runs.Count > 0 && !_runs[^1].Text.EndsWith(' '))
        {
            _runs.Add(new Run(RunKind.Plain, " "));
        }
    }

    private static string Marked(string hedge) => $"⟨{hedge.Trim()}⟩";
}
