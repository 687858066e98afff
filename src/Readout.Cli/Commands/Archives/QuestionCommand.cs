using System.CommandLine;
using Readout.Actors;
using Readout.Cli.Output;
using Readout.Storage;

namespace Readout.Cli.Commands.Archives;

/// <summary>What the commands that ask the archive have in common: its address, the format, and that what goes wrong is one line.</summary>
internal sealed class QuestionCommand
{
    private readonly Option<string> _archive = ArchiveOptions.Archive();
    private readonly Option<string> _format = SharedOptions.Format("text: a page to read. json: all that is known.", OutputFormat.Text, OutputFormat.Json);
    private readonly Option<string[]> _actors = SharedOptions.Actors();
    private readonly Option<bool> _noColor = SharedOptions.NoColor();

    public QuestionCommand(string name, string description, params IEnumerable<Symbol> symbols)
    {
        Command = new Command(name, description);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                Command.Add(argument);
            }
            else
            {
                Command.Add((Option)symbol);
            }
        }
        Command.Add(_archive);
        Command.Add(_format);
        Command.Add(_actors);
        Command.Add(_noColor);
    }

    public Command Command { get; }

    /// <summary>What the command does with an open archive.</summary>
    public Command Does(Func<ParseResult, Asking, int> answer)
    {
        Command.SetAction(parsed => ArchiveOptions.With(parsed.GetValue(_archive)!, archive => answer(parsed, new Asking(
            archive, new ArchiveOutput(parsed.GetValue(_format)!, TerminalForm.Detect(parsed.GetValue(_noColor))), parsed.GetValue(_actors)!))));
        return Command;
    }
}

/// <summary>An open archive and how its answer is written.</summary>
/// <param name="Archive">The archive.</param>
/// <param name="Output">Writes the answer.</param>
/// <param name="OwnActors">The user's own tables of actors.</param>
internal sealed record Asking(Archive Archive, ArchiveOutput Output, string[] OwnActors)
{
    /// <summary>Finds out who is meant by names; says so where nobody is.</summary>
    public bool TryFind(IReadOnlyList<string> names, out List<Who> who)
    {
        who = [];
        if (names.Count == 0)
        {
            return true;
        }
        if (!Loading.TryLoad(OwnActors, out ActorLexicon? lexicon, out string? mistake))
        {
            Console.Error.WriteLine(mistake);
            return false;
        }
        foreach (string name in names)
        {
            if (Who.Find(name, Archive, lexicon, out mistake) is not { } found)
            {
                Console.Error.WriteLine(mistake);
                return false;
            }
            who.Add(found);
        }
        return true;
    }

    /// <summary>Says in one line why there is no answer.</summary>
    public static int Fail(string line)
    {
        Console.Error.WriteLine($"readout: {line}");
        return ExitCode.SomeFailed;
    }
}
