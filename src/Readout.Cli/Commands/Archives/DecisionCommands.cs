using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Readout.Presentation.Archives;
using Readout.Storage.Decisions;

namespace Readout.Cli.Commands.Archives;

/// <summary>What people look at and decide: <c>review</c>, <c>merge</c>, <c>split</c>, <c>confirm</c>, <c>reject</c>, <c>undo</c>, <c>decisions</c>, <c>mark</c>, <c>log</c>.</summary>
internal static class DecisionCommands
{
    private static readonly ImmutableArray<string> s_marks = ["withdrawn", "corrected", "none"];

    public static IEnumerable<Command> All() => [Review(), Merge(), Split(), Confirm(), Reject(), Undo(), Decisions(), Mark(), Log()];

    private static Command Review()
    {
        var most = ArchiveOptions.Most(20);
        return new QuestionCommand("review", "Lists contacts that may be one, for a person to decide: merge says that they are, confirm that one is right as it is.", most).Does((parsed, asking) =>
        {
            int limit = parsed.GetValue(most);
            return asking.Output.WriteList(
                asking.Archive.Doubts(limit + 1), limit, "nothing is in doubt", DoubtAnswer.Of, ArchiveJson.Page.ImmutableArrayDoubtAnswer, ArchivePages.Write);
        });
    }

    private static Command Merge()
    {
        var contacts = new Argument<long[]>("CONTACT")
        {
            Description = "The contacts' numbers, two or more.",
            Arity = ArgumentArity.OneOrMore,
            CustomParser = result => [.. result.Tokens.Select(token => Number(result, token.Value))],
        };
        contacts.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1)
            {
                result.AddError("merge takes two contacts or more");
            }
        });
        return Deciding("merge", "Says that contacts are one.", [contacts], (parsed, asking, signature) => asking.Archive.Merge(parsed.GetValue(contacts)!, signature));
    }

    private static Command Split()
    {
        var contact = Contact();
        var reports = new Argument<string[]>("REPORT") { Description = "The reports that tell of another contact, by number, name or address.", Arity = ArgumentArity.OneOrMore };
        return Deciding("split", "Says that some reports tell of another contact than the one they were taken for.", [contact, reports], (parsed, asking, signature) =>
        {
            var meant = new List<long>();
            foreach (string word in parsed.GetValue(reports)!)
            {
                if (!asking.TryFindReport(word, out long report))
                {
                    return null;
                }
                meant.Add(report);
            }
            return asking.Archive.Split(parsed.GetValue(contact), meant, signature);
        });
    }

    private static Command Confirm()
    {
        var contact = Contact();
        return Deciding("confirm", "Says that a contact is right as it is.", [contact], (parsed, asking, signature) => asking.Archive.Confirm(parsed.GetValue(contact), signature));
    }

    private static Command Reject()
    {
        var contact = Contact();
        return Deciding("reject", "Says that there was no such contact.", [contact], (parsed, asking, signature) => asking.Archive.Reject(parsed.GetValue(contact), signature));
    }

    private static Command Undo()
    {
        var decision = ArchiveOptions.Number("DECISION", "The decision's number, as 'readout decisions' tells it.");
        return Deciding("undo", "Takes a decision back.", [decision], (parsed, asking, signature) => asking.Archive.Undo(parsed.GetValue(decision), signature)
            ? parsed.GetValue(decision)
            : throw new ArgumentException($"there is no decision {parsed.GetValue(decision)} that stands; 'readout decisions' lists them"));
    }

    private static Command Decisions()
    {
        var most = ArchiveOptions.Most(50);
        return new QuestionCommand("decisions", "Lists what people decided, the latest first.", most).Does((parsed, asking) =>
        {
            int limit = parsed.GetValue(most);
            return asking.Output.WriteList(
                asking.Archive.Decisions(limit + 1), limit, "nobody has decided anything", decision => decision, ArchiveJson.Page.ImmutableArrayDecisionView, ArchivePages.Write);
        });
    }

    private static Command Mark()
    {
        var report = new Argument<string>("REPORT") { Description = "The report, by number, name or address." };
        var mark = new Argument<string>("MARK")
        {
            Description = "withdrawn, corrected or none.",
            CustomParser = result => SharedOptions.Value(result, s_marks.Contains, value => value, "is no mark; give withdrawn, corrected or none")!,
        };
        var by = ArchiveOptions.By();
        var note = ArchiveOptions.Note();
        return new QuestionCommand("mark", "Marks a report as withdrawn or corrected by its publisher; it is never deleted.", report, mark, by, note).Does((parsed, asking) =>
        {
            if (!asking.TryFindReport(parsed.GetValue(report)!, out long number))
            {
                return ExitCode.SomeFailed;
            }
            ReportMark? given = parsed.GetValue(mark) switch { "withdrawn" => ReportMark.Withdrawn, "corrected" => ReportMark.Corrected, _ => null };
            asking.Archive.Mark(number, given, Signed(parsed, by, note));
            var marked = asking.Archive.Versions(number)[^1];
            return asking.Output.Write(() => SourceAnswer.Of(marked), ArchiveJson.Page.SourceAnswer, console => ArchivePages.Write(console, marked));
        });
    }

    private static Command Log()
    {
        var most = ArchiveOptions.Most(50);
        return new QuestionCommand("log", "Lists all that people did to the archive, the latest first: decisions, what was undone, marks, reports added in somebody's name.", most).Does((parsed, asking) =>
        {
            int limit = parsed.GetValue(most);
            return asking.Output.WriteList(
                asking.Archive.Audit(limit + 1), limit, "nobody has done anything", entry => entry, ArchiveJson.Page.ImmutableArrayAuditEntry, ArchivePages.Write);
        });
    }

    /// <summary>A command that writes down a decision and shows it; <paramref name="decide"/> gives its number, or <c>null</c> where it has said why there is none.</summary>
    private static Command Deciding(string name, string description, Symbol[] own, Func<ParseResult, Asking, Signature, long?> decide)
    {
        var by = ArchiveOptions.By();
        var note = ArchiveOptions.Note();
        return new QuestionCommand(name, description, [.. own, by, note]).Does((parsed, asking) =>
        {
            try
            {
                return decide(parsed, asking, Signed(parsed, by, note)) is { } number && asking.Archive.Decision(number) is { } decision
                    ? asking.Output.Write(() => decision, ArchiveJson.Page.DecisionView, console => ArchivePages.Write(console, [decision]))
                    : ExitCode.SomeFailed;
            }
            catch (ArgumentException mistake)
            {
                return Asking.Fail(mistake.ParamName is null ? mistake.Message : mistake.Message.Split(" (Parameter", 2)[0]);
            }
        });
    }

    private static Signature Signed(ParseResult parsed, Option<string> by, Option<string?> note) =>
        new(parsed.GetValue(by)!, DateTimeOffset.UtcNow, parsed.GetValue(note));

    private static Argument<long> Contact() => ArchiveOptions.Number("CONTACT", "The contact's number.");

    private static long Number(ArgumentResult result, string value)
    {
        if (ArchiveOptions.IsNumber(value))
        {
            return ArchiveOptions.Parse(value);
        }
        result.AddError($"'{value}' is no number of a contact");
        return 0;
    }
}
