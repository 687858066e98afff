using Readout.Language.Attributions;
using Readout.Language.Layout;
using Readout.Language.Parsing;
using Readout.Text;

namespace Readout.Lab.Attributions;

/// <summary>An attribution as places of words: source and content as stretches, end exclusive.</summary>
internal sealed record GoldAttribution((int Start, int End) Cue, IReadOnlyList<(int Start, int End)> Source, IReadOnlyList<(int Start, int End)> Content);

/// <summary>A parsed text with what its annotators marked.</summary>
internal sealed class Article
{
    private WordTraits[]? _traits;
    private Surroundings? _around;

    private Article(string name, ParsedText parsed)
    {
        Name = name;
        Parsed = parsed;
        Row = new WordRow(parsed.Sentences);
        Quotations = new QuotationMarks(Row);
    }

    public string Name { get; }

    public ParsedText Parsed { get; }

    public ReportText Text => Parsed.Text;

    public WordRow Row { get; }

    public WordStates States => Parsed.States!;

    public QuotationMarks Quotations { get; }

    /// <summary>One list for each annotator.</summary>
    public List<IReadOnlyList<GoldAttribution>> Gold { get; } = [];

    /// <summary>The words' traits.</summary>
    public WordTraits[] Traits(TraitTables tables) => _traits ??= tables.Read(Row, Quotations);

    /// <summary>The words' surroundings.</summary>
    public Surroundings Around(WordTraits[] traits) => _around ??= new Surroundings(Row, Quotations, [.. traits.Select(t => t.Relation)]);

    /// <summary>Reads a part of PolNeAR.</summary>
    public static List<Article> ReadAll(LanguageEngine engine, string folder)
    {
        var annotations = Directory.EnumerateFiles(Path.Combine(folder, "attributions")).Order(StringComparer.Ordinal)
            .ToLookup(file => Path.GetFileName(file)[..^"_xxxx.ann".Length]);
        return [.. Directory.EnumerateFiles(Path.Combine(folder, "text"), "*.txt").Order(StringComparer.Ordinal).AsParallel().AsOrdered().Select(file =>
        {
            var article = Read(engine, Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));
            article.Gold.AddRange(annotations[article.Name].Select(article.ReadGold));
            return article;
        })];
    }

    public static Article Read(LanguageEngine engine, string name, string text) =>
        new(name, engine.ParseWithStates(LayoutReader.Read(new ReportText(text))));

    private List<GoldAttribution> ReadGold(string file)
    {
        var spans = new Dictionary<string, List<(int Start, int End)>>(StringComparer.Ordinal);
        var gold = new List<GoldAttribution>();
        foreach (var line in File.ReadLines(file))
        {
            var fields = line.Split('\t');
            if (fields.Length > 1 && IsId(fields[0], 'T'))
            {
                var offsets = fields[1][(fields[1].IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(';');
                spans[fields[0]] = [.. offsets.Select(pair => pair.Split(' ')).Select(pair => Words(Place(pair[0]), Place(pair[1]))).Where(r => r.End > r.Start)];
            }
            else if (fields.Length > 1 && IsId(fields[0], 'E'))
            {
                var roles = fields[1].Split(' ').Skip(1).Select(role => role.Split(':')).Where(role => role.Length == 2 && spans.ContainsKey(role[1]))
                    .ToLookup(role => role[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), role => spans[role[1]]);
                List<(int Start, int End)> cue = Of("Cue"), content = Of("Content");
                if (cue.Count > 0 && content.Count > 0)
                {
                    gold.Add(new GoldAttribution((cue[0].Start, cue[^1].End), Of("Source"), content));
                }

                List<(int Start, int End)> Of(string role) => [.. roles[role].SelectMany(r => r).Order()];
            }
        }
        return [.. gold.OrderBy(g => g.Cue.Start)];

        int Place(string offset) => Text.CodePoints.ToUtf16(int.Parse(offset, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static bool IsId(string field, char kind) => field.Length > 1 && field[0] == kind && field.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    // The words that a stretch of characters touches.
    private (int Start, int End) Words(int start, int end)
    {
        var first = Array.FindIndex(Row.Words, word => word.Span.End > start);
        var last = Array.FindIndex(Row.Words, word => word.Span.Start >= end);
        return (first < 0 ? Row.Count : first, last < 0 ? Row.Count : last);
    }
}
