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

/// <summary>Pretrains the encoder on raw news: it guesses hidden words from their neighbours.</summary>
internal sealed class Pretraining
{
    private const int WordsPerBatch = 2048, Rivals = 3000, Targets = 40_000;
    private const double HiddenShare = 0.2, PeakRate = 2e-3;
    private const int Seed = 20250701;
    private readonly Random _random = new(Seed);
    private readonly FormTable _forms;
    private readonly List<int[]> _sentences = [];
    private readonly EncoderModule _encoder;
    private readonly Sequential _guess;
    private readonly Tensor _vectors;
    private readonly Tensor _bias;

    private Pretraining(Options options)
    {
        random.manual_seed(Seed);
        var vocabulary = WeightFile.Read(Paths.Checkpoint(VocabularyBuilder.File));
        _forms = new FormTable(new Vocabulary(vocabulary.Raw<ulong>("vocabulary/forms", WeightKind.Key)));
        foreach (var sentence in RawNews.Sentences())
        {
            _sentences.Add([.. sentence.Select(_forms.Id)]);
        }
        _encoder = new EncoderModule(vocabulary, options.Size, dropout: 0.1);
        _guess = Sequential(Linear(options.Size.Width, options.Size.Width), ReLU(), Linear(options.Size.Width, Glove.Width));
        _vectors = _encoder.WordVectors.narrow(0, 0, Targets);
        _bias = new Parameter(tensor(vocabulary.Floats("counts")[..Targets]).log().sub_(8));
    }

    public static void Run(string[] args)
    {
        var options = Options.Of(args);
        new Pretraining(options).Train(options);
    }

    private void Train(Options options)
    {
        var trainable = _encoder.parameters().Concat(_guess.parameters()).Append((Parameter)_bias).ToList();
        var optimizer = optim.AdamW(trainable, PeakRate, 0.9, 0.98, weight_decay: 1e-3);
        long words = 0, goal = options.Words;
        var watch = Stopwatch.StartNew();
        double loss = 0, hits = 0, seen = 0;
        for (var step = 1; words < goal; step++)
        {
            using var scope = NewDisposeScope();
            var batch = NextBatch();
            var done = (double)words / goal;
            Schedule.Set(optimizer, PeakRate * Math.Min(1, step / 300.0) * Math.Max(0.02, 1 - done));
            var (l, h, n) = Step(batch, optimizer, trainable);
            loss += l * n;
            hits += h;
            seen += n;
            words += batch.Sum(s => s.Length);
            if (step % 50 == 0)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"step {step} words {words} loss {loss / seen:f3} right {hits / seen:p1} {words / watch.Elapsed.TotalSeconds:f0} words/s"));
                loss = hits = seen = 0;
            }
            if (step % 1000 == 0)
            {
                _encoder.save(Paths.Checkpoint(options.Output));
            }
        }
        _encoder.save(Paths.Checkpoint(options.Output));
    }

    // Sentences of like length, so that little is padding.
    private List<int[]> NextBatch()
    {
        var first = _sentences[_random.Next(_sentences.Count)];
        var batch = new List<int[]> { first };
        for (var words = first.Length; words < WordsPerBatch;)
        {
            var next = _sentences[_random.Next(_sentences.Count)];
            if (Math.Abs(next.Length - first.Length) <= 2)
            {
                batch.Add(next);
                words += next.Length;
            }
        }
        return batch;
    }

    private (double Loss, double Hits, int Count) Step(List<int[]> batch, optim.Optimizer optimizer, List<Parameter> trainable)
    {
        var longest = batch.Max(s => s.Length);
        var places = new List<long>();
        var targets = new List<long>();
        var (rows, mask) = _forms.Batch(batch, (s, w) =>
        {
            var row = _forms.Rows(batch[s][w])[0];
            if (row is 0 or >= Targets || _random.NextDouble() >= HiddenShare)
            {
                return Hiding.Nothing;
            }
            places.Add(s * longest + w);
            targets.Add(row);
            return _random.NextDouble() < 0.9 ? Hiding.Whole : Hiding.Nothing;
        });
        var state = _encoder.call(rows, mask).view(-1, _encoder.Size.Width).index_select(0, tensor(places.ToArray()));
        var choices = targets.Distinct().Concat(Sample()).Distinct().ToArray();
        var place = choices.Select((c, i) => (c, i)).ToDictionary(x => x.c, x => (long)x.i);
        var chosen = tensor(choices);
        var logits = _guess.call(state).matmul(_vectors.index_select(0, chosen).t()) + _bias.index_select(0, chosen);
        var wanted = tensor(targets.Select(t => place[t]).ToArray());
        var loss = functional.cross_entropy(logits, wanted);
        optimizer.zero_grad();
        loss.backward();
        nn.utils.clip_grad_norm_(trainable, 2.0);
        optimizer.step();
        return (loss.item<float>(), logits.argmax(1).eq(wanted).sum().item<long>(), targets.Count);
    }

    // Half of the rivals are the commonest words, half drawn log-uniformly.
    private IEnumerable<long> Sample()
    {
        for (long i = 1; i <= Rivals / 2; i++)
        {
            yield return i;
        }
        for (var i = 0; i < Rivals / 2; i++)
        {
            yield return (long)Math.Exp(_random.NextDouble() * Math.Log(Targets - 1));
        }
    }
}
