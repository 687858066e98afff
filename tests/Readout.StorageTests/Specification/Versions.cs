using Readout.Records;
using Readout.Storage.Decisions;
using Readout.Storage.Questions;
using Readout.Storage.Reports;

namespace Readout.StorageTests.Specification;

/// <content>Reports are versions.</content>
public abstract partial class ArchiveSpecification
{
    private static Told First => Told.At("grain") with { Rest = "Ports stay open. " };
    private static Told Changed => First with { Rest = "Ports stay open until May. ", Captured = "2024-03-09T08:00:00Z" };

    [Fact]
    public void The_same_text_again_changes_nothing()
    {
        Told[] reports = [First, Told.At("visit") with { Date = "2024-02-01" }, Told.At("third") with { Date = "2023-02-01" }];
        var first = Add(reports);
        var before = Archive.Contacts(new ContactQuery()).Select(contact => (contact.Id, contact.Tellings.Length));
        var again = Add([.. reports.Reverse()]);
        Assert.All(again, addition => Assert.Equal(AdditionKind.Known, addition.Kind));
        Assert.Equal(first.Select(addition => addition.Report).Reverse(), again.Select(addition => addition.Report));
        Assert.Equal(before, Archive.Contacts(new ContactQuery()).Select(contact => (contact.Id, contact.Tellings.Length)));
        Assert.Equal(3, Found("contact").Length);
    }

    [Fact]
    public void A_text_twice_in_one_batch_is_stored_once() =>
        Assert.Equal([AdditionKind.Added, AdditionKind.Known], Add(First, First).Select(addition => addition.Kind));

    [Fact]
    public void A_file_that_moved_is_still_that_report()
    {
        var here = First with { Url = null, File = "/reports/grain.txt" };
        long report = Add(here)[0].Report;
        Assert.Equal(new Addition(AdditionKind.Known, report, 1), Add(here with { File = "/elsewhere/grain.txt" })[0]);
    }

    [Fact]
    public void One_text_at_two_addresses_is_two_reports() =>
        Assert.NotEqual(Add(First)[0].Report, Add(First with { Url = "https://example.org/copy" })[0].Report);

    [Fact]
    public void Holds_knows_a_text_by_its_identity_and_hash()
    {
        Add(First);
        Assert.True(Archive.Holds(First.Identity, First.Prepared.Hash));
        Assert.False(Archive.Holds(First.Identity, Changed.Prepared.Hash));
        Assert.False(Archive.Holds("https://example.org/other", First.Prepared.Hash));
    }

    [Fact]
    public void A_changed_text_is_a_new_version_and_the_old_one_can_be_read()
    {
        long report = Add(First)[0].Report;
        Assert.Equal(new Addition(AdditionKind.NewVersion, report, 2), Add(Changed)[0]);
        var versions = Archive.Versions(report);
        Assert.Equal(["2024-03-06T10:00:00Z", "2024-03-09T08:00:00Z"], versions.Select(version => version.Captured));
        Assert.EndsWith("Ports stay open. ", Archive.Read(versions[0].Id).Text.Value, StringComparison.Ordinal);
        Assert.EndsWith("until May. ", Archive.Read(versions[1].Id).Text.Value, StringComparison.Ordinal);
        Assert.Equal("Aino Lindgren", Archive.Read(versions[0].Id).Record.Actors[0].Name);
        // The first holds from its publication on, before anybody captured it.
        Assert.Equal([(Day("2024-03-05"), Day("2024-03-09")), (Day("2024-03-09"), null)], versions.Select(version => (version.KnownFrom, version.KnownUntil)));
    }

    [Fact]
    public void Versions_hold_in_the_order_of_capture_whenever_they_are_added()
    {
        var middle = First with { Rest = "Ports stay open this week. ", Captured = "2024-03-07T00:00:00Z" };
        long report = Add(Changed, First, middle)[0].Report;
        var inTime = Archive.Versions(report).OrderBy(version => version.Captured, StringComparer.Ordinal).ToList();
        Assert.Equal([2, 3, 1], inTime.Select(version => version.Number));
        Assert.Equal([Day("2024-03-07"), Day("2024-03-09"), null], inTime.Select(version => version.KnownUntil));
        Assert.Equal(["grain"], Found("until May"));
        Assert.Empty(Found("this week"));
    }

