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
        int? start = free && end > clause.Start && cue.Word.Form != CueForm.Participle ? phrases.Before(end, clause.Start) : null;
        if (start is { } found)
        {
            bool bare = cue.First == cue.Verb;
            bool noun = view[cue.Verb].EndsWith("s", StringComparison.Ordinal) && !IsDefinite(found, end);
            if (bare && (cue.Word.Form == CueForm.Base ? !IsPlural(found, end) || (cue.Word.Manner == CueManner.Act && !IsDefinite(found, end)) : noun))
            {
                return (null, null);
            }
            return (view.Text.Cover(found, view[end - 1] is "," ? end - 1 : end), found);
        }
        bool coordinated = end > clause.Start && view[end - 1] is "and" or "but" or "," or "then" or "or";
        return coordinated || cue.Word.Form == CueForm.Participle && end > clause.Start && view.ClosesClause(end - 1) ? (subject, null) : (null, null);
    }

    /// <summary>"reportedly agreed": where the phrase before a cue ends.</summary>
    internal int BeforeAdverbs(int end, int floor)
    {
        while (end - 1 > floor && view[end - 1].Length > 4 && view[end - 1].EndsWith("ly", StringComparison.Ordinal))
        {
            end--;
        }
        return end;
    }

    /// <summary>Whether a phrase is a name, a pronoun or has a determiner, so that "requests" after it is no noun.</summary>
    private bool IsDefinite(int start, int end) =>
        view.Is(start, WordClasses.Pronouns) || view[start] is "the" or "The" or "a" or "A" or "both" or "Both"
        || view.MentionUpTo(end) is { Form: not Actors.MentionForm.Adjective } || (char.IsUpper(view[end - 1][0]) && view.MentionUpTo(end) is null);

    /// <summary>Whether a phrase may govern "say" rather than "says".</summary>
    private bool IsPlural(int start, int end)
    {
        ReadOnlySpan<char> head = view[end - 1];
        bool joint = false;
        for (int token = start; token < end; token++)
        {
            joint |= view[token] is "and";
        }
        return joint || head is "they" or "They" or "we" or "We" or "I" or "you" or "You" or "who" or "people" or "police"
            || (head.EndsWith("s", StringComparison.Ordinal) && view.MentionUpTo(end) is null);
    }
}
