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
            if (!asking.TryFindSide(parsed.GetValue(side), out string? code))
            {
                return ExitCode.SomeFailed;
            }
            int today = DateOnly.FromDateTime(DateTime.UtcNow).DayNumber, days = parsed.GetValue(older), limit = parsed.GetValue(most);
            var outcomes = asking.Archive.Outcomes(new OutcomeQuery
            {
                Open = parsed.GetValue(open),
                Standing = parsed.GetValue(standing),
                Side = code,
                Since = parsed.GetValue(since),
                Until = days > 0 ? today - days : null,
                Today = today,
                Most = limit + 1,
            });
            return asking.Output.WriteList(
                outcomes, limit, "the archive has no such outcome", OutcomeAnswer.Of, ArchiveJson.Page.ImmutableArrayOutcomeAnswer, LedgerPages.Write);
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
                if (!asking.TryFindReport(word, out long one))
                {
                    return ExitCode.SomeFailed;
                }
                number = one;
            }
            int limit = parsed.GetValue(most);
            string nothing = number is null ? "no report says anything of earlier contacts" : "the report says nothing of earlier contacts";
            return asking.Output.WriteList(
                asking.Archive.Check(number, limit + 1), limit, nothing, ClaimAnswer.Of, ArchiveJson.Page.ImmutableArrayClaimAnswer, LedgerPages.Write);
        });
    }

    public static Command Coverage() => new QuestionCommand("coverage", "Tells of which sources and months the archive has reports.").Does((_, asking) =>
    {
        var rows = asking.Archive.Coverage();
        return asking.Output.WriteList(rows, rows.Length, "the archive is empty; 'readout add' puts reports into it", row => row, ArchiveJson.Page.ImmutableArrayCoverageRow, CoveragePage.Write);
    });

    private static int Days(string value) => value.Length > 1 && int.TryParse(value.AsSpan(0, value.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count < 10_000
        ? value[^1] switch { 'd' => count, 'w' => 7 * count, 'm' => 30 * count, 'y' => 365 * count, _ => 0 }
        : 0;
}
