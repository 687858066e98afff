using Readout.Storage.Databases;
using Readout.Storage.Decisions;
using Readout.Storage.Questions;

namespace Readout.StorageTests.Specification;

/// <content>Archives of an earlier form are brought to this one.</content>
public abstract partial class ArchiveSpecification
{
    private protected abstract IDatabase Database(string address);

    /// <summary>As the first program left it: two reports, one marked, and a decision that was undone.</summary>
    private void MakeOfTheFirstForm()
    {
        using var database = Database(Where);
        using var session = database.Open();
        using var script = new StreamReader(typeof(IDatabase).Assembly.GetManifestResourceStream(database.Migrations + "/001-archive.sql")!);
        session.Run(session.Dialect.Found);
        session.Run(script.ReadToEnd());
        session.Run("INSERT INTO migration (number, name, at) VALUES (1, '001-archive.sql', '2024-01-01T00:00:00Z')");
        session.Run("INSERT INTO engine (version, models) VALUES ('0.9', 'none')");
        session.Run("INSERT INTO report (identity) VALUES ('plain')");
        session.Run("INSERT INTO report (identity, mark, mark_by, mark_at, mark_note) VALUES ('gone', 'withdrawn', 'Ida Holm', '2024-01-04T00:00:00Z', 'gone')");
        foreach (long report in (long[])[1, 2])
        {
            session.Run(
                "INSERT INTO version (report, number, hash, name, title, published, captured, known_from, engine, content) VALUES ($1, 1, 'sha256:00', $2, 'On grain', 700000, '2024-01-01T00:00:00Z', 700000, 1, $3)",
                report, $"report{report}", new byte[] { 0 });
            session.Run("INSERT INTO coverage (publisher, issued_by, month, reports) VALUES ($1, '', '', 1)", $"publisher{report}");
            session.Run("INSERT INTO passage (version, statement, day, first, last) VALUES ($1, 0, 700000, 0, 4)", report);
            session.Run("INSERT INTO passage (version, day, first, last) VALUES ($1, 700000, 0, 9)", report);
        }
        session.Run("INSERT INTO decision (kind, person, at, note, undone_by, undone_at) VALUES ('confirm', 'Odd Berg', '2024-01-03T00:00:00Z', 'sure', 'Ida Holm', '2024-01-05T00:00:00Z')");
        session.Run("INSERT INTO decision (kind, person, at) VALUES ('reject', 'Odd Berg', '2024-01-03T12:00:00Z')");
    }

    [Fact]
    public void An_archive_of_the_first_form_is_counted_and_its_log_begun()
    {
        MakeOfTheFirstForm();
        var size = Archive.Size();
        Assert.Equal((2, 2, 2), (size.Reports, size.Versions, size.Statements));
        Assert.Equal([new EngineShare("0.9", "none", 2)], size.Engines);
        Assert.Equal(
            [
                new(1, "2024-01-03T00:00:00Z", "Odd Berg", AuditAct.Confirm, "decision 1", 1, "sure"), new(2, "2024-01-03T12:00:00Z", "Odd Berg", AuditAct.Reject, "decision 2", 2, null),
                new(3, "2024-01-04T00:00:00Z", "Ida Holm", AuditAct.MarkWithdrawn, "report 2", null, "gone"), new AuditEntry(4, "2024-01-05T00:00:00Z", "Ida Holm", AuditAct.Undo, "decision 1", 1, null),
            ],
            Archive.Audit(10).Reverse());
        Assert.Equal(["report2"], Listed(new ReportQuery { Title = "grain", Mark = ReportMark.Withdrawn }));
        Assert.Empty(Archive.Issues(null, 10));
    }

    [Fact]
    public void An_archive_of_the_first_form_goes_on()
    {
        MakeOfTheFirstForm();
        long before = Archive.Changes();
        long spring = Contact(About(Spring, "Grain"));
        Archive.Confirm(spring, Ida);
        Assert.True(Archive.Changes() > before);
        Assert.Equal(["Grain 1"], Labels());
        Assert.Equal(5, Archive.Audit(1)[0].Id);
        Assert.Equal(3, Another().Size().Reports);
    }
}
