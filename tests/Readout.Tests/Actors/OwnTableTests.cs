using Readout.Actors;
using Readout.Actors.Own;
using Readout.Actors.Reading;
using Xunit;

namespace Readout.Tests.Actors;

/// <summary>A user's table adds to the one that ships and overrides it.</summary>
public sealed class OwnTableTests : IDisposable
{
    private readonly TableFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_new_holder_ends_the_open_term_of_the_one_before()
    {
        var table = With("Di Falk\tFalk\tAAA\tPresident\t2030-05-10\t\tfemale\t\t");
        Assert.Equal("2030-05-10", Person(table, "Bo Lund").Terms[0].Ended.ToString());
        Assert.True(Person(table, "Di Falk").Terms[0].Leads);
    }

    [Fact]
    public void A_line_replaces_the_persons_terms_in_that_office_and_adds_names_and_other_offices()
    {
        var table = With("Ada Orm\tAda O.\tAAA\tPresident\t2001\t2009-05-09\t\t\t", "Ada Orm\t\tAAA\tEnvoy\t2012\t\t\t\t");
        var person = Person(table, "Ada Orm");
        Assert.Equal(["2001 President", "2012 Envoy"], person.Terms.Select(term => $"{term.Began} {term.Office}"));
        Assert.Equal(["Orm the Elder", "Ada O."], person.Aliases);
        Assert.Equal(("female", "Q1"), (person.Gender, person.Wikidata));
    }

    [Fact]
    public void An_overlap_with_a_leader_of_the_table_is_an_error_that_says_what_to_do()
    {
        var failure = Assert.Throws<TableException>(() => With("Di Falk\t\tAAA\tPresident\t2003\t2005\t\t\t"));
        Assert.EndsWith(
            "own.tsv:2: Di Falk is President of AAA from 2003, while Ada Orm is from 2001-05 to 2009-05-10 in the table; correct the days, or give Ada Orm a line with other days before this one",
            Assert.Single(failure.Errors).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_of_the_same_name_is_replaced_and_a_name_given_to_another_is_its_alone()
    {
        var table = Merge(_files.Own("own.tsv", "name\tcountry\taliases\thead\tmetonyms", "Ministry of Mills\tBBB\t\tMinister\tOld Mill", "Presidency of Beland\tBBB\t\tPresident\t"));
        Assert.Equal([], table.Offices.Single(office => office.Country == "AAA").Metonyms);
        table = Merge(_files.Own("own2.tsv", "name\tcountry\taliases", "Daily Oar\tAAA\tOar"));
        Assert.Equal("AAA", Assert.Single(table.Outlets).Country);
    }

    [Fact]
    public void A_new_state_may_be_used_by_a_later_file()
    {
        string states = _files.Own("own.tsv", "code\tname\tofficial\taliases\tadjectives\tpeople\tcapital\twikidata", "CCC\tCeland\t\t\tCelandish\t\tCetown\t");
        string people = _files.Own("own2.tsv", TableFiles.PeopleHeader, "Di Falk\t\tCCC\tPresident\t2003\t\t\t\t");
        Assert.Equal("CCC", Person(Merge(states, people), "Di Falk").Terms[0].Country);
        Assert.Contains("unknown country code 'CCC'", Assert.Throws<TableException>(() => Merge(people)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_keeps_its_hash_and_has_the_files_beside_it()
    {
        var builtIn = TableFolder.Read(_files.Folder);
        var table = With("Di Falk\t\tBBB\tPresident\t2003\t\t\t\t");
        Assert.Equal(builtIn.Hash, table.Hash);
        Assert.Null(builtIn.OwnHash);
        Assert.Matches("^sha256:[0-9a-f]{64}$", table.OwnHash);
    }

    [Theory]
    [InlineData("none.tsv", "does not exist")]
    [InlineData(".", "is a folder")]
    [InlineData("", "can't be read")]
    public void A_file_that_can_not_be_read_is_named(string name, string problem) => Assert.Contains(
        problem, Assert.Throws<TableException>(() => Merge(name.Length == 0 ? "" : Path.Combine(_files.Folder, name))).Message, StringComparison.Ordinal);

    private static PersonEntry Person(ActorTable table, string name) => table.People.Single(person => person.Name == name);

    private ActorTable With(params string[] people) => Merge(_files.Own("own.tsv", [TableFiles.PeopleHeader, .. people]));

    private ActorTable Merge(params string[] paths) => OwnTables.Add(ActorLexicon.Of(TableFolder.Read(_files.Folder)), paths).Table;
}
