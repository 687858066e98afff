using System.Diagnostics;
using Readout.Inference;
using Readout.Lab.Data;
using Readout.Lab.Model;
using Readout.Language.Layout;
using Readout.Language.Names;
using Readout.Language.Segmentation;
using Readout.Language.Tagging;
using Readout.Text;
using static TorchSharp.torch;

namespace Readout.Lab.Training;

/// <summary>
/// Labels raw news and releases by several trained models together, for a student to learn from: their scores are averaged
/// (Hinton et al. 2015, arXiv 1503.02531, with the best labels only). Names are the first teacher's alone.
/// </summary>
internal sealed class Teaching
{
    private const int LongestSentence = 70, ShortestSentence = 3, WordsPerBatch = 3000, SentencesAtOnce = 4000;
    private readonly FormTable _forms;
    private readonly TaskLabels _labels;
    private readonly List<JointModule> _teachers;
    private readonly NameChain _chain;

    private Teaching(Options options)
    {
        var vocabulary = WeightFile.Read(Paths.Checkpoint(VocabularyBuilder.File));
        _forms = new FormTable(new Vocabulary(vocabulary.Raw<ulong>("vocabulary/forms", WeightKind.Key)));
        _labels = new TaskLabels([.. Treebank.TrainingFiles.SelectMany(f => Treebank.Read(f).Sentences)]);
        _teachers = [.. options.Text("teachers", "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(file => Teacher(vocabulary, options, file))];
        if (_teachers.Count == 0)
        {
            throw new ArgumentException("Tell who teaches: --teachers FILE,FILE");
        }
        using var quiet = no_grad();
        _chain = new NameChain([.. _teachers[0].Chain.Follows.contiguous().data<float>()], _labels.Names.Labels);
    }

    public static void Run(string[] args)
    {
        var options = Options.Of(args);
        new Teaching(options).Teach(options);
    }

    private JointModule Teacher(Weights vocabulary, Options options, string file)
    {
        var teacher = new JointModule(vocabulary, options.Size, _labels, dropout: 0);
        teacher.load(Paths.Checkpoint(file));
        teacher.eval();
        return teacher;
    }

    private void Teach(Options options)
    {
        using var quiet = no_grad();
        using var writer = TaughtCorpus.Create(Paths.Checkpoint(options.Output));
        var segmenter = new Segmenter(WeightFile.Read(options.Text("segmenter", Path.Combine(Paths.Models, Segmenter.FileName))));
        var watch = Stopwatch.StartNew();
        long words = 0;
        foreach (var sentences in RawNews.MixedTexts().SelectMany(text => Sentences(segmenter, text)).Chunk(SentencesAtOnce))
        {
            foreach (var batch in Batches(sentences))
            {
                Label(batch, writer);
                words += batch.Sum(s => s.Length);
            }
            Console.WriteLine($"{words} words after {watch.Elapsed.TotalMinutes:f1} min");
            if (words > options.Words)
            {
                return;
            }
        }
    }

    private static IEnumerable<string[]> Sentences(Segmenter segmenter, string text) =>
        segmenter.Segment(LayoutReader.Read(new ReportText(text))).Sentences
            .Where(s => s.Words.Count is >= ShortestSentence and <= LongestSentence)
            .Select(s => s.Words.Select(w => w.Form).ToArray());

    private static IEnumerable<string[][]> Batches(string[][] sentences)
    {
        var sorted = sentences.OrderBy(s => s.Length).ToArray();
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            var words = 0;
            for (end = start; end < sorted.Length && (end == start || words + sorted[end].Length <= WordsPerBatch); end++)
            {
                words += sorted[end].Length;
            }
            yield return sorted[start..end];
        }
    }

    private void Label(string[][] batch, StreamWriter writer)
    {
        using var scope = NewDisposeScope();
        var (rows, mask) = _forms.Batch([.. batch.Select(s => s.Select(_forms.Id).ToArray())], (_, _) => Hiding.Nothing);
        var said = _teachers.Select(t => (Teacher: t, Scores: t.call(rows, mask))).ToList();
        Tensor Mean(Func<JointScores, Tensor> scores) => stack(said.Select(t => nn.functional.log_softmax(scores(t.Scores), -1))).mean([0]);
        var heads = Mean(s => s.Arcs).argmax(-1);
        var relations = Best(stack(said.Select(t => nn.functional.log_softmax(t.Teacher.Relations(t.Scores.State, heads), -1))).mean([0]));
        long[] morph = Best(Mean(s => s.Morph)), scripts = Best(Mean(s => s.Scripts)), head = [.. heads.flatten().data<long>()];
        var names = said[0].Scores.Names.contiguous().data<float>().ToArray();
        var longest = batch.Max(s => s.Length);
        for (var s = 0; s < batch.Length; s++)
        {
            var at = s * longest;
            var chain = new int[batch[s].Length];
            _chain.Best(names.AsSpan(at * _labels.Names.Count, chain.Length * _labels.Names.Count), _labels.Names.Count, chain);
            TaughtCorpus.Write(writer, batch[s].Select((form, w) => new TaughtCorpus.Word(
                form, _labels.Morph.Labels[(int)morph[at + w]], _labels.Scripts.Labels[(int)scripts[at + w]],
                (int)head[at + w], _labels.Relations.Labels[(int)relations[at + w]], _labels.Names.Labels[chain[w]])));
        }
    }

    private static long[] Best(Tensor scores) => [.. scores.argmax(-1).flatten().data<long>()];
}
