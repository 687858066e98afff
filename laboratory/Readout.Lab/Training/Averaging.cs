using static TorchSharp.torch;

namespace Readout.Lab.Training;

/// <summary>Keeps a running mean of a model's parameters, which does better than the last step's.</summary>
internal sealed class Averaging
{
    private const double Memory = 0.998;
    private readonly List<Tensor> _live, _mean;

    public Averaging(nn.Module model)
    {
        _live = [.. model.parameters()];
        _mean = [.. _live.Select(p => p.detach().clone())];
    }

    public void Update()
    {
        using var quiet = no_grad();
        Updates++;
        var memory = Math.Min(Memory, Updates / (Updates + 10.0));
        for (var i = 0; i < _live.Count; i++)
        {
            _mean[i].lerp_(_live[i], 1 - memory);
        }
    }

    /// <summary>How often the mean was brought up to date; more often, it remembers longer.</summary>
    public int Updates { get; private set; }

    /// <summary>Takes the model's parameters as the mean of so many updates.</summary>
    public void TakeFrom(nn.Module model, int updates)
    {
        using var quiet = no_grad();
        Updates = updates;
        foreach (var (mean, parameter) in _mean.Zip(model.parameters()))
        {
            mean.copy_(parameter);
        }
    }

    /// <summary>Puts the means in place until disposed of.</summary>
    public IDisposable Applied()
    {
        Swap();
        return new Swapped(this);
    }

    private void Swap()
    {
        using var quiet = no_grad();
        for (var i = 0; i < _live.Count; i++)
        {
            using var kept = _live[i].detach().clone();
            _live[i].copy_(_mean[i]);
            _mean[i].copy_(kept);
        }
    }

    private sealed class Swapped(Averaging owner) : IDisposable
    {
        public void Dispose() => owner.Swap();
    }
}
