using System.Collections.Immutable;
using Readout.Language.Parsing;
using Readout.Scoring;
using Readout.Scoring.Errors;

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
        Figures.Of(scored).Print(Console.Out);
        if (options.Reliability)
        {
            foreach (var table in Reliability.Of(scored.Select(text => text.Comparison)))
            {
                Console.WriteLine();
                table.Print(Console.Out);
            }
        }
        if (options.Errors is { } file)
        {
            WriteErrors(file, options, scored);
        }
    }

    private static void WriteErrors(string file, EvaluationOptions options, ImmutableArray<ScoredText> scored)
    {
        var engine = LanguageEngine.Load(options.Models);
        ImmutableArray<Finding> findings = [.. scored.AsParallel().AsOrdered().SelectMany(text => ErrorFinder.Find(text, engine))];
        string what = $"Errors of {options.Predicted ?? "the engine"} on {options.Folder}";
        if (options.Sample is { } number)
        {
            findings = ErrorFinder.Sample(findings, number, options.Seed);
            what += $": {findings.Length} random misses (seed {options.Seed})";
        }
        var kinds = ErrorKinds.Of(findings);
        Console.WriteLine();
        kinds.Print(Console.Out);
        using var writer = new StreamWriter(file);
        ErrorPage.Write(writer, what, kinds);
    }

    private static Func<GoldText, ImmutableArray<Attribution>?> Predictions(EvaluationOptions options)
    {
        if (options.Predicted is { } folder)
        {
            return text => text.ReadPredicted(folder);
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
