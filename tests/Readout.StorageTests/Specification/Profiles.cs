using Readout.Records;
using Readout.Storage;
using Readout.Storage.Decisions;
using Readout.Storage.Questions;

namespace Readout.StorageTests.Specification;

/// <content>What pages on years, people and sides ask.</content>
public abstract partial class ArchiveSpecification
{
    private static readonly Told Autumn = Told.At("autumn") with { Date = "2023-10-01", Published = "2023-10-02" };

    private string[] Pairs(int? year) => [.. Archive.Overview(year, Day("2024-12-01")).Pairs.Select(pair => $"{pair.First} {pair.Second} {pair.Contacts}")];

    private long[] Moments(ContactQuery query) => [.. Archive.Moments(query).Select(moment => moment.Contact)];

    [Fact]
    public void The_number_of_changes_grows_with_every_change_and_with_nothing_else()
    {
        long before = Archive.Changes();
        long spring = Contact(Spring);
        long added = Archive.Changes();
        Assert.True(added > before);
        var other = Another();
        Assert.Equal(added, other.Changes());
        long decision = other.Reject(spring, Ida);
        long rejected = Archive.Changes();
        Assert.True(rejected > added);
        other.Undo(decision, Ida);
        long undone = Archive.Changes();
        Assert.True(undone > rejected);
        Archive.Mark(1, ReportMark.Corrected, Ida);
        Assert.True(other.Changes() > undone);
        Assert.Equal(Archive.Changes(), Archive.Changes());
        long last = Archive.Changes();
        Assert.Throws<ArgumentException>(() => Archive.Confirm(999, Ida));
        Assert.Equal(last, Archive.Changes());
    }

    [Fact]
    public void A_year_is_counted_by_day_and_by_pair()
    {
        Add(Spring, Summer, Autumn, Norway, Someday, Told.At("three") with { Date = "2024-07", Parties = [Told.Lindgren, Told.Duarte, Told.Okafor] });
        var year = Archive.Overview(2024, Day("2024-12-01"));
        Assert.Equal((2023, 2024, 2024), (year.FirstYear, year.LastYear, year.Year));
        // Norway's is only planned; a month counts on its last day.
        Assert.Equal([new(Day("2024-04-02"), 1, 1), new(Day("2024-07-20"), 1, 1), new DayCount(Day("2024-07-31"), 1, 0)], year.Days);
        Assert.Equal([new("BRA", "FIN", 3), new("BRA", "NGA", 1), new PairCount("FIN", "NGA", 1)], year.Pairs);
        Assert.Equal(["BRA FIN 1"], Pairs(2023));
        Assert.Empty(Pairs(2022));
    }

    [Fact]
    public void The_year_that_is_shown_unasked_is_the_latest_up_to_today()
    {
        Assert.Equal((null, null, null), (Archive.Overview(null, Day("2024-12-01")).FirstYear, Archive.Overview(null, 1).LastYear, Archive.Overview(null, 1).Year));
        Add(Autumn, Spring with { Date = "2031-05-05" });
        Assert.Equal(2023, Archive.Overview(null, Day("2024-12-01")).Year);
        Assert.Equal(2031, Archive.Overview(null, Day("2031-01-01")).Year);
        Assert.Null(Archive.Overview(null, Day("2022-01-01")).Year);
        Assert.Equal(2031, Archive.Overview(null, Day("2022-01-01")).LastYear);
        Assert.Empty(Archive.Overview(0, 1).Days);
    }

    [Fact]
    public void A_year_counts_what_stands()
    {
        long spring = Contact(Spring), summer = Contact(Summer);
        Assert.Equal(["BRA FIN 2"], Pairs(2024));
        long merge = Archive.Merge([spring, summer], Ida);
        Assert.Equal(["BRA FIN 1"], Pairs(2024));
        Archive.Undo(merge, Ida);
        long reject = Archive.Reject(spring, Ida);
        Assert.Equal(["BRA FIN 1"], Pairs(2024));
        Archive.Undo(reject, Ida);
        long report = Tellers(summer)[0];
        Archive.Mark(report, ReportMark.Withdrawn, Ida);
        Assert.Equal([Day("2024-04-02")], Archive.Overview(2024, 1).Days.Select(day => day.Day));
        Archive.Mark(report, null, Ida);
        Add(Summer with { Date = "2023-07-20", Captured = "2024-08-01T00:00:00Z" });
        Assert.Equal(["BRA FIN 1"], Pairs(2024));
        Assert.Equal(["BRA FIN 1"], Pairs(2023));
    }

    [Fact]
    public void Moments_come_the_earliest_first_with_their_days_kind_and_status()
    {
        Add(July, Norway, March, Month, Someday);
        var moments = Archive.Moments(new ContactQuery());
        Assert.Equal(["2023-09", "2024-03-04", "2024-05-12", "2024-07-01"], moments.Select(moment => moment.Days.ToString()));
        Assert.Equal((ContactKind.PhoneCall, ContactStatus.Planned), (moments[2].Kind, moments[2].Status));
        Assert.Equal(ContactKind.Meeting, moments[3].Kind);
        Assert.Null(Archive.Moments(new ContactQuery { Undated = true })[0].Days);
        // The pages of a list are no bound to what is charted.
        Assert.Equal(4, Moments(new ContactQuery { Most = 1, Skip = 2 }).Length);
        foreach (var query in new ContactQuery[] { new() { Sides = ["FIN"] }, new() { Sides = ["BRA", "FIN"] }, new() { Actors = [[Actor(Told.Lindgren), Actor(Told.Duarte)]] }, new() { Since = Day("2024-05-01") } })
        {
            Assert.Equal(Archive.Contacts(query).Select(contact => contact.Id).Reverse(), Moments(query));
        }
    }

