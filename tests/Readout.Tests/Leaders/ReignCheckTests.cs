using Readout.Actors.Reading;
using Readout.Scoring.Leaders;
using Readout.Tests.Actors;
using Xunit;

namespace Readout.Tests.Leaders;

/// <summary>The comparison with REIGN finds what differs, and nothing else.</summary>
public sealed class ReignCheckTests : IDisposable
{
    private readonly TableFiles _files = new();

    public ReignCheckTests() => _files.Write(
        "leaders.tsv", TableFiles.PeopleHeader,
        "Ada Orm\t\tAAA\tPresident\t2001-05-12\t2009-05-10\t\t\tbook", "Bo Lund\t\tAAA\tPresident\t2009-05-10\t\t\t\tbook", "Cy Berg\t\tAAA\tPrime Minister\t2004\t2012\t\t\tbook");

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_month_beside_a_change_and_another_office_are_no_disagreement() => Assert.Empty(Check(("Orm", 2001, 6, 2009, 4), ("Lund", 2009, 6, 2021, 3)));

    [Fact]
    public void Who_is_missing_is_named() => Assert.Contains(Check(("Orm", 2001, 5, 2009, 5), ("Falk", 2009, 5, 2021, 3)), found => found.Leader == "Falk" && found.What.Contains("not in the table", StringComparison.Ordinal));

    [Fact]
    public void Months_without_a_term_are_named()
    {
        var found = Assert.Single(Check(("Orm", 2000, 1, 2009, 5), ("Lund", 2009, 5, 2021, 3)));
        Assert.Equal(("AAA", "Orm", "2000-01"), (found.Country, found.Leader, found.From));
        Assert.Contains("no term in 2000-02 to 2001-04", found.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_while_REIGN_has_another_in_that_office_is_named()
    {
        var found = Check(("Orm", 2001, 5, 2012, 5), ("Lund", 2012, 5, 2021, 3));
        Assert.Contains(found, one => one.Leader == "Bo Lund" && one.What.EndsWith("REIGN has Orm in 2009-06 to 2012-04", StringComparison.Ordinal));
        Assert.Contains(found, one => one.Leader == "Orm");
    }

    [Fact]
    public void An_exception_explains_one_disagreement_and_an_idle_one_is_told()
    {
        var check = Reign(("Orm", 2000, 1, 2009, 5), ("Lund", 2009, 5, 2021, 3));
        var result = check.Against([new ReignException(2, "AAA", "Orm", "2000-01", "a reason"), new ReignException(3, "AAA", "Lund", "", "another")]);
        Assert.Empty(result.Unexplained);
        Assert.Equal(3, Assert.Single(result.Idle).Line);
    }

    private List<Disagreement> Check(params (string Leader, int Year, int Month, int EndYear, int EndMonth)[] spells) => [.. Reign(spells).All()];

    private ReignCheck Reign(params (string Leader, int Year, int Month, int EndYear, int EndMonth)[] spells) => new(
        TableFolder.Read(_files.Folder), spells.Select(spell => new Spell("AAA", spell.Leader, ReignFile.At(spell.Year, spell.Month), ReignFile.At(spell.EndYear, spell.EndMonth))));
}
