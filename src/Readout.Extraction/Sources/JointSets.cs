using System.Collections.Immutable;
using Readout.Extraction.Actors;
using Readout.Extraction.Statements;
using Readout.Extraction.Tokens;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Sources;

/// <summary>Finds sets of people that a text speaks of together.</summary>
internal sealed class JointSets(NamedText named, SyntaxTrees trees, IReadOnlyList<CastMember> cast, IReadOnlyDictionary<int, int> meant)
{
    private const int LongestPartner = 25;

    /// <summary>So many people, no more and no fewer, whom the sentence has spoken of so far, or the one before it.</summary>
    internal ImmutableArray<int> Near(TextSpan words, int count)
    {
        TokenRow tokens = named.Tokens;
        int sentence = tokens.SentenceAt(words.Start);
        ImmutableArray<int> here = People(tokens.Sentences[sentence].Start, tokens.TokenFrom(words.Start));
        if (here.Length == count || (here.Length > 0 && sentence == 0))
        {
            return here.Length == count ? here : [];
        }
        ImmutableArray<int> before = sentence > 0 ? People(tokens.Sentences[sentence - 1].Start, tokens.Sentences[sentence - 1].End) : [];
        return here.IsEmpty && before.Length == count ? before : [];
    }

    /// <summary>Whether people are known to be of one side: hosts, of whom nobody says "the leaders" or "they" as of those who met.</summary>
    internal bool IsOneSide(ImmutableArray<int> people) => cast[people[0]].Country is { } side && people.All(actor => cast[actor].Country == side);

    /// <summary>Whom the first sentence names, and where it names one alone, the words for whom they meet.</summary>
    internal (ImmutableArray<int> People, TextSpan? Partner)? Opening()
    {
        TokenRow tokens = named.Tokens;
        foreach (TokenRange sentence in tokens.Sentences.Take(2)) // a dateline stands apart
        {
            ImmutableArray<int> people = People(sentence.Start, sentence.End);
            if (people.Length == 2)
            {
                return IsOneSide(people) ? null : (people, null);
            }
            if (people.Length == 1 && Partner(sentence) is { } partner)
            {
                return (people, partner);
            }
            if (people.Length > 0)
            {
                return Partner(sentence) is { } partners && IsBefore(people[0], partners) ? Several(people[0], partners) : null;
            }
        }
        return null;
    }

    /// <summary>"with | coastal mayors, A, and B": those named, and the first of the list, who need not be.</summary>
    private (ImmutableArray<int> People, TextSpan? Partner) Several(int host, TextSpan list)
    {
        TokenRow tokens = named.Tokens;
        int start = tokens.TokenFrom(list.Start), end = tokens.TokenFrom(list.End), comma = start;
        while (comma < end && tokens[comma] is not ",")
        {
            comma++;
        }
        ImmutableArray<int> guests = People(start, end);
        TextSpan first = comma > start ? tokens.Cover(start, comma) : list;
        return ([host, .. guests.Where(guest => guest != host)], People(start, comma).IsEmpty ? first : null);
    }

    /// <summary>Whether somebody is named before some words, and nobody but them: "A convened a call with | B, C and D".</summary>
    private bool IsBefore(int actor, TextSpan words)
    {
        int sentence = named.Tokens.Sentences[named.Tokens.SentenceAt(words.Start)].Start;
        return People(sentence, named.Tokens.TokenFrom(words.Start)) is [var only] && only == actor;
    }

    /// <summary>"met with | members of the cabinet", "hosted | mayors of coastal towns".</summary>
    private TextSpan? Partner(TokenRange sentence)
    {
        for (int token = sentence.Start; token < sentence.End; token++)
        {
            bool with = trees.Relation(token) == Relation.Case && named.Tokens[token] is "with" && trees.Head(token) > token;
            bool met = trees.Relation(token) == Relation.Object && trees.Head(token) is var verb and >= 0
                && named.Tokens.Word(verb).Lemma is "meet" or "host" or "welcome" or "receive" or "convene" or "congratulate" or "call";
            int head = with ? trees.Head(token) : met ? token : -1;
            if (head >= 0 && named.Tokens.Word(head).Upos is "NOUN" or "PROPN" && named.Tokens.Word(head).Lemma is not ("meeting" or "call" or "conversation" or "session" or "roundtable"))
            {
                return Phrase(head, with ? token + 1 : sentence.Start, sentence.End);
            }
        }
        return null;
    }

    /// <summary>A noun with its own words, up to what a clause or a mark adds.</summary>
    private TextSpan Phrase(int head, int first, int limit)
    {
        int start = Math.Max(trees.Left(head), first), end = head + 1;
        for (int child = trees.FirstChild(head); child >= 0; child = trees.NextSibling(child))
        {
            bool own = child > head && trees.Relation(child) is Relation.Nominal or Relation.Conjunct or Relation.Flat && trees.Left(child) >= end && trees.Left(child) <= end + 1;
            end = own ? Math.Min(trees.Right(child) + 1, limit) : end;
        }
        int last = start;
        while (last + 1 < Math.Min(end, start + LongestPartner) && !(last + 2 < named.Tokens.Count && named.Tokens[last + 1] is "," && named.Tokens.Word(last + 2).Xpos is "WDT" or "WP"))
        {
            last++;
        }
        return named.Tokens.Cover(start, last + 1);
    }

    private ImmutableArray<int> People(int start, int end)
    {
        var people = ImmutableArray.CreateBuilder<int>();
        if (start >= end)
        {
            return [];
        }
        foreach (Mention mention in named.MentionsIn(named.Tokens.Cover(start, end)))
        {
            if (mention.Form is MentionForm.Name or MentionForm.Role && cast[mention.Actor].IsHuman && !people.Contains(mention.Actor))
            {
                people.Add(mention.Actor);
            }
        }
        for (int token = start; token < end; token++)
        {
            if (meant.TryGetValue(token, out int actor) && cast[actor].Kind == ActorKind.Person && !people.Contains(actor))
            {
                people.Add(actor);
            }
        }
        return people.ToImmutable();
    }
}
