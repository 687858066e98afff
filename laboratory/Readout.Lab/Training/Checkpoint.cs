using System.Globalization;
using Readout.Lab.Model;
using TorchSharp.Modules;

namespace Readout.Lab.Training;

/// <summary>All that a run needs to go on after its last whole epoch: the model, its mean, the optimizer's state.</summary>
internal sealed class Checkpoint(string output, JointModule model, OptimizerHelper optimizer, Averaging averaging)
{
    private readonly string _mean = Paths.Checkpoint(output + ".bin");
    private readonly string _live = Paths.Checkpoint(output + ".live.bin");
    private readonly string _state = Paths.Checkpoint(output + ".optimizer");
    private readonly string _epoch = Paths.Checkpoint(output + ".epoch");

    /// <summary>Saves after an epoch; an interruption leaves the earlier checkpoint or this one whole.</summary>
    public void Save(int epochsDone)
    {
        File.Delete(_epoch);
        model.save(_live);
        using (averaging.Applied())
        {
            model.save(_mean);
        }
        optimizer.save_state_dict(_state);
        File.WriteAllText(_epoch, epochsDone.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Takes up the saved run; gives back how many epochs it had done.</summary>
    /// <exception cref="FileNotFoundException">There is no whole checkpoint.</exception>
    public int Resume()
    {
        var done = int.Parse(File.ReadAllText(_epoch), CultureInfo.InvariantCulture);
        model.load(_mean);
        averaging.TakeFrom(model);
        model.load(_live);
        optimizer.load_state_dict(_state);
        return done;
    }
}
