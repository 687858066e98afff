using Readout.Records;
using Readout.Text;

namespace Readout.Presentation.Html;

/// <summary>Stub.</summary>
public static class HtmlPage
{
    /// <summary>Stub.</summary>
    public static void Write(TextWriter writer, ReadoutRecord record, ReportText text)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(text);
        writer.Write($"<!doctype html>\n<title>{record.Report.Name}</title>\n");
    }
}
