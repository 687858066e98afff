using System.CommandLine;
using Readout.Presentation.Archives;
using Readout.Storage.Questions;

namespace Readout.Cli.Commands.Archives;

/// <summary><c>readout said</c> and <c>readout search</c>.</summary>
internal static class TextCommands
{
    public static Command Said()
    {
        var by = new Option<string?>("--by") { Description = "The side (FRA) or person (Macron) that says it.", HelpName = "WHO" };
        var about = ArchiveOptions.Words("--about", "What it is about: words of what is said, or of its issue.");
        var account = ArchiveOptions.Side("--account", "The side in whose account it stands: what one puts in the other's mouth.");
        return Make("said", "Lists statements, the latest first.", [by, about, account], (parsed, asking, search) =>
        {
            if (parsed.GetValue(by) is null && parsed.GetValue(about) is null)
            {
                return UsageError.Report(parsed, "said by whom, or of what? give --by, --about or both");
            }
            return asking.TryFindSide(parsed.GetValue(account), out string? side)
                ? Speak(asking, parsed.GetValue(by), search with { About = parsed.GetValue(about), Account = side })
                : ExitCode.SomeFailed;
        });
    }

    public static Command Search()
    {
        var words = new Argument<string>("WORDS")
        {
            Description = "Words that must all be there; \"side by side\" in quotation marks; the beginning of a word with a star (negotiat*).",
            CustomParser = result => SharedOptions.Value(result, ArchiveOptions.HasWords, value => value, "has no word to look for; give letters or digits")!,
        };
        var side = ArchiveOptions.Side("--side", "Only in what this side says.");
        var actor = new Option<string?>("--actor") { Description = "Only in what this person says.", HelpName = "NAME" };
        var issue = ArchiveOptions.Words("--issue", "Only in statements on an issue of these words.");
        return Make("search", "Searches the texts, the latest first.", [words, side, actor, issue], (parsed, asking, search) =>
        {
            if (parsed.GetValue(side) is not null && parsed.GetValue(actor) is not null)
            {
                return UsageError.Report(parsed, "--side and --actor both say who speaks; give one of them");
            }
            return asking.TryFindSide(parsed.GetValue(side), out string? code)
                ? Speak(asking, code ?? parsed.GetValue(actor), search with { Words = parsed.GetValue(words), Issue = parsed.GetValue(issue) })
                : ExitCode.SomeFailed;
        });
    }

    private static Command Make(string name, string description, Symbol[] own, Func<ParseResult, Asking, PassageSearch, int> answer)
    {
        var kind = ArchiveOptions.Kind();
        var since = ArchiveOptions.Day("--since", "Published not before this day.", isEnd: false);
        var until = ArchiveOptions.Day("--until", "Published not after this day.", isEnd: true);
        var asOf = ArchiveOptions.AsOf();
        var most = ArchiveOptions.Most(20);
        return new QuestionCommand(name, description, [.. own, kind, since, until, asOf, most]).Between(since, until).Does((parsed, asking) => answer(parsed, asking, new PassageSearch
        {
            Kinds = parsed.GetValue(kind),
            Since = parsed.GetValue(since),
            Until = parsed.GetValue(until),
            AsOf = parsed.GetValue(asOf),
            Most = parsed.GetValue(most),
        }));
    }

    private static int Speak(Asking asking, string? speaker, PassageSearch search)
    {
        if (!asking.TryFind(speaker is null ? [] : [speaker], out var who))
        {
            return ExitCode.SomeFailed;
        }
        var asked = search with { Most = search.Most + 1 };
        var found = asking.Archive.Passages(who is [var one] ? asked with { By = one.Side, Speakers = one.Rows } : asked);
        return asking.Output.WriteList(found, search.Most, "nothing found", PassageAnswer.Of, ArchiveJson.Page.ImmutableArrayPassageAnswer, ArchivePages.Write);
    }
}
