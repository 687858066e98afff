using System.CommandLine;
using System.CommandLine.Parsing;
using Readout.Actors;
using Readout.Actors.Lookup;
using Readout.Cli.Commands.Actors;
using Readout.Cli.Output;
using Readout.Presentation.Archives;
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

    /// <summary>Takes no stretch of time that ends before it begins.</summary>
    public QuestionCommand Between(Option<int?> since, Option<int?> until)
    {
        Command.Validators.Add(result =>
        {
            // The values themselves can't be asked for yet: one that is wrong would throw.
            if (Written(result, since)?.First > Written(result, until)?.Last)
            {
                result.AddError("--since is after --until; exchange them");
            }
        });
        return this;
    }

    private static DayRange? Written(CommandResult result, Option<int?> option) => result.GetResult(option) is { Tokens: [var day] } ? DayRange.Parse(day.Value) : null;

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
    private const int MostNamed = 8;

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
                Fail(mistake!);
                return false;
            }
            if (found.Remark is { } remark)
            {
                Fail(remark);
            }
            if (!who.Any(before => before.IsSameAs(found)))
            {
                who.Add(found);
            }
        }
        return true;
    }

    /// <summary>Finds the one report that a word means; says so where it means none or several.</summary>
    public bool TryFindReport(string word, out long report)
    {
        var found = Archive.Reports(word);
        report = found.FirstOrDefault();
        if (found.Length != 1)
        {
            string name = ActorOutput.Inline(word);
            Fail(found.IsEmpty
                ? $"the archive has no report '{name}'; give its number, name or address, as 'readout add' and 'readout show' tell them"
                : $"'{name}' may be any of the reports {string.Join(", ", found.Take(MostNamed))}{(found.Length > MostNamed ? " …" : "")}; give its number");
        }
        return found.Length == 1;
    }

    /// <summary>Finds out which side is meant, where one is named; says so where it is none.</summary>
    public bool TryFindSide(string? word, out string? code)
    {
        code = null;
        if (word is null)
        {
            return true;
        }
        if (!Loading.TryLoad(OwnActors, out ActorLexicon? lexicon, out string? mistake))
        {
            Console.Error.WriteLine(mistake);
            return false;
        }
        if (!Who.TryFindSide(word, lexicon, out var side))
        {
            var nearest = new ActorSearch(lexicon).NearestSides(word);
            Fail($"'{ActorOutput.Inline(word)}' is no side; {(nearest.IsEmpty ? "give its code or name, such as FRA or France" : $"nearest: {string.Join(", ", nearest)}")}");
            return false;
        }
        code = side.Side;
        return true;
    }

    /// <summary>Says in one line why there is no answer.</summary>
    public static int Fail(string line)
    {
        Console.Error.WriteLine($"readout: {line}");
        return ExitCode.SomeFailed;
    }
}
