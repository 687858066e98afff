using NodaTime;
using Readout.Actors;
using Readout.Actors.Lookup;
using Readout.Actors.Reading;
using Xunit;

namespace Readout.Tests.Actors;

public sealed class ActorSearchTests : IDisposable
{
    private readonly TableFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("Ada Orm", "Ada Orm")]
    [InlineData("ORM", "Ada Orm")]
    [InlineData("the old mill", "Presidency of Aland")]
    [InlineData("  bela ", "Beland")]
    [InlineData("Q11", "Aland")]
    [InlineData("bbb", "Beland")]
    [InlineData("Betown", "Beland")]
    public void A_name_is_found_whatever_its_case(string name, string found) => Assert.Equal(found, Assert.Single(Search().Find(name, null)).Name);

    [Theory]
    [InlineData(2000, "later President")]
    [InlineData(2005, "President")]
    [InlineData(2015, "former President")]
    public void An_office_is_told_of_the_day(int year, string office) =>
        Assert.Equal(office, Assert.Single(Assert.Single(Search().Find("Ada Orm", new LocalDate(year, 1, 1))).Offices).ToString());

    [Fact]
    public void Without_a_day_an_open_term_is_held_and_another_former()
    {
        Assert.Equal("former President", Assert.Single(Search().Find("Orm", null)[0].Offices).ToString());
        Assert.Equal("President", Assert.Single(Search().Find("Lund", null)[0].Offices).ToString());
    }

    [Fact]
    public void Of_two_of_a_name_the_one_in_office_comes_first()
    {
        _files.Append("ministers.tsv", "Vi Orm\t\tBBB\tEnvoy\t2014\t2016\t\t\tbook");
        Assert.Equal(["Ada Orm", "Vi Orm"], Search().Find("Orm", new LocalDate(2005, 1, 1)).Select(actor => actor.Name));
        Assert.Equal(["Vi Orm", "Ada Orm"], Search().Find("Orm", new LocalDate(2015, 1, 1)).Select(actor => actor.Name));
    }

    [Fact]
    public void Names_written_alike_are_offered_and_names_of_which_it_is_a_part()
    {
        Assert.Equal("Bo Lund", Search().Nearest("Lumd")[0]);
        Assert.Equal("Old Mill", Search().Nearest("mill")[0]);
        Assert.Empty(Search().Nearest("Zyxwvutsrq"));
    }

    [Fact]
    public void Terms_are_listed_by_side_office_and_day()
    {
        Assert.Equal(["Ada Orm", "Bo Lund", "Cy Berg"], Search().List(null, null, null).Select(term => term.Name));
        Assert.Equal(["Cy Berg"], Search().List("BBB", null, null).Select(term => term.Name));
        Assert.Equal(["Ada Orm"], Search().List(null, "president", new LocalDate(2005, 1, 1)).Select(term => term.Name));
    }

    [Fact]
    public void What_is_no_code_and_no_office_is_answered_with_the_nearest()
    {
        Assert.Equal(["AAA (Aland)"], Search().NearestSides("Alandish"));
        Assert.Equal(["President"], Search().NearestOffices("presidant"));
        Assert.False(Search().HasOffice("presidant"));
    }

    private ActorSearch Search() => new(ActorLexicon.Of(TableFolder.Read(_files.Folder)));
}
