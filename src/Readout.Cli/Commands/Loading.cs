using System.Diagnostics.CodeAnalysis;
using Readout.Extraction;

namespace Readout.Cli.Commands;

/// <summary>Loads the engine or says in one line why it can't be.</summary>
internal static class Loading
{
    public static bool TryLoad([NotNullWhen(true)] out Engine? engine, out string? mistake)
    {
        (engine, mistake) = (null, null);
        try
        {
            engine = Engine.Load();
            return true;
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            mistake = $"readout: its own data can't be used ({failure.Message.TrimEnd('.')}); build or install the program anew";
            return false;
        }
    }
}
