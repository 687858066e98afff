using System.Runtime.InteropServices;

namespace Readout.Cli;

/// <summary>Turns Ctrl+C and a request to end into a cancellation; a second one ends the program at once.</summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>How long a write to a reader that has stopped reading may hold up the end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public Interruption() =>
        _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }
        _source.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        if (_source.IsCancellationRequested)
        {
            return;
        }
        signal.Cancel = true;
        _source.Cancel();
        _ = Task.Delay(Patience).ContinueWith(_ => Environment.Exit(ExitCode.Interrupted), TaskScheduler.Default);
    }
}
