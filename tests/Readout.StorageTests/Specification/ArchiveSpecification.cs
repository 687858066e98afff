using System.Collections.Immutable;
using Readout.Storage;
using Readout.Storage.Decisions;
using Readout.Storage.Questions;
using Readout.Storage.Reports;

namespace Readout.StorageTests.Specification;

/// <summary>What an archive does, whichever database it lies in. Each test has an archive of its own.</summary>
public abstract partial class ArchiveSpecification : IDisposable
{
    private readonly List<Archive> _opened = [];
    private string? _address;
    private Archive? _archive;

    private protected static Signature Ida { get; } = new("Ida Holm", new DateTimeOffset(2024, 6, 1, 12, 0, 0, TimeSpan.Zero), "seen in the minutes");

    private protected string Where => _address ??= NewAddress();

    private protected Archive Archive => _archive ??= Another();

    /// <summary>A file or database in which there is no archive yet.</summary>
    private protected abstract string NewAddress();

    /// <summary>The same archive, opened once more.</summary>
    private protected Archive Another()
    {
        var archive = Archive.Open(Where);
        _opened.Add(archive);
        return archive;
    }

    private protected ImmutableArray<Addition> Add(params Told[] reports) => Archive.Add([.. reports.Select(report => report.Prepared)]);

    /// <summary>Adds a report and gives the contact that it tells of.</summary>
    private protected long Contact(Told report) => ContactOf(Add(report)[0].Report);

    private protected long ContactOf(long report) =>
        Archive.Contacts(new ContactQuery { Undated = true, Most = 1000 }).Single(contact => contact.Tellings.Any(telling => telling.Telling.Report == report)).Id;

    private protected static int Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null).DayNumber;

    private protected string[] Found(PassageSearch search) => [.. Archive.Passages(search).Select(passage => passage.Source.Name)];

    private protected string[] Found(string words) => Found(new PassageSearch { Words = words });

    public void Dispose()
    {
        foreach (var archive in _opened)
        {
            archive.Dispose();
        }
        Remove();
        GC.SuppressFinalize(this);
    }

    private protected virtual void Remove()
    {
    }
}
