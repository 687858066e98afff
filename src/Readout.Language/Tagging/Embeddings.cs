using System.Runtime.InteropServices;
using Readout.Inference;

namespace Readout.Language.Tagging;

/// <summary>The vectors that a word's form, affixes and shape stand for, side by side.</summary>
internal sealed class Embeddings
{
    private readonly Vocabulary _vocabulary;
    private readonly ReadOnlyMemory<byte> _vectors;
    private readonly float[] _scales;
    private readonly int _vectorWidth;
    private readonly (ReadOnlyMemory<byte> Values, int Width)[] _tables;

    public Embeddings(Weights weights)
    {
        _vocabulary = new Vocabulary(weights.Raw<ulong>("vocabulary/forms", WeightKind.Key));
        _vectorWidth = weights.Shape("vocabulary/vectors", 2)[1];
        _vectors = weights.Bytes("vocabulary/vectors", WeightKind.SmallInteger, _vocabulary.Count + 1, _vectorWidth);
        _scales = weights.Floats("vocabulary/scales", _vocabulary.Count + 1);
        _tables =
        [
            Table(weights, "form", WordRows.Forms),
            Table(weights, "prefix", WordRows.Prefixes),
            Table(weights, "suffix", WordRows.Suffixes),
            Table(weights, "ending", WordRows.Endings),
            Table(weights, "shape", WordRows.Shapes),
        ];
        Width = _vectorWidth + _tables.Sum(t => t.Width);
    }

    public int Width { get; }

    public bool Knows(ReadOnlySpan<char> form) => _vocabulary.Row(WordRows.FormHash(form)) > 0;

    /// <summary>Puts a form's vectors side by side.</summary>
    public void LookUp(ReadOnlySpan<char> form, Span<float> target)
    {
        var rows = WordRows.Of(form);
        var vocabularyRow = _vocabulary.Row(rows.Form);
        var scale = _scales[vocabularyRow];
        var vector = MemoryMarshal.Cast<byte, sbyte>(_vectors.Span).Slice(vocabularyRow * _vectorWidth, _vectorWidth);
        for (var i = 0; i < vector.Length; i++)
        {
            target[i] = vector[i] * scale;
        }
        target = target[_vectorWidth..];
        ReadOnlySpan<int> tableRows = [rows.FormRow, rows.PrefixRow, rows.SuffixRow, rows.EndingRow, rows.ShapeRow];
        for (var t = 0; t < _tables.Length; t++)
        {
            var (values, width) = _tables[t];
            var row = MemoryMarshal.Cast<byte, Half>(values.Span).Slice(tableRows[t] * width, width);
            for (var i = 0; i < row.Length; i++)
            {
                target[i] = (float)row[i];
            }
            target = target[width..];
        }
    }

    // Tables stay in half precision: a text needs few of their rows.
    private static (ReadOnlyMemory<byte>, int) Table(Weights weights, string name, int rows)
    {
        var array = $"encoder/{name}/weight";
        var width = weights.Shape(array, 2)[1];
        return (weights.Bytes(array, WeightKind.HalfPrecision, rows, width), width);
    }
}
