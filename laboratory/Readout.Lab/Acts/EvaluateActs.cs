using System.Collections.Immutable;
using System.Globalization;
using Readout.Extraction.Acts;
using Readout.Extraction.Tokens;
using Readout.Language.Parsing;
using Readout.Records;
using Readout.Text;

namespace Readout.Lab.Acts;

/// <summary>How often the act of a record's parties is read as PLOVER's coders read it.</summary>
internal static class EvaluateActs
{
    private const int Folds = 5;

    /// <summary>Prints accuracy as a whole, by fold, by type and by the way it was read.</summary>
    /// <param name="file">The records.</param>
    /// <param name="shown">The folds by turns, from 1, of which errors are shown; the others stay unread.</param>
    public static void Run(string file, params int[] shown)
    {
        var records = ActRecords.Read(file);
        var engine = LanguageEngine.Load(Paths.Models);
        var reader = new EventReader(ActTable.Load());
        var read = records.Select(record => Read(engine, reader, record)).ToImmutableArray();
        var right = records.Select((record, i) => Label(read[i]) == record.Act).ToImmutableArray();
        Console.WriteLine($"{records.Length} records, accuracy {Share(right)}");
        Console.WriteLine("fold by order: " + string.Join(" ", Enumerable.Range(0, Folds)
            .Select(fold => Share(right.Where((_, i) => i * Folds / records.Length == fold)))));
        Console.WriteLine("fold by turns: " + string.Join(" ", Enumerable.Range(0, Folds).Select(fold => Share(right.Where((_, i) => i % Folds == fold)))));
        foreach (var group in records.Select((record, i) => (record.Act, Given: Label(read[i]))).GroupBy(pair => pair.Act).OrderBy(group => group.Key))
        {
            var wrong = group.Where(pair => pair.Given != group.Key).GroupBy(pair => pair.Given).OrderByDescending(g => g.Count());
            Console.WriteLine($"{group.Key,-10} {group.Count(pair => pair.Given == group.Key),3} of {group.Count(),3}   "
                + string.Join(", ", wrong.Select(g => $"{g.Key} {g.Count()}")));
        }
        foreach (var route in read.Select((act, i) => (act.Route, Right: right[i])).GroupBy(pair => pair.Route).OrderBy(g => g.Key))
        {
            Console.WriteLine($"{route.Key,-10} {route.Count(),3}  {Share(route.Select(pair => pair.Right))}");
        }
        foreach (var (record, i) in records.Select((record, i) => (record, i)).Where(pair => !right[pair.i] && shown.Contains(pair.i % Folds + 1)))
        {
            Console.WriteLine($"{record.Act}, not {Label(read[i])} ({read[i].Route}): {record.EventWords} | {record.Text}");
        }
    }

    /// <summary>PLOVER has no negation: what is not agreed to is refused.</summary>
    private static StatementAct Label(ToldAct act) => act is { Negated: true, IsKind: true } ? StatementAct.Reject : act.Act;

    private static ToldAct Read(LanguageEngine engine, EventReader reader, ActRecord record)
    {
        var tokens = new TokenRow(engine.Parse(new ReportText(record.Text)));
        var sentence = tokens.Sentences.MaxBy(range => range.Length);
        return reader.Read(tokens, sentence, Places(tokens, record.Text, record.Sources), Places(tokens, record.Text, record.Targets));
    }

    private static ImmutableArray<TokenRange> Places(TokenRow tokens, string text, ImmutableArray<string> names) =>
        [.. names.Select(name => (Start: text.IndexOf(name, StringComparison.Ordinal), name.Length)).Where(place => place.Start >= 0)
            .Select(place => new TokenRange(tokens.TokenFrom(place.Start), tokens.TokenFrom(place.Start + place.Length)))];

    private static string Share(IEnumerable<bool> right) => right.ToArray() is { Length: > 0 } all
        ? (all.Count(one => one) / (double)all.Length).ToString("f3", CultureInfo.InvariantCulture) : "–";
}
