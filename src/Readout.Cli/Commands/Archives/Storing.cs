using System.Collections.Concurrent;
using System.Text;
using Readout.Cli.Batch;
using Readout.Cli.Output;
using Readout.Storage;
using Readout.Storage.Reports;

namespace Readout.Cli.Commands.Archives;

/// <summary>Stores what is read while more is being read, some reports at a time, and says of each that it is stored once it is.</summary>
internal sealed class Storing(Archive archive, BatchProgress progress) : IDisposable
{
    /// <summary>How many reports one transaction takes at most: enough that the disk's confirmation costs little, so few that little is read in vain where it fails.</summary>
    private const int MostAtATime = 50;

    private readonly BlockingCollection<Outcome<ToStore>> _waiting = new(boundedCapacity: 4 * MostAtATime);
    private readonly int[] _counts = new int[Enum.GetValues<AdditionKind>().Length];
    private readonly Turns _turns = new(archive);
    private readonly StandardOutput _output = new(between: "");
    private int _failed;
    private bool _isUnheard;

    /// <summary>"12 added, 1 new version, 3 known, 1 failed".</summary>
    public string Tally
    {
        get
        {
            int versions = _counts[(int)AdditionKind.NewVersion];
            string words = $"{_counts[(int)AdditionKind.Added]} added, {versions} new version{(versions == 1 ? "" : "s")}, {_counts[(int)AdditionKind.Known]} known";
            return _failed == 0 ? words : $"{words}, {_failed} failed";
        }
    }

    public int Run(IEnumerable<Outcome<ToStore>> outcomes)
    {
        var writing = Task.Run(Write);
        bool interrupted = false;
        try
        {
            foreach (var outcome in outcomes)
            {
                if (!Offer(outcome, writing))
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException)
        {
            interrupted = true;
        }
        _waiting.CompleteAdding();
        return Finish(writing, interrupted);
    }

    public void Dispose()
    {
        _output.Dispose();
        _waiting.Dispose();
    }

    /// <summary>Waits for room, unless the writer has given up.</summary>
    private bool Offer(Outcome<ToStore> outcome, Task writing)
    {
        while (!_waiting.TryAdd(outcome, millisecondsTimeout: 100))
        {
            if (writing.IsCompleted)
            {
                return false;
            }
        }
        return true;
    }

    private int Finish(Task writing, bool interrupted)
    {
        try
        {
            writing.GetAwaiter().GetResult();
        }
        catch (ArchiveException failure)
        {
            progress.Say($"readout: {failure.Message}");
            return ExitCode.SomeFailed;
        }
        if (interrupted)
        {
            progress.Say("readout: interrupted; what was said to be stored is stored, the same command goes on from there");
            return ExitCode.Interrupted;
        }
        return _failed > 0 || _isUnheard ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private void Write()
    {
        var batch = new List<Outcome<ToStore>>();
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < MostAtATime && _waiting.TryTake(out var next))
            {
                batch.Add(next);
            }
            while (batch.Count > 0)
            {
                if (!_output.TryWrite(Store(batch)))
                {
                    _isUnheard = true;
                    return;
                }
            }
        }
    }

    /// <summary>Stores the first of them, as many as one turn has time for, takes them out and gives the lines that say so.</summary>
    private string Store(List<Outcome<ToStore>> batch)
    {
        if (batch.Find(outcome => outcome.Result?.Failure is not null) is { Result.Failure: var failure })
        {
            throw failure!;
        }
        List<Outcome<ToStore>> fresh = [.. batch.Where(outcome => outcome.Result?.Prepared is not null)];
        var additions = fresh.Count == 0 ? [] : _turns.Take(() => archive.Add([.. fresh.Select(outcome => outcome.Result!.Prepared!)], Turns.Longest));
        var came = fresh.Zip(additions).ToDictionary(pair => pair.First, pair => pair.Second);
        int done = additions.Length < fresh.Count ? batch.IndexOf(fresh[additions.Length]) : batch.Count;
        string lines = Account(batch.Take(done), came);
        batch.RemoveRange(0, done);
        return lines;
    }

    private string Account(IEnumerable<Outcome<ToStore>> done, Dictionary<Outcome<ToStore>, Addition> came)
    {
        var lines = new StringBuilder();
        foreach (var outcome in done)
        {
            if (outcome.Error is { } error)
            {
                _failed++;
                progress.Say(error.ToString());
            }
            else
            {
                lines.Append(Line(outcome.Result!.Name, came.GetValueOrDefault(outcome))).Append('\n');
            }
            progress.Advance(outcome.Source);
        }
        return lines.ToString();
    }

    private string Line(string name, Addition? addition)
    {
        var kind = addition?.Kind ?? AdditionKind.Known;
        _counts[(int)kind]++;
        return kind switch
        {
            AdditionKind.Added => $"added {addition!.Report}  {name}",
            AdditionKind.NewVersion => $"added {addition!.Report}  {name} (version {addition.Version})",
            _ => $"known  {name}",
        };
    }
}
