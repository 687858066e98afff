namespace Readout.Extraction.Statements;

/// <summary>Finds asides that name a source without a verb.</summary>
internal sealed class Asides(TokenView view, SyntaxTrees trees)
{
    private static readonly CueWord Said = new("say", Frames.Clause, []);

    /// <summary>"according to X", "in the words of X": who said the clause that this is an adverbial of.</summary>
    internal Cue? At(int token)
    {
        (int first, int end) = view.Is(token, view.Text.Count, "according") && view.Is(token + 1, view.Text.Count, "to") ? (token, token + 2)
            : view.Is(token, view.Text.Count, "words") && view.Is(token - 1, token, "the") && view.Is(token - 2, token, "in") && view.Is(token + 1, view.Text.Count, "of") ? (token - 2, token + 2)
            : (0, -1);
        if (end < 0 || end >= view.Text.Count)
        {
            return null;
        }
        int speaker = end;
        while (trees.Head(speaker) is var head && head > speaker && trees.Relation(speaker) is not (Relation.Subject or Relation.Oblique or Relation.Object or Relation.Nominal))
        {
            speaker = head;
        }
        int aside = speaker;
        while (trees.Head(aside) is var head && head >= first && head < end)
        {
            aside = head; // the tree may hang the speaker below "according"
        }
        int mark = first - 2;
        int within = FollowsMark(first) && !trees.IsUnder(trees.Head(mark), aside) ? trees.Head(mark) : trees.Head(aside);
        int closing = Math.Max(trees.Right(aside), trees.Right(speaker)) + 1;
        bool last = first > 0 && view[first - 1] is "," && closing < view.Text.Count && view[closing] is "." or ";" && !FollowsMark(first);
        while (within >= 0 && trees.Head(within) >= 0 && (last || trees.Relation(within) == Relation.OpenClause))
        {
            within = trees.Head(within);
        }
        return within is var host and >= 0
            ? new Cue(token, first, end, Said, Way.Host) { Contents = [host], Verb = aside, Speaker = speaker } : null;
    }

    /// <summary>"that, according to X, …": an aside within the clause that the mark opens.</summary>
    internal bool FollowsMark(Cue aside) => FollowsMark(aside.First);

    private bool FollowsMark(int first) => first > 1 && view[first - 1] is "," && trees.Relation(first - 2) == Relation.Mark;
}
