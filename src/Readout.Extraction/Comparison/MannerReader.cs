using System.Collections.Immutable;
using Readout.Records;

namespace Readout.Extraction.Comparison;

/// <summary>Reads how something is said from its cue and its words.</summary>
internal static class MannerReader
{
    /// <summary>How many words of what is said show how far it binds ("readiness to …", "would …").</summary>
    private const int Head = 12;

    /// <summary>A negation further in negates a detail.</summary>
    private const int NegatesAll = 8;

    private static readonly StemPhrases<bool> Negations = new(
        new[] { "not", "no", "never", "cannot", "neither", "nor", "none", "refuse", "didn't", "doesn't", "don't", "won't", "isn't", "wasn't", "weren't", "aren't", "haven't", "hasn't", "can't", "couldn't", "wouldn't", "shouldn't" }
            .Select(word => (word, true)));

    private static readonly StemPhrases<bool> Disclosing = new(
        new[] { "say", "mention", "disclose", "reveal", "refer", "specify", "elaborate", "address", "comment", "report", "announce", "discuss", "tell", "indicate", "explain", "give" }
            .Select(word => (word, true)));

    internal static Manner Read(Diction diction, ImmutableArray<Span> cue, ImmutableArray<Span> content)
    {
        int? level = null, binding = null;
        Span? levelMark = null, bindingMark = null, negation = null, denial = null;
        var opposites = ImmutableArray.CreateBuilder<(int, bool, Span)>();
        foreach (Span span in cue)
        {
            ImmutableArray<Word> words = Words.In(span.Text);
            for (int at = 0; at < words.Length; at++)
            {
                if (diction.CueLevel(words, at, out int found) is > 0 and int length && (level is null || found > level))
                {
                    (level, levelMark) = (found, Cut(span, words, at, length));
                }
            }
            Bind(span, words);
            See(span, words, words.Length);
        }
        foreach (Span span in content)
        {
            ImmutableArray<Word> words = Words.In(span.Text);
            Bind(span, words);
            See(span, words, Math.Min(words.Length, 3 * Head));
        }
        return new Manner(level, levelMark, binding, bindingMark, negation, denial, opposites.ToImmutable());

        void Bind(Span span, ImmutableArray<Word> words)
        {
            for (int at = 0; at < Math.Min(Head, words.Length) && binding is null; at++)
            {
                if (diction.ContentLevel(words, at, out int found) is > 0 and int length)
                {
                    (binding, bindingMark) = (found, Cut(span, words, at, length));
                }
            }
        }

        void See(Span span, ImmutableArray<Word> words, int end)
        {
            for (int at = 0; at < end;)
            {
                int concept = diction.ConceptAt(words, at, out _);
                if (diction.Denial(words, at) is > 0 and int denying)
                {
                    denial ??= Cut(span, words, at, denying);
                }
                if (concept < 2 && at < NegatesAll && Negations.Match(words, at, out _) > 0)
                {
                    negation ??= Cut(span, words, at, 1);
                }
                if (diction.Opposite(words, at, out var end2) is > 0 and int opposite)
                {
                    opposites.Add((end2.Pair, end2.First, Cut(span, words, at, opposite)));
                }
                at += Math.Max(1, concept > 1 ? concept : 1);
            }
        }
    }

    /// <summary>Whether words begin with a negation, or with one helping verb before it ("neither he nor …", "did not …").</summary>
    internal static bool Negates(ImmutableArray<Word> words) => Enumerable.Range(0, Math.Min(2, words.Length)).Any(at => Negations.Match(words, at, out _) > 0);

    /// <summary>Whether a cue is one of giving something away: negated, it tells that nothing was said.</summary>
    internal static bool Discloses(ImmutableArray<Word> cue) => Enumerable.Range(0, cue.Length).Any(at => Disclosing.Match(cue, at, out _) > 0);

    private static Span Cut(Span span, ImmutableArray<Word> words, int at, int length) => Words.Cut(span, words[at].Start, words[at + length - 1].End);
}
