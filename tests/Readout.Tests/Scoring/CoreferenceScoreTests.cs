using Readout.Scoring;
using Xunit;

namespace Readout.Tests.Scoring;

/// <summary>The measure of coreference on partitions small enough to reckon by hand.</summary>
public sealed class CoreferenceScoreTests
{
    [Fact]
    public void The_same_chains_are_perfect() =>
        Assert.Equal(1, CoreferenceScore.Of([[1, 2, 3], [4, 5]], [[4, 5], [3, 1, 2]]).F1, 9);

    [Fact]
    public void No_chain_scores_nothing() => Assert.Equal(0, CoreferenceScore.Of([[1, 2]], [[1], [2]]).F1);

    [Fact]
    public void A_chain_cut_in_two_loses_a_link()
    {
        var score = CoreferenceScore.Of([[1, 2, 3, 4]], [[1, 2], [3, 4]]);
        Assert.Equal(0.8, score.Muc.F1, 9); // 2 of 2 links found, 2 of 3 wanted
        Assert.Equal(2.0 / 3, score.BCubed.F1, 9); // precision 1, recall 1/2
        Assert.Equal(4.0 / 9, score.Ceaf.F1, 9); // one of the two aligned, 2·2/(4+2): precision 1/3, recall 2/3
    }

    [Fact]
    public void Chains_are_aligned_as_well_as_can_be()
    {
        var score = CoreferenceScore.Of([[1, 2, 3], [4, 5, 6, 7]], [[1, 2, 4, 5, 6], [3, 7]]);
        Assert.Equal((2 * 1.0 / 5) + (2 * 3.0 / 9), score.Ceaf.RightFound, 9);
    }
}
