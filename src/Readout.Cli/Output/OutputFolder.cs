using System.Text;
using Readout.Intake;

namespace Readout.Cli.Output;

/// <summary>A folder with a file for each record. A file is there whole or not at all.</summary>
internal sealed class OutputFolder : IRecordSink
{
    private readonly string _folder;
    private readonly string _ending;
    private readonly ReportInputs _inputs;
    private readonly string _unfinished;

    // Where file names differ by more than case, names that differ by case share a file.
    private readonly Dictionary<string, ReportSource> _written =
        new(OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes the folder and makes sure that it can be written.</summary>
    /// <exception cref="IOException">It can't.</exception>
    /// <exception cref="UnauthorizedAccessException">It can't.</exception>
    public OutputFolder(string folder, string ending, ReportInputs inputs)
    {
        _folder = folder;
        _ending = ending;
        _inputs = inputs;
        Directory.CreateDirectory(folder);
        _unfinished = Path.Join(folder, $".readout-{Environment.ProcessId}.tmp");
        File.WriteAllBytes(_unfinished, []);
        File.Delete(_unfinished);
    }

    public IntakeError? Take(ReportSource source, string name, string rendered)
    {
        string file = Path.Join(_folder, FileName.Of(name) + _ending);
        if (_written.TryGetValue(file, out var earlier))
        {
            return new IntakeError(source.Place, null, $"has the same name as {earlier.Place}, whose record is in {file}",
                "rename one of them or read them into different folders");
        }
        if (_inputs.Has(file))
        {
            return new IntakeError(source.Place, null, $"its record would overwrite the report {file}", "choose another --out folder");
        }
        _written.Add(file, source);
        try
        {
            File.WriteAllText(_unfinished, rendered, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(_unfinished, file, overwrite: true);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new IntakeError(source.Place, null, $"its record {file} can't be written ({failure.Message.TrimEnd('.')})",
                "check the --out folder and the free space");
        }
        finally
        {
            File.Delete(_unfinished);
        }
    }

    public void Dispose()
    {
    }
}
