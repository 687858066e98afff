using Readout.Records;
using Readout.Storage.Merging;
using Readout.Storage.Tellings;
using Xunit;
using static Readout.Tests.Merging.Told;

namespace Readout.Tests.Merging;

public sealed class MergerTests
{
    [Fact]
    public void Two_sides_tell_of_one_call()
    {
        var merging = Merge(Call(1, Alder, Birch).Issued("AAA"), Call(2, Birch, Alder).Issued("BBB"));
        Assert.Equal("1 2", Groups(merging));
        var link = Assert.Single(Assert.Single(merging.Clusters).Links);
        Assert.InRange(link.Probability, 0.95, 1);
        Assert.Equal("the same people (Anna Alder, Boris Birch), the same day, both a phone call", link.Reason);
        Assert.Empty(merging.Doubts);
    }

    [Fact]
    public void A_name_may_be_spelled_in_two_ways() =>
        Assert.Equal("1 2", Clusters(Call(1, Alder, Person("Volodar Borenskyy", "BBB", "President")), Call(2, Alder, Person("Borensky", "BBB", null))));

    [Fact]
    public void A_state_stands_for_whom_the_other_names() => Assert.Equal("1 2", Clusters(Call(1, Alder, Birch), Call(2, Alder, Borduria)));

    [Fact]
    public void Another_office_does_not() =>
        Assert.Equal("1|2", Clusters(Call(1, Alder, Birch), Call(2, Alder, new Party(0, ActorKind.Unnamed, "an official", "BBB", "Defence Minister"))));

    [Fact]
    public void Two_people_of_one_side_have_two_contacts()
    {
        Assert.Equal("1|2", Clusters(Call(1, Alder, Birch), Call(2, Adviser, Birch)));
        Assert.Equal("1|2", Clusters(Call(1, Alder, Birch), Call(2, Alder, Minister)));
    }

    [Fact]
    public void A_delegation_is_met_with_its_leader() => Assert.Equal("1 2", Clusters(Call(1, Alder, Birch).As(ContactKind.Talks), Call(2, Alder, Adviser, Birch, Minister).As(ContactKind.Meeting)));

    [Fact]
    public void A_third_side_makes_another_call()
    {
        Assert.Equal("1|2", Clusters(Call(1, Alder, Birch).Issued("AAA"), Call(2, Alder, Birch, Cedar).Issued("AAA")));
        Assert.Equal("1|2", Clusters(Call(1, Alder, Birch), Call(2, Alder, Cedar)));
    }

    [Fact]
    public void A_summit_is_one_whoever_is_named() =>
        Assert.Equal("1 2", Clusters(Call(1, Alder, Union).As(ContactKind.Summit).Issued("AAA"), Call(2, Cedar, Union).As(ContactKind.Summit).Issued("CCC")));

    [Theory]
    [InlineData("Hill Union leaders", "leaders of the Hill Union countries", "1 2")]
    [InlineData("Hill Union leaders", "Hill Union Leaders", "1 2")]
    [InlineData("Hill Union leaders", "Hill Union ambassadors", "1|2")]
    [InlineData("Hill Union leaders", "Lake Union leaders", "1|2")]
    [InlineData("Hill Union foreign ministers", "Hill Union Foreign Ministers", "1 2")]
    [InlineData("Hill Union foreign ministers", "Hill Union finance ministers", "1|2")]
    public void Those_who_meet_for_a_body_are_the_same_by_body_and_rank(string some, string others, string expected)
    {
        Party group = new(0, ActorKind.Group, some, "IGO", null);
        Assert.Equal(expected, Clusters(
            Call(1, Alder, group).As(ContactKind.VideoCall).Issued("AAA"), Call(2, Alder, Cedar, group with { Name = others }).As(ContactKind.VideoCall).Issued("AAA")));
    }

    [Fact]
    public void A_union_is_whom_it_sends_but_what_it_hosts_is_not()
    {
        var meeting = Call(1, Alder, Person("Emil Elm", "EUR", "European Council President")).As(ContactKind.Meeting);
        Party union = new(0, ActorKind.Organisation, "EU", "EUR", null);
        Assert.Equal("1 2", Clusters(meeting, Call(2, Alder, union).As(ContactKind.Meeting)));
        Assert.Equal("1|2", Clusters(meeting, Call(2, Alder, union with { Name = "Valley Partnership" }).As(ContactKind.Summit)));
    }

    [Theory]
    [InlineData(ContactKind.Meeting, ContactKind.VideoCall)]
    [InlineData(ContactKind.Talks, ContactKind.VideoCall)]
    [InlineData(ContactKind.PhoneCall, ContactKind.VideoCall)]
    [InlineData(ContactKind.Meeting, ContactKind.Visit)]
    [InlineData(ContactKind.Talks, ContactKind.Summit)]
    public void One_sides_word_is_not_the_others(ContactKind one, ContactKind other) =>
        Assert.Equal("1 2", Clusters(Call(1, Alder, Birch).As(one).Issued("AAA"), Call(2, Alder, Birch).As(other).Issued("BBB")));

