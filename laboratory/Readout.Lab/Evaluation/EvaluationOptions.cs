using System.Globalization;

namespace Readout.Lab.Evaluation;

/// <summary>What <c>lab evaluate statements</c> is told.</summary>
internal sealed record EvaluationOptions
{
    public const string Usage = """
        usage: lab evaluate statements DIR [OPTION]…
          DIR             text/NAME.txt and attributions/NAME_xxxx.ann, or NAME.txt and NAME.ann side by side
          --predicted DIR scores DIR/NAME.ann instead of reading the texts
          --models DIR    reads with these weights
          --errors FILE   writes every error, by kind, as a page for the browser
          --sample N      with --errors: no more than N random misses
          --seed S        with --sample: other misses for another number
          --reliability   whether probabilities are what they say
        """;

    public string? Folder { get; init; }

    public string? Predicted { get; init; }

    public string Models { get; init; } = Paths.Models;

    public string? Errors { get; init; }

    public int? Sample { get; init; }

    public int Seed { get; init; } = 1;

    public bool Reliability { get; init; }

    /// <exception cref="ArgumentException">The options make no sense; the message says what to give.</exception>
    public static EvaluationOptions Of(ReadOnlySpan<string> args)
    {
        var options = new EvaluationOptions();
        while (!args.IsEmpty)
        {
            (options, int taken) = args switch
            {
                ["--predicted", var folder, ..] => (options with { Predicted = folder }, 2),
                ["--models", var folder, ..] => (options with { Models = folder }, 2),
                ["--errors", var file, ..] => (options with { Errors = file }, 2),
                ["--sample", var number, ..] => (options with { Sample = Number(number) }, 2),
                ["--seed", var number, ..] => (options with { Seed = Number(number) }, 2),
                ["--reliability", ..] => (options with { Reliability = true }, 1),
                [['-', ..], ..] => throw new ArgumentException($"{args[0]}: is no option, or its value is missing"),
                _ when options.Folder is null => (options with { Folder = args[0] }, 1),
                _ => throw new ArgumentException($"{args[0]}: one DIR at a time"),
            };
            args = args[taken..];
        }
        return options switch
        {
            { Folder: null } => throw new ArgumentException("DIR is missing"),
            { Sample: not null, Errors: null } => throw new ArgumentException("--sample goes with --errors"),
            { Reliability: true, Predicted: not null } => throw new ArgumentException("--reliability: .ann files carry no probabilities; leave out --predicted"),
            _ => options,
        };
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        ? number
        : throw new ArgumentException($"{text}: is no whole number");
}
