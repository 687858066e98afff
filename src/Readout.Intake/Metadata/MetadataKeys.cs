using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Readout.Text;

namespace Readout.Intake.Metadata;

/// <summary>The keys that sidecars and JSONL lines share. Keys of other programs may stand beside them.</summary>
public static class MetadataKeys
{
    /// <summary>Reads a day as ISO 8601 writes it; an hour may follow, which agencies give, and which no reader needs.</summary>
    public static LocalDate? Day(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int clock = text.IndexOf('T', StringComparison.Ordinal);
        return (clock < 0 || IsClock(text[(clock + 1)..]))
            && LocalDatePattern.Iso.Parse(clock < 0 ? text : text[..clock]) is { Success: true, Value: { Year: >= 1000 and <= 2999 } day } ? day : null;
    }

    private static bool IsClock(string text)
    {
        int zone = text.AsSpan().IndexOfAny('Z', '+', '-');
        string time = zone < 0 ? text : text[..zone];
        return (zone < 0 || OffsetPattern.GeneralInvariantWithZ.Parse(text[zone..]).Success)
            && (LocalTimePattern.HourMinuteIso.Parse(time).Success || LocalTimePattern.ExtendedIso.Parse(time).Success);
    }

    /// <summary>Whether the text has the form of an ISO 3166-1 alpha-3 code.</summary>
    public static bool IsCountryCode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 3 && text.All(char.IsAsciiLetterUpper);
    }

    internal static bool TryRead(
        JsonElement json, [NotNullWhen(true)] out ReportMetadata? metadata, [NotNullWhen(false)] out Problem? problem)
    {
        metadata = null;
        if (!TryString(json, "title", out string? title, out problem)
            || !TryString(json, "publisher", out string? publisher, out problem)
            || !TryString(json, "published", out string? published, out problem)
            || !TryString(json, "issuedBy", out string? issuedBy, out problem)
            || !TryString(json, "url", out string? url, out problem))
        {
            return false;
        }
        var day = published is null ? null : Day(published);
        if (published is not null && day is null)
        {
            problem = new Problem($"its \"published\" is {Shown(published)}, not a day", "write it as YYYY-MM-DD");
            return false;
        }
        if (issuedBy is not null && !IsCountryCode(issuedBy))
        {
            problem = new Problem(
                $"its \"issuedBy\" is {Shown(issuedBy)}, not three capital letters", "write the ISO 3166-1 alpha-3 code, such as FRA");
            return false;
        }
        metadata = new ReportMetadata { Title = title, Publisher = publisher, Published = day, IssuedBy = issuedBy, Url = url };
        return true;
    }

    /// <summary>Reads a key; a missing, null or blank one says nothing.</summary>
    internal static bool TryString(JsonElement json, string key, out string? value, [NotNullWhen(false)] out Problem? problem)
    {
        value = null;
        problem = null;
        if (!json.TryGetProperty(key, out var element) || element.ValueKind == JsonValueKind.Null)
        {
            return true;
        }
        if (element.ValueKind != JsonValueKind.String)
        {
            problem = new Problem($"its \"{key}\" is not a string", "write it in quotation marks");
            return false;
        }
        try
        {
            string text = element.GetString()!;
            value = string.IsNullOrWhiteSpace(text) ? null : text;
            return true;
        }
        catch (InvalidOperationException)
        {
            problem = new Problem($"its \"{key}\" holds half a surrogate pair or broken UTF-8", "write it as whole UTF-8 characters");
            return false;
        }
    }

    private static string Shown(string text) => text.Length <= 40 ? $"\"{text}\"" : $"\"{text.AsSpan(0, 40)}…\"";
}
