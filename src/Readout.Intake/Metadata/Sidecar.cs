using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Readout.Text;

namespace Readout.Intake.Metadata;

/// <summary>The file <c>NAME.meta.json</c> beside a report.</summary>
internal static class Sidecar
{
    public const string Ending = ".meta.json";

    public static bool TryRead(
        string path, [NotNullWhen(true)] out ReportMetadata? metadata, [NotNullWhen(false)] out IntakeError? error)
    {
        metadata = null;
        error = null;
        if (!File.Exists(path))
        {
            metadata = ReportMetadata.Unknown;
            return true;
        }
        if (!TryParse(path, out metadata, out var problem))
        {
            error = problem.In(path);
        }
        return error is null;
    }

    private static bool TryParse(
        string path, [NotNullWhen(true)] out ReportMetadata? metadata, [NotNullWhen(false)] out Problem? problem)
    {
        metadata = null;
        try
        {
            using var stream = File.OpenRead(path);
            if (!IntakeLimits.TryReadAll(stream, out byte[]? bytes, out problem))
            {
                return false;
            }
            using var json = JsonDocument.Parse(JsonText.WithoutMark(bytes));
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                problem = new Problem("is not a JSON object", "write {\"title\": …, \"published\": …} or remove the file");
                return false;
            }
            return MetadataKeys.TryRead(json.RootElement, out metadata, out problem);
        }
        catch (JsonException broken)
        {
            problem = JsonText.Broken(broken, inOneLine: false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = Problem.Of(failure);
        }
        return false;
    }
}
