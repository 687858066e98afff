using System.Diagnostics;
using System.Globalization;
using Readout.Inference;
using Readout.Lab.Data;
using Readout.Lab.Model;
using Readout.Language.Tagging;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Readout.Lab.Training;

/// <summary>Trains tags, lemmas, parser and names together: silver sentences fade out, gold ones stay.</summary>
internal sealed class JointTraining
{
    private const int Seed = 20250701;
    private const double SilverWeight = 0.5;
    private readonly long _seed;
    private Random _random;
    private readonly Options _options;
    private readonly FormTable _forms;
    private readonly TrainingData _data;
    private readonly JointModule _model;
    private readonly List<Parameter> _trainable;
    private readonly OptimizerHelper _optimizer;
    private readonly Averaging _averaging;
    private readonly bool _namesOnly;

    private JointTraining(Options options, bool namesOnly)
    {
        _options = options;
        _seed = options.Number("seed", Seed);
        random.manual_seed(_seed);
        _random = new Random((int)_seed);
        var vocabulary = WeightFile.Read(Paths.Checkpoint(VocabularyBuilder.File));
        _forms = new FormTable(new Vocabulary(vocabulary.Raw<ulong>("vocabulary/forms", WeightKind.Key)));
        _data = new TrainingData(_forms, options.Text("taught", ""),
            new EntityMixture((int)options.Number("gmb", 1), (int)options.Number("wikigold", 1), (int)options.Number("re3d", 6)));
        _model = new JointModule(vocabulary, options.Size, _data.Labels, dropout: 0.3);
        if (options.Text("encoder", "") is { Length: > 0 } pretrained)
        {
            _model.Encoder.load(Paths.Checkpoint(pretrained));
        }
        if (options.Text("from", "") is { Length: > 0 } checkpoint)
        {
            _model.load(Paths.Checkpoint(checkpoint));
        }
        _namesOnly = namesOnly;
        _trainable = [.. _model.named_parameters().Where(p => !_namesOnly || IsOfNames(p.name)).Select(p => p.parameter)];
        foreach (var (name, parameter) in _model.named_parameters())
        {
            parameter.requires_grad = !_namesOnly || IsOfNames(name);
        }
        _optimizer = optim.AdamW(_trainable, 1e-3, 0.9, 0.98, weight_decay: 1e-3);
        _averaging = new Averaging(_model);
    }

    public static void Run(string[] args, bool namesOnly) => new JointTraining(Options.Of(args), namesOnly).Train();

