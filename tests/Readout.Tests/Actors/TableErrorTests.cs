using System.Text;
using Readout.Actors.Reading;
using Xunit;

namespace Readout.Tests.Actors;

/// <summary>Each mistake in a table is named with its file and line.</summary>
public sealed class TableErrorTests : IDisposable
{
    private readonly TableFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_right_table_is_read()
    {
        var table = TableFolder.Read(_files.Folder);
        Assert.Equal(["Ada Orm", "Bo Lund", "Cy Berg"], table.People.Select(person => person.Name));
        Assert.Equal([true, true, false], table.People.Select(person => person.Terms[0].Leads));
    }

    [Theory]
    [InlineData("leaders.tsv", "Di Falk\t\tCCC\tPresident\t2020\t\t\t\tbook", "leaders.tsv:4: unknown country code 'CCC'")]
    [InlineData("leaders.tsv", "Di Falk\t\tBBB\tPresident\t\t\t\t\tbook", "leaders.tsv:4: no day in from")]
    [InlineData("leaders.tsv", "Di Falk\t\tBBB\tPresident\t2020-02-30\t\t\t\tbook", "leaders.tsv:4: '2020-02-30' in from is no date")]
    [InlineData("leaders.tsv", "Di Falk\t\tBBB\tPresident\t1066\t\t\t\tbook", "leaders.tsv:4: '1066' in from is no date")]
    [InlineData("leaders.tsv", "Di Falk\t\tBBB\tPresident\t2020\tsoon\t\t\tbook", "leaders.tsv:4: 'soon' in to is no date")]
    [InlineData("leaders.tsv", "Di Falk\t\tBBB\tPresident\t2020-05\t2020-04\t\t\tbook", "leaders.tsv:4: the term ends (2020-04) before it begins (2020-05)")]
    [InlineData("leaders.tsv", "Di Falk\t\tBBB\tPresident\t2020\t\t\tQ0\tbook", "leaders.tsv:4: 'Q0' is no Wikidata id")]
    [InlineData("leaders.tsv", "Di Falk\t\tBBB\tPresident\t2020\t\t\tQ1\tbook", "leaders.tsv:4: Q1 is Di Falk's and Ada Orm's (line 2)")]
    [InlineData("leaders.tsv", "Di Falk\t\tBBB\tPresident\t2020\t\t\t\thearsay", "leaders.tsv:4: unknown source 'hearsay'")]
    [InlineData("leaders.tsv", "Di Falk\t\tBBB\tPresident\t2020\t\t\t\t", "leaders.tsv:4: nothing in source")]
    [InlineData("leaders.tsv", "Di Falk\t\tBBB\tPresident\t2020\t\tf\t\tbook", "leaders.tsv:4: 'f' in gender")]
    [InlineData("leaders.tsv", "Bo Lund\t\tAAA\tKing\t2008\t\tfemale\t\tbook", "leaders.tsv:4: Bo Lund has female in gender, and male at line 3")]
    [InlineData("leaders.tsv", "Di Falk\t\tAAA\tPresident\t2009-01-01\t2009-04-01\t\t\tbook", "leaders.tsv:4: Di Falk is President of AAA from 2009-01-01, while Ada Orm (line 2) is until 2009-05-10")]
    [InlineData("leaders.tsv", " Di Falk\t\tBBB\tPresident\t2020\t\t\t\tbook", "leaders.tsv:4: stray white space in name (' Di Falk')")]
    [InlineData("leaders.tsv", "Di Falk\tFalk||Di\tBBB\tPresident\t2020\t\t\t\tbook", "leaders.tsv:4: an empty value in aliases")]
    [InlineData("leaders.tsv", "Di Falk\tFalk|Falk\tBBB\tPresident\t2020\t\t\t\tbook", "leaders.tsv:4: 'Falk' stands twice on the line")]
    [InlineData("leaders.tsv", "Di Falk\tOrm the Elder\tAAA\tKing\t2002\t2003\t\t\tbook", "leaders.tsv:4: 'Orm the Elder' means Di Falk and Ada Orm (line 2)")]
    [InlineData("leaders.tsv", "Di Falk\tBBB\tPresident", "leaders.tsv:4: 3 columns where 9 are due")]
    [InlineData("leaders.tsv", "Di Falk\t\tBBB\tPresident\t2020\t\t\t\tbook\r", "leaders.tsv:4: ends in CR LF")]
    [InlineData("states.tsv", "AAA\tArcadia\t\t\t\t\t\t", "states.tsv:4: AAA stands on line 2, too")]
    [InlineData("states.tsv", "Ccc\tCeland\t\t\t\t\t\t", "states.tsv:4: 'Ccc' is no code of a state")]
    [InlineData("states.tsv", "CCC\tCeland\t\t\tBelandish\t\t\t", "states.tsv:4: 'Belandish' means Celand and Beland (line 3)")]
    [InlineData("offices.tsv", "Mill\tBBB\t\t\tOld Mill", "offices.tsv:3: 'Old Mill' means Mill and Presidency of Aland (line 2)")]
    [InlineData("outlets.tsv", "Bela\t\t", "outlets.tsv:3: 'Bela' means Bela and Beland (states.tsv:3)")]
    [InlineData("organisations.tsv", "CDU\tIGO\t\t\t", "organisations.tsv:3: nothing in kind")]
    public void A_bad_line_is_named_with_what_is_wrong(string file, string line, string expected)
    {
        _files.Append(file, line);
        string error = Assert.Single(_files.Errors());
        Assert.StartsWith(expected, error, StringComparison.Ordinal);
        Assert.Contains("; ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_named_at_once_in_the_order_of_files_and_lines()
    {
        _files.Append("outlets.tsv", "Oar\tXYZ\t");
        _files.Append("leaders.tsv", "Di Falk\t\tXXX\tPresident\t2020\t\t\t\tbook");
        _files.Append("leaders.tsv", "Ed Gron\t\tYYY\tPresident\tthen\t\t\t\tbook");
        File.Delete(_files.At("figures.tsv"));
        Assert.Equal(["leaders.tsv:4", "leaders.tsv:5", "figures.tsv", "outlets.tsv:3"], _files.Errors().Select(error => error[..error.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_line_that_is_not_UTF8_and_a_byte_order_mark_are_named()
    {
        File.WriteAllBytes(_files.At("outlets.tsv"), [.. Encoding.UTF8.Preamble, .. "name\tcountry\taliases\nM"u8, 0xFC, .. "ller\tBBB\t\n"u8]);
        Assert.Equal(["outlets.tsv:1: begins with a byte order mark; save it as UTF-8 without one", "outlets.tsv:2: is not UTF-8 at byte 1 of the line; save the file as UTF-8"], _files.Errors());
    }

    [Fact]
    public void A_header_of_no_table_is_named_with_the_likeliest_one()
    {
        _files.Write("outlets.tsv", "name\tland\taliases");
        Assert.Equal("outlets.tsv:1: its columns (name land aliases) are those of no table; for outlets they are, parted by tabs: name country aliases", Assert.Single(_files.Errors()));
    }

    [Fact]
    public void Several_may_hold_an_office_that_is_listed_as_shared()
    {
        _files.Append("leaders.tsv", "Di Falk\t\tAAA\tPresident\t2009-01-01\t2009-06-01\t\t\tbook");
        _files.Append("shared-offices.tsv", "AAA\tPresident\ttwo at a time");
        Assert.Equal(4, TableFolder.Read(_files.Folder).People.Length);
    }

    [Theory]
    [InlineData("2009", "2009")]
    [InlineData("2009-05", "2010")]
    [InlineData("2009-05-10", "2010")]
    public void Days_known_roughly_do_not_overlap_for_sure(string from, string to)
    {
        _files.Write("leaders.tsv", TableFiles.PeopleHeader, "Ada Orm\t\tAAA\tPresident\t2001\t2009-05-10\t\t\tbook", $"Di Falk\t\tAAA\tPresident\t{from}\t{to}\t\t\tbook");
        Assert.Equal(3, TableFolder.Read(_files.Folder).People.Length);
    }

    [Fact]
    public void Who_goes_on_to_serve_a_union_is_one_person_and_namesakes_in_two_states_are_two()
    {
        _files.Append("figures.tsv", "Bo Lund\t\tIGO\tSecretary-General\t2020\t\t\t\tbook");
        _files.Append("ministers.tsv", "Ada Orm\t\tBBB\tForeign Minister\t2001\t2009\t\t\tbook");
        var people = TableFolder.Read(_files.Folder).People;
        Assert.Equal(["AAA", "IGO"], Assert.Single(people, person => person.Name == "Bo Lund").Terms.Select(term => term.Country));
        Assert.Equal(2, people.Count(person => person.Name == "Ada Orm"));
    }
}
