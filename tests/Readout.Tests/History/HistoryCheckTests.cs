using Readout.Records;
using Readout.Storage.History;
using Readout.Storage.Tellings;
using Xunit;

namespace Readout.Tests.History;

public sealed class HistoryCheckTests
{
    private static readonly ClaimingContact Claim = Past.Claim("2023-03-20");

    [Fact]
    public void First_since_is_confirmed_by_one_then_and_none_between()
    {
        var verdict = Past.Check("their first call since September 2022", "2022-09", Claim, Past.Covered(), Past.Known(7, "2022-09-14"));
        Assert.Equal(ClaimStanding.Confirmed, verdict.Standing);
        Assert.Equal([7L], verdict.Contacts);
        Assert.Contains("70 reports of the Norland Palace", verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void First_since_is_contradicted_by_one_between()
    {
        var verdict = Past.Check("their first call since September 2022", "2022-09", Claim, Past.Covered(), Past.Known(7, "2022-09-14"), Past.Known(8, "2023-01-05"));
        Assert.Equal(ClaimStanding.Contradicted, verdict.Standing);
        Assert.Equal([8L], verdict.Contacts);
    }

    [Fact]
    public void What_does_not_count_contradicts_nothing()
    {
        KnownContact[] known =
        [
            Past.Known(7, "2022-09-14"),
            Past.Known(8, "2023-01-05", ContactKind.Meeting), // another form
            Past.Known(9, "2023-01-06") with { Status = ContactStatus.Cancelled },
            Past.Known(10, "2023-01-07", ContactKind.PhoneCall, Past.Vale, Past.Ruiz), // other people
            Past.Known(11, "2023-01-08") with { Reports = [Claim.Report] }, // known from the claiming report alone
            Past.Known(12, "2023-04-01"), // after it
            Past.Known(100, "2023-01-09"), // the contact itself
        ];
        Assert.Equal(ClaimStanding.Confirmed, Past.Check("their first call since September 2022", "2022-09", Claim, Past.Covered(), known).Standing);
    }

    [Fact]
    public void What_may_count_leaves_it_unknown()
    {
        var guessed = Past.Known(8, "2023-01-05") with { Exact = false };
        var many = Past.Known(9, "2023-01-05", ContactKind.PhoneCall, Past.Vale, Past.Brandt, Past.Ruiz);
        var yesterday = Past.Known(10, "2023-03-19"); // perhaps the same call by another clock
        foreach (var doubtful in new[] { guessed, many, yesterday })
        {
            Assert.Equal(ClaimStanding.UnknownHere, Past.Check("their first call since September 2022", "2022-09", Claim, Past.Covered(), Past.Known(7, "2022-09-14"), doubtful).Standing);
        }
    }

    [Fact]
    public void Silence_proves_nothing_where_the_archive_is_thin()
    {
        var verdict = Past.Check("their first call since September 2022", "2022-09", Claim, Past.Covered(2021, 2022), Past.Known(7, "2022-09-14"));
        Assert.Equal(ClaimStanding.UnknownHere, verdict.Standing);
        Assert.Equal([7L], verdict.Contacts);
    }

    [Fact]
    public void A_count_is_held_against_what_is_known()
    {
        KnownContact[] known = [Past.Known(1, "2023-03-02"), Past.Known(2, "2023-03-09"), Past.Known(3, "2023-03-14"), Past.Known(4, "2023-02-14")];
        Assert.Equal(ClaimStanding.UnknownHere, Past.Check("the third call this month", null, Claim, Past.Covered(), known[0]).Standing);
        Assert.Equal(ClaimStanding.Confirmed, Past.Check("the third call this month", null, Claim, Past.Covered(), known[0], known[1], known[3]).Standing);
        var verdict = Past.Check("the third call this month", null, Claim, Past.Covered(), known);
        Assert.Equal(ClaimStanding.Contradicted, verdict.Standing);
        Assert.Equal([1L, 2L, 3L], verdict.Contacts);
    }

    [Fact]
    public void Days_that_meet_and_months_are_not_counted_as_more()
    {
        KnownContact[] doubtful = [Past.Known(1, "2023-03-08"), Past.Known(2, "2023-03-09"), Past.Known(3, "2023-03")];
        Assert.Equal(ClaimStanding.UnknownHere, Past.Check("the second call this month", null, Claim, Past.Covered(), doubtful).Standing);
        Assert.Equal(ClaimStanding.Contradicted, Past.Check("the first call this month", null, Claim, Past.Covered(), doubtful).Standing);
    }

    [Fact]
    public void The_first_of_all_can_be_contradicted_and_never_confirmed()
    {
        Assert.Equal(ClaimStanding.UnknownHere, Past.Check("their first meeting", null, Claim, Past.Covered()).Standing);
        Assert.Equal(ClaimStanding.Contradicted, Past.Check("their first meeting", null, Claim, Past.Covered(), Past.Known(1, "2021-05-05", ContactKind.Meeting)).Standing);
    }

    [Fact]
    public void An_official_visit_is_not_contradicted_by_a_visit()
    {
        var earlier = Past.Known(1, "2021-05-05", ContactKind.Visit, Past.Vale, Past.Estmark);
        Assert.Equal(ClaimStanding.UnknownHere, Past.Check("her first official visit to Estmark", null, Claim, Past.Covered(), earlier).Standing);
        Assert.Equal(ClaimStanding.Contradicted, Past.Check("her first visit to Estmark", null, Claim, Past.Covered(), earlier).Standing);
    }

    [Fact]
    public void A_meeting_is_a_visit_only_where_its_place_is_the_one_named()
    {
        var meeting = Past.Known(1, "2021-05-05", ContactKind.Meeting);
        Assert.Equal(ClaimStanding.UnknownHere, Past.Check("her first visit to Estmark", null, Claim, Past.Covered(), meeting).Standing);
        Assert.Equal(ClaimStanding.Contradicted, Past.Check("her first visit to Estmark", null, Claim, Past.Covered(), meeting with { Place = "Port Royal, Estmark" }).Standing);
    }

    [Fact]
    public void The_first_in_office_is_contradicted_only_by_one_with_the_same_offices()
    {
        var before = Past.Known(1, "2021-05-05", ContactKind.Meeting, Past.Vale, Past.Brandt with { Office = "Foreign Minister" });
        Assert.Equal(ClaimStanding.UnknownHere, Past.Check("their first meeting since he took office", null, Claim, Past.Covered(), before).Standing);
        Assert.Equal(ClaimStanding.Contradicted, Past.Check("their first meeting since he took office", null, Claim, Past.Covered(), Past.Known(2, "2021-06-05", ContactKind.Meeting)).Standing);
    }

    [Fact]
    public void An_earlier_contact_is_confirmed_by_another_report_and_never_contradicted()
    {
        Assert.Equal(ClaimStanding.Confirmed, Past.Check("following their March 2 call", "2023-03-02", Claim, Past.Covered(), Past.Known(1, "2023-03-03")).Standing);
        Assert.Equal(ClaimStanding.UnknownHere, Past.Check("following their March 2 call", "2023-03-02", Claim, Past.Covered(), Past.Known(1, "2023-03-02") with { Reports = [Claim.Report] }).Standing);
        Assert.Equal(ClaimStanding.UnknownHere, Past.Check("following their March 2 call", "2023-03-02", Claim, Past.Covered(), Past.Known(1, "2023-02-02")).Standing);
    }

    [Fact]
    public void Talks_on_the_day_named_are_the_meeting_meant_and_talks_at_any_time_may_be()
    {
        var talks = Past.Known(1, "2023-03-02", ContactKind.Talks);
        Assert.Equal(ClaimStanding.Confirmed, Past.Check("Last time we met here on March 2", "2023-03-02", Claim, Past.Covered(), talks).Standing);
        Assert.Equal(ClaimStanding.UnknownHere, Past.Check("we met again", null, Claim, Past.Covered(), talks).Standing);
    }

    [Fact]
    public void Of_a_contact_told_in_passing_the_speaker_may_be_no_part()
    {
        var passing = Claim with { Main = false };
        Assert.Equal(ClaimStanding.UnknownHere, Past.Check("our previous calls", null, passing, Past.Covered(), Past.Known(1, "2023-03-02")).Standing);
        Assert.Equal(ClaimStanding.Confirmed, Past.Check("their previous calls", null, passing, Past.Covered(), Past.Known(1, "2023-03-02")).Standing);
    }

    [Fact]
    public void Others_contacts_are_looked_for_by_their_names()
    {
        var ode = new Party(9, ActorKind.Person, "Tomás Ode", "EST", null);
        var theirs = Past.Known(5, "2023-03-19", ContactKind.Meeting, Past.Ruiz, ode);
        Assert.Equal(ClaimStanding.Confirmed, Past.Check("Following the March 19 meeting between President Ruiz and Prime Minister Ode", "2023-03-19", Claim, Past.Covered(), theirs).Standing);
        Assert.Equal(ClaimStanding.UnknownHere, Past.Check("Following the March 19 meeting between President Ruiz and Prime Minister Ode", "2023-03-19", Claim, Past.Covered(), Past.Known(6, "2023-03-19", ContactKind.Meeting)).Standing);
    }

    [Fact]
    public void The_window_ends_before_the_claiming_contact()
    {
        var meaning = Assert.Single(Past.Read("the third call this month"));
        Assert.Equal((Past.Day("2023-02-28"), Past.Day("2023-03-19")), (HistoryCheck.Window(meaning, Claim)!.Value.First, HistoryCheck.Window(meaning, Claim)!.Value.Last));
    }

    [Fact]
    public void A_claim_on_the_first_day_of_its_period_finds_nothing_to_count() =>
        Assert.Equal(ClaimStanding.UnknownHere, Past.Check("the second call this month", null, Past.Claim("2023-03-01"), Past.Covered(), Past.Known(1, "2023-02-20")).Standing);
}