    [Fact]
    public void A_withdrawn_report_counts_no_more_and_can_still_be_seen()
    {
        long contact = Contact(First), report = Archive.Contact(contact)!.Tellings[0].Telling.Report;
        Assert.True(Archive.Mark(report, ReportMark.Withdrawn, Ida));
        Assert.Empty(Archive.Contacts(new ContactQuery()));
        Assert.Empty(Found("ports"));
        Assert.Equal("withdrawn", Archive.Contact(contact)!.Decided);
        Assert.Equal("withdrawn", Archive.Versions(report)[0].Mark);
        Assert.True(Archive.Mark(report, null, Ida));
        Assert.Single(Archive.Contacts(new ContactQuery()));
        Assert.Equal(["grain"], Found("ports"));
        Assert.Null(Archive.Contact(contact)!.Decided);
        Assert.False(Archive.Mark(report + 100, ReportMark.Withdrawn, Ida));
    }

    [Fact]
    public void A_corrected_report_counts_with_that_mark()
    {
        long report = Add(First)[0].Report;
        Archive.Mark(report, ReportMark.Corrected, Ida);
        Assert.Equal("corrected", Archive.Contacts(new ContactQuery())[0].Tellings[0].Source.Mark);
        Assert.Equal(["grain"], Found("ports"));
    }

    [Fact]
    public void A_report_counts_until_the_day_that_it_is_withdrawn()
    {
        Archive.Mark(Add(First)[0].Report, ReportMark.Withdrawn, Ida);
        foreach (var (day, holds) in new[] { ("2024-03-04", false), ("2024-03-05", true), ("2024-05-31", true), ("2024-06-01", false) })
        {
            Assert.Equal(holds, Archive.Contacts(new ContactQuery { AsOf = Day(day) }).Length > 0);
            Assert.Equal(holds, Found(new PassageSearch { Words = "ports", AsOf = Day(day) }).Length > 0);
        }
    }

    [Fact]
    public void A_question_as_of_a_day_sees_what_held_then()
    {
        // The later text tells of no contact any more.
        Add(First, Changed with { TellsContact = false });
        string[] Words(string day) => Found(new PassageSearch { Words = "until May", AsOf = Day(day) });
        Assert.Single(Archive.Contacts(new ContactQuery { AsOf = Day("2024-03-08") }));
        Assert.Empty(Archive.Contacts(new ContactQuery { AsOf = Day("2024-03-04") }));
        Assert.Empty(Archive.Contacts(new ContactQuery { AsOf = Day("2024-03-09") }));
        Assert.Empty(Archive.Contacts(new ContactQuery()));
        Assert.Empty(Words("2024-03-08"));
        Assert.Equal(["grain"], Words("2024-03-09"));
    }

    [Fact]
    public void A_contact_that_a_withdrawn_report_tells_otherwise_is_as_the_others_tell_it()
    {
        long contact = Contact(Told.At("wire") with { IssuedBy = null, Status = ContactStatus.Planned });
        long other = Contact(Told.At("denial") with { Date = "2024-03-18", Status = ContactStatus.Held });
        Archive.Merge([contact, other], Ida);
        long merged = Archive.Contact(contact)!.Id;
        Archive.Mark(Archive.Reports("denial")[0], ReportMark.Withdrawn, Ida);
        Assert.Equal(ContactStatus.Planned, Archive.Contact(merged)!.Summary.Status);
        Assert.Equal("2024-03-04", Archive.Contact(merged)!.Summary.Date);
        Assert.Equal(2, Archive.Contact(merged)!.Tellings.Length);
    }

    [Fact]
    public void Reports_are_known_by_number_address_and_name()
    {
        long report = Add(First)[0].Report;
        Assert.All([report.ToString(System.Globalization.CultureInfo.InvariantCulture), First.Url!, "grain"], word => Assert.Equal([report], Archive.Reports(word)));
        Assert.Empty(Archive.Reports("nothing"));
    }

    [Fact]
    public void Coverage_counts_the_reports_of_each_source_and_month()
    {
        Add(First, Changed, Told.At("a") with { Date = "2023-01-02" }, Told.At("b") with { Published = "2024-04-01", IssuedBy = null }, Told.At("c") with { Published = null, Publisher = null });
        Assert.Equal(
            [new CoverageRow(null, "FIN", null, 1), new("Northern Wire", null, "2024-04", 1), new("Northern Wire", "FIN", "2024-03", 2)], Archive.Coverage());
    }
}
