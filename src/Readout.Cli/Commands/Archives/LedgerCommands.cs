using System.CommandLine;
using System.Globalization;
using Readout.Presentation.Archives;
using Readout.Storage.Questions;

namespace Readout.Cli.Commands.Archives;

/// <summary><c>readout outcomes</c>, <c>readout check</c> and <c>readout coverage</c>.</summary>
internal static class LedgerCommands
{
    public static Command Outcomes()
    {
        var open = new Option<bool>("--open") { Description = "Only what no later contact shows done." };
        var older = new Option<int>("--older-than")
        {
            Description = "Only what is older than so many days (90d), weeks (12w), months (3m) or years (1y).",
            HelpName = "TIME",
            CustomParser = result => SharedOptions.Value(result, value => Days(value) > 0, Days, "is no stretch of time; write --older-than as 90d, 12w, 3m or 1y"),
        };
        var side = ArchiveOptions.Side("--side", "Only what concerns this side.");
        var standing = new Option<bool>("--standing") { Description = "Also shared views and standing policies, of which nothing could be seen to follow." };
        var since = ArchiveOptions.Day("--since", "Not before this day.", isEnd: false);
        var most = ArchiveOptions.Most(50);
        return new QuestionCommand("outcomes", "Lists what was agreed and promised, and what became of it.", open, older, side, standing, since, most).Does((parsed, asking) =>
        {
            int today = DateOnly.FromDateTime(DateTime.UtcNow).DayNumber, days = parsed.GetValue(older);
            var outcomes = asking.Archive.Outcomes(new OutcomeQuery
            {
                Open = parsed.GetValue(open),
                Standing = parsed.GetValue(standing),
                Side = parsed.GetValue(side),
                Since = parsed.GetValue(since),
                Until = days > 0 ? today - days : null,
                Today = today,
                Most = parsed.GetValue(most),
            });
            if (outcomes.IsEmpty)
            {
                Console.Error.WriteLine("readout: the archive has no such outcome");
            }
            return asking.Output.Write(() => [.. outcomes.Select(OutcomeAnswer.Of)], ArchiveJson.Page.ImmutableArrayOutcomeAnswer, console => LedgerPages.Write(console, outcomes));
        });
    }

    public static Command Check()
    {
        var report = new Argument<string?>("REPORT") { Description = "A report, by number, name or address; the latest of all reports if not given.", Arity = ArgumentArity.ZeroOrOne };
        var most = ArchiveOptions.Most(20);
        return new QuestionCommand("check", "Holds every \"first since\" and \"third call this month\" against the archive.", report, most).Does((parsed, asking) =>
        {
            long? number = null;
            if (parsed.GetValue(report) is { } word)
            {
                switch (asking.Archive.Reports(word))
                {
                    case [var one]:
                        number = one;
                        break;
                    case []:
                        return Asking.Fail($"the archive has no report '{word}'");
                    case var several:
                        return Asking.Fail($"'{word}' may be any of the reports {string.Join(", ", several)}; give its number");
                }
            }
            var claims = asking.Archive.Check(number, parsed.GetValue(most));
            if (claims.IsEmpty)
            {
                Console.Error.WriteLine(number is null ? "readout: no report says anything of earlier contacts" : "readout: the report says nothing of earlier contacts");
            }
            return asking.Output.Write(() => [.. claims.Select(ClaimAnswer.Of)], ArchiveJson.Page.ImmutableArrayClaimAnswer, console => LedgerPages.Write(console, claims));
        });
    }

    public static Command Coverage() => new QuestionCommand("coverage", "Tells of which sources and months the archive has reports.").Does((_, asking) =>
    {
        var rows = asking.Archive.Coverage();
        return asking.Output.Write(() => rows, ArchiveJson.Page.ImmutableArrayCoverageRow, console => CoveragePage.Write(console, rows));
    });

    private static int Days(string value) => value.Length > 1 && int.TryParse(value.AsSpan(0, value.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count < 10_000
        ? value[^1] switch { 'd' => count, 'w' => 7 * count, 'm' => 30 * count, 'y' => 365 * count, _ => 0 }
        : 0;
}
