using System.Numerics;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Readout.Lab.Model;

/// <summary>
/// The gated recurrence of a layer with its gradient, in one pass along each sentence: memory[t] = keep[t] * memory[t-1] +
/// (1 - keep[t]) * candidate[t]; the outcome is open[t] * memory[t]. The first half of the channels runs from the start of the
/// sentence, the second from its end. After "Simple Recurrent Units" (Lei et al. 2018, arXiv 1709.02755).
/// </summary>
internal sealed class GatedScan : autograd.SingleTensorFunction<GatedScan>
{
    public override string Name => nameof(GatedScan);

    /// <param name="ctx">What the gradient will need.</param>
    /// <param name="vars">Candidates, keep gates and open gates before their curves (sentences x words x 3 width); the words of each sentence.</param>
    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        using var projected = ((Tensor)vars[0]).contiguous();
        var lengths = (int[])vars[1];
        long sentences = projected.shape[0], words = projected.shape[1], width = projected.shape[2] / 3;
        var gates = empty(projected.shape);
        var memory = zeros(sentences, words, width);
        var outcome = zeros(sentences, words, width);
        var run = new Run((int)words, (int)width, lengths);
        run.Curve(Numbers(projected), Numbers(gates));
        run.Forward(Numbers(gates), Numbers(memory), Numbers(outcome));
        ctx.save_data("run", run);
        ctx.save_for_backward([gates, memory]);
        return outcome;
    }

    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        var run = (Run)ctx.get_data("run");
        var saved = ctx.get_saved_variables();
        using var above = grad_output.contiguous();
        var gradient = zeros(saved[0].shape);
        run.Backward(Numbers(above), Numbers(saved[0]), Numbers(saved[1]), Numbers(gradient));
        return [gradient, null!];
    }

    private static Span<float> Numbers(Tensor tensor) => MemoryMarshal.Cast<byte, float>(tensor.bytes);

    private sealed class Run(int words, int width, int[] lengths)
    {
        private readonly int _half = width / 2;

        public void Curve(ReadOnlySpan<float> projected, Span<float> gates)
        {
            for (var at = 0; at < projected.Length; at += 3 * width)
            {
                TensorPrimitives.Tanh(projected.Slice(at, width), gates[at..]);
                TensorPrimitives.Sigmoid(projected.Slice(at + width, 2 * width), gates[(at + width)..]);
            }
        }

        public void Forward(ReadOnlySpan<float> gates, Span<float> memory, Span<float> outcome)
        {
            for (var sentence = 0; sentence < lengths.Length; sentence++)
            {
                foreach (var (row, before, channel) in Steps(sentence))
                {
                    int at = row * width + channel, gate = row * 3 * width + channel;
                    for (var c = 0; c < _half; c += Vector<float>.Count)
                    {
                        var keep = Load(gates, gate + width + c);
                        var last = before < 0 ? Vector<float>.Zero : Load(memory, before * width + channel + c);
                        var now = Load(gates, gate + c) + keep * (last - Load(gates, gate + c));
                        now.CopyTo(memory[(at + c)..]);
                        (Load(gates, gate + 2 * width + c) * now).CopyTo(outcome[(at + c)..]);
                    }
                }
            }
        }

        public void Backward(ReadOnlySpan<float> above, ReadOnlySpan<float> gates, ReadOnlySpan<float> memory, Span<float> gradient)
        {
            Span<float> carried = stackalloc float[width];
            for (var sentence = 0; sentence < lengths.Length; sentence++)
            {
                carried.Clear();
                foreach (var (row, before, channel) in Steps(sentence).Reverse())
                {
                    int at = row * width + channel, gate = row * 3 * width + channel;
                    for (var c = 0; c < _half; c += Vector<float>.Count)
                    {
                        Vector<float> candidate = Load(gates, gate + c), keep = Load(gates, gate + width + c), open = Load(gates, gate + 2 * width + c);
                        var last = before < 0 ? Vector<float>.Zero : Load(memory, before * width + channel + c);
                        var now = Load(above, at + c) * open + Load(carried, channel + c);
                        (now * (Vector<float>.One - keep) * (Vector<float>.One - candidate * candidate)).CopyTo(gradient[(gate + c)..]);
                        (now * (last - candidate) * keep * (Vector<float>.One - keep)).CopyTo(gradient[(gate + width + c)..]);
                        (Load(above, at + c) * Load(memory, at + c) * open * (Vector<float>.One - open)).CopyTo(gradient[(gate + 2 * width + c)..]);
                        (now * keep).CopyTo(carried[(channel + c)..]);
                    }
                }
            }
        }

        // The row of each step, the row of the step before it (or -1) and the first of its channels.
        private IEnumerable<(int Row, int Before, int Channel)> Steps(int sentence)
        {
            int first = sentence * words, length = lengths[sentence];
            for (var t = 0; t < length; t++)
            {
                yield return (first + t, t == 0 ? -1 : first + t - 1, 0);
                yield return (first + length - 1 - t, t == 0 ? -1 : first + length - t, _half);
            }
        }

        private static Vector<float> Load(ReadOnlySpan<float> numbers, int at) => new(numbers[at..]);
    }
}
