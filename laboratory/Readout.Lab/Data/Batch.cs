using Readout.Lab.Model;
using Readout.Language.Tagging;
using static TorchSharp.torch;

namespace Readout.Lab.Data;

/// <summary>Turns sentences of forms into row numbers, with words hidden at random where training asks for it.</summary>
internal sealed class FormTable(Vocabulary vocabulary)
{
    private readonly Dictionary<string, int> _ids = [];
    private readonly List<int[]> _rows = [];

    public int Id(string form)
    {
        if (!_ids.TryGetValue(form, out var id))
        {
            id = _rows.Count;
            var rows = WordRows.Of(form);
            _rows.Add([vocabulary.Row(rows.Form), rows.FormRow, rows.PrefixRow, rows.SuffixRow, rows.EndingRow, rows.ShapeRow]);
            _ids.Add(form, id);
        }
        return id;
    }

    public int[] Rows(int id) => _rows[id];

    /// <summary>The rows of sentences of equal treatment, padded to the longest.</summary>
    /// <param name="sentences">Form numbers.</param>
    /// <param name="hide">Which words to hide wholly, or only their vector and form; by sentence and word.</param>
    public (Tensor Rows, Tensor Mask) Batch(IReadOnlyList<int[]> sentences, Func<int, int, Hiding> hide)
    {
        int count = sentences.Count, longest = sentences.Max(s => s.Length);
        var rows = new long[EncoderModule.Tables * count * longest];
        var mask = new float[count * longest];
        for (var s = 0; s < count; s++)
        {
            for (var w = 0; w < sentences[s].Length; w++)
            {
                mask[s * longest + w] = 1;
                var own = Rows(sentences[s][w]);
                var hiding = hide(s, w);
                for (var t = 0; t < EncoderModule.Tables; t++)
                {
                    var hidden = hiding == Hiding.Whole || (hiding == Hiding.Form && t < 2);
                    rows[(t * count + s) * longest + w] = hidden ? 0 : own[t];
                }
            }
        }
        return (tensor(rows, EncoderModule.Tables, count, longest), tensor(mask, count, longest, 1));
    }
}

/// <summary>What of a word the encoder does not see.</summary>
internal enum Hiding
{
    Nothing,
    Form,
    Whole,
}
