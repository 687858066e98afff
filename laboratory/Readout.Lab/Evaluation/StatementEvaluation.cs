using System.Collections.Immutable;
using Readout.Scoring;

namespace Readout.Lab.Evaluation;

/// <summary><c>lab evaluate statements</c>: the figures of <c>attributions.py</c>, and where they come from.</summary>
internal static class StatementEvaluation
{
    public static int Run(string[] args)
    {
        try
        {
            Evaluate(EvaluationOptions.Of(args));
            return 0;
        }
        catch (ArgumentException mistake)
        {
            Console.Error.WriteLine($"lab evaluate statements: {mistake.Message}\n{EvaluationOptions.Usage}");
            return 2;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
    }

    private static void Evaluate(EvaluationOptions options)
    {
        var texts = GoldFolder.Find(options.Folder!);
        var predictions = Predictions(options);
        var scored = Scored(texts, predictions);
        Figures.Of(scored.Select(text => text.Comparison)).Print(Console.Out);
        int missing = scored.Count(text => !text.HasPrediction);
        if (missing > 0)
        {
            Console.Write($"{missing} texts have no predicted file (scored as empty)\n");
        }
    }

    private static Func<GoldText, ImmutableArray<Attribution>?> Predictions(EvaluationOptions options)
    {
        if (options.Predicted is { } folder)
        {
            return text => Path.Combine(folder, text.Name + ".ann") is var file && File.Exists(file) ? AttributionFile.Read(file).Attributions : null;
        }
        var reader = new StatementReader(options.Models);
        return text => reader.Read(text.TextFile);
    }

    private static ImmutableArray<ScoredText> Scored(ImmutableArray<GoldText> texts, Func<GoldText, ImmutableArray<Attribution>?> predictions)
    {
        try
        {
            return [.. texts.AsParallel().AsOrdered().Select(text => ScoredText.Of(text, predictions(text)))];
        }
        catch (AggregateException failures)
        {
            throw failures.Flatten().InnerExceptions.OfType<InvalidDataException>().MinBy(failure => failure.Message, StringComparer.Ordinal) ?? (Exception)failures;
        }
    }
}
