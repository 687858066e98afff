namespace Readout.Language.Parsing;

/// <summary>
/// Hangs punctuation where UD's guidelines say: brackets and quotation marks on the head of what they enclose, other marks on
/// the highest word that keeps the tree projective. A mark has no dependents.
/// </summary>
/// <remarks>The treebanks' own marks were attached by such rules (udapi's FixPunct); a parser learns them but in part.</remarks>
internal sealed class PunctuationHeads
{
    private readonly IReadOnlyList<ParsedWord> _words;
    private readonly int _first;
    private readonly bool[] _mark;
    private readonly int[] _head;

    private PunctuationHeads(IReadOnlyList<ParsedWord> words, int first, Span<Arc> arcs)
    {
        _words = words;
        _first = first;
        _mark = new bool[arcs.Length + 1];
        _head = new int[arcs.Length + 1];
        for (var i = 1; i <= arcs.Length; i++)
        {
            _mark[i] = arcs[i - 1].Relation == "punct";
            _head[i] = arcs[i - 1].Head;
        }
    }

    /// <summary>Moves the marks of a sentence, or of a piece of one that starts at word <paramref name="first"/>, and what hangs on them.</summary>
    public static void Settle(IReadOnlyList<ParsedWord> words, int first, Span<Arc> arcs)
    {
        var sentence = new PunctuationHeads(words, first, arcs);
        sentence.FreeMarksOfDependents();
        var placed = sentence.PlacePairs();
        for (var i = 1; i <= arcs.Length; i++)
        {
            if (sentence._mark[i] && !placed[i])
            {
                sentence.Place(i);
            }
            arcs[i - 1] = arcs[i - 1] with { Head = sentence._head[i] };
        }
    }

    private void FreeMarksOfDependents()
    {
        for (var i = 1; i < _head.Length; i++)
        {
            for (var steps = 0; _mark[_head[i]] && steps < _head.Length; steps++)
            {
                _head[i] = _head[_head[i]];
            }
        }
    }

    private bool[] PlacePairs()
    {
        var placed = new bool[_mark.Length];
        for (var open = 1; open < _mark.Length; open++)
        {
            if (!_mark[open] || placed[open] || Closing(Form(open)) is not { } wanted)
            {
                continue;
            }
            var close = Close(open, wanted);
            var inner = close > 0 ? HeadInside(open, close) : 0;
            if (inner > 0)
            {
                _head[open] = _head[close] = inner;
                placed[open] = placed[close] = true;
            }
        }
        return placed;
    }

    private int Close(int open, string wanted)
    {
        var depth = 0;
        for (var i = open + 1; i < _mark.Length; i++)
        {
            if (_mark[i] && Form(i) == wanted)
            {
                if (depth-- == 0)
                {
                    return i;
                }
            }
            else if (Form(i) == Form(open))
            {
                depth++;
            }
        }
        return 0;
    }

    // Of the words between that hang on something outside, the one nearest to the root.
    private int HeadInside(int open, int close)
    {
        int best = 0, least = int.MaxValue;
        for (var i = open + 1; i < close; i++)
        {
            if (!_mark[i] && (_head[i] < open || _head[i] > close) && Depth(i) < least)
            {
                (best, least) = (i, Depth(i));
            }
        }
        return best;
    }

    private void Place(int mark)
    {
        int left = mark - 1, right = mark + 1;
        while (left > 0 && _mark[left])
        {
            left--;
        }
        while (right < _mark.Length && _mark[right])
        {
            right++;
        }
        while (left > 0 && _head[left] > 0 && _head[left] < mark)
        {
            left = _head[left];
        }
        while (right < _mark.Length && _head[right] > mark)
        {
            right = _head[right];
        }
        _head[mark] = (left > 0, right < _mark.Length) switch
        {
            (true, true) => EndsSentence(Form(mark)) || Hangs(left, right) ? left : right,
            (true, false) => left,
            (false, true) => right,
            _ => _head[mark],
        };
    }

    private bool Hangs(int word, int on)
    {
        for (; word > 0; word = _head[word])
        {
            if (word == on)
            {
                return true;
            }
        }
        return false;
    }

    private int Depth(int word)
    {
        var depth = 0;
        for (; word > 0; word = _head[word])
        {
            depth++;
        }
        return depth;
    }

    private string Form(int number) => _words[_first + number - 1].Form;

    // What follows a full stop inside a sentence is a note or a number, no part of what it ends.
    private static bool EndsSentence(string form) => form is "." or "?" or "!";

    private static string? Closing(string opening) => opening switch
    {
        "(" => ")",
        "[" => "]",
        "{" => "}",
        "\"" => "\"",
        "'" => "'",
        "“" => "”",
        "‘" => "’",
        "«" => "»",
        "<" => ">",
        "``" => "''",
        _ => null,
    };
}