    [Fact]
    public void Moments_are_of_what_stands()
    {
        long spring = Contact(Spring), summer = Contact(Summer);
        long merge = Archive.Merge([spring, summer], Ida);
        Assert.Equal([spring], Moments(new ContactQuery()));
        Archive.Undo(merge, Ida);
        Archive.Reject(spring, Ida);
        Assert.Equal([summer], Moments(new ContactQuery()));
        Archive.Mark(Tellers(summer)[0], ReportMark.Withdrawn, Ida);
        Assert.Empty(Moments(new ContactQuery()));
    }

    [Fact]
    public void Offices_are_told_from_when_to_when()
    {
        Add(Month, March, July, July with { Url = "https://example.org/july-2", Title = "Once more" });
        long duarte = Actor(Told.Duarte);
        Assert.Equal([new OfficeSpan("President", "BRA", Day("2024-03-04"), Day("2024-07-01"), 4)], Archive.Offices([duarte]));
        Assert.Equal(2, Archive.Offices([duarte, Actor(Told.Okafor)]).Length);
        Assert.Null(Archive.Offices([Actor(Told.Okafor)]).Single().FirstDay);
        Archive.Mark(Archive.Reports("july")[0], ReportMark.Withdrawn, Ida);
        Archive.Reject(ContactOf(Archive.Reports("march")[0]), Ida);
        Assert.Equal([new OfficeSpan("President", "BRA", Day("2024-07-01"), Day("2024-07-01"), 2)], Archive.Offices([duarte]));
        Add(July with { Url = "https://example.org/july-2", Title = "Once more", Parties = [Told.Lindgren, Told.Okafor], Captured = "2024-08-01T00:00:00Z" });
        Assert.Equal(1, Archive.Offices([duarte]).Single().Tellings);
        Assert.Empty(Archive.Offices([]));
    }

    [Fact]
    public void Counterparts_are_whom_somebody_met_and_nobody_of_the_own_side()
    {
        Add(March, July, Norway with { Status = ContactStatus.Held }, Month);
        string[] With(ContactQuery query, int most = 10) => [.. Archive.Counterparts(query, most).Select(met => $"{met.Actor.Name} {met.Contacts} {(met.LastDay is { } day ? DayRange.Format(day) : "someday")}")];
        string[] lindgren = ["Rafael Duarte 2 2024-07-01", "Kari Solheim 1 2024-05-12"];
        Assert.Equal(lindgren, With(new ContactQuery { Actors = [[Actor(Told.Lindgren)]] }));
        Assert.Equal(lindgren, With(new ContactQuery { Sides = ["FIN"] }));
        Assert.Equal(lindgren[..1], With(new ContactQuery { Sides = ["FIN"] }, 1));
        Assert.Equal(["Chidi Okafor 1 2023-09-30"], With(new ContactQuery { Sides = ["BRA"], Until = Day("2024-01-01") }));
        Add(Someday with { Status = ContactStatus.Held });
        Assert.Equal(["Kari Solheim 1 someday"], With(new ContactQuery { Actors = [[Actor(Told.Okafor)]], OnlyUndated = true }));
        Archive.Reject(ContactOf(Archive.Reports("july")[0]), Ida);
        Archive.Mark(Archive.Reports("norway")[0], ReportMark.Withdrawn, Ida);
        Assert.Equal(["Rafael Duarte 1 2024-03-04"], With(new ContactQuery { Sides = ["FIN"] }));
        Add(March with { Status = ContactStatus.Cancelled, Captured = "2024-08-01T00:00:00Z" });
        Assert.Empty(With(new ContactQuery { Sides = ["FIN"] }));
    }

    [Fact]
    public void Actors_are_found_by_how_a_word_of_their_name_begins()
    {
        Add(March with { Parties = [new Head("Jürgen Ångström", "FIN"), Told.Duarte] }, July with { Parties = [new Head("Elsa Angstrom", "FIN"), Told.Okafor] }, Month, Autumn);
        string[] Like(string beginning, int most = 10) => [.. Archive.ActorsLike(beginning, most).Select(actor => actor.Name)];
        Assert.Equal(["Elsa Angstrom", "Jürgen Ångström"], Like("ANG"));
        Assert.Equal(["Jürgen Ångström"], Like("jurgen å"));
        // Three contacts, two, one.
        Assert.Equal(["Rafael Duarte", "Chidi Okafor"], [.. Like("d"), .. Like("O")]);
        Assert.Equal("Rafael Duarte", Archive.ActorsLike("r", 1).Single().Name);
        Assert.All(["uarte", "", "%", "_"], beginning => Assert.Empty(Like(beginning)));
        var duarte = Archive.ActorsLike("duarte", 1)[0];
        Assert.Equal(duarte, Archive.Actor(duarte.Id));
        Assert.Equal((ActorKind.Person, "BRA"), (duarte.Kind, duarte.Country));
        Assert.Null(Archive.Actor(9999));
    }
}
