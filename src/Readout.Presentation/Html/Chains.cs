using System.Collections.Immutable;
using Readout.Presentation.Outlines;
using Readout.Presentation.Wording;
using Readout.Records;

namespace Readout.Presentation.Html;

/// <summary>A step of a chain.</summary>
/// <param name="Place">The name of the place in the page where its words stand; <c>null</c> where no words do.</param>
/// <param name="Who">The source, or in the last step the words said.</param>
/// <param name="Cue">The words that mark it as said.</param>
/// <param name="Remark">How sure it is, and whether it is inferred.</param>
internal sealed record ChainStep(string? Place, string Who, string Cue = "", string Remark = "");

/// <summary>Tells through whose mouths a statement comes to the reader: the outlet, those who hold it, its own source, what is said.</summary>
internal sealed class Chains(ReadoutRecord record)
{
    /// <summary>Longer chains lose their middle, so that a page does not grow with the square of their depth.</summary>
    private const int MostSpeakers = 12;

    private const int MostLetters = 90;

    private readonly Cast _cast = new(record);

    private readonly Dictionary<string, Statement> _statements =
        record.Statements.DistinctBy(statement => statement.Id).ToDictionary(statement => statement.Id, StringComparer.Ordinal);

    private readonly Dictionary<string, string> _continued = Continued(record.Statements);

    public ImmutableArray<ChainStep> Of(Statement statement)
    {
        ImmutableArray<Statement> speakers = Speakers(statement);
        bool whole = speakers[0].Within is null;
        return
        [
            Outlet(statement),
            .. whole ? Account(speakers[0]) : [new ChainStep(null, "…")],
            .. speakers.Select(Source),
            Content(statement),
        ];
    }

    /// <summary>The statement and those that hold it, the outermost first.</summary>
    private ImmutableArray<Statement> Speakers(Statement statement)
    {
        var chain = new List<Statement> { statement };
        var passed = new HashSet<string>(StringComparer.Ordinal) { statement.Id };
        while (chain.Count < MostSpeakers && chain[^1].Within is { } outer && passed.Add(outer) && _statements.TryGetValue(outer, out Statement? holder))
        {
            chain.Add(holder);
        }
        chain.Reverse();
        return [.. chain];
    }

    private ChainStep Outlet(Statement statement)
    {
        string? issuer = record.Report.IssuedBy is not null && statement.Account is { } account ? _cast.Name(account) : null;
        return new ChainStep("report", Visible.Inline(record.Report.Publisher ?? issuer ?? "The report"));
    }

    /// <summary>The account that the text's course carries on; one that is told stands in the words of the outermost source.</summary>
    private IEnumerable<ChainStep> Account(Statement outermost)
    {
        if (outermost is { Inferred: true, Account: { } account })
        {
            string? told = _continued.GetValueOrDefault(outermost.Id);
            string? probability = outermost.Probabilities.Account is { } known ? Likelihood.Say(known) : null;
            yield return new ChainStep(told is null ? null : $"by-{told}", Visible.Inline(_cast.Name(account)), Remark: Remark("inferred", probability));
        }
    }

    private ChainStep Source(Statement statement)
    {
        string words = Joined(statement.Source);
        string behind = _cast.Names(statement.SourceActors);
        string who = words.Length == 0 ? "(no source named)" : behind.Length == 0 || behind == words ? words : $"{words} [{behind}]";
        return new ChainStep(
            $"by-{statement.Id}", Visible.Inline(who), Visible.Inline(Joined(statement.Cue)),
            Remark(statement.Negated ? "negated" : null, Likelihood.Doubt(statement.Probabilities.Source)));
    }

    private static ChainStep Content(Statement statement)
    {
        string words = Visible.Inline(Joined(statement.Content));
        int end = words.Length <= MostLetters ? words.Length : words.LastIndexOf(' ', MostLetters);
        string shown = end == words.Length ? words : $"{words[..Math.Max(end, 0)]} …";
        return new ChainStep($"at-{statement.Id}", shown, Remark: Remark(Likelihood.Doubt(statement.Probabilities.Content)));
    }

    private static string Joined(ImmutableArray<Span> spans) => string.Join(" … ", spans.Select(span => span.Text));

    private static string Remark(params string?[] remarks) =>
        string.Join(", ", remarks.OfType<string>()) is { Length: > 0 } remark ? $"({remark})" : "";

    /// <summary>For each statement whose account is inferred, the last one before it that gives that account in words.</summary>
    private static Dictionary<string, string> Continued(ImmutableArray<Statement> statements)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        var continued = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Statement statement in statements.Where(statement => statement is { Account: not null, Within: null }))
        {
            if (!statement.Inferred)
            {
                told[statement.Account!] = statement.Id;
            }
            else if (told.TryGetValue(statement.Account!, out string? last))
            {
                continued.TryAdd(statement.Id, last);
            }
        }
        return continued;
    }
}
