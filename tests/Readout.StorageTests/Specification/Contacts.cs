using System.Globalization;
using Readout.Records;
using Readout.Storage.Questions;

namespace Readout.StorageTests.Specification;

/// <content>Contacts, asked for by who, what and when.</content>
public abstract partial class ArchiveSpecification
{
    private static readonly Told March = Told.At("march"), July = Told.At("july") with { Date = "2024-07-01", Published = "2024-07-02", Kind = ContactKind.Meeting };
    private static readonly Told Norway = Told.At("norway") with { Date = "2024-05-12", Parties = [Told.Lindgren, Told.Solheim], Status = ContactStatus.Planned };
    private static readonly Told Month = Told.At("month") with { Date = "2023-09", Parties = [Told.Duarte, Told.Okafor] };
    private static readonly Told Someday = Told.At("someday") with { Date = null, Parties = [Told.Okafor, Told.Solheim] };

    private string[] Names(ContactQuery query) => [.. Archive.Contacts(query).Select(contact => contact.Tellings[0].Source.Name)];

    private long Actor(Head head) => Archive.Actors(head.Name).Single().Id;

    [Fact]
    public void Contacts_come_the_latest_first_and_the_undated_last_if_at_all()
    {
        Add(Norway, Someday, March, Month, July);
        Assert.Equal(["july", "norway", "march", "month"], Names(new ContactQuery()));
        Assert.Equal(["july", "norway", "march", "month", "someday"], Names(new ContactQuery { Undated = true }));
        Assert.Equal(["norway", "someday"], Names(new ContactQuery { Undated = true, Sides = ["NOR"] }));
        Assert.Equal(["month", "march", "norway"], Names(new ContactQuery { EarliestFirst = true, Most = 3 }));
        Assert.Equal(["someday", "month"], Names(new ContactQuery { EarliestFirst = true, Undated = true, Most = 2 }));
        Assert.Equal(["march", "july"], Names(new ContactQuery { EarliestFirst = true, Sides = ["FIN", "BRA"] }));
    }

    [Fact]
    public void Contacts_are_found_between_sides()
    {
        Add(Norway, Someday, March, Month, July);
        Assert.Equal(["july", "march"], Names(new ContactQuery { Sides = ["FIN", "BRA"] }));
        Assert.Equal(["july", "march"], Names(new ContactQuery { Sides = ["BRA", "FIN"] }));
        Assert.Equal(["july", "norway", "march"], Names(new ContactQuery { Sides = ["FIN"] }));
        Assert.Empty(Names(new ContactQuery { Sides = ["FIN", "NGA"] }));
        Assert.Empty(Names(new ContactQuery { Sides = ["FIN' OR 1=1 --"] }));
    }

    [Fact]
    public void Contacts_are_found_by_their_actors()
    {
        Add(Norway, March, Month, July);
        Assert.Equal(["july", "march", "month"], Names(new ContactQuery { Actors = [[Actor(Told.Duarte)]] }));
        Assert.Equal(["july", "march"], Names(new ContactQuery { Actors = [[Actor(Told.Duarte)], [Actor(Told.Lindgren)]] }));
        Assert.Equal(["july", "norway", "march"], Names(new ContactQuery { Actors = [[Actor(Told.Lindgren)], [Actor(Told.Duarte), Actor(Told.Solheim)]] }));
        Assert.Equal(["july", "norway", "march", "month"], Names(new ContactQuery { Actors = [[Actor(Told.Duarte), Actor(Told.Solheim), Actor(Told.Lindgren)]] }));
        Assert.Equal(["month"], Names(new ContactQuery { Actors = [[Actor(Told.Duarte)]], Sides = ["NGA"] }));
        Assert.Empty(Names(new ContactQuery { Actors = [[Actor(Told.Duarte)], []] }));
        Assert.Empty(Names(new ContactQuery { Actors = [[]] }));
    }

