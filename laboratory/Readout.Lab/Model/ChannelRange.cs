using static TorchSharp.torch;

namespace Readout.Lab.Model;

/// <summary>How large each channel of a layer's input gets, as a sample of sentences shows: what the engine rounds it by.</summary>
internal sealed class ChannelRange
{
    // A channel that hardly ever says anything must not shout when it does.
    private const float SmallestShare = 0.02f;
    private float[] _largest = [];
    private bool _watching;

    /// <summary>Forgets what was seen before and begins to watch.</summary>
    public void Watch()
    {
        _largest = [];
        _watching = true;
    }

    public void LookAway() => _watching = false;

    /// <param name="state">Sentences x words x channels.</param>
    public void See(Tensor state)
    {
        if (!_watching)
        {
            return;
        }
        using var scope = NewDisposeScope();
        var largest = state.abs().amax([0, 1]).data<float>().ToArray();
        _largest = _largest.Length == 0 ? largest : [.. _largest.Zip(largest, MathF.Max)];
    }

    /// <summary>What each channel is multiplied by so that it fills the whole numbers up to 127.</summary>
    public float[] Factors()
    {
        var smallest = SmallestShare * _largest.Max();
        return [.. _largest.Select(l => Readout.Inference.QuantizedMatrix.Largest / MathF.Max(l, smallest))];
    }
}
