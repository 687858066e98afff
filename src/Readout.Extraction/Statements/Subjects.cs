using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Statements;

/// <summary>Tells to whom a cue belongs.</summary>
internal sealed class Subjects(TokenView view, NounPhrases phrases)
{
    /// <summary>Who the cue belongs to: the phrase before it, the antecedent of "who", or the subject of the cue before it.</summary>
    internal (TextSpan? Source, int? Token) Of(Cue cue, Clause clause, TextSpan? subject)
    {
        int end = cue.First;
        if (view.Is(end - 1, clause.End, "who") && end - 1 > clause.Start)
        {
            int antecedentEnd = view[end - 2] is "," ? end - 2 : end - 1;
            return phrases.Before(antecedentEnd, clause.Start) is { } antecedent
                ? (view.Text.Cover(antecedent, antecedentEnd), antecedent) : (null, null);
        }
        if (end - 1 >= clause.Start && view.Kind(end - 1) == TokenKind.QuoteOpen)
        {
            end--; // Macron “emphasised …”
        }
        end = BeforeAdverbs(end, clause.Start);
        bool free = end <= clause.Start || !view.ClosesClause(end - 1) || view[end - 1] is ",";
        int? start = free && end > clause.Start && cue.Form != CueForm.Participle ? phrases.Before(end, clause.Start) : null;
        if (start is { } found)
        {
            if (view.Text.Word(cue.Verb).Xpos == "VBP" && cue.First == cue.Verb && IsSingular(found, end))
            {
                return (null, null); // "Macron, Putin discuss": not all of the subject
            }
            return (view.Text.Cover(found, view[end - 1] is "," ? end - 1 : end), found);
        }
        bool coordinated = end > clause.Start && view[end - 1] is "and" or "but" or "," or "then" or "or";
        return coordinated || cue.Form == CueForm.Participle && end > clause.Start && view.ClosesClause(end - 1) ? (subject, null) : (null, null);
    }

    /// <summary>"reportedly agreed": where the phrase before a cue ends.</summary>
    internal int BeforeAdverbs(int end, int floor)
    {
        while (end - 1 > floor && view.Text.Word(end - 1).Upos == "ADV")
        {
            end--;
        }
        return end;
    }

    /// <summary>Whether a phrase is one person or thing, so that it "says" and does not "say".</summary>
    private bool IsSingular(int start, int end) => view.Text.Word(end - 1).Xpos is "NN" or "NNP"
        && !Enumerable.Range(start, end - start).Any(token => view[token] is "and");
}
