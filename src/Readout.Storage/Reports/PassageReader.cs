using System.Collections.Immutable;
using Readout.Records;
using Readout.Text;

namespace Readout.Storage.Reports;

/// <summary>Takes from a record and its text what is searched: the text, and each statement.</summary>
internal static class PassageReader
{
    /// <summary>Longer texts are cut between words, for what one entry of PostgreSQL's index can hold: a megabyte, and 256 places of a word.</summary>
    private const int MostWords = 5_000;

    private const int MostPlaces = 200;

    /// <summary>The title stands before each stretch of the text, the labels after it.</summary>
    private const int MostTitleWords = 50;

    private const int MostLabelWords = 200;

    public static ImmutableArray<Passage> Read(ReadoutRecord record, ReportText text)
    {
        var actors = record.Actors.Select((actor, place) => (actor, place)).ToDictionary(pair => pair.actor.Id, pair => pair.place, StringComparer.Ordinal);
        var issues = record.Issues.ToDictionary(issue => issue.Id, issue => issue.Label, StringComparer.Ordinal);
        var kinds = Kinds(record);
        string? main = record.Contacts.FirstOrDefault(contact => contact.Main) is { } contact ? Tag(contact.Kind) : null;
        var bySelf = record.Statements.ToDictionary(statement => statement.Id, StringComparer.Ordinal);
        var statements = record.Statements.Select((statement, place) => (statement, place))
            .Where(said => said.statement.Content.Length > 0 && !RepeatsItsOuter(said.statement, bySelf))
            .SelectMany(said => Said(said.statement, said.place));
        return [.. Whole(record, text, main), .. statements];

        IEnumerable<Passage> Said(Statement statement, int place)
        {
            ImmutableArray<int> speakers = [.. statement.SourceActors.Select(id => actors[id])];
            var sides = speakers.Select(speaker => record.Actors[speaker].Country).OfType<string>().Distinct();
            int first = statement.Content.Min(span => span.Start), last = statement.Content.Max(span => span.End);
            string labels = Labels(statement.Issues.Select(id => issues[id]));
            return Stretches(FoldedWords.Places(string.Join(' ', statement.Content.Select(span => span.Text)))).DefaultIfEmpty([]).Select(words => new Passage(
                place, first, last, Joined(words), labels, speakers, [.. sides], statement.Side, kinds.GetValueOrDefault(statement.Id) ?? main));
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
        string labels = Labels(record.Issues.Select(issue => issue.Label));
        string title = string.Join(' ', FoldedWords.Of(record.Report.Title ?? "").Take(MostTitleWords));
        foreach (var words in Stretches(FoldedWords.Places(text.Value)))
        {
            yield return new Passage(
                null, text.CodePoints.ToCodePoint(words[0].Start), text.CodePoints.ToCodePoint(words[^1].End), title + " " + Joined(words), labels,
                [], [], record.Report.IssuedBy, kind);
        }
    }

    private static IEnumerable<List<(int Start, int End, string Word)>> Stretches(IEnumerable<(int Start, int End, string Word)> words)
    {
        List<(int Start, int End, string Word)> stretch = [];
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (stretch.Count == MostWords || places.GetValueOrDefault(word.Word) == MostPlaces)
            {
                yield return stretch;
                (stretch, places) = ([], new(StringComparer.Ordinal));
            }
            stretch.Add(word);
            places[word.Word] = places.GetValueOrDefault(word.Word) + 1;
        }
        if (stretch.Count > 0)
        {
            yield return stretch;
        }
    }

    private static string Joined(List<(int Start, int End, string Word)> words) => string.Join(' ', words.Select(word => word.Word));

    private static string Labels(IEnumerable<string> labels) => string.Join(' ', labels.SelectMany(FoldedWords.Of).Take(MostLabelWords));
}
