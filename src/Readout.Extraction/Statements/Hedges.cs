using System.Collections.Frozen;
using System.Collections.Immutable;
using Readout.Text;

namespace Readout.Extraction.Statements;

/// <summary>Finds the words by which a reporter keeps a distance from what is reported.</summary>
internal static class Hedges
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "reportedly", "allegedly", "alleged", "purportedly", "purported", "supposedly", "supposed", "apparently", "so-called", "self-styled",
        "ostensibly", "seemingly");

    /// <summary>The hedges between two tokens.</summary>
    internal static IEnumerable<TextSpan> Between(TokenView view, int start, int end)
    {
        for (int token = start; token < end; token++)
        {
            if (view.Quotation(token) == 0 && view.Is(token, Words))
            {
                yield return view.Text.Span(token);
            }
        }
    }

    /// <summary>The cue itself where it is one ("claimed"), with "what he" before it where it calls names.</summary>
    internal static ImmutableArray<TextSpan> OfCue(TokenView view, Cue cue, int? source) => cue.Word.Lemma switch
    {
        "claim" or "allege" or "seem" or "appear" => [view.Text.Cover(cue.First, cue.End)],
        "call" when source > 0 && view.Is(source.Value - 1, cue.End, "what") => [view.Text.Cover(source.Value - 1, cue.End)],
        _ => [],
    };
}
