using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Readout.Extraction.Actors;

namespace Readout.Extraction.Comparison;

/// <summary>The words that the frame looks for, from <c>data/comparison/frame-words.tsv</c>.</summary>
internal sealed class FrameTable
{
    private readonly FrozenDictionary<string, StemPhrases<string>> _byField;

    private FrameTable(ImmutableArray<TableRow> rows, string hash)
    {
        _byField = rows.GroupBy(row => row[0], StringComparer.Ordinal).ToFrozenDictionary(
            field => field.Key, field => new StemPhrases<string>(field.SelectMany(row => row.List(2).Select(phrase => (phrase, row[1])))), StringComparer.Ordinal);
        Hash = hash;
    }

    /// <summary>The hash of the table.</summary>
    internal string Hash { get; }

    /// <summary>Words for the tone of a talk.</summary>
    internal StemPhrases<string> Tone => _byField["tone"];

    /// <summary>Words for its length without figures.</summary>
    internal StemPhrases<string> Duration => _byField["duration"];

    /// <summary>Nouns for a contact.</summary>
    internal StemPhrases<string> Contact => _byField["contact"];

    /// <summary>Words of thanks and praise.</summary>
    internal StemPhrases<string> Praise => _byField["praise"];

    /// <summary>Names, each with the thing it is given to.</summary>
    internal StemPhrases<string> Names => _byField["names"];

    /// <summary>Reads the table that is built into the program.</summary>
    /// <exception cref="InvalidDataException">It is missing or malformed.</exception>
    internal static FrameTable Load()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        return new FrameTable(TableFile.Open("frame-words.tsv", 3, hash).Rows, "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
