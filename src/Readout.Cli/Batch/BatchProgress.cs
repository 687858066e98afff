using Readout.Intake;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Readout.Cli.Batch;

/// <summary>Shows on a terminal's standard error how far a large batch is.</summary>
internal sealed class BatchProgress
{
    private const int ManyInputs = 20;
    private const long ManyBytes = 5_000_000;

    private readonly IAnsiConsole? _console;
    private readonly long _bytes;
    private ProgressTask? _task;

    private BatchProgress(IAnsiConsole? console, long bytes)
    {
        _console = console;
        _bytes = bytes;
    }

    /// <summary>Shows something only for large batches, on a terminal that can, where it does not mix with other output.</summary>
    public static BatchProgress Of(ReportInputs inputs, bool resultsOnTerminal, bool colors)
    {
        bool worthwhile = (inputs.Count >= ManyInputs || inputs.Bytes >= ManyBytes) && !Console.IsErrorRedirected && !resultsOnTerminal && colors;
        return new(worthwhile ? ConsoleOnError() : null, inputs.Bytes);
    }

    /// <summary>Runs the batch, with the bar under its messages.</summary>
    public void Show(Action batch)
    {
        if (_console is null)
        {
            batch();
            return;
        }
        var rate = new RateColumn();
        _console.Progress().AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), rate, new RemainingTimeColumn())
            .Start(shown =>
            {
                _task = shown.AddTask("reading", maxValue: Math.Max(1, _bytes));
                Advanced = rate.Count;
                batch();
            });
    }

    /// <summary>One more source is done.</summary>
    public void Advance(ReportSource source)
    {
        _task?.Increment(source.Bytes);
        Advanced();
    }

    /// <summary>Writes a line on standard error.</summary>
    public void Say(string line)
    {
        if (_task is null)
        {
            Console.Error.WriteLine(line);
        }
        else
        {
            _console!.WriteLine(line);
        }
    }

    private Action Advanced { get; set; } = static () => { };

    private static IAnsiConsole ConsoleOnError() =>
        AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Out = new AnsiConsoleOutput(Console.Error) });

    private sealed class RateColumn : ProgressColumn
    {
        private int _done;

        protected override bool NoWrap => true;

        public void Count() => Interlocked.Increment(ref _done);

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
        {
            double seconds = Math.Max(task.ElapsedTime?.TotalSeconds ?? 0, 0.001);
            int done = Volatile.Read(ref _done);
            return new Spectre.Console.Text(string.Create(null, $"{done} reports, {done / seconds:F0}/s"));
        }
    }
}
