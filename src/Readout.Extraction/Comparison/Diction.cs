using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Readout.Actors;
using Readout.Extraction.Actors;

namespace Readout.Extraction.Comparison;

/// <summary>A thing that many words stand for.</summary>
/// <param name="Key">Its name; of a state, its code after a mark.</param>
/// <param name="Weight">What it says of a sentence's subject.</param>
/// <param name="IsTopic">Whether sentences are about it.</param>
internal readonly record struct Concept(string Key, double Weight, bool IsTopic)
{
    /// <summary>What a state's key begins with.</summary>
    internal const string StateMark = "@";
}

/// <summary>What is known of the words of diplomacy, from the tables under <c>data/comparison</c>: which are common, which mean the same,
/// which are stronger, which are opposites.</summary>
internal sealed class Diction
{
    /// <summary>What a word weighs at most that is so common that it hardly tells one sentence from another.</summary>
    private const double Everywhere = 1.5;

    private const double Unlisted = 0.7;
    private const int ContactWithin = 18;

    /// <summary>What a word for a known topic weighs.</summary>
    private const double Topic = 4.5;

    /// <summary>What a state's name weighs.</summary>
    private const double State = 3;

    /// <summary>What a word weighs that goes with any topic.</summary>
    private const double MannerWord = 1.2;

    private readonly Dictionary<string, double> _weights;
    private readonly StemPhrases<Concept> _concepts;
    private readonly StemPhrases<int> _cues, _contents, _telling;
    private readonly StemPhrases<(int Pair, bool First)> _opposites;
    private readonly StemPhrases<bool> _denials, _contact, _bystanders, _pointing;

    private Diction(ActorTable actors, IncrementalHash hash)
    {
        _weights = TableFile.Open("commonness.tsv", 2, hash).Rows
            .GroupBy(row => Words.In(row[0])[0].Stem, row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => WeightOf(same.Sum()), StringComparer.Ordinal);
        var concepts = TableFile.Open("concepts.tsv", 3, hash).Rows.SelectMany(row => row.List(2).Select(phrase => (phrase, row[1] == "topic" ? new Concept(row[0], Topic, true) : new Concept(row[0], MannerWord, false))));
        var states = actors.States.SelectMany(state => state.OtherNames.Concat(state.Adjectives).Concat(state.Capitals).Concat(state.People).Append(state.Name)
            .Select(name => (name, new Concept(Concept.StateMark + state.Code, State, true))));
        _concepts = new StemPhrases<Concept>(concepts.Concat(states));
        ILookup<string, TableRow> force = TableFile.Open("force.tsv", 3, hash).Rows.ToLookup(row => row[1]);
        _cues = Levels(force["cue"]);
        _contents = Levels(force["content"]);
        _telling = Levels(force["telling"]);
        _opposites = new StemPhrases<(int, bool)>(TableFile.Open("opposites.tsv", 2, hash).Rows
            .SelectMany((row, pair) => row.List(0).Select(word => (word, (pair, true))).Concat(row.List(1).Select(word => (word, (pair, false))))));
        _denials = Listed("denials.tsv", hash);
        _bystanders = Listed("bystanders.tsv", hash);
        _pointing = Listed("pointing-back.tsv", hash);
        _contact = new StemPhrases<bool>(TableFile.Open("contact-told.tsv", 2, hash).Rows.SelectMany(row => row.List(1).Select(word => (word, row[0] == "having"))));
        Hash = "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary><c>sha256:</c> and the hash of the tables.</summary>
    internal string Hash { get; }

    /// <summary>Reads the tables that are built into the program.</summary>
    /// <exception cref="InvalidDataException">One is missing or malformed.</exception>
    internal static Diction Load(ActorTable actors)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        return new Diction(actors, hash);
    }

    /// <summary>What a stem says of a sentence's subject: nothing for "the", much for "ransomware".</summary>
    internal double Weight(string stem) => _weights.TryGetValue(stem, out double weight) ? weight : WeightOf(Unlisted);

    /// <summary>The concept that begins at a word, and how many words it has.</summary>
    internal int ConceptAt(ImmutableArray<Word> words, int at, out Concept concept) => _concepts.Match(words, at, out concept);

    /// <summary>How much a cue's word puts behind what it introduces.</summary>
    internal int CueLevel(ImmutableArray<Word> words, int at, out int level) => _cues.Match(words, at, out level);

    /// <summary>How far a word of what is said binds the one who says it.</summary>
    internal int ContentLevel(ImmutableArray<Word> words, int at, out int level) => _contents.Match(words, at, out level);

    /// <summary>A word that has opposites: which pair, and which of its two ends.</summary>
    internal int Opposite(ImmutableArray<Word> words, int at, out (int Pair, bool First) end) => _opposites.Match(words, at, out end);

    /// <summary>A word that denies.</summary>
    internal int Denial(ImmutableArray<Word> words, int at) => _denials.Match(words, at, out _);

    /// <summary>Whether words say near their beginning that a contact took place, and no clause after it says more.</summary>
    internal bool TellsContact(ImmutableArray<Word> words)
    {
        bool had = false;
        for (int at = 0; at < Math.Min(words.Length, ContactWithin); at++)
        {
            bool known = _contact.Match(words, at, out bool verb) > 0;
            if (known && !verb && had)
            {
                return true;
            }
            had |= known && verb;
        }
        return false;
    }

    /// <summary>Whether a cue's words show that something was said, and not only done.</summary>
    internal bool TellsWords(ImmutableArray<Word> cue) => Enumerable.Range(0, cue.Length).Any(at => _cues.Match(cue, at, out _) > 0 || _telling.Match(cue, at, out _) > 0);

    /// <summary>Whether words for someone or for an office mean people who do not speak for a government.</summary>
    internal bool StandsBy(string who)
    {
        ImmutableArray<Word> words = Words.In(who);
        return Enumerable.Range(0, words.Length).Any(at => _bystanders.Match(words, at, out _) > 0);
    }

    /// <summary>Whether words hold one that, with "this" or "that", stands for what was said just before.</summary>
    internal bool PointsBack(string text, ImmutableArray<Word> words) => Enumerable.Range(1, Math.Max(0, words.Length - 1))
        .Any(at => _pointing.Match(words, at, out _) > 0 && text[words[at - 1].Start..words[at - 1].End] is "this" or "that" or "these" or "those");

    private static StemPhrases<bool> Listed(string table, IncrementalHash hash) =>
        new(TableFile.Open(table, 1, hash).Rows.SelectMany(row => row.List(0)).Select(word => (word, true)));

    private static double WeightOf(double inThousand) => Math.Max(0, Math.Log(1000 / inThousand) - Everywhere);

    private static StemPhrases<int> Levels(IEnumerable<TableRow> rows) =>
        new(rows.SelectMany(row => row.List(2).Select(phrase => (phrase, int.Parse(row[0], CultureInfo.InvariantCulture)))));
}
