using System.Diagnostics;
using System.Globalization;
using Readout.Storage;

namespace Readout.ArchiveBenchmarks.Asking;

/// <summary>Asks every question many times, in turns, and tells how long each took.</summary>
internal sealed class Questioning(string address, int seed, int times, string only)
{
    public void Run()
    {
        using var archive = Archive.Open(address);
        var questions = Questions.Of(archive, new Known(archive, seed)).Where(question => question.Name.Contains(only, StringComparison.Ordinal)).ToList();
        var cold = questions.ConvertAll(question => Time(question).Taken);
        var taken = questions.ConvertAll(_ => new List<double>(times));
        double[] answers = new double[questions.Count];
        for (int i = 0; i < times; i++)
        {
            for (int question = 0; question < questions.Count; question++)
            {
                var (milliseconds, found) = Time(questions[question]);
                taken[question].Add(milliseconds);
                answers[question] += found;
            }
        }
        Console.WriteLine("| question | answers | first | p50 | p95 | longest |\n| --- | --- | --- | --- | --- | --- |");
        for (int i = 0; i < questions.Count; i++)
        {
            taken[i].Sort();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {questions[i].Name} | {answers[i] / times:F1} | {cold[i]:F1} | {taken[i][times / 2]:F1} | {taken[i][Math.Min(times - 1, times * 95 / 100)]:F1} | {taken[i][^1]:F1} |"));
        }
    }

    private static (double Taken, int Found) Time(Question question)
    {
        long start = Stopwatch.GetTimestamp();
        int found = question.Ask();
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, found);
    }
}
