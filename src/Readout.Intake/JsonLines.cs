using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Text.Json;
using Readout.Intake.Metadata;
using Readout.Text;

namespace Readout.Intake;

/// <summary>A JSONL file, plain or compressed, read line by line.</summary>
internal static class JsonLines
{
    public static IEnumerable<ReportSource> Sources(string path, bool compressed)
    {
        FileStream? file = null;
        if (Attempt(() => file = File.OpenRead(path)) is { } unopened)
        {
            yield return new RefusedSource(unopened.In(path));
            yield break;
        }
        using (file)
        {
            using Stream content = compressed ? new GZipStream(file!, CompressionMode.Decompress) : file!;
            using var lines = new LineReader(content);
            long consumed = 0;
            bool any = false, more = true;
            while (true)
            {
                if (Attempt(() => more = lines.Next()) is { } broken)
                {
                    yield return new RefusedSource(broken.In(path, lines.Number + 1));
                    yield break;
                }
                if (!more)
                {
                    break;
                }
                if (lines.IsBlank)
                {
                    continue;
                }
                any = true;
                yield return lines.IsTooLong
                    ? new RefusedSource(IntakeLimits.TooLarge("the line").In(path, lines.Number))
                    : new JsonLineSource(path, lines.Number, lines.Take(), At(file!) - consumed);
                consumed = At(file!);
            }
            if (!any)
            {
                yield return new RefusedSource(new Problem("is empty", "give one JSON object a line").In(path));
            }
        }
    }

    private static long At(FileStream file) => file.CanSeek ? file.Position : 0;

    private static Problem? Attempt(Action reading)
    {
        try
        {
            reading();
            return null;
        }
        catch (InvalidDataException)
        {
            return new Problem("is broken gzip data", "fetch or compress it anew");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Problem.Of(failure);
        }
    }
}

/// <summary>One line of a JSONL file.</summary>
internal sealed class JsonLineSource(string path, int number, byte[] json, long bytes) : ReportSource(path, number, bytes)
{
    private protected override bool TryFetch(
        [NotNullWhen(true)] out Draft? draft, [NotNullWhen(false)] out IntakeError? error)
    {
        draft = null;
        Problem? problem;
        try
        {
            using var line = JsonDocument.Parse(json);
            TryRead(line.RootElement, out draft, out problem);
        }
        catch (JsonException broken)
        {
            problem = JsonText.Broken(broken, inOneLine: true);
        }
        error = problem is null ? null : Error(problem);
        return draft is not null;
    }

    private static bool TryRead(JsonElement json, out Draft? draft, [NotNullWhen(false)] out Problem? problem)
    {
        draft = null;
        if (json.ValueKind != JsonValueKind.Object)
        {
            problem = new Problem("is not a JSON object", "write {\"id\": …, \"text\": …} on each line");
            return false;
        }
        if (!MetadataKeys.TryString(json, "id", out string? id, out problem)
            || !MetadataKeys.TryString(json, "text", out string? text, out problem)
            || !MetadataKeys.TryRead(json, out var metadata, out problem))
        {
            return false;
        }
        if (id is null || text is null)
        {
            problem = new Problem($"has no \"{(id is null ? "id" : "text")}\"", "give every line an \"id\" and a \"text\"");
            return false;
        }
        draft = new Draft(id, text, ReportMetadata.Unknown, metadata);
        return true;
    }
}
