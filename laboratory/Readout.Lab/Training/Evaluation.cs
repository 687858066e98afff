using System.Globalization;
using Readout.Lab.Data;
using Readout.Lab.Model;
using Readout.Language.Names;
using static TorchSharp.torch;

namespace Readout.Lab.Training;

/// <summary>Watches training: accuracies over gold tokens, heads chosen one by one. The scorers in shared/score decide.</summary>
internal static class Evaluation
{
    public static string Report(JointModule model, FormTable forms, TrainingData data)
    {
        model.eval();
        using var quiet = no_grad();
        return string.Create(CultureInfo.InvariantCulture,
            $"EWT {Syntax(model, forms, data.EwtDev, data.Labels)} | GUM {Syntax(model, forms, data.GumDev, data.Labels)} | " +
            $"gmb {Names(model, forms, data.GmbDev, data.Labels):p1} re3d {Names(model, forms, data.Re3dDev, data.Labels):p1}");
    }

    private static string Syntax(JointModule model, FormTable forms, IReadOnlyList<LabelledSentence> sentences, TaskLabels labels)
    {
        long words = 0, morph = 0, upos = 0, scripts = 0, heads = 0, both = 0;
        var uposOf = labels.Morph.Labels.Select(l => l.Split('\t')[0]).ToArray();
        var plain = labels.Relations.Labels.Select(l => l.Split(':')[0]).ToArray();
        foreach (var sentence in sentences)
        {
            using var scope = NewDisposeScope();
            var (rows, mask) = forms.Batch([sentence.Forms], (_, _) => Hiding.Nothing);
            var scores = model.call(rows, mask);
            var head = scores.Arcs.argmax(-1);
            var relation = model.Relations(scores.State, head).argmax(-1).data<long>().ToArray();
            var m = scores.Morph.argmax(-1).data<long>().ToArray();
            var s = scores.Scripts.argmax(-1).data<long>().ToArray();
            var h = head.data<long>().ToArray();
            for (var i = 0; i < sentence.Length; i++)
            {
                words++;
                morph += m[i] == sentence.Morph[i] ? 1 : 0;
                upos += sentence.Morph[i] >= 0 && uposOf[m[i]] == uposOf[sentence.Morph[i]] ? 1 : 0;
                scripts += s[i] == sentence.Scripts[i] ? 1 : 0;
                heads += h[i] == sentence.Heads[i] ? 1 : 0;
                both += h[i] == sentence.Heads[i] && sentence.Relations[i] >= 0 && plain[relation[i]] == plain[sentence.Relations[i]] ? 1 : 0;
            }
        }
        string Share(long hits) => (100.0 * hits / words).ToString("f2", CultureInfo.InvariantCulture);
        return $"upos {Share(upos)} morph {Share(morph)} lemma {Share(scripts)} uas {Share(heads)} las {Share(both)}";
    }

    private static double Names(JointModule model, FormTable forms, IReadOnlyList<LabelledSentence> sentences, TaskLabels labels)
    {
        int right = 0, gold = 0, found = 0;
        var chain = new NameChain([.. model.Chain.Follows.contiguous().data<float>()], labels.Names.Labels);
        foreach (var sentence in sentences)
        {
            using var scope = NewDisposeScope();
            var (rows, mask) = forms.Batch([sentence.Forms], (_, _) => Hiding.Nothing);
            var chosen = new int[sentence.Length];
            chain.Best([.. model.call(rows, mask).Names.contiguous().data<float>()], labels.Names.Count, chosen);
            var best = chosen.Select(n => labels.Names.Labels[n]).ToArray();
            var expected = Spans([.. sentence.Names.Select(n => labels.Names.Labels[n])]);
            var actual = Spans(best);
            right += expected.Count(actual.Contains);
            gold += expected.Count;
            found += actual.Count;
        }
        return 2.0 * right / Math.Max(1, gold + found);
    }

    private static HashSet<(int, int, string)> Spans(string[] tags)
    {
        var spans = new HashSet<(int, int, string)>();
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] is "O" || tags[i][2..] is "NORP" or "MISC" || (i > 0 && tags[i][0] == 'I' && tags[i - 1] != "O" && tags[i - 1][2..] == tags[i][2..]))
            {
                continue;
            }
            var end = i + 1;
            while (end < tags.Length && tags[end] == "I-" + tags[i][2..])
            {
                end++;
            }
            spans.Add((i, end, tags[i][2..]));
        }
        return spans;
    }
}
