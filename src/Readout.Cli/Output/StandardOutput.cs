using System.Text;
using Microsoft.Win32.SafeHandles;
using Readout.Intake;

namespace Readout.Cli.Output;

/// <summary>Standard output as UTF-8, one write for each record.</summary>
internal sealed class StandardOutput(string between) : IRecordSink
{
    private const int Handle = 1;
    private const int BrokenPipe = 32;

    private readonly Stream _stream = Open();
    private bool _any;

    public IntakeError? Take(ReportSource source, string name, string rendered)
    {
        Write(_any ? between + rendered : rendered);
        _any = true;
        return null;
    }

    /// <summary>Writes all there is to write; a reader that has gone is no failure, anything else gives a line on standard error.</summary>
    public bool TryWrite(string text)
    {
        try
        {
            Write(text);
        }
        catch (OutputClosedException)
        {
        }
        catch (OutputFailedException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return false;
        }
        return true;
    }

    private void Write(string text)
    {
        try
        {
            _stream.Write(Encoding.UTF8.GetBytes(text));
            _stream.Flush();
        }
        catch (IOException failure) when (failure.HResult == BrokenPipe)
        {
            throw new OutputClosedException();
        }
        catch (IOException failure)
        {
            throw new OutputFailedException(
                $"readout: standard output can't be written ({failure.Message.TrimEnd('.')}); check where it leads and the free space");
        }
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>
    /// The console's own stream hides that a pipe has been closed; a file stream tells. But on a real file a file stream would keep
    /// an offset of its own, and overwrite what others write there.
    /// </summary>
    private static Stream Open()
    {
        if (Console.IsOutputRedirected && !OperatingSystem.IsWindows())
        {
            var pipe = new FileStream(new SafeFileHandle(Handle, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!pipe.CanSeek)
            {
                return pipe;
            }
        }
        return Console.OpenStandardOutput();
    }
}
