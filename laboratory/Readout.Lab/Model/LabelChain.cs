using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Readout.Lab.Model;

/// <summary>A linear-chain conditional random field: how well each label follows each other one; the last row is the start.</summary>
internal sealed class LabelChain : Module<Tensor, Tensor, Tensor>
{
    private readonly Parameter _follows;
    private readonly int _labels;

    public LabelChain(int labels) : base("chain")
    {
        _labels = labels;
        _follows = new Parameter(zeros(labels + 1, labels));
        RegisterComponents();
    }

    /// <summary>How well each label follows each other one: labels and the start x labels.</summary>
    public Tensor Follows => _follows;

    /// <summary>Mean loss per word of wholly labelled sentences.</summary>
    /// <param name="scores">Sentences x words x labels.</param>
    /// <param name="labels">Sentences x words; negative where padded.</param>
    public override Tensor forward(Tensor scores, Tensor labels)
    {
        var mask = labels.ge(0);
        var known = labels.clamp_min(0);
        var words = scores.shape[1];
        var total = _follows[_labels] + scores.select(1, 0);
        var between = _follows.narrow(0, 0, _labels);
        for (var t = 1; t < words; t++)
        {
            var next = (total.unsqueeze(2) + between).logsumexp(1) + scores.select(1, t);
            total = where(mask.select(1, t).unsqueeze(1), next, total);
        }
        var start = full_like(known.narrow(1, 0, 1), _labels);
        var before = words > 1 ? cat([start, known.narrow(1, 0, words - 1)], 1) : start;
        var steps = _follows.flatten().index_select(0, (before * _labels + known).flatten()).view(known.shape);
        var path = (scores.gather(2, known.unsqueeze(2)).squeeze(2) + steps) * mask;
        return (total.logsumexp(1).sum() - path.sum()) / mask.sum();
    }
}
