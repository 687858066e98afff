using System.Collections.Immutable;
using Readout.Extraction.Actors;
using Readout.Text;

namespace Readout.Extraction.Sources;

/// <summary>Tells which people a report is about: two of different sides, and whoever is named in one breath with them.</summary>
internal static class PrincipalFinder
{
    private const int OpeningSentences = 4;

    /// <summary>The first two people of different countries named in one sentence; else the first two so named at all.</summary>
    internal static ImmutableArray<int> Find(NamedText named)
    {
        for (int sentence = 0; sentence < named.Tokens.Sentences.Length; sentence++)
        {
            if (FirstPair(named, named.MentionsIn(named.Tokens.SentenceSpan(sentence))) is { IsEmpty: false } pair)
            {
                return pair;
            }
        }
        return FirstPair(named, named.Mentions.AsSpan());
    }

    /// <summary>Whether the report opens with its principals: then "they", with no other plural before it, means them.</summary>
    internal static bool IsAbout(this NamedText named, ImmutableArray<int> principals)
    {
        int last = Math.Min(OpeningSentences, named.Tokens.Sentences.Length) - 1;
        ReadOnlySpan<Mention> opening = named.MentionsIn(new TextSpan(0, named.Tokens.SentenceSpan(last).End));
        foreach (int principal in principals)
        {
            bool opens = false;
            foreach (Mention mention in opening)
            {
                opens |= mention.Actor == principal;
            }
            if (!opens)
            {
                return false;
            }
        }
        return true;
    }

    private static ImmutableArray<int> FirstPair(NamedText named, ReadOnlySpan<Mention> mentions)
    {
        int? first = null;
        foreach (Mention mention in mentions)
        {
            CastMember actor = named.Cast[mention.Actor];
            if (!actor.IsHuman || actor.Country is null || actor.Office is null or "Spokesperson" or "Press Secretary")
            {
                continue;
            }
            if (first is { } one && named.Cast[one].Country != actor.Country)
            {
                return [one, mention.Actor, .. Joined(named, mention, mentions)];
            }
            first ??= mention.Actor;
        }
        return [];
    }

    /// <summary>"spoke with A, B and C": those whom the syntax joins to somebody.</summary>
    private static List<int> Joined(NamedText named, Mention first, ReadOnlySpan<Mention> mentions)
    {
        var joined = new List<int>();
        int head = named.Tokens.Top(first.First, first.End);
        foreach (Mention mention in mentions)
        {
            int own = named.Tokens.Top(mention.First, mention.End);
            bool other = own > head && named.Cast[mention.Actor] is { IsHuman: true, Country: not null, Office: not null };
            if (other && named.Tokens.Word(own).Deprel == "conj" && named.Tokens.Head(own) == head && !joined.Contains(mention.Actor))
            {
                joined.Add(mention.Actor);
            }
        }
        return joined;
    }
}
