using Readout.Records;

namespace Readout.Presentation.Brat;

/// <summary>Stub.</summary>
public static class BratFile
{
    /// <summary>Stub.</summary>
    public static void Write(TextWriter writer, ReadoutRecord record, bool outermostOnly)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(record);
        writer.Write($"#1\tNote {outermostOnly}\t{record.Report.Name}\n");
    }
}
