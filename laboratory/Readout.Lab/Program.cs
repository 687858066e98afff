using Readout.Lab;
using Readout.Lab.Actors;
using Readout.Lab.Acts;
using Readout.Lab.Attributions;
using Readout.Lab.Coreference;
using Readout.Lab.Data;
using Readout.Lab.Evaluation;
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
    case ["teach", "statements", ..]:
        SilverAttributions.Teach(args[2..]);
        break;
    case ["teach", ..]:
        Teaching.Run(args[1..]);
        break;
    case ["train", "parser", ..]:
        JointTraining.Run(args[2..], namesOnly: false);
        break;
    case ["train", "entities", ..]:
        JointTraining.Run(args[2..], namesOnly: true);
        break;
    case ["train", "statements", ..]:
        AttributionTraining.Run(args[2..]);
        break;
    case ["train", "coreference"]:
        CoreferenceTraining.Run();
        break;
    case ["train", "segmenter", ..]:
        SegmenterTraining.Run(args[2..]);
        break;
    case ["evaluate", "statements", ..]:
        return StatementEvaluation.Run(args[2..]);
    case ["evaluate", "coreference"]:
        EvaluateCoreference.Run("ud/gum-dev.conllu");
        break;
    case ["evaluate", "act"]:
        EvaluateActs.Run(ActRecords.Half);
        break;
    case ["evaluate", "act", "--errors"]:
        EvaluateActs.Run(ActRecords.Half, 1, 2, 3);
        break;
    case ["evaluate", "act", var file]:
        EvaluateActs.Run(file);
        break;
    case ["evaluate"]:
        Evaluate.Run(Path.Combine(Paths.Models, LanguageEngine.FileName), Path.Combine(Paths.Models, Segmenter.FileName));
        break;
    case ["evaluate", var parser, var segmenter]:
        Evaluate.Run(parser, segmenter);
        break;
    case ["actors", "check"]:
        return CheckActors.Run(Path.Combine(Paths.Repository, "data", "actors"));
    case ["actors", "check", var folder]:
        return CheckActors.Run(folder);
    case ["bench"]:
        Bench.Run();
        break;
    case ["speed", var parser, var segmenter]:
        Speed.Run(parser, segmenter);
        break;
    default:
        Console.Error.WriteLine("""
            usage: lab vocabulary                              which words have a vector
                   lab train segmenter [OPTION N]…             words and sentences
                   lab pretrain [OPTION N]…                    the encoder, on raw news
                   lab train parser [OPTION N]…                tags, lemmas, syntax and names together
                   lab train entities --from FILE [OPTION N]…  names alone, the rest stays
                   lab train statements --out FILE [OPTION N]… sources, cues and contents, on the engine as it is
                   lab train coreference                       whom pronouns and nouns mean, on GUM
                   lab teach --teachers FILE,… [OPTION N]…     labels raw news by trained models
                   lab teach statements --teachers FILE,… --out FILE   labels raw news with sources, cues and contents
                   lab evaluate [PARSER SEGMENTER]             the shared scorers over the dev sets
                   lab evaluate statements DIR [OPTION]…       statements against gold ones
                   lab evaluate coreference                    whom pronouns mean, on GUM's dev set
                   lab evaluate act [FILE|--errors]            the acts of PLOVER's records
                   lab actors check [FOLDER]                   the tables of data/actors, and their leaders against REIGN
                   lab bench                                   beside its peers from npm
                   lab speed PARSER SEGMENTER                  words a second on one thread
            docs/language-engine.md tells in which order, and with which options.
            """);
        return 2;
}
return 0;
