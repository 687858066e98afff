namespace Readout.Language.Tagging;

/// <summary>Remembers rows of numbers by form: one place per slot, the latest form stays.</summary>
internal sealed class WordMemory
{
    private const int Slots = 16384;
    private readonly string?[] _forms = new string?[Slots];
    private readonly List<int> _missing = [];
    private float[] _rows = [];

    /// <summary>Fills in the rows of a block's words that are remembered; gives back the numbers of the others.</summary>
    public List<int> Recall(WordBlock block, Span<float> states)
    {
        var width = states.Length / block.Rows;
        if (_rows.Length != Slots * width)
        {
            _rows = new float[Slots * width];
            Array.Clear(_forms);
        }
        _missing.Clear();
        for (var row = 0; row < block.Rows; row++)
        {
            if (block.Form(row) is not { } form)
            {
                continue;
            }
            var slot = Slot(form);
            if (_forms[slot] == form)
            {
                _rows.AsSpan(slot * width, width).CopyTo(states[(row * width)..]);
            }
            else
            {
                _missing.Add(row);
            }
        }
        return _missing;
    }

    /// <summary>Remembers the rows of words that were missing, and fills them in.</summary>
    public void Learn(WordBlock block, List<int> missing, ReadOnlySpan<float> fresh, Span<float> states)
    {
        var width = states.Length / block.Rows;
        for (var i = 0; i < missing.Count; i++)
        {
            var row = fresh.Slice(i * width, width);
            var form = block.Form(missing[i])!;
            var slot = Slot(form);
            _forms[slot] = form;
            row.CopyTo(_rows.AsSpan(slot * width));
            row.CopyTo(states[(missing[i] * width)..]);
        }
    }

    private static int Slot(string form) => (int)(StableHash.Of(form) % Slots);
}
