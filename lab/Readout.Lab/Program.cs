using Readout.Lab.Data;
using Readout.Lab.Training;

TorchSharp.torch.set_num_threads(int.Parse(Environment.GetEnvironmentVariable("OMP_NUM_THREADS") ?? "1"));
switch (args)
{
    case ["vocabulary"]:
        VocabularyBuilder.Build();
        break;
    case ["pretrain", ..]:
        Pretraining.Run(args[1..]);
        break;
    case ["train", "joint", ..]:
        JointTraining.Run(args[2..]);
        break;
    default:
        Console.Error.WriteLine("usage: lab vocabulary | pretrain | train joint");
        return 2;
}
return 0;
