using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Readout.ArchiveBenchmarks.Reports;
using Readout.ArchiveBenchmarks.World;
using Readout.Storage;
using Readout.Storage.Reports;

namespace Readout.ArchiveBenchmarks;

/// <summary>Fills an archive with the reports of an invented world; the same seed gives the same archive.</summary>
internal sealed class Generation(string address, int reports, int seed)
{
    private const int AtATime = 50;
    private const int Ahead = 2_000;

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _characters;

    public void Run()
    {
        using var archive = Archive.Open(address);
        using var ready = new BlockingCollection<PreparedReport>(boundedCapacity: Ahead);
        var making = Task.Run(() => Make(ready));
        int stored = 0;
        foreach (var batch in ready.GetConsumingEnumerable().Chunk(AtATime))
        {
            archive.Add(batch);
            stored += batch.Length;
            if (stored % 5_000 < AtATime)
            {
                Say(stored);
            }
        }
        making.GetAwaiter().GetResult();
        Say(stored);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"text: {_characters / (double)stored:F0} bytes a version"));
    }

    /// <summary>Parallel, and yet in order: reports are stored in the order of time.</summary>
    private void Make(BlockingCollection<PreparedReport> ready)
    {
        var diplomacy = new Diplomacy(seed, (int)(reports / ReportPlans.PerContact) + 1);
        var maker = new ReportMaker(diplomacy, seed);
        var made = new ReportPlans(diplomacy, seed).Take(reports).AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .SelectMany(plan => Enumerable.Range(1, plan.Versions).Select(version => maker.Make(plan, version)));
        foreach (var report in made)
        {
            _characters += report.Record.Report.Characters;
            ready.Add(report);
        }
        ready.CompleteAdding();
    }

    private void Say(int stored) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{stored,9} versions stored, {_clock.Elapsed.TotalSeconds,7:F0} s, {stored / _clock.Elapsed.TotalSeconds,6:F0} a second"));
}
