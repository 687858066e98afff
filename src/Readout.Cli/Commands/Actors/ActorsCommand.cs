using System.CommandLine;
using NodaTime;
using Readout.Actors;
using Readout.Cli.Output;
using Readout.Intake.Metadata;

namespace Readout.Cli.Commands.Actors;

/// <summary><c>readout actors</c>: what the tables know.</summary>
internal static class ActorsCommand
{
    private static readonly string s_dayMistake =
        $"is no day from {PartialDate.FirstYear} to {PartialDate.LastYear}; write --on as YYYY-MM-DD";

    public static Command Make() => new("actors", "Tells who is known by a name, and who held which office.") { Find(), List() };

    private static Command Find()
    {
        var name = new Argument<string>("NAME") { Description = "A name of a person, office, palace, state, organisation or outlet; a Wikidata id or a country code." };
        var on = On("The day to tell offices of; without it, those that last are given.");
        var actors = SharedOptions.Actors();
        var format = Format();
        var noColor = SharedOptions.NoColor();
        var command = new Command("find", "Tells who may be meant by a name.") { name, on, actors, format, noColor };
        command.SetAction(parsed => new FindRun
        {
            Name = parsed.GetValue(name)!,
            Day = parsed.GetValue(on),
            Output = new ActorOutput(parsed.GetValue(format)!, TerminalForm.Detect(parsed.GetValue(noColor))),
        }.Run(parsed.GetValue(actors)!));
        return command;
    }

    private static Command List()
    {
        var country = new Option<string?>("--country") { Description = "A side: ISO 3166-1 alpha-3, or EUR, UNO, IGO.", HelpName = "AAA" };
        var office = new Option<string?>("--office") { Description = "An office, such as \"Foreign Minister\".", HelpName = "OFFICE" };
        var on = On("A day on which the office is held; without it, all terms are given.");
        var actors = SharedOptions.Actors();
        var format = Format();
        var noColor = SharedOptions.NoColor();
        var command = new Command("list", "Lists who held which office.") { country, office, on, actors, format, noColor };
        command.SetAction(parsed => new ListRun
        {
            Country = parsed.GetValue(country),
            Office = parsed.GetValue(office),
            Day = parsed.GetValue(on),
            Output = new ActorOutput(parsed.GetValue(format)!, TerminalForm.Detect(parsed.GetValue(noColor))),
            Report = mistake => UsageError.Report(parsed, mistake),
        }.Run(parsed.GetValue(actors)!));
        return command;
    }

    private static Option<string> Format() => SharedOptions.Format("text: a table to read. json: all that is known.", OutputFormat.Text, OutputFormat.Json);

    private static Option<LocalDate?> On(string description) => new("--on")
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result => SharedOptions.Value(result, value => Day(value) is not null, Day, s_dayMistake),
    };

    private static LocalDate? Day(string value) =>
        MetadataKeys.Day(value) is { Year: >= PartialDate.FirstYear and <= PartialDate.LastYear } day ? day : null;
}
