using System.Text.Json;

namespace Readout.Intake;

/// <summary>What sidecars and JSONL lines need of JSON.</summary>
internal static class JsonText
{
    public static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) =>
        bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsMemory(3) : bytes;

    public static Problem Broken(JsonException failure, bool inOneLine)
    {
        string place = $"at byte {failure.BytePositionInLine}";
        return inOneLine
            ? new Problem($"is not JSON {place} of the line", "write one JSON object a line")
            : new Problem($"is not JSON, line {failure.LineNumber + 1} {place}", "correct or remove the file");
    }
}
