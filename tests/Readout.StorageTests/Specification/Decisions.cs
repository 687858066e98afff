using Readout.Records;
using Readout.Storage.Decisions;
using Readout.Storage.Questions;

namespace Readout.StorageTests.Specification;

/// <content>What people decide outlives everything that machines do.</content>
public abstract partial class ArchiveSpecification
{
    private static readonly Told Spring = Told.At("spring") with { Date = "2024-04-02" }, Summer = Told.At("summer") with { Date = "2024-07-20", Kind = ContactKind.Visit };

    private long[] Tellers(long contact) => [.. Archive.Contact(contact)!.Tellings.Select(telling => telling.Telling.Report).Distinct()];

    /// <summary>Reads all versions again by another engine, from which the contact may have got another kind.</summary>
    private void Reread(params Told[] reports)
    {
        var byHash = reports.Select(report => (report with { Engine = "2.0" }).Prepared).ToLookup(prepared => prepared.Hash);
        var versions = Archive.Outdated(new EngineInfo("2.0", reports[0].Prepared.Record.Engine.Models)).Select(version => Archive.Stored(version)).ToList();
        Archive.Replace([.. versions.Select(stored => (stored.Version, byHash[stored.Report.Text.Id].Single()))]);
        Assert.Empty(Archive.Outdated(new EngineInfo("2.0", reports[0].Prepared.Record.Engine.Models)));
    }

    [Fact]
    public void Merged_contacts_are_one_however_far_apart_and_two_again_when_undone()
    {
        long spring = Contact(Spring), summer = Contact(Summer);
        long decision = Archive.Merge([spring, summer], Ida);
        Assert.Equal(2, Tellers(spring).Length);
        Assert.Single(Archive.Contacts(new ContactQuery()));
        Assert.True(Archive.Undo(decision, Ida));
        Assert.False(Archive.Undo(decision, Ida));
        Assert.False(Archive.Undo(decision + 100, Ida));
        Assert.Equal(2, Archive.Contacts(new ContactQuery()).Length);
        Assert.Single(Tellers(spring));
    }

    [Fact]
    public void Contacts_without_a_day_can_be_merged()
    {
        long spring = Contact(Spring with { Date = null }), summer = Contact(Summer with { Parties = [Told.Okafor, Told.Solheim] });
        Archive.Merge([spring, summer], Ida);
        Assert.Equal(Archive.Contact(spring)!.Id, Archive.Contact(summer)!.Id);
    }

    [Fact]
    public void A_split_takes_reports_out_of_a_contact_and_outranks_an_earlier_merge()
    {
        long spring = Contact(Spring), summer = Contact(Summer);
        Archive.Merge([spring, summer], Ida);
        long moved = Archive.Reports("summer")[0];
        Archive.Split(spring, [moved], Ida);
        Assert.Equal(2, Archive.Contacts(new ContactQuery()).Length);
        Assert.NotEqual(ContactOf(moved), ContactOf(Archive.Reports("spring")[0]));
        Assert.Throws<ArgumentException>(() => Archive.Split(ContactOf(moved), [moved], Ida));
        Assert.Throws<ArgumentException>(() => Archive.Split(ContactOf(moved), [9999], Ida));
        Assert.Throws<ArgumentException>(() => Archive.Merge([9999], Ida));
    }

    [Fact]
    public void A_rejected_contact_is_gone_from_lists_until_that_is_undone()
    {
        long spring = Contact(Spring);
        long decision = Archive.Reject(spring, Ida);
        Assert.Empty(Archive.Contacts(new ContactQuery()));
        Assert.Equal("reject", Archive.Contact(spring)!.Decided);
        Archive.Undo(decision, Ida);
        Assert.Single(Archive.Contacts(new ContactQuery()));
        Archive.Confirm(spring, Ida);
        Assert.Equal("confirm", Archive.Contacts(new ContactQuery())[0].Decided);
    }

    [Fact]
    public void The_latest_word_on_a_contact_counts()
    {
        long spring = Contact(Spring), summer = Contact(Summer);
        Archive.Confirm(summer, Ida);
        Archive.Reject(spring, Ida);
        Archive.Merge([spring, summer], Ida);
        Assert.Equal("reject", Archive.Contact(spring)!.Decided);
        Archive.Confirm(spring, Ida);
        Assert.Equal("confirm", Archive.Contact(spring)!.Decided);
    }

