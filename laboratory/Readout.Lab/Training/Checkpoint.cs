using System.Globalization;
using Readout.Lab.Model;
using TorchSharp.Modules;

namespace Readout.Lab.Training;

/// <summary>
/// All that a run needs to go on after its last whole epoch: the model, its mean, the optimizer's state. Two checkpoints take turns,
/// and one small file, written last, says which is whole: an interruption leaves the earlier one or this one.
/// </summary>
internal sealed class Checkpoint(string output, JointModule model, OptimizerHelper optimizer, Averaging averaging)
{
    private readonly string _progress = Paths.Checkpoint(output + ".progress");

    /// <summary>Saves after an epoch; the mean also lies beside, under the output's name with <c>.bin</c>.</summary>
    public void Save(int epochsDone)
    {
        model.save(Part(epochsDone, "live"));
        using (averaging.Applied())
        {
            model.save(Part(epochsDone, "mean"));
        }
        optimizer.save_state_dict(Part(epochsDone, "optimizer"));
        File.WriteAllText(_progress + ".part", string.Create(CultureInfo.InvariantCulture, $"{epochsDone} {averaging.Updates}"));
        File.Move(_progress + ".part", _progress, overwrite: true);
        File.Copy(Part(epochsDone, "mean"), Paths.Checkpoint(output + ".bin"), overwrite: true);
    }

    /// <summary>Takes up the saved run; gives back how many epochs it had done.</summary>
    /// <exception cref="FileNotFoundException">There is no whole checkpoint.</exception>
    public int Resume()
    {
        var progress = File.ReadAllText(_progress).Split(' ').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        model.load(Part(progress[0], "mean"));
        averaging.TakeFrom(model, progress[1]);
        model.load(Part(progress[0], "live"));
        optimizer.load_state_dict(Part(progress[0], "optimizer"));
        return progress[0];
    }

    private string Part(int epochsDone, string what) => Paths.Checkpoint($"{output}.{what}{epochsDone % 2}");
}
