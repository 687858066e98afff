using System.Numerics;

namespace Readout.Language.Tagging;

/// <summary>The words that have a vector of their own: finds a word's row by its hash. Row 0 is every other word.</summary>
public sealed class Vocabulary
{
    private readonly ulong[] _forms;
    private readonly int[] _rows;
    private readonly int _mask;

    /// <summary>Makes a vocabulary of hashes; the first has row 1.</summary>
    public Vocabulary(ReadOnlySpan<ulong> forms)
    {
        _forms = forms.ToArray();
        _mask = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, forms.Length * 2)) - 1;
        _rows = new int[_mask + 1];
        for (var i = 0; i < forms.Length; i++)
        {
            var slot = (int)forms[i] & _mask;
            while (_rows[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }
            _rows[slot] = i + 1;
        }
    }

    /// <summary>Number of words; rows go up to it.</summary>
    public int Count => _forms.Length;

    /// <summary>The row of a form by its hash, 0 if it is not in the vocabulary.</summary>
    public int Row(ulong form)
    {
        for (var slot = (int)form & _mask; ; slot = (slot + 1) & _mask)
        {
            var row = _rows[slot];
            if (row == 0 || _forms[row - 1] == form)
            {
                return row;
            }
        }
    }
}
