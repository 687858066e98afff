using System.CommandLine;
using Readout.Presentation.Archives;
using Readout.Storage.Questions;

namespace Readout.Cli.Commands.Archives;

/// <summary><c>readout contacts</c> and <c>readout last</c>.</summary>
internal static class ContactCommands
{
    public static Command Contacts()
    {
        var between = new Option<string[]>("--between")
        {
            Description = "Sides (RUS, France) or people (Putin) that all took part.",
            HelpName = "WHO",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        var kind = ArchiveOptions.Kind();
        var since = ArchiveOptions.Day("--since", "Not before this day.", isEnd: false);
        var until = ArchiveOptions.Day("--until", "Not after this day.", isEnd: true);
        var asOf = ArchiveOptions.AsOf();
        var undated = new Option<bool>("--undated") { Description = "Also contacts of which no day is known, last." };
        var most = ArchiveOptions.Most(50);
        return new QuestionCommand("contacts", "Lists contacts of the archive, the latest first.", between, kind, since, until, asOf, undated, most).Between(since, until).Does((parsed, asking) =>
        {
            if (!asking.TryFind(parsed.GetValue(between)!, out var who))
            {
                return ExitCode.SomeFailed;
            }
            int limit = parsed.GetValue(most);
            var found = asking.Archive.Contacts(Query(who) with
            {
                Kinds = parsed.GetValue(kind),
                Since = parsed.GetValue(since),
                Until = parsed.GetValue(until),
                AsOf = parsed.GetValue(asOf),
                Undated = parsed.GetValue(undated),
                Most = limit + 1,
            });
            string nothing = $"the archive has no such contact{(who.Count > 0 ? $" of {string.Join(" and ", who.Select(one => one.Name))}" : "")}";
            return asking.Output.WriteList(found, limit, nothing, ContactAnswer.Of, ArchiveJson.Page.ImmutableArrayContactAnswer, ArchivePages.Write);
        });
    }

    public static Command Last()
    {
        var names = new Argument<string[]>("WHO") { Description = "People (Putin Macron) or sides (RUS FRA).", Arity = ArgumentArity.OneOrMore };
        var kind = ArchiveOptions.Kind();
        var asOf = ArchiveOptions.Day("--as-of", "Up to this day, as the reports of that day told it.", isEnd: true);
        return new QuestionCommand("last", "Tells when some people or sides were last in contact, how long ago, and on whose word.", names, kind, asOf).Does((parsed, asking) =>
        {
            if (!asking.TryFind(parsed.GetValue(names)!, out var who))
            {
                return ExitCode.SomeFailed;
            }
            int? day = parsed.GetValue(asOf);
            var view = asking.Archive.Last(Query(who) with { Kinds = parsed.GetValue(kind), AsOf = day }, day ?? DateOnly.FromDateTime(DateTime.UtcNow).DayNumber);
            var answer = LastAnswer.Of(view, [.. who.Select(one => one.In(view.Last))]);
            return asking.Output.Write(() => answer, ArchiveJson.Page.LastAnswer, console => ArchivePages.Write(console, answer, view.Last));
        });
    }

    private static ContactQuery Query(List<Who> who) => new()
    {
        Sides = [.. who.Select(one => one.Side).OfType<string>()],
        Actors = [.. who.Where(one => one.Side is null).Select(one => one.Rows)],
    };
}
