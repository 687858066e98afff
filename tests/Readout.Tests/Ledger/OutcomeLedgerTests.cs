using System.Collections.Immutable;
using Readout.Records;
using Readout.Storage;
using Readout.Storage.History;
using Readout.Storage.Ledger;
using Readout.Storage.Tellings;
using Readout.Tests.History;
using Xunit;

namespace Readout.Tests.Ledger;

public sealed class OutcomeLedgerTests
{
    private static readonly Party Minister = new(7, ActorKind.Person, "Liv Strand", "NOR", "Minister of Energy");
    private static readonly Party Colleague = new(8, ActorKind.Person, "Jan Falk", "EST", "Minister of Energy");

    private static LedgerOutcome Outcome(string words, OutcomeKind kind, string? due = null, params Party[] owners) =>
        new(1, 500, 90, kind, words, [.. owners.Length > 0 ? owners : [Past.Vale, Past.Brandt]], [Past.Vale, Past.Brandt], DayRange.Parse("2023-03-20")!.Value, DayRange.Parse(due));

    private static ImmutableArray<LedgerLink> Links(LedgerOutcome outcome, params KnownContact[] contacts) => OutcomeLedger.Links(outcome, contacts);

    private static OutcomeState State(LedgerOutcome outcome, params KnownContact[] contacts) => OutcomeLedger.Line(outcome, Links(outcome, contacts), Past.Day("2024-01-01")).State;

    [Theory]
    [InlineData("agreed that the war must end", OutcomeKind.Agreement)]
    [InlineData("agreed on the importance of continuing to work closely", OutcomeKind.Agreement)]
    [InlineData("reaffirmed their commitment to free navigation", OutcomeKind.Commitment)]
    [InlineData("will continue to support the mission", OutcomeKind.Commitment)]
    [InlineData("signed the Declaration on Fisheries", OutcomeKind.Agreement)]
    [InlineData("agreed on the threat posed by the drought", OutcomeKind.Agreement)]
    [InlineData("is ready to meet at any time", OutcomeKind.MeetAgain)]
    public void A_view_a_policy_and_a_thing_done_have_no_follow_up(string words, OutcomeKind kind)
    {
        var outcome = Outcome(words, kind);
        Assert.Equal(UndertakingKind.Standing, UndertakingReader.Read(outcome).Kind);
        Assert.Empty(Links(outcome, Past.Known(1, "2023-03-28")));
    }

    [Fact]
    public void Staying_in_touch_is_followed_up_by_the_next_contact_of_the_same_people()
    {
        var outcome = Outcome("agreed to stay in close contact", OutcomeKind.StayInTouch);
        var links = Links(outcome, Past.Known(3, "2023-04-20"), Past.Known(2, "2023-04-02"), Past.Known(1, "2023-03-01"));
        var link = Assert.Single(links);
        Assert.Equal((LinkStrength.FollowedUp, 2L), (link.Strength, link.Contact));
    }

    [Fact]
    public void Of_each_side_the_first_bound_must_be_there()
    {
        var outcome = Outcome("agreed to stay in touch", OutcomeKind.StayInTouch, null, Past.Vale, Minister, Past.Brandt);
        Assert.Equal(OutcomeState.FollowedUp, State(outcome, Past.Known(1, "2023-03-28")));
        Assert.Equal(OutcomeState.BorneOn, State(outcome, Past.Known(1, "2023-03-28", ContactKind.PhoneCall, Minister, Past.Brandt)));
    }

    [Fact]
    public void A_late_contact_bears_on_it_and_does_not_show_it()
    {
        var outcome = Outcome("agreed to speak again in the coming days", OutcomeKind.SpeakAgain);
        Assert.Equal(OutcomeState.BorneOn, State(outcome, Past.Known(1, "2023-07-20")));
        Assert.Equal(OutcomeState.Open, State(outcome, Past.Known(1, "2024-07-20")));
    }

    [Fact]
    public void A_planned_guessed_or_undated_contact_and_one_of_the_same_report_follow_nothing_up()
    {
        var outcome = Outcome("agreed to stay in touch", OutcomeKind.StayInTouch);
        var next = Past.Known(1, "2023-03-28");
        KnownContact[] none = [next with { Status = ContactStatus.Planned }, next with { Exact = false }, next with { Days = null }, next with { Reports = [outcome.Report] }, next with { Id = outcome.Contact }];
        Assert.All(none, contact => Assert.Equal(OutcomeState.Open, State(outcome, contact)));
    }

