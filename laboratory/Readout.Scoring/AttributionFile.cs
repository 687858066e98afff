using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Readout.Scoring;

/// <summary>A brat standoff file of attributions.</summary>
/// <param name="Attributions">Its events, in order.</param>
/// <param name="Ignored">The stretches under <c>Discard</c> and <c>Discuss</c>, which no score counts.</param>
public sealed partial record AttributionFile(ImmutableArray<Attribution> Attributions, ImmutableArray<Stretch> Ignored)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Not every character that .NET takes for a line's end: texts may hold the others.
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r"];

    /// <exception cref="InvalidDataException">The file is not what brat writes; the message names file and line.</exception>
    public static AttributionFile Read(string path)
    {
        Dictionary<string, (string Kind, ImmutableArray<Stretch> Stretches)> bounds = new(StringComparer.Ordinal);
        List<ImmutableArray<(string Role, string Bound)>> events = [];
        foreach (var (number, line) in Text(path).Split(LineEnds, StringSplitOptions.None).Index())
        {
            try
            {
                if (TextBound().IsMatch(line))
                {
                    string[] fields = line.Split('\t');
                    string[] kindAndOffsets = fields[1].Split(' ', 2);
                    bounds[fields[0]] = (kindAndOffsets[0], [.. kindAndOffsets[1].Split(';').Select(Offsets)]);
                }
                else if (Event().IsMatch(line))
                {
                    events.Add([.. Words(line.Split('\t')[1]).Select(Argument).Skip(1).Where(argument => argument.Bound.Length > 0)]);
                }
            }
            catch (Exception failure) when (failure is FormatException or IndexOutOfRangeException or OverflowException)
            {
                throw new InvalidDataException($"{path}:{number + 1}: is no line of brat standoff; mend or remove it", failure);
            }
        }
        return new AttributionFile(
            [.. events.Select(Attribution)],
            [.. bounds.Values.Where(bound => bound.Kind is "Discard" or "Discuss").SelectMany(bound => bound.Stretches)]);

        Attribution Attribution(ImmutableArray<(string Role, string Bound)> arguments) =>
            new(Part(arguments, "source"), Part(arguments, "cue"), Part(arguments, "content"));

        ImmutableArray<Stretch> Part(ImmutableArray<(string Role, string Bound)> arguments, string role) =>
        [
            .. arguments.Where(argument => argument.Role == role && bounds.ContainsKey(argument.Bound)).SelectMany(argument => bounds[argument.Bound].Stretches),
        ];
    }

    /// <summary>A file's exact text: nothing before it is taken for a byte order mark, as offsets count from the first byte.</summary>
    internal static string Text(string path)
    {
        try
        {
            return Strict.GetString(File.ReadAllBytes(path));
        }
        catch (DecoderFallbackException failure)
        {
            throw new InvalidDataException($"{path}: is not UTF-8; convert it first", failure);
        }
    }

    private static Stretch Offsets(string pair) =>
        Words(pair) is [var start, var end, ..]
            ? new Stretch(int.Parse(start, CultureInfo.InvariantCulture), int.Parse(end, CultureInfo.InvariantCulture))
            : throw new FormatException();

    // A role may be numbered where an event has it twice: Content, Content2.
    private static (string Role, string Bound) Argument(string argument) =>
        argument.Split(':') is [var role, var bound]
            ? (role.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').ToLowerInvariant(), bound)
            : throw new FormatException();

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^T\d+\t")]
    private static partial Regex TextBound();

    [GeneratedRegex(@"^E\d+\t")]
    private static partial Regex Event();
}
