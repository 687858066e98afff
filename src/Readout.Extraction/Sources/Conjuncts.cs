using Readout.Extraction.Actors;
using Readout.Extraction.Statements;
using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Sources;

/// <summary>Takes a phrase apart where "and" joins those it names.</summary>
internal sealed class Conjuncts(NamedText named, SyntaxTrees trees)
{
    private const int LongestList = 100;

    /// <summary>The parts of a phrase that joins several; none where it does not, or where a name runs over the joint.</summary>
    internal List<TextSpan> Of(TextSpan phrase)
    {
        TokenRow tokens = named.Tokens;
        int head = tokens.Top(phrase), end = tokens.TokenFrom(phrase.End);
        var parts = new List<TextSpan>();
        int start = tokens.TokenFrom(phrase.Start);
        bool joined = false;
        for (int child = trees.FirstChild(head); child >= 0 && child < end && end - start < LongestList; child = trees.NextSibling(child))
        {
            if (child > head && trees.Relation(child) == Relation.Conjunct && Joint(child, start) is { } joint)
            {
                joined |= joint.And;
                parts.Add(tokens.Cover(start, joint.Token));
                start = joint.After;
            }
        }
        if (!joined || start >= end)
        {
            return [];
        }
        parts.Add(tokens.Text.Trim(tokens.Cover(start, end)));
        return IsOnePerson(parts) || named.MentionsIn(phrase).ToArray().Any(mention => Crosses(mention, parts)) ? [] : parts;
    }

    /// <summary>Where a conjunct is joined on: the first comma or "and" that belongs to it, and what comes after those.</summary>
    private (int Token, int After, bool And)? Joint(int conjunct, int start)
    {
        int first = -1, after = -1;
        bool and = false;
        for (int child = trees.FirstChild(conjunct); child >= 0 && child < conjunct; child = trees.NextSibling(child))
        {
            bool links = trees.Relation(child) == Relation.Conjunction && named.Tokens[child] is "and" or "And" or "&" or "or";
            if (links || (trees.Relation(child) == Relation.Punctuation && named.Tokens[child] is ","))
            {
                (first, after, and) = (first < 0 ? child : first, child + 1, and || links);
            }
        }
        return first > start ? (first, after, and) : null;
    }

    /// <summary>"Ambassador and former adviser NAME": titles of one who is named last, with no article before the second.</summary>
    private bool IsOnePerson(List<TextSpan> parts)
    {
        ReadOnlySpan<Mention> first = named.MentionsIn(parts[0]), last = named.MentionsIn(parts[^1]);
        bool named1 = false, named2 = false;
        foreach (Mention mention in first)
        {
            named1 |= mention.Form == MentionForm.Name || (mention.Form == MentionForm.Role && mention.Span.Start == parts[0].Start);
        }
        foreach (Mention mention in last)
        {
            named2 |= mention.Form == MentionForm.Name && mention.First > named.Tokens.TokenFrom(parts[^1].Start);
        }
        int head = named.Tokens.Top(parts[0]);
        bool titled = named.Tokens.Word(head).Xpos is "NN" or "NNP" && named.Tokens.Word(named.Tokens.TokenFrom(parts[0].Start)).Upos != "DET";
        return !named1 && named2 && titled && named.Tokens.Word(named.Tokens.TokenFrom(parts[^1].Start)).Upos != "DET";
    }

    private static bool Crosses(Mention mention, List<TextSpan> parts) =>
        parts.TrueForAll(part => mention.Span.Start < part.Start || mention.Span.End > part.End);
}