    [Fact]
    public void Decisions_and_numbers_outlive_reading_again()
    {
        long spring = Contact(Spring), summer = Contact(Summer), norway = Contact(Norway), march = Contact(March);
        Archive.Merge([spring, summer], Ida);
        Archive.Reject(norway, Ida);
        Archive.Confirm(march, Ida);
        string[] Standing() => [.. new[] { spring, summer, norway, march }.Select(number => Archive.Contact(number)!).Select(contact => $"{contact.Id} {contact.Tellings.Length} {contact.Decided}")];
        string[] before = Standing();
        Reread(Spring with { Kind = ContactKind.PhoneCall }, Summer, Norway, March);
        Assert.Equal(before, Standing());
        Assert.All(Archive.Versions(Archive.Reports("march")[0]), version => Assert.Equal("2.0", version.Engine));
    }

    [Fact]
    public void Decisions_outlive_a_new_version()
    {
        long spring = Contact(Spring), summer = Contact(Summer), norway = Contact(Norway);
        Archive.Merge([spring, summer], Ida);
        Archive.Reject(norway, Ida);
        Add(Summer with { Rest = "One word more. ", Captured = "2024-08-01T00:00:00Z" }, Norway with { Rest = "Corrected. ", Captured = "2024-08-01T00:00:00Z" });
        Assert.Equal(spring, Archive.Contacts(new ContactQuery()).Single().Id);
        Assert.Equal(2, Tellers(spring).Length);
        Assert.Equal("reject", Archive.Contact(norway)!.Decided);
    }

    [Fact]
    public void A_contact_that_is_read_no_more_is_gone()
    {
        long spring = Contact(Spring);
        long other = Contact(Norway);
        Reread(Spring with { TellsContact = false }, Norway);
        Assert.Equal([other], Archive.Contacts(new ContactQuery { Undated = true }).Select(contact => contact.Id));
        Assert.Null(Archive.Contact(spring));
        Assert.Equal(["spring", "norway"], Found("contact").Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void Reading_again_finds_the_same_words()
    {
        var report = Spring with { Sayings = [new Saying(Told.Lindgren, "ports stay open", "shipping")] };
        Add(report);
        Reread(report);
        Assert.Equal(["spring"], Found("ports"));
        Assert.Equal(["spring"], Found(new PassageSearch { By = "FIN", Issue = "shipping" }));
    }

    [Fact]
    public void Decisions_are_listed_the_latest_first()
    {
        long spring = Contact(Spring), summer = Contact(Summer);
        long merge = Archive.Merge([spring, summer], Ida), confirm = Archive.Confirm(spring, Ida with { Note = null });
        Archive.Undo(confirm, Ida with { Person = "Odd Berg" });
        var listed = Archive.Decisions(10);
        Assert.Equal([confirm, merge], listed.Select(decision => decision.Id));
        Assert.Equal((DecisionKind.Merge, "Ida Holm", "2024-06-01T12:00:00Z", "seen in the minutes", null), (listed[1].Kind, listed[1].Person, listed[1].At, listed[1].Note, listed[1].UndoneBy));
        Assert.Equal(("Odd Berg", null), (listed[0].UndoneBy, listed[0].Note));
        Assert.Equal([spring], listed[1].Contacts);
        Assert.Equal([merge], Archive.Decisions(1, 1).Select(decision => decision.Id));
    }

    [Fact]
    public void A_merge_that_is_taken_back_gives_back_the_number()
    {
        long spring = Contact(Spring), summer = Contact(Summer);
        long merge = Archive.Merge([spring, summer], Ida);
        Assert.Equal(spring, Archive.Contact(summer)!.Id);
        Archive.Undo(merge, Ida);
        Assert.Equal((spring, summer), (Archive.Contact(spring)!.Id, Archive.Contact(summer)!.Id));
    }

    [Fact]
    public void A_merge_takes_contacts_that_there_are_and_that_are_two()
    {
        long spring = Contact(Spring), summer = Contact(Summer);
        Assert.Throws<ArgumentException>(() => Archive.Merge([spring, spring], Ida));
        Assert.Throws<ArgumentException>(() => Archive.Merge([spring, 99], Ida));
        Archive.Merge([spring, summer], Ida);
        Assert.Throws<ArgumentException>(() => Archive.Merge([spring, summer], Ida));
        Assert.Single(Archive.Decisions(10));
    }
}
