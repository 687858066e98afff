namespace Readout.Cli.Batch;

/// <summary>Works on many things at a time and gives the results in the order of the things.</summary>
internal static class OrderedParallel
{
    /// <summary>How many results per thread may wait for a slow one before them; bounds what is held in memory.</summary>
    private const int LookAhead = 4;

    /// <exception cref="OperationCanceledException">When asked to stop; work under way is left behind.</exception>
    public static IEnumerable<TResult> Map<TSource, TResult>(
        IEnumerable<TSource> sources, int threads, Func<TSource, TResult> work, CancellationToken cancellation)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
        var workers = new TaskFactory(cancellation, TaskCreationOptions.None, TaskContinuationOptions.None, scheduler);
        var waiting = new Queue<Task<TResult>>();
        foreach (var source in sources)
        {
            cancellation.ThrowIfCancellationRequested();
            waiting.Enqueue(workers.StartNew(() => work(source)));
            while (waiting.Count > threads * LookAhead || (waiting.TryPeek(out var first) && first.IsCompleted))
            {
                yield return Finish(waiting.Dequeue(), cancellation);
            }
        }
        while (waiting.TryDequeue(out var next))
        {
            yield return Finish(next, cancellation);
        }
    }

    /// <summary>What the work threw comes out as it was thrown.</summary>
    private static TResult Finish<TResult>(Task<TResult> task, CancellationToken cancellation)
    {
        Task.WaitAny([task], cancellation);
        return task.GetAwaiter().GetResult();
    }
}
