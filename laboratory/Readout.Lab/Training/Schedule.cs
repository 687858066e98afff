using static TorchSharp.torch;

namespace Readout.Lab.Training;

/// <summary>Sets an optimizer's learning rate.</summary>
internal static class Schedule
{
    public static void Set(optim.Optimizer optimizer, double rate)
    {
        foreach (var group in optimizer.ParamGroups)
        {
            group.LearningRate = rate;
        }
    }
}