    [Fact]
    public void Contacts_are_found_by_kind_status_and_days()
    {
        Add(Norway, Someday, March, Month, July);
        Assert.Equal(["july"], Names(new ContactQuery { Kinds = [ContactKind.Meeting] }));
        Assert.Equal(["norway"], Names(new ContactQuery { Status = ContactStatus.Planned }));
        Assert.Equal(["july", "norway"], Names(new ContactQuery { Since = Day("2024-05-12") }));
        Assert.Equal(["march", "month"], Names(new ContactQuery { Until = Day("2024-05-11") }));
        // A month that has begun by then may hold the contact.
        Assert.Equal(["month"], Names(new ContactQuery { Since = Day("2023-09-20"), Until = Day("2023-09-21") }));
        Assert.Empty(Names(new ContactQuery { Until = Day("2023-08-31") }));
    }

    [Fact]
    public void Pages_hold_every_contact_once()
    {
        // Two a day, with two countries.
        Add([.. Enumerable.Range(0, 24).Select(place => Told.At($"day{place}") with
        {
            Date = new DateOnly(2020, 1, 1).AddDays(place / 2 * 30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Parties = [Told.Lindgren, place % 2 == 0 ? Told.Duarte : Told.Okafor],
        })]);
        foreach (var query in new ContactQuery[] { new(), new() { Sides = ["FIN"] }, new() { Actors = [[Actor(Told.Lindgren)]] } })
        {
            var all = Archive.Contacts(query).Select(contact => contact.Id).ToList();
            var paged = Enumerable.Range(0, 6).SelectMany(page => Archive.Contacts(query with { Most = 5, Skip = page * 5 })).Select(contact => contact.Id);
            Assert.Equal(24, all.Count);
            Assert.Equal(all, paged);
        }
    }

    [Fact]
    public void A_number_that_was_merged_away_leads_to_the_contact()
    {
        long[] numbers = [Contact(March), Contact(July), Contact(Norway with { Date = "2024-09-01", Parties = [Told.Lindgren, Told.Duarte] })];
        Archive.Merge([numbers[1], numbers[2]], Ida);
        Archive.Merge([numbers[0], numbers[1]], Ida);
        Assert.All(numbers, number => Assert.Equal(numbers[0], Archive.Contact(number)!.Id));
        Assert.Equal(3, Archive.Contact(numbers[2])!.Tellings.Length);
        Assert.Null(Archive.Contact(9999));
    }

    [Fact]
    public void A_contact_tells_who_told_it_in_which_text()
    {
        long number = Contact(March with { Sayings = [new Saying(Told.Lindgren, "ports stay open")] });
        var contact = Archive.Contact(number)!;
        Assert.Equal(["BRA", "FIN"], contact.Summary.Sides);
        Assert.Equal("2024-03-04", contact.Summary.Date);
        Assert.Equal((ContactKind.PhoneCall, ContactStatus.Held), (contact.Summary.Kind, contact.Summary.Status));
        Assert.Equal("https://example.org/march", contact.Tellings.Single().Source.Url);
        Assert.Equal("President", contact.Tellings[0].Telling.Parties[0].Office);
        Assert.Null(Archive.Contact(number, Day("2024-03-04")));
        Assert.NotNull(Archive.Contact(number, Day("2024-03-05")));
    }

    [Fact]
    public void Actors_are_found_whatever_the_case_and_accents_of_their_name()
    {
        Add(March with { Parties = [new Head("Jürgen Ångström", "FIN"), new Head("Rafael Duarte", "BRA")] }, July with { Parties = [new Head("Elsa Angstrom", "FIN"), Told.Okafor] });
        Assert.Equal("Jürgen Ångström", Archive.Actors("JURGEN angstrom").Single().Name);
        Assert.Equal(2, Archive.Actors("ångström").Length);
        Assert.Empty(Archive.Actors("Rafael"));
        Assert.Equal(4, Archive.People().Length);
    }
}
