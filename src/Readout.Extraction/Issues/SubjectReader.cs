using System.Collections.Frozen;
using Readout.Extraction.Statements;
using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Issues;

/// <summary>Reads what was talked about where no table knows it, off the tree: the object of "discussed", what "cooperation" is "in".</summary>
internal sealed class SubjectReader(TokenRow tokens, SyntaxTrees trees, FrozenSet<string> vague)
{
    private const int LongestLabel = 6;

    private static readonly FrozenSet<string> Discussing = FrozenSet.Create(StringComparer.Ordinal, "discuss", "raise", "review", "consider", "negotiate");
    private static readonly FrozenSet<string> TalkingOf = FrozenSet.Create(StringComparer.Ordinal, "touch", "focus", "confer", "consult");
    private static readonly FrozenSet<string> Topical = FrozenSet.Create(StringComparer.Ordinal, "view", "opinion", "cooperation", "situation", "issue", "question", "crisis", "field", "area", "sphere");

    /// <summary>Each subject: its label and where it stands.</summary>
    internal IEnumerable<(string Label, TextSpan Span)> Subjects()
    {
        for (int token = 0; token < tokens.Count; token++)
        {
            for (int child = trees.FirstChild(token); child >= 0; child = trees.NextSibling(child))
            {
                if (Opens(token, child))
                {
                    foreach (int head in Heads(child, depth: 0))
                    {
                        if (Label(head) is { } subject)
                        {
                            yield return subject;
                        }
                    }
                }
            }
        }
    }

    /// <summary>Whether a word's child is what was talked about.</summary>
    private bool Opens(int token, int child)
    {
        string lemma = tokens.Word(token).Lemma;
        return trees.Relation(child) switch
        {
            Relation.Object => Discussing.Contains(lemma) && tokens.Word(token).Upos == "VERB",
            Relation.Oblique => Case(child) switch
            {
                "in" or "around" => Discussing.Contains(lemma) && OfVagueObject(token) && tokens.Name(child) is { Kind: NameKind.Place },
                "about" => lemma is "talk" or "speak" || TalkingOf.Contains(lemma),
                "on" or "upon" => TalkingOf.Contains(lemma),
                _ => false,
            },
            Relation.Nominal => Topical.Contains(lemma) && Case(child) is "on" or "in" or "of" or "about" or "around" or "regarding",
            _ => false,
        };
    }

    /// <summary>Whether a verb's object says nothing by itself, so that a place beside it is what was discussed ("discussed the situation in …").</summary>
    private bool OfVagueObject(int verb) => trees.Child(verb, Relation.Object) is >= 0 and int what && vague.Contains(tokens.Word(what).Lemma);

    private string? Case(int token) => trees.Child(token, Relation.Case) is >= 0 and int word ? tokens.Word(word).Lemma : null;

    /// <summary>The head and those joined to it; of a vague one what hangs on it.</summary>
    private IEnumerable<int> Heads(int head, int depth)
    {
        const int Deepest = 6;
        if (depth > Deepest)
        {
            yield break;
        }
        bool isVague = vague.Contains(tokens.Word(head).Lemma);
        if (!isVague)
        {
            yield return head;
        }
        for (int child = trees.FirstChild(head); child >= 0; child = trees.NextSibling(child))
        {
            if (trees.Relation(child) == Relation.Conjunct || (isVague && trees.Relation(child) == Relation.Nominal && Case(child) is not "with" and not "between" and not "by" and not "to"))
            {
                foreach (int below in Heads(child, depth + 1))
                {
                    yield return below;
                }
            }
        }
    }

    /// <summary>The noun with what stands before it, without articles, pronouns and passing adjectives.</summary>
    private (string Label, TextSpan Span)? Label(int head)
    {
        if (tokens.Word(head).Upos is not ("NOUN" or "PROPN") || tokens.Name(head) is { Kind: NameKind.Person })
        {
            return null;
        }
        int first = head, last = head;
        for (int child = trees.FirstChild(head); child >= 0; child = trees.NextSibling(child))
        {
            Relation relation = trees.Relation(child);
            if (child < head && trees.Right(child) < head && (relation is Relation.Compound or Relation.Flat || (relation == Relation.Adjective && tokens.Word(child).Upos is "ADJ" or "PROPN" or "NOUN")))
            {
                first = Math.Min(first, trees.Left(child));
            }
            last = child > head && relation == Relation.Flat ? Math.Max(last, trees.Right(child)) : last;
        }
        while (first < head && (IsPassing(first) || tokens.Kind(first) != TokenKind.Word))
        {
            first++;
        }
        bool isName = tokens.Name(head) is { Kind: not NameKind.Person };
        if (last - first >= LongestLabel || (first == last && !isName))
        {
            return null; // a single word is too little to name a subject, but for a country
        }
        TextSpan span = tokens.Cover(first, last + 1);
        string words = string.Join(' ', tokens.Text.Slice(span).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        bool opensSentence = tokens.Sentences[tokens.SentenceAt(span.Start)].Start == first && tokens.Word(first).Upos != "PROPN";
        return (opensSentence ? char.ToLowerInvariant(words[0]) + words[1..] : words, span);
    }

    private bool IsPassing(int token) => tokens.Word(token).Lemma is "ongoing" or "current" or "recent" or "further" or "new" or "key" or "main" or "topical" or "latest" or "specific" or "various"
        or "important" or "other" or "future" or "possible" or "joint" or "next" or "additional" or "continued" or "concrete" or "same" or "many" or "more" or "several" or "certain" or "such" or "own" or "late" or "potential" or "special" or "particular" or "overall" or "general" or "serious";
}
