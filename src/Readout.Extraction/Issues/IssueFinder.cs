using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Readout.Extraction.Actors;
using Readout.Extraction.Outcomes;
using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Issues;

/// <summary>Finds issues by the phrases of a table of common ones, and by what the text says was discussed.</summary>
public sealed class IssueFinder
{
    private readonly ImmutableArray<(string Label, ImmutableArray<string> Contexts)> _issues;
    private readonly PhraseIndex<int> _phrases;

    private readonly FrozenSet<string> _vague;

    private IssueFinder(ImmutableArray<TableRow> rows, IEnumerable<string> vague, string hash)
    {
        _vague = vague.ToFrozenSet(StringComparer.Ordinal);
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
        ImmutableArray<TableRow> issues = TableFile.Open("issues.tsv", 3, hash).Rows, vague = TableFile.Open("vague.tsv", 1, hash).Rows;
        return new IssueFinder(issues, vague.SelectMany(row => row.List(0)), "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset()));
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
        ImmutableArray<ToldIssue> known = [.. found.Select(entry => new ToldIssue(_issues[entry.Key].Label, _issues[entry.Key].Contexts, entry.Value.ToImmutable()))];
        return new IssuedContacts(concluded, [.. known.Concat(Others(concluded.Told.Accounted.Named, known)).OrderBy(issue => issue.Mentions[0])]);
    }

    /// <summary>What else was talked about, by the text's own words, where no known issue stands in them.</summary>
    private IEnumerable<ToldIssue> Others(NamedText named, ImmutableArray<ToldIssue> known)
    {
        ImmutableArray<TextSpan> mentions = [.. known.SelectMany(issue => issue.Mentions).Order()];
        HashSet<string> labels = known.Select(issue => issue.Label).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new SubjectReader(named.Tokens, named.Trees, _vague).Subjects()
            .Where(subject => !labels.Contains(subject.Label) && !Touches(mentions, subject.Span))
            .GroupBy(subject => subject.Label, subject => subject.Span, StringComparer.OrdinalIgnoreCase)
            .Select(issue => new ToldIssue(issue.Key, [], [.. issue.Distinct().Order()]));
    }

    private static bool Touches(ImmutableArray<TextSpan> mentions, TextSpan span)
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = mentions[middle].End <= span.Start ? (middle + 1, high) : (low, middle);
        }
        return low < mentions.Length && mentions[low].Start < span.End;
    }

    private static string Capitalised(string phrase) => char.ToUpperInvariant(phrase[0]) + phrase[1..];
}
