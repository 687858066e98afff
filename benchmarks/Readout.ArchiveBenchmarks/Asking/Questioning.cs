using System.Diagnostics;
using System.Globalization;
using Readout.Storage;

namespace Readout.ArchiveBenchmarks.Asking;

/// <summary>Asks every question many times, in turns, and tells how long each took, and how much of that this program worked: on a busy machine the rest is waiting.</summary>
internal sealed class Questioning(string address, int seed, int times, string only)
{
    public void Run()
    {
        using var archive = Archive.Open(address);
        var questions = Questions.Of(archive, new Known(archive, seed)).Where(question => question.Name.Contains(only, StringComparison.Ordinal)).ToList();
        var cold = questions.ConvertAll(question => Time(question).Taken);
        var taken = questions.ConvertAll(_ => new List<double>(times));
        var worked = questions.ConvertAll(_ => new List<double>(times));
        double[] answers = new double[questions.Count];
        for (int i = 0; i < times; i++)
        {
            for (int question = 0; question < questions.Count; question++)
            {
                var (milliseconds, work, found) = Time(questions[question]);
                taken[question].Add(milliseconds);
                worked[question].Add(work);
                answers[question] += found;
            }
        }
        Console.WriteLine("| question | answers | first | p50 | p95 | longest | work p50 | work p95 |\n| --- | --- | --- | --- | --- | --- | --- | --- |");
        for (int i = 0; i < questions.Count; i++)
        {
            taken[i].Sort();
            worked[i].Sort();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {questions[i].Name} | {answers[i] / times:F1} | {cold[i]:F1} | {At(taken[i], 50):F1} | {At(taken[i], 95):F1} | {taken[i][^1]:F1} | {At(worked[i], 50):F1} | {At(worked[i], 95):F1} |"));
        }
    }

    private double At(List<double> sorted, int percent) => sorted[Math.Min(times - 1, times * percent / 100)];

    private static (double Taken, double Worked, int Found) Time(Question question)
    {
        var before = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        int found = question.Ask();
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds, found);
    }
}
