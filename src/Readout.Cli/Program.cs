using System.CommandLine;
using System.Text;
using Readout.Cli;
using Readout.Cli.Commands;
using Readout.Cli.Commands.Actors;
using Readout.Cli.Commands.Archives;

Console.SetError(new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" });

var root = new RootCommand("Reads diplomatic readouts and news reports, and records the contacts they tell of: who spoke to whom, "
    + "what each side says, what was agreed.")
{
    ReadCommand.Make(),
    CompareCommand.Make(),
    ParseCommand.Make(),
    TimesCommand.Make(),
    ActorsCommand.Make(),
    AddCommand.Make(),
    ContactCommands.Contacts(),
    ContactCommands.Last(),
    ShowCommand.Make(),
    TextCommands.Said(),
    TextCommands.Search(),
    LedgerCommands.Outcomes(),
    LedgerCommands.Check(),
    LedgerCommands.Coverage(),
    RereadCommand.Make(),
    ServeCommand.Make(),
    SchemaCommand.Make(),
};
foreach (var decision in DecisionCommands.All())
{
    root.Add(decision);
}
// A report may be called @file; nothing is read from it as options.
var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
if (UsageError.In(parsed) is { } mistake)
{
    Console.Error.WriteLine(mistake);
    return ExitCode.Usage;
}
// Signals are the commands' own affair, since they know what is half written.
return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
