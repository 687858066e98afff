using System.Collections.Immutable;
using Readout.Records;
using Readout.Text;

namespace Readout.Storage.Reports;

/// <summary>Takes from a record and its text what is searched: the text, and each statement.</summary>
internal static class PassageReader
{
    /// <summary>Longer texts are cut between words, for what one entry of PostgreSQL's index can hold.</summary>
    private const int MostWords = 10_000;

    public static ImmutableArray<Passage> Read(ReadoutRecord record, ReportText text)
    {
        var actors = record.Actors.Select((actor, place) => (actor, place)).ToDictionary(pair => pair.actor.Id, pair => pair.place, StringComparer.Ordinal);
        var issues = record.Issues.ToDictionary(issue => issue.Id, issue => issue.Label, StringComparer.Ordinal);
        var kinds = Kinds(record);
        string? main = record.Contacts.FirstOrDefault(contact => contact.Main) is { } contact ? Tag(contact.Kind) : null;
        var bySelf = record.Statements.ToDictionary(statement => statement.Id, StringComparer.Ordinal);
        var statements = record.Statements.Select((statement, place) => (statement, place))
            .Where(said => said.statement.Content.Length > 0 && !RepeatsItsOuter(said.statement, bySelf))
            .Select(said => Said(said.statement, said.place));
        return [.. Whole(record, text, main), .. statements];

        Passage Said(Statement statement, int place)
        {
            ImmutableArray<int> speakers = [.. statement.SourceActors.Select(id => actors[id])];
            var sides = speakers.Select(speaker => record.Actors[speaker].Country).OfType<string>().Distinct();
            return new Passage(
                place, statement.Content.Min(span => span.Start), statement.Content.Max(span => span.End),
                Folded(string.Join(' ', statement.Content.Select(span => span.Text))), Folded(string.Join(' ', statement.Issues.Select(id => issues[id]))),
                speakers, [.. sides], statement.Side, kinds.GetValueOrDefault(statement.Id) ?? main);
        }
    }

    /// <summary>A contact's kind as one word of small letters.</summary>
    public static string Tag(ContactKind kind) => kind.ToString().ToLowerInvariant();

    private static Dictionary<string, string> Kinds(ReadoutRecord record)
    {
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var contact in record.Contacts)
        {
            foreach (string statement in contact.Accounts.SelectMany(account => account.Statements))
            {
                kinds.TryAdd(statement, Tag(contact.Kind));
            }
        }
        return kinds;
    }

    /// <summary>What "she added that she believes that…" holds is found in the outer one, whose speaker is the same.</summary>
    private static bool RepeatsItsOuter(Statement statement, Dictionary<string, Statement> all) =>
        statement.Within is { } outer && all[outer].SourceActors.SequenceEqual(statement.SourceActors);

    private static IEnumerable<Passage> Whole(ReadoutRecord record, ReportText text, string? kind)
    {
        string labels = Folded(string.Join(' ', record.Issues.Select(issue => issue.Label)));
        string[] title = record.Report.Title is { } known ? [.. FoldedWords.Of(known)] : [];
        foreach (var words in FoldedWords.Places(text.Value).Chunk(MostWords))
        {
            yield return new Passage(
                null, text.CodePoints.ToCodePoint(words[0].Start), text.CodePoints.ToCodePoint(words[^1].End), string.Join(' ', title.Concat(words.Select(word => word.Word))), labels,
                [], [], record.Report.IssuedBy, kind);
        }
    }

    private static string Folded(string text) => string.Join(' ', FoldedWords.Of(text));
}