    [Fact]
    public void What_teams_were_to_do_their_leaders_do_not_show()
    {
        var outcome = Outcome("agreed that their teams would remain in close consultation", OutcomeKind.StayInTouch);
        Assert.Equal(OutcomeState.BorneOn, State(outcome, Past.Known(1, "2023-03-28")));
        Assert.Equal(OutcomeState.FollowedUp, State(outcome, Past.Known(1, "2023-03-28", ContactKind.Meeting, Minister, Colleague)));
        Assert.Equal(OutcomeState.BorneOn, State(Outcome("agreed their teams will stay in close touch, including with the Coast Union", OutcomeKind.StayInTouch), Past.Known(1, "2023-03-28")));
        Assert.Equal(OutcomeState.FollowedUp, State(Outcome("agreed to stay in close touch, including through their teams", OutcomeKind.StayInTouch), Past.Known(1, "2023-03-28")));
    }

    [Fact]
    public void A_meeting_at_a_named_time_is_followed_up_then_or_not_at_all()
    {
        var outcome = Outcome("agreed to hold a bilateral meeting on the margins of the Coast Summit in June", OutcomeKind.MeetAgain, "2023-06");
        Assert.Equal(OutcomeState.FollowedUp, State(outcome, Past.Known(1, "2023-06-14", ContactKind.Meeting)));
        Assert.Equal(OutcomeState.Open, State(outcome, Past.Known(1, "2023-09-14", ContactKind.Meeting)));
        Assert.Equal(OutcomeState.Open, State(outcome, Past.Known(1, "2023-06-14")));
    }

    [Fact]
    public void A_month_in_the_words_is_the_next_of_its_name()
    {
        var due = UndertakingReader.Read(Outcome("agreed to meet again in February", OutcomeKind.MeetAgain)).Due;
        Assert.Equal(DayRange.Parse("2024-02"), due);
    }

    [Fact]
    public void An_invitation_is_followed_up_by_the_guest_in_the_hosts_country()
    {
        var outcome = Outcome("invited the President of Norland to visit Estmark", OutcomeKind.Invitation, null, Past.Brandt);
        Assert.Equal(OutcomeState.FollowedUp, State(outcome, Past.Known(1, "2023-07-01", ContactKind.Visit, Past.Vale, Past.Estmark)));
        Assert.Equal(OutcomeState.FollowedUp, State(outcome, Past.Known(1, "2023-07-01", ContactKind.Meeting) with { Place = "Estmark City" }));
        Assert.Equal(OutcomeState.BorneOn, State(outcome, Past.Known(1, "2023-07-01", ContactKind.Meeting)));
        Assert.Equal(OutcomeState.Open, State(outcome, Past.Known(1, "2023-07-01", ContactKind.Meeting) with { Place = "Norhaven" }));
        Assert.Equal(OutcomeState.Open, State(outcome, Past.Known(1, "2023-07-01", ContactKind.Visit, Past.Brandt, new Party(0, ActorKind.State, "Norland", "NOR", null))));
    }

    [Fact]
    public void Others_who_are_named_must_be_there()
    {
        var outcome = Outcome("look forward to President Ruiz's visit to Estmark", OutcomeKind.Visit);
        Assert.Equal(OutcomeState.Open, State(outcome, Past.Known(1, "2023-07-01", ContactKind.Meeting) with { Place = "Estmark" }));
    }

    [Fact]
    public void No_contact_shows_that_a_deed_is_done()
    {
        var outcome = Outcome("agreed to build a ferry terminal at Skerry Bay", OutcomeKind.Agreement);
        Assert.Equal(UndertakingKind.Deed, UndertakingReader.Read(outcome).Kind);
        Assert.Equal(OutcomeState.Open, State(outcome, Past.Known(1, "2023-03-28", ContactKind.Meeting)));
    }

    [Fact]
    public void Overdue_is_what_its_day_has_passed_without_a_sign()
    {
        var outcome = Outcome("agreed to meet again in June", OutcomeKind.MeetAgain, "2023-06");
        Assert.True(OutcomeLedger.Line(outcome, [], Past.Day("2023-07-01")).Overdue);
        Assert.False(OutcomeLedger.Line(outcome, [], Past.Day("2023-06-30")).Overdue);
        Assert.False(OutcomeLedger.Line(outcome, Links(outcome, Past.Known(1, "2023-06-14", ContactKind.Meeting)), Past.Day("2023-07-01")).Overdue);
    }
}
