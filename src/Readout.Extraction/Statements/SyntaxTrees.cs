using Readout.Extraction.Tokens;

namespace Readout.Extraction.Statements;

/// <summary>The dependency trees of a text: children in order, and how far each word's subtree reaches. Made once, in one pass down and one up.</summary>
internal sealed class SyntaxTrees
{
    private readonly int[] _head;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;
    private readonly int[] _depth;
    private readonly int[] _left;
    private readonly int[] _right;
    private readonly Relation[] _relation;

    internal SyntaxTrees(TokenRow text)
    {
        int count = text.Count;
        (_head, _depth, _left, _right) = (new int[count], new int[count], new int[count], new int[count]);
        (_firstChild, _nextSibling, _relation) = (new int[count], new int[count], new Relation[count]);
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        for (int token = count - 1; token >= 0; token--)
        {
            int head = text.Head(token);
            _head[token] = head;
            _relation[token] = Relations.Of(text.Word(token).Deprel);
            if (head >= 0)
            {
                _nextSibling[token] = _firstChild[head];
                _firstChild[head] = token;
            }
        }
        Measure(TopDown());
    }

    internal int Head(int token) => _head[token];

    internal Relation Relation(int token) => _relation[token];

    /// <summary>How many heads stand above a word.</summary>
    internal int Depth(int token) => _depth[token];

    /// <summary>The first token of a word's subtree.</summary>
    internal int Left(int token) => _left[token];

    /// <summary>The last token of a word's subtree.</summary>
    internal int Right(int token) => _right[token];

    /// <summary>The first of a word's children; -1 for none.</summary>
    internal int FirstChild(int token) => _firstChild[token];

    /// <summary>The next child of the same head; -1 after the last.</summary>
    internal int NextSibling(int token) => _nextSibling[token];

    /// <summary>The first child with a relation; -1 for none.</summary>
    internal int Child(int token, Relation relation)
    {
        for (int child = _firstChild[token]; child >= 0; child = _nextSibling[child])
        {
            if (_relation[child] == relation)
            {
                return child;
            }
        }
        return -1;
    }

    /// <summary>Whether a word is another, or stands below it.</summary>
    internal bool IsUnder(int token, int above)
    {
        while (token >= 0 && _depth[token] > _depth[above])
        {
            token = _head[token];
        }
        return token == above;
    }

    /// <summary>All words, each after its head; words that a circle of heads holds are left out.</summary>
    private List<int> TopDown()
    {
        var order = new List<int>(_head.Length);
        for (int token = 0; token < _head.Length; token++)
        {
            (_left[token], _right[token]) = (token, token);
            if (_head[token] < 0)
            {
                order.Add(token);
            }
        }
        for (int next = 0; next < order.Count; next++)
        {
            for (int child = _firstChild[order[next]]; child >= 0; child = _nextSibling[child])
            {
                _depth[child] = _depth[order[next]] + 1;
                order.Add(child);
            }
        }
        return order;
    }

    private void Measure(List<int> topDown)
    {
        for (int i = topDown.Count - 1; i >= 0; i--)
        {
            int token = topDown[i], head = _head[token];
            if (head >= 0)
            {
                _left[head] = Math.Min(_left[head], _left[token]);
                _right[head] = Math.Max(_right[head], _right[token]);
            }
        }
    }
}
