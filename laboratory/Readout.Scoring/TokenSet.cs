using System.Collections.Immutable;

namespace Readout.Scoring;

/// <summary>Numbers of tokens, compared by value.</summary>
public sealed class TokenSet : IEquatable<TokenSet>
{
    private readonly ImmutableArray<int> _tokens;

    private TokenSet(ImmutableArray<int> tokens) => _tokens = tokens;

    public static TokenSet Empty { get; } = new([]);

    public int Count => _tokens.Length;

    public bool IsEmpty => _tokens.IsEmpty;

    public int First => _tokens[0];

    public int Last => _tokens[^1];

    /// <summary>The numbers, smallest first.</summary>
    public ImmutableArray<int> Numbers => _tokens;

    public static TokenSet Of(IEnumerable<int> tokens) => new([.. tokens.Distinct().Order()]);

    public static TokenSet Union(IEnumerable<TokenSet> sets) => Of(sets.SelectMany(set => set._tokens));

    public TokenSet Except(TokenSet other) => new([.. _tokens.Except(other._tokens)]);

    public bool Overlaps(TokenSet other) => Shared(other) > 0;

    /// <summary>How many tokens both have.</summary>
    public int Shared(TokenSet other)
    {
        int shared = 0;
        for (int mine = 0, its = 0; mine < _tokens.Length && its < other._tokens.Length;)
        {
            int order = _tokens[mine].CompareTo(other._tokens[its]);
            shared += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            its += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /// <summary>The share of tokens that both have; two empty sets agree.</summary>
    public double Jaccard(TokenSet other)
    {
        int shared = Shared(other), all = Count + other.Count - shared;
        return all == 0 ? 1 : (double)shared / all;
    }

    public bool Equals(TokenSet? other) => other is not null && _tokens.AsSpan().SequenceEqual(other._tokens.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as TokenSet);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (int token in _tokens)
        {
            hash.Add(token);
        }
        return hash.ToHashCode();
    }
}
