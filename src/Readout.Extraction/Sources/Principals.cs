using System.Collections.Immutable;
using Readout.Extraction.Actors;

namespace Readout.Extraction.Sources;

/// <summary>Tells which two people a report is about.</summary>
internal static class PrincipalFinder
{
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
                return [one, mention.Actor];
            }
            first ??= mention.Actor;
        }
        return [];
    }
}
