using System.Collections.Immutable;

namespace Readout.Extraction.Acts;

/// <summary>Finds the row of the table that fits a word where it stands.</summary>
internal sealed class ActMatcher(ActTable table)
{
    private const int FarthestParticle = 8, DeepestParticle = 2;

    /// <summary>The most particular row for a word, <c>null</c> for none.</summary>
    internal ActEntry? At(SentenceTree tree, int token)
    {
        string lemma = tree[token].Lemma;
        return tree[token].Upos switch
        {
            "VERB" or "AUX" => Best(tree, token, table.Verb(lemma)),
            "NOUN" or "PROPN" => Best(tree, token, table.Noun(Lower(lemma))),
            "ADJ" => Best(tree, token, table.Adjective(lemma)) ?? (tree[token].Xpos is "VBN" or "VBG" ? Best(tree, token, table.Verb(lemma)) : null),
            _ => null,
        };
    }

    /// <summary>What a word acts upon: its objects, what they are composed of, what it was done to if it is passive; nearest first.</summary>
    internal static IEnumerable<int> Objects(SentenceTree tree, int token)
    {
        var reached = new Queue<int>([token]);
        while (reached.TryDequeue(out int above))
        {
            foreach (int below in tree.Of(above))
            {
                if (above == token ? IsObject(tree, below) : IsPart(tree, below))
                {
                    reached.Enqueue(below);
                    yield return below;
                }
            }
        }
    }

    private static ActEntry? Best(SentenceTree tree, int token, ImmutableArray<ActEntry> entries)
    {
        foreach (ActEntry entry in entries)
        {
            if (Fits(tree, token, entry))
            {
                return entry;
            }
        }
        return null;
    }

    private static bool Fits(SentenceTree tree, int token, ActEntry entry)
    {
        bool words = tree[token].Upos is "NOUN" or "PROPN" ? StandBefore(tree, token, entry.Words) : Follow(tree, token, entry.Words);
        if (!words || entry.With is not { } with)
        {
            return words;
        }
        IEnumerable<int> among = entry.OfSubject ? SubjectOf(tree, token) : Objects(tree, token);
        return among.Any(one => with.Contains(Lower(tree[one].Lemma)));
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

    private static IEnumerable<int> SubjectOf(SentenceTree tree, int token)
    {
        int subject = tree.Dependent(token, "nsubj");
        return subject < 0 ? [] : Objects(tree, subject).Prepend(subject);
    }

    private static bool IsObject(SentenceTree tree, int token) =>
        tree.Relation(token) is "obj" or "iobj" or "obl" or "nmod" or "compound" or "amod" or "xcomp" || tree[token].Deprel is "nsubj:pass";

    private static bool IsPart(SentenceTree tree, int token) =>
        tree.Relation(token) is "nmod" or "compound" or "amod" or "conj" or "appos" or "obj" or "obl" or "flat" or "xcomp";

    private static string Lower(string lemma) => char.IsUpper(lemma[0]) ? lemma.ToLowerInvariant() : lemma;
}
