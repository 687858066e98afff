using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Readout.Cli.Commands;

/// <summary>Options that several commands share.</summary>
internal static class SharedOptions
{
    public static Argument<string[]> Paths() => new("PATH")
    {
        Description = "Reports: .txt, .html, .jsonl or .jsonl.gz files, folders of them, or - for plain text on standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string> Format(string description, params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = description,
            HelpName = string.Join('|', formats),
            CustomParser = result => Value(
                result, formats.Contains, value => value, $"is no format; give {string.Join(", ", formats[..^1])} or {formats[^1]}"),
            DefaultValueFactory = _ => formats[0],
        };
        option.CompletionSources.Add(formats);
        return option;
    }

    public static Option<bool> NoColor() => new("--no-color") { Description = "Plain text without colours, as when piped. NO_COLOR does the same." };

    public static Option<double?> MinConfidence() => new("--min-confidence")
    {
        Description = "Leave out statements whose probability is known to be lower, and what rests on them.",
        HelpName = "P",
        CustomParser = result => Value(
            result, value => Probability(value) is not null, Probability, "is no probability; give --min-confidence a number from 0 to 1, such as 0.7"),
    };

    public static Option<string[]> Actors() => new("--actors")
    {
        Description = "A table of your own that adds to the actors that are known, or overrides them; may be given several times. docs/actors.md tells its form.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
    };

    public static Option<int> Threads() => new("--threads")
    {
        Description = "How many reports to read at a time; all cores if not given. The output is the same whatever the number.",
        HelpName = "N",
        CustomParser = result => Value(result, value => ThreadCount(value) is > 0 and <= 1024, ThreadCount, "is no number of threads; give 1 to 1024"),
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    /// <summary>Parses a value or says, after the value itself, what is wrong with it.</summary>
    public static T? Value<T>(ArgumentResult result, Predicate<string> isRight, Func<string, T> parse, string mistake)
    {
        string value = result.Tokens[0].Value;
        if (isRight(value))
        {
            return parse(value);
        }
        result.AddError($"'{value}' {mistake}");
        return default;
    }

    private static double? Probability(string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double probability) && probability <= 1 ? probability : null;

    private static int ThreadCount(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int threads) ? threads : 0;
}