    [Fact]
    public void A_call_and_a_meeting_of_one_day_are_two() => Assert.Equal("1|2", Clusters(Call(1, Alder, Birch), Call(2, Alder, Birch).As(ContactKind.Meeting)));

    [Fact]
    public void A_visit_to_a_country_is_to_its_leader() =>
        Assert.Equal("1 2", Clusters(Call(1, Alder, Borduria).As(ContactKind.Visit), Call(2, Alder, Birch).As(ContactKind.Meeting)));

    [Fact]
    public void Told_a_day_later_it_is_still_that_call() =>
        Assert.Equal("1 2", Clusters(Call(1, Alder, Birch).Issued("AAA"), Call(2, Alder, Birch).Issued("BBB").On("2031-03-11", inferred: true)));

    [Fact]
    public void Evening_here_is_the_next_day_there()
    {
        Assert.Equal("1 2", Clusters(Call(1, Alder, Birch).Issued("AAA"), Call(2, Alder, Birch).Issued("BBB").On("2031-03-11")));
        Assert.Equal("1|2", Clusters(Call(1, Alder, Birch).Issued("AAA"), Call(2, Alder, Birch).Issued("AAA").On("2031-03-11")));
        Assert.Equal("1|2", Clusters(Call(1, Alder, Birch).Issued("AAA"), Call(2, Alder, Birch).Issued("BBB").On("2031-03-12")));
    }

    [Fact]
    public void Calls_on_following_days_find_each_other_by_their_days() => Assert.Equal(
        "1 2|3 4",
        Clusters(
            Call(1, Alder, Birch).Issued("AAA"),
            Call(2, Alder, Birch).Issued("BBB"),
            Call(3, Alder, Birch).Issued("AAA").On("2031-03-11"),
            Call(4, Alder, Birch).Issued("BBB").On("2031-03-11")));

    [Fact]
    public void An_announcement_is_a_telling_of_what_it_announces()
    {
        var announced = Call(1, Alder, Birch).As(ContactKind.Talks).But(ContactStatus.Planned).Issued("AAA", "2031-03-08");
        Assert.Equal("1 2", Clusters(announced, Call(2, Alder, Birch).As(ContactKind.Meeting).Issued("AAA")));
        Assert.Equal("1|2", Clusters(announced, Call(2, Alder, Birch).As(ContactKind.Meeting).Issued("AAA").On("2031-03-12")));
        Assert.Equal("1 2", Clusters(announced, announced.But(ContactStatus.Cancelled) with { Id = 2, Report = 2, Version = 2 }));
    }

    [Fact]
    public void What_is_planned_lies_ahead_and_what_was_held_behind()
    {
        var call = Call(1, Alder, Birch);
        Assert.Equal("1|2", Clusters(call, Call(2, Alder, Birch).Mentioned("2031-03-12").But(ContactStatus.Planned)));
        Assert.Equal("1|2", Clusters(call, Call(2, Alder, Birch).Mentioned("2031-03-09")));
    }

