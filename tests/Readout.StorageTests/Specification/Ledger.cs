using Readout.Storage.Decisions;
using Readout.Storage.Ledger;
using Readout.Storage.Questions;

namespace Readout.StorageTests.Specification;

/// <content>What was agreed is followed up by a later contact, and open again when that contact is no longer what it was.</content>
public abstract partial class ArchiveSpecification
{
    private static readonly Told
        Promise = Told.At("promise") with { Date = "2024-03-04", Published = "2024-03-04", Agreed = ["agreed to stay in touch"] },
        Kept = Told.At("kept") with { Date = "2024-03-29", Published = "2024-03-29" },
        KeptLater = Told.At("kept-later") with { Date = "2024-04-09", Published = "2024-04-09" },
        Others = Told.At("others") with { Date = "2024-03-29", Published = "2024-03-29", Parties = [Told.Solheim, Told.Okafor] };

    private OutcomeView Promised => Assert.Single(Archive.Outcomes(new OutcomeQuery { Today = Day("2024-06-01") }));

    private void AssertOpen()
    {
        Assert.Equal(OutcomeState.Open, Promised.State);
        Assert.Empty(Promised.Later);
        Assert.Single(Archive.Outcomes(new OutcomeQuery { Today = Day("2024-06-01"), Open = true }));
    }

    private void AssertFollowedUp(long contact)
    {
        Assert.Equal(OutcomeState.FollowedUp, Promised.State);
        var later = Assert.Single(Promised.Later);
        Assert.True(later.Strong);
        Assert.Equal(contact, later.Contact.Id);
        Assert.Empty(Archive.Outcomes(new OutcomeQuery { Today = Day("2024-06-01"), Open = true }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_agreed_is_followed_up_in_whatever_order_the_reports_come(bool promiseFirst)
    {
        Add(promiseFirst ? [Promise, Kept] : [Kept, Promise]);
        AssertFollowedUp(ContactOf(Archive.Reports("kept")[0]));
        Assert.Contains("25 days later", Promised.Later[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_of_one_addition_and_of_several_come_to_one_ledger()
    {
        Add(Others);
        Add(Promise);
        AssertOpen();
        Add(KeptLater);
        AssertFollowedUp(ContactOf(Archive.Reports("kept-later")[0]));
        // An earlier one is what was meant after all.
        Add(Kept);
        AssertFollowedUp(ContactOf(Archive.Reports("kept")[0]));
    }

    [Fact]
    public void A_contact_that_a_further_report_tells_of_another_day_is_looked_at_again()
    {
        Add(Promise, Kept);
        long call = ContactOf(Archive.Reports("kept")[0]);
        Assert.Contains("25 days later", Promised.Later[0].Reason, StringComparison.Ordinal);
        // By the other side's clock it was the day before.
        Add(Told.At("kept-too") with { Date = "2024-03-28", Published = "2024-03-29", IssuedBy = "BRA" });
        Assert.Equal(call, ContactOf(Archive.Reports("kept-too")[0]));
        AssertFollowedUp(call);
        Assert.Contains("24 days later", Promised.Later[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contact_that_a_new_version_no_longer_tells_of_follows_nothing_up()
    {
        Add(Promise, Kept, KeptLater);
        AssertFollowedUp(ContactOf(Archive.Reports("kept")[0]));
        Add(Kept with { TellsContact = false, Captured = "2024-04-02T10:00:00Z", Rest = "An earlier version told of a call that was none. " });
        AssertFollowedUp(ContactOf(Archive.Reports("kept-later")[0]));
    }

    [Fact]
    public void A_rejected_contact_follows_nothing_up_and_the_next_takes_its_place_until_that_is_undone()
    {
        Add(Promise, Kept, KeptLater);
        long kept = ContactOf(Archive.Reports("kept")[0]), later = ContactOf(Archive.Reports("kept-later")[0]);
        AssertFollowedUp(kept);
        long first = Archive.Reject(kept, Ida);
        AssertFollowedUp(later);
        long second = Archive.Reject(later, Ida);
        AssertOpen();
        Archive.Undo(second, Ida);
        AssertFollowedUp(later);
        Archive.Undo(first, Ida);
        AssertFollowedUp(kept);
    }

    [Fact]
    public void A_withdrawn_report_shows_nothing_followed_up_until_its_mark_is_taken_off()
    {
        Add(Promise, Kept);
        long report = Archive.Reports("kept")[0];
        long kept = ContactOf(report);
        Archive.Mark(report, ReportMark.Withdrawn, Ida);
        AssertOpen();
        Archive.Mark(report, null, Ida);
        AssertFollowedUp(kept);
    }

    [Fact]
    public void What_is_merged_with_the_contact_it_was_agreed_in_follows_nothing_up()
    {
        Add(Promise, Kept);
        long promise = ContactOf(Archive.Reports("promise")[0]), kept = ContactOf(Archive.Reports("kept")[0]);
        long decision = Archive.Merge([promise, kept], Ida);
        AssertOpen();
        Archive.Undo(decision, Ida);
        AssertFollowedUp(ContactOf(Archive.Reports("kept")[0]));
        Archive.Merge([promise, kept], Ida);
        Archive.Split(promise, [Archive.Reports("kept")[0]], Ida);
        AssertFollowedUp(ContactOf(Archive.Reports("kept")[0]));
    }

    [Fact]
    public void A_report_read_again_as_of_no_contact_follows_nothing_up()
    {
        Add(Promise, Kept);
        Reread(Promise, Kept with { TellsContact = false });
        AssertOpen();
    }

    [Fact]
    public void An_outcome_read_again_is_held_against_what_came_after_it()
    {
        Add(Promise with { Agreed = [] }, Kept, Others);
        Assert.Empty(Archive.Outcomes(new OutcomeQuery { Today = Day("2024-06-01") }));
        var (_, version) = Archive.Stored(1);
        Assert.Equal("promise", version.Name);
        Archive.Replace([(version, (Promise with { Engine = "2.0" }).Prepared)]);
        AssertFollowedUp(ContactOf(Archive.Reports("kept")[0]));
    }
}
