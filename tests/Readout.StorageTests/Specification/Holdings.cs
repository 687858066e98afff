using Readout.Storage.Decisions;
using Readout.Storage.Questions;

namespace Readout.StorageTests.Specification;

/// <content>What the archive holds, and what people did to it.</content>
public abstract partial class ArchiveSpecification
{
    private string[] Listed(ReportQuery query) => [.. Archive.Reports(query).Select(version => version.Name)];

    [Fact]
    public void Reports_come_the_latest_published_first_in_their_latest_version()
    {
        Add(March, July with { Publisher = "Palace" }, Told.At("old") with { Published = "2020-01-01", IssuedBy = null }, Told.At("undated") with { Published = null });
        Add(March with { Rest = "Corrected. ", Captured = "2024-08-01T00:00:00Z" });
        Assert.Equal(["july", "march", "old", "undated"], Listed(new ReportQuery()));
        Assert.Equal(2, Archive.Reports(new ReportQuery())[1].Number);
        Assert.Equal(["march", "old"], Listed(new ReportQuery { Most = 2, Skip = 1 }));
        Assert.Equal(["july"], Listed(new ReportQuery { Publisher = "Palace" }));
        Assert.Equal(["july", "march", "undated"], Listed(new ReportQuery { Side = "FIN" }));
        Assert.Equal(["march", "old"], Listed(new ReportQuery { Until = Day("2024-03-05") }));
        Assert.Equal(["march"], Listed(new ReportQuery { Since = Day("2024-03-05"), Until = Day("2024-03-05"), Publisher = "Northern Wire", Side = "FIN" }));
        Assert.Empty(Listed(new ReportQuery { Publisher = "northern' OR 1=1 --" }));
    }

    [Fact]
    public void Reports_are_found_by_words_of_their_title()
    {
        Add(
            March with { Title = "Presidents on grain and ports" }, July with { Title = "Les Présidents à Brême" }, Norway with { Title = "Cables" }, Month with { Title = "Разговор о зерне" },
            Someday with { Title = null, Published = "2024-03-01" });
        string[] Titled(string title, int most = 10, int skip = 0) => Listed(new ReportQuery { Title = title, Most = most, Skip = skip });
        Assert.Equal(["july", "march"], Titled("PRESIDENTS"));
        Assert.Equal(["march"], Titled("presidents", 1, 1));
        Assert.Equal(["july"], Titled("breme presidents"));
        Assert.Equal(["march"], Titled("\"grain and\""));
        Assert.Equal(["march"], Titled("gra*"));
        Assert.Equal(["month"], Titled("зерне"));
        Assert.All(["gra", "\"and grain\"", "resident", "%", "..."], title => Assert.Empty(Titled(title)));
        Assert.Equal(["july"], Listed(new ReportQuery { Title = "presidents", Since = Day("2024-04-01") }));
        Add(March with { Title = "Cables again", Rest = "Corrected. ", Captured = "2024-08-01T00:00:00Z" });
        Assert.Equal(["july"], Titled("presidents"));
    }

    [Fact]
    public void Reports_are_found_by_their_mark()
    {
        Add(March, July, Norway);
        Archive.Mark(Archive.Reports("march")[0], ReportMark.Withdrawn, Ida);
        Archive.Mark(Archive.Reports("july")[0], ReportMark.Corrected, Ida);
        Assert.Equal(["march"], Listed(new ReportQuery { Mark = ReportMark.Withdrawn }));
        Assert.Equal(["july"], Listed(new ReportQuery { Mark = ReportMark.Corrected }));
        Assert.Equal(3, Listed(new ReportQuery()).Length);
        Archive.Mark(Archive.Reports("march")[0], null, Ida);
        Assert.Empty(Listed(new ReportQuery { Mark = ReportMark.Withdrawn }));
    }

    [Fact]
    public void The_size_counts_what_is_there()
    {
        Assert.Equal(new ArchiveSize(0, 0, 0, 0, 0, 0, []), Archive.Size() with { Engines = [] });
        long spring = Contact(About(Spring, "Grain", "Ports"));
        Add(About(Summer, "Grain"), Norway with { Engine = "1.1" });
        var size = Archive.Size();
        Assert.Equal((3, 3, 3, 3), (size.Reports, size.Versions, size.Contacts, size.Statements));
        Assert.Equal([("1.0", 2L), ("1.1", 1L)], size.Engines.Select(engine => (engine.Version, engine.Versions)));
        Add(About(Spring, "Grain") with { Captured = "2024-08-01T00:00:00Z" });
        Archive.Reject(spring, Ida);
        size = Archive.Size();
        Assert.Equal((3, 4, 2, 4), (size.Reports, size.Versions, size.Contacts, size.Statements));
        Reread(About(Spring, "Grain", "Ports"), About(Summer, "Grain"), Norway, About(Spring, "Grain"));
        Assert.Equal([("2.0", 4L)], Archive.Size().Engines.Select(engine => (engine.Version, engine.Versions)));
    }

    [Fact]
    public void Everything_that_people_do_is_in_the_log()
    {
        long spring = Contact(Spring), summer = Contact(Summer), report = Tellers(spring)[0];
        Assert.Empty(Archive.Audit(10));
        var odd = new Signature("Odd Berg", Ida.At.AddDays(1), null);
        long merge = Archive.Merge([spring, summer], Ida);
        long split = Archive.Split(spring, [Archive.Reports("summer")[0]], odd);
        long confirm = Archive.Confirm(spring, Ida);
        Archive.Undo(confirm, odd);
        Assert.False(Archive.Undo(confirm, odd));
        long reject = Archive.Reject(summer, Ida);
        Archive.Mark(report, ReportMark.Withdrawn, Ida);
        Archive.Mark(report, null, odd);
        Archive.Mark(report, ReportMark.Corrected, odd);
        Assert.False(Archive.Mark(999, ReportMark.Corrected, odd));
        Assert.Throws<ArgumentException>(() => Archive.Confirm(999, Ida));
        Archive.Add([Spring.Prepared, (Spring with { Rest = "More. ", Captured = "2024-08-01T00:00:00Z" }).Prepared, Norway.Prepared], by: odd);
        long last = Archive.Reports("norway")[0];
        var log = Archive.Audit(20);
        Assert.Equal(
            [
                (AuditAct.Merge, "Ida Holm", $"contact {spring}, {summer}", (long?)merge), (AuditAct.Split, "Odd Berg", $"contact {spring}", split), (AuditAct.Confirm, "Ida Holm", $"contact {spring}", confirm),
                (AuditAct.Undo, "Odd Berg", $"decision {confirm}", confirm), (AuditAct.Reject, "Ida Holm", $"contact {summer}", reject),
                (AuditAct.MarkWithdrawn, "Ida Holm", $"report {report}", null), (AuditAct.Unmark, "Odd Berg", $"report {report}", null), (AuditAct.MarkCorrected, "Odd Berg", $"report {report}", null),
                (AuditAct.Add, "Odd Berg", $"report {report}, version 2", null), (AuditAct.Add, "Odd Berg", $"report {last}", null),
            ],
            log.Reverse().Select(entry => (entry.Act, entry.Person, entry.Subject, entry.Decision)));
        Assert.Equal(("2024-06-01T12:00:00Z", "seen in the minutes"), (log[^1].At, log[^1].Note));
        Assert.Equal(log[2..4], Archive.Audit(2, 2));
    }
}
