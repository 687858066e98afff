using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Readout.Text;
using Readout.Time;

namespace Readout.Cli.Output;

/// <summary>Writes the time expressions of a report as JSON, one a line; offsets are code points.</summary>
internal static class TimesFile
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Report report, ImmutableArray<TimeExpression> times)
    {
        var file = new StringBuilder("{\"name\": ").Append(Json(writer => writer.WriteStringValue(report.Name))).Append(", \"times\": [");
        for (int i = 0; i < times.Length; i++)
        {
            TimeExpression time = times[i];
            file.Append(i == 0 ? "\n" : ",\n").Append(Json(writer => Write(writer, report.Text, time)));
        }
        return file.Append(times.IsEmpty ? "]}\n" : "\n]}\n").ToString();
    }

    private static void Write(Utf8JsonWriter writer, ReportText text, TimeExpression time)
    {
        writer.WriteStartObject();
        WriteSpan(writer, text, time.Span);
        writer.WriteString("type", Name(time.Type.ToString()));
        writer.WriteString("value", time.Value);
        if (time.Modifier is { } modifier)
        {
            writer.WriteString("mod", Name(modifier.ToString()));
        }
        writer.WriteString("edtf", time.Edtf);
        writer.WriteString("text", text.Slice(time.Span));
        if (time.Anchor is { } anchor)
        {
            writer.WriteStartObject("anchor");
            WriteSpan(writer, text, anchor);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter writer, ReportText text, TextSpan span)
    {
        writer.WriteNumber("start", text.CodePoints.ToCodePoint(span.Start));
        writer.WriteNumber("end", text.CodePoints.ToCodePoint(span.End));
    }

    /// <summary>"MoreThan" as TIMEX3 writes it: <c>MORE_THAN</c>.</summary>
    private static string Name(string member) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(member);

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            write(writer);
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
