using System.Collections.Immutable;
using Readout.Records;
using Readout.Text;

namespace Readout.Storage.Reports;

/// <summary>A report and its record, made ready to be stored: all that takes time and needs no database, for any thread to do.</summary>
public sealed class PreparedReport
{
    private PreparedReport(string identity, ReportText text, ReadoutRecord record, DateTimeOffset captured)
    {
        Identity = identity;
        Record = record;
        Captured = captured;
        Packed = Content.Pack(text, record);
        Passages = PassageReader.Read(record, text);
    }

    /// <summary>What the report is known by: its address, else its id or file.</summary>
    public string Identity { get; }

    /// <summary>When this text stood there.</summary>
    public DateTimeOffset Captured { get; }

    /// <summary>What was read from it.</summary>
    public ReadoutRecord Record { get; }

    /// <summary><c>sha256:</c> and the hash of the exact text.</summary>
    public string Hash => Record.Report.Id;

    internal byte[] Packed { get; }

    internal ImmutableArray<Passage> Passages { get; }

    /// <summary>Makes a report ready.</summary>
    /// <param name="identity">What it is known by; see <see cref="ReportIdentity"/>.</param>
    /// <param name="report">The report.</param>
    /// <param name="record">What was read from it.</param>
    /// <param name="captured">When this text stood there.</param>
    public static PreparedReport Of(string identity, Report report, ReadoutRecord record, DateTimeOffset captured)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(record);
        return new PreparedReport(identity, report.Text, record, captured);
    }
}
