using Readout.Inference;
using Readout.Language.Parsing;
using Readout.Language.Tagging;

namespace Readout.Lab.Data;

/// <summary>The forms whose lemma, given the tag, the training treebanks leave in no doubt.</summary>
internal static class Lexicon
{
    private const int RarestForm = 2;
    private const double Agreement = 0.9;

    public static IEnumerable<WeightArray> Arrays(IEnumerable<ParsedWord> words, LabelSet scripts)
    {
        var entries = new SortedDictionary<ulong, int>();
        foreach (var group in words.Where(w => w.Lemma != "_").GroupBy(w => (w.Form, Morph: TaskLabels.MorphOf(w))))
        {
            var best = group.CountBy(TaskLabels.ScriptOf).OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).First();
            var script = scripts.Number(best.Key);
            if (script >= 0 && group.Count() >= RarestForm && best.Value >= Agreement * group.Count())
            {
                entries[Lemmatizer.Key(group.Key.Form, StableHash.Of(group.Key.Morph))] = script;
            }
        }
        var bytes = entries.Values.SelectMany(s => new[] { (byte)s, (byte)(s >> 8) }).ToArray();
        yield return WeightArray.OfKeys("lexicon/forms", entries.Keys.ToArray());
        yield return new WeightArray("lexicon/scripts", WeightKind.Byte, new[] { bytes.Length }, bytes);
    }
}
