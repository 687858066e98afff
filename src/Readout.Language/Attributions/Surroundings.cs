namespace Readout.Language.Attributions;

/// <summary>How a word stands to a cue.</summary>
/// <param name="Tree">By the syntax.</param>
/// <param name="Distance">By the number of words between them.</param>
/// <param name="Zone">By sentences and quotations.</param>
internal readonly record struct Standing(int Tree, int Distance, int Zone);

/// <summary>How the words around a cue stand to it: what the scorer of sources and contents is told beside the words themselves.</summary>
internal sealed class Surroundings(WordRow row, QuotationMarks quotations, int[] relations)
{
    /// <summary>Most relations of syntax that are told apart.</summary>
    public const int MostRelations = 64;

    /// <summary>How many ways there are to stand to a cue by the syntax, the distance, the zone.</summary>
    public const int Trees = 5 * MostRelations, Distances = 2 * Farthest + 1, Zones = 7 * 5;

    /// <summary>Words before and after a cue that are looked at.</summary>
    public const int Reach = 96;

    private const int Farthest = 16, Beside = 6, BesideQuotation = 64;
    private const int Elsewhere = 0, Own = 1, Below = MostRelations, Above = 2 * MostRelations, BesideNear = 3 * MostRelations, BesideFar = 4 * MostRelations;
    private readonly int[] _tree = new int[row.Count];
    private readonly int[] _stamp = new int[row.Count];
    private int _round;

    /// <summary>
    /// The words to look at around a cue, within limits: its sentence and little else, but more where speech in quotation marks goes
    /// on before or after it.
    /// </summary>
    public (int Start, int End) Window(int cueStart, int cueEnd, int floor, int ceiling)
    {
        var (start, end, _) = row.Sentences[row.SentenceOf[cueStart]];
        var before = start > 0 && quotations.Number(start - 1) > 0 ? BesideQuotation : Beside;
        var after = end < row.Count && quotations.Number(end) > 0 ? BesideQuotation : Beside;
        return (Math.Max(floor, Math.Max(cueStart - Reach, start - before)), Math.Min(ceiling, Math.Min(cueEnd + Reach, end + after)));
    }

    /// <summary>The word of a cue that the others hang on.</summary>
    public int HeadOf(int cueStart, int cueEnd)
    {
        for (var word = cueStart; word < cueEnd; word++)
        {
            if (row.Heads[word] < cueStart || row.Heads[word] >= cueEnd)
            {
                return word;
            }
        }
        return cueStart;
    }

    /// <summary>Tells of each word of a window how it stands to the cue.</summary>
    public void Describe(int cueStart, int cueEnd, int start, int end, Span<Standing> standings)
    {
        _round++;
        var head = HeadOf(cueStart, cueEnd);
        var steps = 0;
        for (int word = head, above = row.Heads[head]; above >= 0 && steps < Reach; word = above, above = row.Heads[above], steps++)
        {
            Put(above, Above + (steps == 0 ? relations[word] : 0));
        }
        for (var word = cueStart; word < cueEnd; word++)
        {
            Put(word, Own);
        }
        var (own, quoted) = (row.SentenceOf[cueStart], quotations.Number(cueStart));
        for (var word = start; word < end; word++)
        {
            var sentence = row.SentenceOf[word];
            var tree = sentence == own ? Tree(word, cueStart, cueEnd, row.Heads[head]) : Elsewhere;
            var distance = word < cueStart ? -Step(cueStart - word) : word >= cueEnd ? Step(word - cueEnd + 1) : 0;
            standings[word - start] = new Standing(tree, distance + Farthest, 5 * (Math.Clamp(sentence - own, -3, 3) + 3) + Quotation(quotations.Number(word), quoted));
        }
    }

    private void Put(int word, int tree)
    {
        _tree[word] = tree;
        _stamp[word] = _round;
    }

    // A branch stands as its topmost word does: by that word's relation to the cue or to one of the words above the cue.
    private int Tree(int word, int cueStart, int cueEnd, int parent)
    {
        if (_stamp[word] == _round)
        {
            return _tree[word];
        }
        var top = word;
        while (row.Heads[top] >= 0 && _stamp[row.Heads[top]] != _round)
        {
            top = row.Heads[top];
        }
        var above = row.Heads[top];
        var tree = above < 0 ? Elsewhere
            : above >= cueStart && above < cueEnd ? Below + relations[top]
            : _tree[above] >= Above && _tree[above] < BesideNear ? (above == parent ? BesideNear : BesideFar) + relations[top]
            : _tree[above];
        for (var at = word; at != above && at >= 0; at = row.Heads[at])
        {
            Put(at, tree);
        }
        return tree;
    }

    private static int Step(int words) => words switch
    {
        <= 8 => words,
        <= 12 => 9,
        <= 16 => 10,
        <= 24 => 11,
        <= 32 => 12,
        <= 48 => 13,
        <= 64 => 14,
        <= 96 => 15,
        _ => 16,
    };

    private static int Quotation(int word, int cue) => (word, cue) switch
    {
        (0, 0) => 0,
        (_, 0) => 1,
        (0, _) => 2,
        _ => word == cue ? 3 : 4,
    };
}
