using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Readout.Presentation.Archives;
using Readout.Storage;
using Readout.Storage.Decisions;

namespace Readout.Cli.Commands.Archives;

/// <summary>What people look at and decide: <c>review</c>, <c>merge</c>, <c>split</c>, <c>confirm</c>, <c>reject</c>, <c>undo</c>, <c>decisions</c>, <c>mark</c>.</summary>
internal static class DecisionCommands
{
    public static IEnumerable<Command> All() => [Review(), Merge(), Split(), Confirm(), Reject(), Undo(), Decisions(), Mark()];

    private static Command Review()
    {
        var most = ArchiveOptions.Most(20);
        return new QuestionCommand("review", "Lists contacts that may be one, for a person to decide.", most).Does((parsed, asking) =>
        {
            var doubts = asking.Archive.Doubts(parsed.GetValue(most));
            if (doubts.IsEmpty)
            {
                Console.Error.WriteLine("readout: nothing is in doubt");
            }
            return asking.Output.Write(() => [.. doubts.Select(DoubtAnswer.Of)], ArchiveJson.Page.ImmutableArrayDoubtAnswer, console => ArchivePages.Write(console, doubts));
        });
    }

    private static Command Merge()
    {
        var contacts = Contacts(ArgumentArity.OneOrMore);
        return Deciding("merge", "Says that contacts are one.", [contacts], (parsed, archive, signature) => parsed.GetValue(contacts)! is { Length: > 1 } several
            ? archive.Merge(several, signature)
            : throw new ArgumentException("merge takes two contacts or more"));
    }

    private static Command Split()
    {
        var contact = Contact();
        var reports = new Argument<string[]>("REPORT") { Description = "The reports that tell of another contact, by number, name or address.", Arity = ArgumentArity.OneOrMore };
        return Deciding("split", "Says that some reports tell of another contact than the one they were taken for.", [contact, reports], (parsed, archive, signature) =>
            archive.Split(parsed.GetValue(contact), [.. parsed.GetValue(reports)!.SelectMany(word => ReportsOf(archive, word))], signature));
    }

    private static Command Confirm()
    {
        var contact = Contact();
        return Deciding("confirm", "Says that a contact is right as it is.", [contact], (parsed, archive, signature) => archive.Confirm(parsed.GetValue(contact), signature));
    }

    private static Command Reject()
    {
        var contact = Contact();
        return Deciding("reject", "Says that there was no such contact.", [contact], (parsed, archive, signature) => archive.Reject(parsed.GetValue(contact), signature));
    }

    private static Command Undo()
    {
        var decision = new Argument<long>("DECISION") { Description = "The decision's number." };
        return Deciding("undo", "Takes a decision back.", [decision], (parsed, archive, signature) => archive.Undo(parsed.GetValue(decision), signature)
            ? parsed.GetValue(decision)
            : throw new ArgumentException($"there is no decision {parsed.GetValue(decision)} that stands"));
    }

    private static Command Decisions()
    {
        var most = ArchiveOptions.Most(50);
        return new QuestionCommand("decisions", "Lists what people decided, the latest first.", most).Does((parsed, asking) =>
        {
            var decisions = asking.Archive.Decisions(parsed.GetValue(most));
            return asking.Output.Write(() => decisions, ArchiveJson.Page.ImmutableArrayDecisionView, console => ArchivePages.Write(console, decisions));
        });
    }

    private static Command Mark()
    {
        var report = new Argument<string>("REPORT") { Description = "The report, by number, name or address." };
        var mark = new Argument<string>("MARK") { Description = "withdrawn, corrected or none." };
        mark.AcceptOnlyFromAmong("withdrawn", "corrected", "none");
        return Deciding("mark", "Marks a report as withdrawn or corrected by its publisher; it is never deleted.", [report, mark], (parsed, archive, signature) =>
        {
            long number = ReportsOf(archive, parsed.GetValue(report)!)[0];
            ReportMark? given = parsed.GetValue(mark) switch { "withdrawn" => ReportMark.Withdrawn, "corrected" => ReportMark.Corrected, _ => null };
            archive.Mark(number, given, signature);
            return number;
        });
    }

    private static Command Deciding(string name, string description, Symbol[] own, Func<ParseResult, Archive, Signature, long> decide)
    {
        var by = ArchiveOptions.By();
        var note = ArchiveOptions.Note();
        return new QuestionCommand(name, description, [.. own, by, note]).Does((parsed, asking) =>
        {
            try
            {
                long number = decide(parsed, asking.Archive, new Signature(parsed.GetValue(by)!, DateTimeOffset.UtcNow, parsed.GetValue(note)));
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {number}"));
                return ExitCode.Done;
            }
            catch (ArgumentException mistake)
            {
                return Asking.Fail(mistake.ParamName is null ? mistake.Message : mistake.Message.Split(" (Parameter", 2)[0]);
            }
        });
    }

    /// <exception cref="ArgumentException">None is meant, or several are.</exception>
    private static ImmutableArray<long> ReportsOf(Archive archive, string word) => archive.Reports(word) switch
    {
        [var one] => [one],
        [] => throw new ArgumentException($"the archive has no report '{word}'"),
        var several => throw new ArgumentException($"'{word}' may be any of the reports {string.Join(", ", several)}; give its number"),
    };

    private static Argument<long> Contact() => new("CONTACT") { Description = "The contact's number." };

    private static Argument<long[]> Contacts(ArgumentArity arity) => new("CONTACT") { Description = "The contacts' numbers.", Arity = arity };
}