    [Theory]
    [InlineData(ContactStatus.Denied, "denied")]
    [InlineData(ContactStatus.Cancelled, "cancelled")]
    public void What_was_held_was_not_denied(ContactStatus status, string word)
    {
        var merging = Merge(Call(1, Alder, Birch).Issued("AAA"), Call(2, Alder, Birch).Issued("BBB").But(status));
        Assert.Equal("1|2", Groups(merging));
        Assert.Contains(word, Assert.Single(merging.Doubts).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mention_joins_the_only_contact_it_fits() =>
        Assert.Equal("1 2", Clusters(Call(1, Alder, Birch), Call(2, Alder, Birch).Mentioned("2031-06-20", "2031-03")));

    [Fact]
    public void A_mention_that_fits_two_joins_neither_and_is_listed()
    {
        var merging = Merge(Call(1, Alder, Birch), Call(2, Alder, Birch).On("2031-03-20"), Call(3, Alder, Birch).Mentioned("2031-06-20", "2031-03"));
        Assert.Equal("1|2|3", Groups(merging));
        Assert.Equal([(1, 3), (2, 3)], merging.Doubts.Select(doubt => (doubt.First, doubt.Second)));
        Assert.All(merging.Doubts, doubt => Assert.InRange(doubt.Probability, 0, 0.5));
        Assert.All(merging.Doubts, doubt => Assert.EndsWith("another contact fits as well", doubt.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_place_tells_which_one_a_mention_means() => Assert.Equal(
        "1 3|2",
        Clusters(
            Call(1, Alder, Birch).As(ContactKind.Meeting) with { Place = "Szohod" },
            Call(2, Alder, Birch).As(ContactKind.Meeting).On("2031-03-20") with { Place = "Klow" },
            Call(3, Alder, Birch).As(ContactKind.Meeting).Mentioned("2031-06-20", "2031-03") with { Place = "Szohod" }));

    [Fact]
    public void A_year_is_too_long_to_be_sure()
    {
        var merging = Merge(Call(1, Alder, Birch), Call(2, Alder, Birch).Mentioned("2032-06-20", "2031"));
        Assert.Equal("1|2", Groups(merging));
        Assert.Single(merging.Doubts);
    }

    [Fact]
    public void One_side_in_common_is_not_enough() => Assert.Equal("1|2", Clusters(Call(1, Alder, Birch), Call(2, Alder)));

    [Fact]
    public void One_version_tells_of_two_calls() => Assert.Equal("1|2", Clusters(Call(1, Alder, Birch), Call(2, Alder, Birch) with { Report = 1, Version = 1, Ordinal = 1 }));

    [Fact]
    public void One_call_does_not_chain_two_of_a_day()
    {
        var merging = Merge(Call(1, Alder, Birch), Call(2, Alder, Birch) with { Report = 1, Version = 1, Ordinal = 1 }, Call(3, Alder, Birch));
        Assert.Equal("1|2|3", Groups(merging));
        Assert.Equal(2, merging.Doubts.Length);
    }

    [Fact]
    public void A_visit_and_the_meeting_in_it_are_no_rivals() => Assert.Equal(
        "1 3|2",
        Clusters(
            Call(1, Alder, Birch).As(ContactKind.Meeting),
            Call(2, Alder, Birch).As(ContactKind.Visit) with { Report = 1, Version = 1, Ordinal = 1, Main = false },
            Call(3, Alder, Birch).As(ContactKind.Talks)));

    [Fact]
    public void Its_length_tells_which_of_two_calls_is_meant() => Assert.Equal(
        "1 3|2",
        Clusters(
            Call(1, Alder, Birch) with { DurationMinutes = 90 },
            Call(2, Alder, Birch) with { Report = 1, Version = 1, Ordinal = 1, DurationMinutes = 15 },
            Call(3, Alder, Birch) with { DurationMinutes = 95 }));

    [Fact]
    public void A_second_call_of_the_day_is_another_one() =>
        Assert.Equal("1|2", Clusters(Call(1, Alder, Birch).Issued("AAA"), Call(2, Alder, Birch).Issued("AAA") with { Words = ["again", "speaks"] }));

    [Fact]
    public void Versions_of_a_report_tell_of_one_contact() => Assert.Equal(
        "1 3|2 4",
        Clusters(
            Call(1, Alder, Birch),
            Call(2, Alder, Birch) with { Report = 1, Version = 1, Ordinal = 1 },
            Call(3, Alder, Birch) with { Report = 1 },
            Call(4, Alder, Birch) with { Report = 1, Version = 3, Ordinal = 1 }));

    [Fact]
    public void A_person_decides_that_two_are_one()
    {
        var merging = Merge(Decided(Bond.Same), Call(1, Alder, Birch), Call(2, Alder, Minister).On("2031-05-01"), Call(3, Alder, Birch));
        Assert.Equal("1 2 3", Groups(merging));
        Assert.Equal("decided by a person", merging.Clusters[0].Links[0].Reason);
        Assert.Equal(1, merging.Clusters[0].Links[0].Probability);
    }

    [Fact]
    public void A_person_decides_that_two_are_two()
    {
        var merging = Merge(Decided(Bond.Apart), Call(1, Alder, Birch), Call(2, Alder, Birch), Call(3, Alder, Birch));
        Assert.DoesNotContain(merging.Clusters, cluster => cluster.Tellings.Contains(1) && cluster.Tellings.Contains(2));
        Assert.DoesNotContain(merging.Doubts, doubt => (doubt.First, doubt.Second) == (1, 2));
    }

    [Fact]
    public void Two_decisions_for_one_do_not_undo_one_for_two()
    {
        var merging = Merge((a, b) => a.Id + b.Id == 3 ? Bond.Apart : Bond.Same, Call(1, Alder, Birch), Call(2, Alder, Birch), Call(3, Alder, Birch));
        Assert.Equal(2, merging.Clusters.Length);
        Assert.DoesNotContain(merging.Clusters, cluster => cluster.Tellings.Contains(1) && cluster.Tellings.Contains(2));
    }

    [Fact]
    public void Nothing_gives_nothing() => Assert.Empty(Merge().Clusters);

    private static Func<Telling, Telling, Bond> Decided(Bond bond) => (a, b) => (a.Id, b.Id) is (1, 2) or (2, 1) ? bond : Bond.Open;
}
