using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Readout.Lab.Attributions;

/// <summary>Writes what was found as brat files and hands them to the shared scorer.</summary>
internal static class Scoring
{
    public static void Print(string name, string corpus, IReadOnlyList<Article> articles, Func<Article, IReadOnlyList<GoldAttribution>> find)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"readout-{Environment.ProcessId}");
        var (gold, found) = (Directory.CreateDirectory(Path.Combine(folder, "gold")).FullName, Directory.CreateDirectory(Path.Combine(folder, "found")).FullName);
        foreach (var article in articles)
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(corpus, "attributions"), article.Name + "_????.ann"))
            {
                File.Copy(file, Path.Combine(gold, Path.GetFileName(file)));
            }
            File.WriteAllText(Path.Combine(found, article.Name + ".ann"), Brat(article, find(article)));
        }
        var scorer = Path.Combine(Paths.Shared, "score", "attributions.py");
        using var process = Process.Start(new ProcessStartInfo("python3", [scorer, gold, found, Path.Combine(corpus, "text")]) { RedirectStandardOutput = true })!;
        var rows = process.StandardOutput.ReadToEnd().Split('\n').Where(row => row.Contains("span", StringComparison.Ordinal) || row.Contains("attributed", StringComparison.Ordinal) || row.Contains("exact", StringComparison.Ordinal))
            .Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(f => $"{f[^6]} {f[^5]}/{f[^4]}/{f[^3]}");
        Console.WriteLine($"  {name,-24} {string.Join("   ", rows)}");
        Directory.Delete(folder, recursive: true);
    }

    private static string Brat(Article article, IReadOnlyList<GoldAttribution> found)
    {
        var text = new StringBuilder();
        var bounds = 0;
        string Bind(string role, IReadOnlyList<(int Start, int End)> stretches)
        {
            var offsets = stretches.Select(s => string.Create(CultureInfo.InvariantCulture,
                $"{article.Text.CodePoints.ToCodePoint(article.Row.Words[s.Start].Span.Start)} {article.Text.CodePoints.ToCodePoint(article.Row.Words[s.End - 1].Span.End)}"));
            text.Append(CultureInfo.InvariantCulture, $"T{++bounds}\t{role} {string.Join(';', offsets)}\t_\n");
            return $"{role}:T{bounds}";
        }
        for (var i = 0; i < found.Count; i++)
        {
            List<string> roles = [Bind("Cue", [found[i].Cue]), Bind("Content", found[i].Content)];
            if (found[i].Source.Count > 0)
            {
                roles.Add(Bind("Source", found[i].Source));
            }
            text.Append(CultureInfo.InvariantCulture, $"E{i + 1}\tAttribution:T1 {string.Join(' ', roles)}\n");
        }
        return text.ToString();
    }
}
