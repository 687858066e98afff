using System.Diagnostics;
using System.Globalization;
using Readout.Lab.Training;
using Readout.Language.Parsing;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Readout.Lab.Attributions;

/// <summary>Trains the attribution model on PolNeAR: cues, and sources and contents around the gold cues, together.</summary>
internal sealed class AttributionTraining
{
    private const int Seed = 20250701;
    private static readonly float[] s_reserves = [0, -0.5f, -1, -1.5f];
    private readonly Options _options;
    private readonly LanguageEngine _engine;
    private readonly AttributionData _data;
    private readonly List<Article> _silver;
    private readonly AttributionModule _model;
    private readonly Parameter[] _parameters;
    private readonly OptimizerHelper _optimizer;
    private readonly Averaging _averaging;
    private Random _random = new(Seed);

    private AttributionTraining(Options options)
    {
        _options = options;
        random.manual_seed(options.Number("seed", Seed));
        _engine = LanguageEngine.Load(Paths.Models);
        _data = new AttributionData(_engine);
        var usual = AttributionSize.Usual;
        var size = new AttributionSize(
            (int)options.Number("trunk", usual.Trunk), (int)options.Number("layers", usual.Layers),
            (int)options.Number("roles", usual.Roles), (int)options.Number("role-layers", usual.RoleLayers));
        _silver = options.Text("silver", "") is { Length: > 0 } silver ? SilverAttributions.Read(_engine, Paths.Checkpoint(silver)) : [];
        _model = new AttributionModule(_data.Train[0].States.Width, _data.Traits, size, options.Number("dropout", 30) / 100.0);
        if (options.Text("from", "") is { Length: > 0 } checkpoint)
        {
            _model.load(Paths.Checkpoint(checkpoint));
        }
        _parameters = [.. _model.parameters()];
        _optimizer = optim.AdamW(_parameters, 1e-3, 0.9, 0.98, weight_decay: options.Number("decay", 10) * 1e-3);
        _averaging = new Averaging(_model);
    }

    public static void Run(string[] args) => new AttributionTraining(Options.Of(args)).Train();

    private void Train()
    {
        var learnt = _data.Learnt;
        Console.WriteLine($"{learnt.Count} texts, {learnt.Sum(a => a.Row.Count)} words, {learnt.Sum(a => a.Gold[0].Count)} attributions; " +
            $"{_data.Traits.Lemmas.Count} lemmas, {_data.Traits.Relations.Count} relations");
        Console.WriteLine(Coverage(learnt));
        var epochs = (int)_options.Number("epochs", 16);
        var watch = Stopwatch.StartNew();
        if (epochs == 0)
        {
            Report();
        }
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            _random = new Random(Seed + 1000 * epoch);
            var share = _options.Number("silver-share", 40) / 100.0 * (1 - (double)epoch / epochs);
            var batches = Batches([.. learnt, .. _silver.Where(_ => _random.NextDouble() < share)], epoch);
            double cues = 0, roles = 0;
            for (var i = 0; i < batches.Count; i++)
            {
                var done = (epoch + (double)i / batches.Count) / epochs;
                Schedule.Set(_optimizer, _options.Number("rate", 2000) * 1e-6 * Math.Min(1, (epoch * batches.Count + i + 1) / 100.0) * Math.Max(0.01, 1 - done));
                var (cue, role) = Step(batches[i]);
                cues += cue;
                roles += role;
                if (i % 2 == 0)
                {
                    _averaging.Update();
                }
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"epoch {epoch + 1}: cues {cues / batches.Count:f3}, roles {roles / batches.Count:f3} after {watch.Elapsed.TotalMinutes:f1} min"));
            if ((epoch + 1) % _options.Number("watch", 4) == 0 || epoch + 1 == epochs)
            {
                using var mean = _averaging.Applied();
                Report();
            }
        }
    }

    private string Coverage(List<Article> articles)
    {
        int cues = 0, words = 0, whole = 0;
        foreach (var passage in articles.SelectMany(article => _data.Passages(article, 0)))
        {
            var around = passage.Article.Around(passage.Traits);
            foreach (var gold in passage.Gold)
            {
                var (start, end) = around.Window(gold.Cue.Start, gold.Cue.End, passage.Start, passage.End);
                cues++;
                words += end - start;
                whole += gold.Source.Concat(gold.Content).All(s => s.Start >= start && s.End <= end) ? 1 : 0;
            }
        }
        return string.Create(CultureInfo.InvariantCulture, $"{cues} cues; {(double)words / cues:f1} words around each; {(double)whole / cues:p1} of attributions lie wholly within them");
    }

    private void Report()
    {
        _model.eval();
        using var quiet = no_grad();
        foreach (var reserve in s_reserves)
        {
            var finder = new AttributionFinder([_model], _data) { Reserve = reserve };
            Scoring.Print($"kept back, reserve {reserve}", Paths.Corpus("polnear/train"), _data.KeptBack, finder.Find);
            Scoring.Print($"dev, reserve {reserve}", Paths.Corpus("polnear/dev"), _data.Dev, finder.Find);
        }
        _model.save(Paths.Checkpoint(_options.Output + ".bin"));
        new Finishing(_model, _data, _engine).Write(_options.Number("reserve", 0) / 100f, Paths.Checkpoint(_options.Output));
    }

    private List<IReadOnlyList<Passage>> Batches(List<Article> articles, int epoch)
    {
        var passages = articles.SelectMany(article => _data.Passages(article, epoch)).OrderBy(p => p.Length + 40 * _random.NextDouble()).ToList();
        var batches = passages.Chunk((int)_options.Number("batch", 8)).ToArray();
        _random.Shuffle(batches);
        return [.. batches];
    }

    private (double Cues, double Roles) Step(IReadOnlyList<Passage> passages)
    {
        using var scope = NewDisposeScope();
        _model.train();
        var hidden = _options.Number("hidden", 20) / 100.0;
        var batch = new AttributionBatch(passages, traits => _random.NextDouble() < hidden ? traits with { Lemma = 0 } : traits);
        var trunk = _model.Read(batch);
        var (loss, cueLoss) = ChainLoss.Of(_model.Cues(trunk), _model.CueFollows, batch.CueLabels(), [.. passages.Select(_ => 1f)]);
        var gold = passages.SelectMany((passage, p) => passage.Gold.Select(g => (Place: new CuePlace(p, g.Cue.Start, g.Cue.End), Gold: g))).ToList();
        double roleLoss = 0;
        if (gold.Count > 0)
        {
            var cues = new CueBatch(batch, [.. gold.Select(g => g.Place)]);
            var (roles, sum) = ChainLoss.Of(_model.Roles(trunk, cues), _model.RoleFollows, cues.RoleLabels([.. gold.Select(g => g.Gold)]), [.. gold.Select(_ => 1f)]);
            loss += roles;
            roleLoss = sum;
        }
        var unit = Math.Max(1, gold.Count);
        _optimizer.zero_grad();
        (loss / unit).backward();
        nn.utils.clip_grad_norm_(_parameters, 2.0);
        _optimizer.step();
        return (cueLoss / unit, roleLoss / unit);
    }
}
