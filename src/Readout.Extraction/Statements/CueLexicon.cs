using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Readout.Extraction.Statements;

/// <summary>How a cue may take its content.</summary>
[Flags]
internal enum Frames
{
    /// <summary>Not at all by itself.</summary>
    None = 0,

    /// <summary>As a clause or a quotation ("said that").</summary>
    Clause = 1,

    /// <summary>As its object ("rejected the plan").</summary>
    Object = 2,

    /// <summary>As an infinitive ("vowed to").</summary>
    Infinitive = 4,

    /// <summary>As the subject of its passive ("is expected to").</summary>
    Passive = 8,
}

/// <summary>A word that marks something as said, thought or done by saying, with the ways it takes what is said.</summary>
/// <param name="Lemma">Its dictionary form, with its particle ("point out").</param>
/// <param name="Frames">The ways that need no preposition.</param>
/// <param name="Prepositions">The prepositions it takes ("call for").</param>
internal sealed record CueWord(string Lemma, Frames Frames, ImmutableArray<string> Prepositions)
{
    /// <summary>Whether it takes content in a way.</summary>
    internal bool Takes(Frames frame) => (Frames & frame) != 0;
}

/// <summary>The words of <see cref="CueWords"/> by lemma.</summary>
internal static class CueLexicon
{
    private static readonly FrozenDictionary<string, CueWord> ByVerb = Read(CueWords.Verbs);
    private static readonly FrozenDictionary<string, CueWord> ByNoun = Read(CueWords.Nouns);
    private static readonly FrozenDictionary<string, CueWord> ByAdjective = Read(CueWords.Adjectives);
    private static readonly FrozenDictionary<string, CueWord> ByVerbAndObject = Read(CueWords.VerbsWithObject);
    private static readonly FrozenSet<string> LightVerbs = ByVerbAndObject.Keys.Select(phrase => phrase[..phrase.IndexOf(' ', StringComparison.Ordinal)]).ToFrozenSet();

    /// <summary>A verb by its lemma, with its particle after a space if it has one.</summary>
    internal static CueWord? Verb(string lemma, string? particle) =>
        ByVerb.GetValueOrDefault(particle is null ? lemma : $"{lemma} {particle}");

    /// <summary>A noun by its lemma.</summary>
    internal static CueWord? Noun(string lemma) => ByNoun.GetValueOrDefault(lemma);

    /// <summary>An adjective by its lemma.</summary>
    internal static CueWord? Adjective(string lemma) => ByAdjective.GetValueOrDefault(lemma);

    /// <summary>A verb with the noun that says what it does ("express concern").</summary>
    internal static CueWord? WithObject(string verb, string noun) =>
        LightVerbs.Contains(verb) ? ByVerbAndObject.GetValueOrDefault($"{verb} {noun}") : null;

    /// <summary>Reads lines of "way: word word"; a word that stands in several lines takes content in each of those ways.</summary>
    private static FrozenDictionary<string, CueWord> Read(string lines) =>
        (from line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
         let colon = line.IndexOf(':', StringComparison.Ordinal)
         from word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
         group line[..colon] by word.Replace('_', ' '))
        .ToFrozenDictionary(ways => ways.Key, ways => new CueWord(
            ways.Key,
            ways.Aggregate(Frames.None, (frames, way) => frames | FrameOf(way)),
            [.. ways.Where(way => FrameOf(way) == Frames.None).Distinct()]));

    private static Frames FrameOf(string way) => way switch
    {
        "CLAUSE" => Frames.Clause,
        "OBJECT" => Frames.Object,
        "INFINITIVE" => Frames.Infinitive,
        "PASSIVE" => Frames.Passive,
        _ => Frames.None,
    };
}
