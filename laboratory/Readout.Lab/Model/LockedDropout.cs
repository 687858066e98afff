using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Readout.Lab.Model;

/// <summary>Dropout that hides the same channels of all words of a sentence.</summary>
internal static class LockedDropout
{
    public static Tensor Apply(Tensor values, double share) =>
        values * functional.dropout(ones(values.shape[0], 1, values.shape[2]), share, true);
}
