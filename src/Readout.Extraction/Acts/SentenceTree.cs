using Readout.Extraction.Tokens;
using Readout.Language.Parsing;

namespace Readout.Extraction.Acts;

/// <summary>The dependency tree of a sentence, from heads down to dependents; tokens are those of the row.</summary>
public sealed class SentenceTree
{
    private readonly TokenRow _tokens;
    private readonly int[] _first;
    private readonly int[] _next;

    /// <summary>Hangs the tokens of a sentence on their heads.</summary>
    public SentenceTree(TokenRow tokens, TokenRange sentence)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        _tokens = tokens;
        Sentence = sentence;
        (_first, _next) = (new int[sentence.Length], new int[sentence.Length]);
        Array.Fill(_first, -1);
        for (int token = sentence.End - 1; token >= sentence.Start; token--)
        {
            if (Head(token) is var head and >= 0)
            {
                _next[token - sentence.Start] = _first[head - sentence.Start];
                _first[head - sentence.Start] = token;
            }
        }
    }

    /// <summary>The tokens it spans.</summary>
    public TokenRange Sentence { get; }

    internal ParsedWord this[int token] => _tokens.Word(token);

    internal bool Holds(int token) => token >= Sentence.Start && token < Sentence.End;

    /// <summary>The token that a token hangs on; -1 where that is none of this sentence.</summary>
    internal int Head(int token) => _tokens.Head(token) is var head && Holds(head) ? head : -1;

    /// <summary>A relation without its subtype.</summary>
    internal ReadOnlySpan<char> Relation(int token)
    {
        ReadOnlySpan<char> relation = _tokens.Word(token).Deprel;
        int colon = relation.IndexOf(':');
        return colon < 0 ? relation : relation[..colon];
    }

    /// <summary>What hangs on a token, in order.</summary>
    internal Dependents Of(int token) => new(this, _first[token - Sentence.Start]);

    /// <summary>The first dependent with a relation, subtype or not; -1 for none.</summary>
    internal int Dependent(int token, string relation)
    {
        foreach (int child in Of(token))
        {
            if (Relation(child).SequenceEqual(relation) || this[child].Deprel == relation)
            {
                return child;
            }
        }
        return -1;
    }

    /// <summary>Whether a token is another or hangs on it, at any depth.</summary>
    internal bool Governs(int token, int below)
    {
        for (; below >= 0; below = Head(below))
        {
            if (below == token)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>How many heads stand above a token.</summary>
    internal int Depth(int token)
    {
        int depth = 0;
        while ((token = Head(token)) >= 0)
        {
            depth++;
        }
        return depth;
    }

    /// <summary>The token of a stretch on which the rest of it hangs: the highest one, the first of several.</summary>
    internal int Top(int start, int end)
    {
        int top = -1;
        for (int token = Math.Max(start, Sentence.Start); token < Math.Min(end, Sentence.End); token++)
        {
            bool outside = Head(token) is var head && (head < start || head >= end);
            if (outside && this[token].Upos != "PUNCT" && (top < 0 || Depth(token) < Depth(top)))
            {
                top = token;
            }
        }
        return top;
    }

    private int Next(int token) => _next[token - Sentence.Start];

    /// <summary>The dependents of a token, to be looped over.</summary>
    internal struct Dependents(SentenceTree tree, int first)
    {
        private int _at = -1;
        private bool _started;

        public readonly int Current => _at;

        public bool MoveNext()
        {
            _at = _started ? tree.Next(_at) : first;
            _started = true;
            return _at >= 0;
        }

        public readonly Dependents GetEnumerator() => this;
    }
}
