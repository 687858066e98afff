using System.CommandLine;

namespace Readout.Cli.Commands;

/// <summary><c>readout parse</c>.</summary>
internal static class ParseCommand
{
    public static Command Make()
    {
        var paths = SharedOptions.Paths();
        var format = SharedOptions.Format("conllu: sentences, words, tags, lemmas, dependencies and names, one word a line.", ParseRun.Conllu);
        var input = new Option<string>("--input")
        {
            Description = "What the files hold. text: reports. conllu: CoNLL-U, whose words and sentences are kept and analysed anew.",
            HelpName = "text|conllu",
            CustomParser = result => SharedOptions.Value(
                result, value => value is ParseRun.Text or ParseRun.Conllu, value => value, "is no kind of input; give text or conllu"),
            DefaultValueFactory = _ => ParseRun.Text,
        };
        var threads = SharedOptions.Threads();
        var command = new Command("parse", "Reads English and gives its sentences, words, syntax and names.") { paths, format, input, threads };
        command.SetAction(parsed => new ParseRun
        {
            Paths = parsed.GetValue(paths)!,
            Input = parsed.GetValue(input)!,
            Threads = parsed.GetValue(threads),
        }.Run());
        return command;
    }
}
