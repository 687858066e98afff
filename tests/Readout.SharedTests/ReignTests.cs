using Readout.Actors.Reading;
using Readout.Scoring.Leaders;
using Xunit;

namespace Readout.SharedTests;

/// <summary>Every term of a head of state or of government up to March 2021 agrees with REIGN, or is a listed exception with its reason.</summary>
public sealed class ReignTests
{
    [Fact]
    public void The_leaders_agree_with_REIGN_but_for_listed_exceptions()
    {
        string reign = SharedData.Path("facts", "reign-leaders-1950-2021.csv");
        string folder = Path.Combine(SharedData.Root, "data", "actors");
        var result = new ReignCheck(TableFolder.Read(folder), ReignFile.Read(reign)).Against(ReignExceptions.Read(Path.Combine(folder, "reign-exceptions.tsv")));
        Assert.True(result.Unexplained.IsEmpty, string.Join('\n', result.Unexplained));
        Assert.True(result.Idle.IsEmpty, "these exceptions explain nothing any more; take them out: " + string.Join('\n', result.Idle));
    }
}
