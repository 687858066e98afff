using System.Collections.Frozen;
using Readout.Extraction.Actors;
using Readout.Extraction.Statements;
using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Sources;

/// <summary>Finds with whom somebody talks who says "we", and to whom a message goes that says "you".</summary>
internal sealed class Interlocutors(NamedText named, SyntaxTrees trees)
{
    private const int Farthest = 2, LongestPhrase = 25, OpeningSentences = 3;

    private static readonly FrozenSet<string> Mutual = FrozenSet.Create("discuss", "agree", "talk", "exchange", "speak", "coordinate", "negotiate", "consider", "arrange");
    private static readonly FrozenSet<string> Talks = FrozenSet.Create("speak", "talk", "meet", "communicate", "negotiate");
    private static readonly FrozenSet<string> Messages = FrozenSet.Create("greeting", "message", "congratulation", "condolence", "telegram", "letter", "address", "wish");

    /// <summary>"I spoke with NAME. | We discussed …": whom the writer has said a little before to have talked with.</summary>
    internal TextSpan? Partner(TextSpan we)
    {
        TokenRow tokens = named.Tokens;
        int at = tokens.TokenFrom(we.Start), verb = trees.Head(at), sentence = tokens.SentenceAt(we.Start);
        if (verb < 0 || !Mutual.Contains(tokens.Word(verb).Lemma) || tokens.Word(at).Upos != "PRON")
        {
            return null;
        }
        for (int one = sentence; one >= Math.Max(0, sentence - Farthest); one--)
        {
            for (int token = Math.Min(tokens.Sentences[one].End, at) - 1; token >= tokens.Sentences[one].Start; token--)
            {
                if (IsTalk(token) && tokens.Quotation(token) == tokens.Quotation(at) && Other(token) is { } other)
                {
                    return Phrase(other, Math.Min(tokens.Sentences[one].End, at));
                }
            }
        }
        return null;
    }

    /// <summary>"sent greetings to the members of …": whom a message goes to that the text opens with.</summary>
    internal TextSpan? Receivers()
    {
        TokenRow tokens = named.Tokens;
        foreach (TokenRange sentence in tokens.Sentences.Take(OpeningSentences))
        {
            for (int token = sentence.Start; token < sentence.End && tokens.Quotation(token) == 0; token++)
            {
                bool to = trees.Relation(token) == Relation.Case && tokens[token] is "to" && trees.Head(token) > token && IsMessage(trees.Head(trees.Head(token)));
                bool greeted = trees.Relation(token) is Relation.Object && trees.Head(token) is var verb and >= 0 && tokens.Word(verb).Lemma is "congratulate" or "greet" or "welcome";
                if (to || greeted)
                {
                    return Phrase(to ? trees.Head(token) : token, sentence.End);
                }
            }
        }
        return null;
    }

    /// <summary>Whether a word is a message, or a verb that has one as its object.</summary>
    private bool IsMessage(int token) => token >= 0
        && (Messages.Contains(named.Tokens.Word(token).Lemma) || (trees.Child(token, Relation.Object) is var sent and >= 0 && Messages.Contains(named.Tokens.Word(sent).Lemma)));

    private bool IsTalk(int verb) => named.Tokens.Word(verb).Upos == "VERB" && Talks.Contains(named.Tokens.Word(verb).Lemma)
        && trees.Child(verb, Relation.Subject) is var subject and >= 0 && named.Tokens[subject] is "I" or "we" or "We";

    /// <summary>The noun with which or to whom somebody talks.</summary>
    private int? Other(int verb)
    {
        for (int child = trees.FirstChild(verb); child >= 0; child = trees.NextSibling(child))
        {
            bool oblique = child > verb && trees.Relation(child) == Relation.Oblique && named.Tokens.Word(child).Upos is "NOUN" or "PROPN";
            if (oblique && trees.Child(child, Relation.Case) is var by and >= 0 && named.Tokens[by] is "with" or "to")
            {
                return child;
            }
        }
        return null;
    }

    /// <summary>A noun with all that belongs to it, without the preposition before it and without a clause.</summary>
    private TextSpan Phrase(int head, int limit)
    {
        int start = trees.Left(head), end = start;
        while (start < head && trees.Relation(start) == Relation.Case && trees.Head(start) == head)
        {
            start++;
        }
        limit = Math.Min(Math.Min(trees.Right(head) + 1, limit), start + LongestPhrase);
        end = head + 1;
        while (end < limit && named.Tokens[end] is not ("." or ";" or ":") && named.Tokens.Word(end).Upos is not ("VERB" or "AUX") && named.Tokens.Word(end).Xpos is not ("WDT" or "WP"))
        {
            end++;
        }
        while (end > head + 1 && named.Tokens[end - 1] is "," or "-" or "–")
        {
            end--;
        }
        TextSpan phrase = named.Tokens.Cover(start, end);
        return named.Tokens.Text[phrase].EndsWith(".") ? new TextSpan(phrase.Start, phrase.End - 1) : phrase;
    }
}
