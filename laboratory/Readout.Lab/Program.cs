using Readout.Lab;
using Readout.Lab.Data;
using Readout.Lab.Training;
using Readout.Language.Parsing;
using Readout.Language.Segmentation;

TorchSharp.torch.set_num_threads(int.Parse(Environment.GetEnvironmentVariable("OMP_NUM_THREADS") ?? "1"));
switch (args)
{
    case ["vocabulary"]:
        VocabularyBuilder.Build();
        break;
    case ["pretrain", ..]:
        Pretraining.Run(args[1..]);
        break;
    case ["teach", ..]:
        Teaching.Run(args[1..]);
        break;
    case ["train", "joint", ..]:
        JointTraining.Run(args[2..]);
        break;
    case ["train", "segmenter", ..]:
        SegmenterTraining.Run(args[2..]);
        break;
    case ["evaluate"]:
        Evaluate.Run(Path.Combine(Paths.Models, LanguageEngine.FileName), Path.Combine(Paths.Models, Segmenter.FileName));
        break;
    case ["evaluate", var parser, var segmenter]:
        Evaluate.Run(parser, segmenter);
        break;
    case ["bench"]:
        Bench.Run();
        break;
    case ["speed", var parser, var segmenter]:
        Speed.Run(parser, segmenter);
        break;
    default:
        Console.Error.WriteLine("usage: lab vocabulary | pretrain | train joint");
        return 2;
}
return 0;
