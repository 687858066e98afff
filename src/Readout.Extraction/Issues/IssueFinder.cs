using System.Collections.Immutable;
using System.Security.Cryptography;
using Readout.Extraction.Actors;
using Readout.Extraction.Outcomes;
using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Issues;

/// <summary>Finds issues by the phrases of a table of common ones.</summary>
public sealed class IssueFinder
{
    private readonly ImmutableArray<(string Label, ImmutableArray<string> Contexts)> _issues;
    private readonly PhraseIndex<int> _phrases;

    private IssueFinder(ImmutableArray<TableRow> rows, string hash)
    {
        _issues = [.. rows.Select(row => (row[0], row.List(1)))];
        _phrases = new PhraseIndex<int>(rows.SelectMany((row, index) => row.List(2).SelectMany(phrase => new[] { (phrase, index), (Capitalised(phrase), index) }).Distinct()));
        Hash = hash;
    }

    /// <summary><c>sha256:</c> and the hash of the table.</summary>
    public string Hash { get; }

    /// <summary>Reads the table that is built into the program.</summary>
    /// <exception cref="InvalidDataException">It is missing or malformed.</exception>
    public static IssueFinder Load()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        return new IssueFinder(TableFile.Open("issues.tsv", 3, hash).Rows, "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Finds every issue of a report.</summary>
    public IssuedContacts Find(ConcludedContacts concluded)
    {
        ArgumentNullException.ThrowIfNull(concluded);
        TokenRow tokens = concluded.Told.Accounted.Named.Tokens;
        var phrases = new PhraseFinder<int>(_phrases, new FoldedTokens(tokens));
        var found = new Dictionary<int, ImmutableArray<TextSpan>.Builder>();
        int token = 0;
        while (token < tokens.Count)
        {
            (int end, ImmutableArray<int> meanings) = phrases.Match(token, tokens.Count);
            foreach (int issue in meanings)
            {
                found.TryAdd(issue, ImmutableArray.CreateBuilder<TextSpan>());
                found[issue].Add(tokens.Cover(token, end));
            }
            token = Math.Max(end, token + 1);
        }
        return new IssuedContacts(concluded, [.. found
            .Select(entry => new ToldIssue(_issues[entry.Key].Label, _issues[entry.Key].Contexts, entry.Value.ToImmutable()))
            .OrderBy(issue => issue.Mentions[0])]);
    }

    private static string Capitalised(string phrase) => char.ToUpperInvariant(phrase[0]) + phrase[1..];
}
