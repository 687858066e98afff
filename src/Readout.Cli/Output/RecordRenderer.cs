using System.Text.Json;
using Readout.Presentation.Brat;
using Readout.Presentation.Html;
using Readout.Presentation.Terminal;
using Readout.Records;
using Readout.Text;

namespace Readout.Cli.Output;

/// <summary>Writes a record in the format asked for. Safe to use from many threads at a time.</summary>
internal sealed record RecordRenderer(string Format, bool OutermostOnly, bool WithText, TerminalForm Terminal)
{
    public string Render(ReadoutRecord record, ReportText text)
    {
        var shown = WithText ? record with { Report = record.Report with { Text = text.Value } } : record;
        using var writer = new StringWriter { NewLine = "\n" };
        switch (Format)
        {
            case OutputFormat.Json:
                writer.WriteLine(JsonSerializer.Serialize(shown, RecordJson.Page.ReadoutRecord));
                break;
            case OutputFormat.JsonLines:
                writer.WriteLine(JsonSerializer.Serialize(shown, RecordJson.Line.ReadoutRecord));
                break;
            case OutputFormat.Brat:
                BratFile.Write(writer, shown, OutermostOnly);
                break;
            case OutputFormat.Html:
                HtmlPage.Write(writer, shown, text);
                break;
            default:
                RecordPage.Write(Terminal.ConsoleOn(writer), shown);
                break;
        }
        return writer.ToString();
    }
}
