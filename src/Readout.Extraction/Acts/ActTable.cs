using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Readout.Extraction.Actors;
using Readout.Records;

namespace Readout.Extraction.Acts;

/// <summary>What a word does with what it governs.</summary>
internal enum ActRole
{
    /// <summary>It is one of PLOVER's acts.</summary>
    Act,

    /// <summary>It tells; what it tells may be an act of the same party.</summary>
    Say,

    /// <summary>Of a kind act to come it makes AGREE, of a hostile one THREATEN.</summary>
    Intend,

    /// <summary>The same, and AGREE by itself.</summary>
    Offer,

    /// <summary>REJECT, whatever it governs.</summary>
    Refuse,

    /// <summary>It does what it governs.</summary>
    Begin,

    /// <summary>It ends what it governs.</summary>
    End,

    /// <summary>THREATEN where it has an addressee, a condition or a hostile act to come.</summary>
    Warn,
}

/// <summary>A row of the table, for one of its words.</summary>
/// <param name="Role">What the word does.</param>
/// <param name="Act">Which act, where it is one.</param>
/// <param name="Words">Its lemma, then its particles; of a noun, what stands before it, then its lemma.</param>
/// <param name="With">Of which lemmas one must stand among its objects; <c>null</c> for any.</param>
/// <param name="OfSubject">Whether that one must stand in its subject instead.</param>
internal sealed record ActEntry(ActRole Role, StatementAct Act, ImmutableArray<string> Words, FrozenSet<string>? With, bool OfSubject);

/// <summary>What verbs, nouns and adjectives do, by the tables under <c>data/acts</c>.</summary>
public sealed class ActTable
{
    private static readonly ImmutableArray<ActEntry> Nothing = [];

    private readonly FrozenDictionary<string, ImmutableArray<ActEntry>> _verbs;
    private readonly FrozenDictionary<string, ImmutableArray<ActEntry>> _nouns;
    private readonly FrozenDictionary<string, ImmutableArray<ActEntry>> _adjectives;

    private ActTable(ImmutableArray<(string Part, ActEntry Entry)> entries, string hash)
    {
        FrozenDictionary<string, ImmutableArray<ActEntry>> Of(Func<string, bool> part, Func<ActEntry, string> key) => entries
            .Where(entry => part(entry.Part)).GroupBy(entry => key(entry.Entry), entry => entry.Entry)
            .ToFrozenDictionary(group => group.Key, group => group.OrderBy(Vagueness).ToImmutableArray(), StringComparer.Ordinal);
        _verbs = Of(part => part is "verb" or "subject", entry => entry.Words[0]);
        _nouns = Of(part => part == "noun", entry => entry.Words[^1]);
        _adjectives = Of(part => part == "adjective", entry => entry.Words[0]);
        Hash = hash;
    }

    /// <summary><c>sha256:</c> and the hash of both tables.</summary>
    public string Hash { get; }

    /// <summary>Reads the tables that are built into the program.</summary>
    /// <exception cref="InvalidDataException">One is missing or malformed; the message names the line.</exception>
    public static ActTable Load()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        FrozenDictionary<string, ImmutableArray<string>> things = TableFile.Open("things.tsv", 2, hash).Rows
            .ToFrozenDictionary(row => row[0], row => row.List(1), StringComparer.Ordinal);
        var entries = TableFile.Open("acts.tsv", 4, hash).Rows.SelectMany(row => Entries(row, things)).ToImmutableArray();
        return new ActTable(entries, "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>The rows for a verb, the most particular first.</summary>
    internal ImmutableArray<ActEntry> Verb(string lemma) => _verbs.GetValueOrDefault(lemma, Nothing);

    /// <summary>The rows for a noun.</summary>
    internal ImmutableArray<ActEntry> Noun(string lemma) => _nouns.GetValueOrDefault(lemma, Nothing);

    /// <summary>The rows for an adjective.</summary>
    internal ImmutableArray<ActEntry> Adjective(string lemma) => _adjectives.GetValueOrDefault(lemma, Nothing);

    private static int Vagueness(ActEntry entry) => (-2 * entry.Words.Length) + (entry.With is null ? 1 : 0);

    private static IEnumerable<(string Part, ActEntry Entry)> Entries(TableRow row, FrozenDictionary<string, ImmutableArray<string>> things)
    {
        ActRole role = ActRole.Act;
        if (!Enum.TryParse(row[0], ignoreCase: true, out StatementAct act) && !Enum.TryParse(row[0], ignoreCase: true, out role))
        {
            throw new InvalidDataException($"table {row.Place}: '{row[0]}' is neither an act of PLOVER nor an operator");
        }
        if (row[1] is not ("verb" or "subject" or "noun" or "adjective"))
        {
            throw new InvalidDataException($"table {row.Place}: '{row[1]}' is no part of speech (verb, subject, noun, adjective)");
        }
        FrozenSet<string>? with = row[3].Length == 0 ? null : row.List(3)
            .SelectMany(word => word[0] != '=' ? [word] : things.TryGetValue(word[1..], out ImmutableArray<string> members)
                ? members : throw new InvalidDataException($"table {row.Place}: no class '{word[1..]}' in things.tsv"))
            .ToFrozenSet(StringComparer.Ordinal);
        return row.List(2).Select(words => (row[1], new ActEntry(role, act, [.. words.Split(' ')], with, row[1] == "subject")));
    }
}
