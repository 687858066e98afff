using System.Globalization;
using Readout.Lab.Model;

namespace Readout.Lab.Training;

/// <summary>What a training run is told: <c>--width 256 --recurrences 4 --words 16000000 --out encoder.bin</c>.</summary>
internal sealed record Options(IReadOnlyDictionary<string, string> Values)
{
    public EncoderSize Size => new((int)Number("width", 256), (int)Number("recurrences", 4));

    public long Words => Number("words", 16_000_000);

    public string Output => Text("out", "") is { Length: > 0 } file ? file : throw new ArgumentException("Tell where to write: --out FILE");

    public static Options Of(string[] args) =>
        new(args.Chunk(2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair[1], StringComparer.Ordinal));

    public string Text(string name, string otherwise) => Values.GetValueOrDefault(name, otherwise);

    public long Number(string name, long otherwise) =>
        Values.TryGetValue(name, out var text) ? long.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