    private void Train()
    {
        Console.WriteLine($"gold {_data.Gold.Count}, entities {_data.Entities.Count}, silver {_data.Silver.Count} sentences; " +
            $"morph {_data.Labels.Morph.Count}, scripts {_data.Labels.Scripts.Count}, relations {_data.Labels.Relations.Count}");
        var epochs = (int)_options.Number("epochs", 24);
        var watch = Stopwatch.StartNew();
        var checkpoint = new Checkpoint(_options.Output, _model, _optimizer, _averaging);
        for (var epoch = _options.Number("resume", 0) > 0 ? checkpoint.Resume() : 0; epoch < epochs; epoch++)
        {
            _random = new Random((int)(_seed + 1000 * epoch));
            random.manual_seed(_seed + 1000 * epoch);
            var plan = Plan(epoch, epochs);
            double loss = 0;
            for (var i = 0; i < plan.Count; i++)
            {
                var done = (epoch + (double)i / plan.Count) / epochs;
                Schedule.Set(_optimizer, _options.Number("rate", 1500) * 1e-6 * Math.Min(1, (epoch * plan.Count + i + 1) / 200.0) * Math.Max(0.01, 1 - done));
                loss += Step(plan[i]);
                if (i % 100 == 99)
                {
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                        $"  {i + 1}/{plan.Count} loss {loss / (i + 1):f3} after {watch.Elapsed.TotalMinutes:f1} min"));
                }
                if (i % 4 == 0)
                {
                    _averaging.Update();
                }
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch + 1} loss {loss / plan.Count:f3} after {watch.Elapsed.TotalMinutes:f1} min"));
            checkpoint.Save(epoch + 1);
            if ((epoch + 1) % _options.Number("watch", 4) == 0 || epoch + 1 == epochs)
            {
                using var mean = _averaging.Applied();
                Console.WriteLine($"  {Evaluation.Report(_model, _forms, _data)}");
                Export.Write(_model, _forms, _data, Paths.Checkpoint(_options.Output));
            }
        }
    }

    private List<IReadOnlyList<LabelledSentence>> Plan(int epoch, int epochs)
    {
        var silverShare = Math.Max(0, _options.Number("silver", 12) / 100.0 * (1 - (double)epoch / epochs));
        var silver = _data.Silver.Where(_ => _random.NextDouble() < silverShare);
        var entities = _data.Entities.Where(_ => _random.NextDouble() < _options.Number("entities", 50) / 100.0);
        var taught = _data.Taught.Where(_ => _random.NextDouble() < _options.Number("taught-share", 10) / 100.0);
        var batches = new[] { _namesOnly ? [] : _data.Gold, entities, silver, taught }.SelectMany(Batches).ToArray();
        _random.Shuffle(batches);
        return [.. batches];
    }

    private static bool IsOfNames(string parameter) =>
        parameter.StartsWith("_name", StringComparison.Ordinal) || parameter.StartsWith("chain", StringComparison.Ordinal);

    // Sentences of like length share a batch.
    private IEnumerable<IReadOnlyList<LabelledSentence>> Batches(IEnumerable<LabelledSentence> sentences)
    {
        var size = (int)_options.Number("batch", 1000);
        var sorted = sentences.OrderBy(s => s.Length + 3 * _random.NextDouble()).ToList();
        for (var start = 0; start < sorted.Count;)
        {
            var end = start;
            for (var words = 0; end < sorted.Count && (end == start || words + sorted[end].Length <= size); end++)
            {
                words += sorted[end].Length;
            }
            yield return sorted[start..end];
            start = end;
        }
    }

    private double Step(IReadOnlyList<LabelledSentence> batch)
    {
        using var scope = NewDisposeScope();
        _model.train();
        // The entity corpora are small and would be learnt by heart.
        var hidden = batch[0].Names[0] >= 0 && batch[0].Heads[0] < 0 ? _options.Number("entity-hiding", 30) / 100.0 : 0.12;
        var (rows, mask) = _forms.Batch([.. batch.Select(s => s.Forms)], (_, _) => _random.NextDouble() switch
        {
            < 0.02 => Hiding.Whole,
            var chance when chance < hidden => Hiding.Form,
            _ => Hiding.Nothing,
        });
        var loss = Loss(batch, rows, mask);
        _optimizer.zero_grad();
        loss.backward();
        nn.utils.clip_grad_norm_(_trainable, 2.0);
        _optimizer.step();
        return loss.item<float>();
    }

    private Tensor Loss(IReadOnlyList<LabelledSentence> batch, Tensor rows, Tensor mask)
    {
        var scores = _model.call(rows, mask);
        var parts = new List<Tensor>();
        void Add(Tensor logits, Func<LabelledSentence, int[]> labels, double weight)
        {
            if (batch.Any(s => labels(s).Any(l => l >= 0)))
            {
                parts.Add(weight * functional.cross_entropy(logits.flatten(0, 1), Padded(batch, labels).flatten(), ignore_index: LabelledSentence.Unknown));
            }
        }
        var silver = batch[0].Tags[0] >= 0;
        var weight = silver ? SilverWeight : 1;
        Add(scores.Morph, s => s.Morph, 1);
        Add(scores.Tags, s => s.Tags, weight);
        Add(scores.Scripts, s => s.Scripts, 0.5);
        if (batch[0].Names[0] >= 0)
        {
            parts.Add((silver ? SilverWeight : 1) * _model.Chain.call(scores.Names, Padded(batch, s => s.Names)));
        }
        Add(scores.Arcs, s => s.Heads, weight);
        if (batch[0].Heads[0] >= 0)
        {
            Add(_model.Relations(scores.State, Padded(batch, s => s.Heads)), s => s.Relations, weight);
        }
        return parts.Aggregate((a, b) => a + b);
    }

    public static Tensor Padded(IReadOnlyList<LabelledSentence> batch, Func<LabelledSentence, int[]> labels)
    {
        var longest = batch.Max(s => s.Length);
        var padded = new long[batch.Count * longest];
        Array.Fill(padded, LabelledSentence.Unknown);
        for (var s = 0; s < batch.Count; s++)
        {
            var own = labels(batch[s]);
            for (var w = 0; w < own.Length; w++)
            {
                padded[s * longest + w] = own[w];
            }
        }
        return tensor(padded, batch.Count, longest);
    }
}
