using Readout.Actors;
using Readout.Extraction.Actors;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Extraction;

/// <summary>What must hold of the tables under data/actors, whoever edits them.</summary>
public sealed class ActorTableTests
{
    private static readonly ActorTable Table = BuiltInActors.Load().Table;

    // States, and the codes that PLOVER gives to unions and organisations.
    private static readonly HashSet<string> Codes = [.. Table.States.Select(state => state.Code), "EUR", "UNO", "IGO", "NGO", "IMG"];

    [Fact]
    public void A_code_is_three_capitals_and_stands_once()
    {
        Assert.All(Table.States, state => Assert.Matches("^[A-Z]{3}$", state.Code));
        Assert.Equal(Table.States.Length, Table.States.Select(state => state.Code).Distinct().Count());
        Assert.True(Table.States.Length >= 195);
    }

    [Fact]
    public void Every_term_and_body_belongs_to_a_known_side()
    {
        Assert.All(Table.People.SelectMany(person => person.Terms), term => Assert.Contains(term.Country, Codes));
        Assert.All(Table.Offices.Concat(Table.Organisations), body => Assert.Contains(body.Country, Codes));
    }

    [Fact]
    public void A_term_ends_after_it_begins() =>
        Assert.All(Table.People.SelectMany(person => person.Terms), term => Assert.True(term.To is null || term.From <= term.To, term.ToString()));

    [Fact]
    public void No_two_people_lead_one_state_on_the_same_day_in_the_same_office()
    {
        var terms = Table.People.SelectMany(person => person.Terms.Select(term => (person.Name, term)))
            .Where(entry => entry.term.Office is "President" or "Prime Minister" or "Chancellor" or "King" && Table.State(entry.term.Country) is not null)
            .GroupBy(entry => (entry.term.Country, entry.term.Office));
        foreach (var office in terms)
        {
            var ordered = office.OrderBy(entry => entry.term.From).ToList();
            for (int i = 1; i < ordered.Count; i++)
            {
                Assert.True(ordered[i - 1].term.To <= ordered[i].term.From, $"{ordered[i - 1]} and {ordered[i]}");
            }
        }
    }

    [Fact]
    public void No_alias_names_two_bodies()
    {
        foreach (var bodies in new[] { Table.Offices, Table.Organisations, Table.Outlets })
        {
            var names = bodies.SelectMany(body => body.Aliases.Append(body.Name).Select(name => LatinFold.Fold(name)).Distinct());
            Assert.Empty(names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key));
        }
    }

    [Theory]
    [InlineData("2021-01-19", "USA", "President", "Donald Trump")]
    [InlineData("2021-01-21", "USA", "President", "Joe Biden")]
    [InlineData("2025-07-01", "FRA", "President", "Emmanuel Macron")]
    [InlineData("2010-06-01", "RUS", "President", "Dmitry Medvedev")]
    public void The_office_is_held_by_whoever_held_it_that_day(string date, string country, string office, string name)
    {
        NodaTime.LocalDate day = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;
        Assert.Equal([name], Table.People.Where(person => person.Terms.Any(term => term.Covers(day) && term.Country == country && term.Office == office)).Select(person => person.Name));
    }
}
