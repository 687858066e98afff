using System.Collections.Frozen;
using Readout.Extraction.Coreference;
using Readout.Extraction.Statements;
using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Sources;

/// <summary>Finds what "they" goes on from: words in the plural that may stand for people.</summary>
internal sealed class PluralSubjects(TokenRow tokens, SyntaxTrees trees, PersonWords words)
{
    private const int FarthestSubject = 3;

    /// <summary>Nouns for several people, beside those for one.</summary>
    private static readonly FrozenSet<string> Groups = FrozenSet.Create(
        "people", "member", "participant", "attendee", "authority", "force", "troop", "occupier", "invader", "family", "parent", "group", "party", "side", "government",
        "ally", "partner", "conservative", "liberal", "moderate", "progressive", "police", "staff", "organizer", "organiser", "company", "agency", "team", "expert", "other");

    /// <summary>The last plural subject before a pronoun, in its own sentence or the one before: rather people than things; <c>null</c> for none.</summary>
    internal TextSpan? Before(TextSpan pronoun)
    {
        int at = tokens.TokenFrom(pronoun.Start), sentence = tokens.SentenceAt(pronoun.Start);
        return Find(at, sentence, 1, noun => IsSubject(noun) && IsPeople(noun)) ?? Find(at, sentence, 1, IsSubject);
    }

    /// <summary>The people whom the sentence before, or the pronoun's own, is about as a whole.</summary>
    internal TextSpan? Topic(TextSpan pronoun) =>
        Find(tokens.TokenFrom(pronoun.Start), tokens.SentenceAt(pronoun.Start), 1, noun => IsSubject(noun) && trees.Depth(noun) <= 1 && IsPeople(noun));

    /// <summary>"the people, who hope that they …": people named before in the sentence, where the pronoun stands in a clause within it.</summary>
    internal TextSpan? Beside(TextSpan pronoun)
    {
        int at = tokens.TokenFrom(pronoun.Start);
        bool within = trees.Depth(at) > 1 && trees.Head(at) is var verb and >= 0 && trees.Relation(verb) is Relation.Adverbial or Relation.Clause or Relation.Relative;
        return within ? Find(at, tokens.SentenceAt(pronoun.Start), 0, IsPeople) : null;
    }

    /// <summary>People spoken of a little earlier as a subject, or near by as anything else.</summary>
    internal TextSpan? Farther(TextSpan pronoun)
    {
        int at = tokens.TokenFrom(pronoun.Start), sentence = tokens.SentenceAt(pronoun.Start);
        return Find(at, sentence, FarthestSubject, noun => IsSubject(noun) && IsPeople(noun)) ?? Find(at, sentence, 1, IsPeople);
    }

    /// <summary>Of the nearest sentence that has some, the plural noun that stands highest in the tree, the later of two.</summary>
    private TextSpan? Find(int at, int sentence, int back, Func<int, bool> fits)
    {
        for (int one = sentence; one >= Math.Max(sentence - back, 0); one--)
        {
            int best = -1;
            for (int token = tokens.Sentences[one].Start; token < Math.Min(tokens.Sentences[one].End, at); token++)
            {
                bool better = tokens.Quotation(token) == tokens.Quotation(at) && IsPlural(token, at) && fits(token);
                best = better && (best < 0 || trees.Depth(token) <= trees.Depth(best)) ? token : best;
            }
            if (best >= 0)
            {
                return Phrase(best, at);
            }
        }
        return null;
    }

    private bool IsSubject(int token) => trees.Relation(token) is Relation.Subject or Relation.PassiveSubject;

    private bool IsPeople(int noun) => tokens.Word(noun).Xpos == "NNPS" || words.IsPerson(tokens.Word(noun).Lemma) || Groups.Contains(tokens.Word(noun).Lemma)
        || tokens.Name(noun) is { Kind: NameKind.Person };

    private bool IsPlural(int noun, int limit) => trees.Relation(noun) != Relation.Possessor && tokens.Word(noun).Upos is "NOUN" or "PROPN" && (tokens.Word(noun).Xpos is "NNS" or "NNPS" || JoinedTo(noun, limit) > noun);

    /// <summary>The last word joined to a noun by "and"; the noun itself where none is.</summary>
    private int JoinedTo(int noun, int limit)
    {
        int last = noun;
        for (int child = trees.FirstChild(noun); child >= 0 && child < limit; child = trees.NextSibling(child))
        {
            last = child > noun && trees.Relation(child) == Relation.Conjunct ? child : last;
        }
        return last;
    }

    /// <summary>The noun with the words before it that depend on it, and what is joined to it.</summary>
    private TextSpan Phrase(int noun, int limit)
    {
        int first = noun;
        while (first > 0 && tokens.Head(first - 1) >= first - 1 && tokens.Head(first - 1) <= noun && tokens.Word(first - 1).Deprel is not "punct" and not "cc" and not "case")
        {
            first--;
        }
        int last = JoinedTo(noun, limit);
        while (last + 1 < limit && tokens.Word(last + 1).Deprel == "flat")
        {
            last++;
        }
        return tokens.Cover(first, last + 1);
    }
}
