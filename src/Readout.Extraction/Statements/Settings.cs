using Readout.Extraction.Tokens;

namespace Readout.Extraction.Statements;

/// <summary>To whom, where and when something was said.</summary>
/// <param name="CueEnd">One past the cue's last token where "in a statement" belongs to it; else 0.</param>
/// <param name="Addressee">To whom.</param>
/// <param name="Medium">Where or how.</param>
/// <param name="Said">When.</param>
internal readonly record struct Setting(int CueEnd, TokenRange? Addressee, TokenRange? Medium, TokenRange? Said);

/// <summary>Reads what stands beside a cue.</summary>
internal sealed class Settings(TokenView view, SyntaxTrees trees)
{
    /// <summary>What hangs from a cue that is no content.</summary>
    internal Setting Of(Cue cue)
    {
        int cueEnd = 0;
        TokenRange? addressee = null, medium = null, said = null;
        for (int child = trees.FirstChild(cue.Verb); child >= 0; child = trees.NextSibling(child))
        {
            if (cue.Contents.Contains(child))
            {
                continue;
            }
            var phrase = new TokenRange(trees.Left(child), trees.Right(child) + 1);
            Relation relation = trees.Relation(child);
            bool toldTo = relation is Relation.Receiver || (relation is Relation.Object && cue.Way is Way.Clause or Way.Host or Way.Quotation && child > cue.Verb)
                || (relation == Relation.Oblique && view.Text.Word(child).Upos is "NOUN" or "PROPN" or "PRON" && trees.Child(child, Relation.Case) is var to and >= 0 && view.Lemma(to) == "to");
            if (toldTo)
            {
                int start = relation == Relation.Oblique ? Math.Min(phrase.Start + 1, child) : phrase.Start;
                addressee = phrase with { Start = start };
            }
            else if (relation is Relation.Oblique && view.Is(child, WordClasses.Media))
            {
                medium = ToComma(phrase, child);
                cueEnd = phrase.Start == cue.End && view[phrase.Start] is "in" ? phrase.End : cueEnd;
            }
            else if (relation is Relation.Oblique or Relation.Measure or Relation.Adverb && HoldsDate(phrase))
            {
                said = phrase;
            }
        }
        return new Setting(cueEnd, addressee, medium, said);
    }

    /// <summary>"in its readout | , which noted …".</summary>
    private TokenRange ToComma(TokenRange phrase, int head)
    {
        int end = head + 1;
        while (end < phrase.End && view[end] is not ",")
        {
            end++;
        }
        return phrase with { End = end };
    }

    private bool HoldsDate(TokenRange phrase)
    {
        bool holds = false;
        for (int token = phrase.Start; token < phrase.End && !holds; token++)
        {
            holds = view.Is(token, WordClasses.Days) || view.Is(token, WordClasses.Months);
        }
        return holds;
    }
}
