using System.Collections.Frozen;
using System.Collections.Immutable;
using Readout.Language.Parsing;

namespace Readout.Extraction.Acts;

/// <summary>Finds the row of the table that fits a word where it stands.</summary>
internal sealed class ActMatcher(ActTable table)
{
    private const int FarthestParticle = 8, DeepestParticle = 2;

    /// <summary>The most particular row for a word, <c>null</c> for none: most particles first, then the nearest object that it asks for.</summary>
    internal ActEntry? At(SentenceTree tree, int token) => tree[token].Upos switch
    {
        "VERB" or "AUX" => Best(tree, token, Rows(tree[token], table.Verb)),
        "NOUN" or "PROPN" => Best(tree, token, Rows(tree[token], table.Noun)),
        "ADJ" when tree[token].Xpos is "VBN" or "VBG" => Best(tree, token, [.. table.Adjective(tree[token].Lemma), .. table.Verb(tree[token].Lemma)]),
        "ADJ" => Best(tree, token, Rows(tree[token], table.Adjective)),
        _ => null,
    };

    /// <summary>What a word acts upon: its objects, what they are composed of, what it was done to if it is passive; nearest first.</summary>
    internal static IEnumerable<int> Objects(SentenceTree tree, int token)
    {
        var reached = new Queue<int>([token]);
        while (reached.TryDequeue(out int above))
        {
            foreach (int below in tree.Of(above))
            {
                if (above == token ? IsObject(tree, token, below) : IsPart(tree, below))
                {
                    reached.Enqueue(below);
                    yield return below;
                }
            }
        }
    }

    /// <summary>The rows of a lemma, else of the form itself: lemmas of rare forms are at times wrong.</summary>
    private static ImmutableArray<ActEntry> Rows(ParsedWord word, Func<string, ImmutableArray<ActEntry>> rows) =>
        rows(Lower(word.Lemma)) is { IsEmpty: false } known ? known : rows(Lower(word.Form));

    private static ActEntry? Best(SentenceTree tree, int token, ImmutableArray<ActEntry> entries)
    {
        ActEntry? best = null;
        int fewest = 0, nearest = 0;
        List<string>? objects = null;
        foreach (ActEntry entry in entries)
        {
            if ((best is null || entry.Words.Length >= fewest) && HasWords(tree, token, entry))
            {
                objects ??= [.. Objects(tree, token).Select(one => Lower(tree[one].Lemma))];
                int place = entry.With is null ? int.MaxValue - 1 : Place(entry.OfSubject ? SubjectOf(tree, token) : objects, entry.With);
                if (place < int.MaxValue && (best is null || entry.Words.Length > fewest || place < nearest))
                {
                    (best, fewest, nearest) = (entry, entry.Words.Length, place);
                }
            }
        }
        return best;
    }

    private static bool HasWords(SentenceTree tree, int token, ActEntry entry) =>
        tree[token].Upos is "NOUN" or "PROPN" ? StandBefore(tree, token, entry.Words) : Follow(tree, token, entry.Words);

    /// <summary>Where the first of some words is one that a row asks for, in the singular or as it is; the greatest number if none is.</summary>
    private static int Place(List<string> words, FrozenSet<string> with)
    {
        int place = words.FindIndex(word => with.Contains(word) || (word.EndsWith('s') && with.Contains(word[..^1])));
        return place < 0 ? int.MaxValue : place;
    }

    private static bool StandBefore(SentenceTree tree, int token, ImmutableArray<string> words)
    {
        for (int back = 1; back < words.Length; back++)
        {
            if (!tree.Holds(token - back) || Lower(tree[token - back].Lemma) != words[^(back + 1)])
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether a verb's particles follow it in order, each within its reach: "call for", "break the talks off".</summary>
    private static bool Follow(SentenceTree tree, int token, ImmutableArray<string> words)
    {
        int at = token;
        for (int i = 1; i < words.Length; i++)
        {
            int last = Math.Min(token + FarthestParticle, tree.Sentence.End - 1);
            do
            {
                at++;
            }
            while (at <= last && !(IsNear(tree, token, at) && (Lower(tree[at].Lemma) == words[i] || tree[at].Form == words[i])));
            if (at > last)
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsNear(SentenceTree tree, int token, int particle)
    {
        for (int step = 0; step < DeepestParticle; step++)
        {
            particle = tree.Head(particle);
            if (particle == token)
            {
                return true;
            }
            if (particle < 0 || tree.Relation(particle) is "ccomp" or "advcl" or "conj")
            {
                return false;
            }
        }
        return false;
    }

    private static List<string> SubjectOf(SentenceTree tree, int token)
    {
        int subject = tree.Dependent(token, "nsubj");
        return subject < 0 ? [] : [.. Objects(tree, subject).Prepend(subject).Select(one => Lower(tree[one].Lemma))];
    }

    private static bool IsObject(SentenceTree tree, int verb, int token) =>
        tree.Relation(token) is "obj" or "iobj" or "obl" or "nmod" or "compound" or "amod" or "xcomp" || tree[token].Deprel is "nsubj:pass"
        || (tree.Relation(token) is "nsubj" && token > verb && tree.Dependent(verb, "nsubj") != token);

    /// <summary>Whether a word is part of what its head names: "a shipment of rice", not "an appeal from the president".</summary>
    private static bool IsPart(SentenceTree tree, int token) =>
        tree.Relation(token) is "compound" or "amod" or "conj" or "appos" or "obj" or "obl" or "flat" or "xcomp"
        || (tree.Relation(token) is "nmod" && (tree.Dependent(token, "case") is var of && (of < 0 || tree[of].Form == "of")));

    private static string Lower(string lemma) => char.IsUpper(lemma[0]) ? lemma.ToLowerInvariant() : lemma;
}
