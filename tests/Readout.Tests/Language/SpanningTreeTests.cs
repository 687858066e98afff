using CsCheck;
using Readout.Language.Parsing;
using Xunit;

namespace Readout.Tests.Language;

public sealed class SpanningTreeTests
{
    [Fact]
    public void Every_sentence_gets_one_tree_with_one_root() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[0, int.MaxValue]).Sample((words, seed) =>
        {
            int[] heads = SpanningTree.Best(Scores(words, seed), words + 1, words);
            Assert.Single(heads, 0);
            for (int word = 0; word < words; word++)
            {
                Assert.True(ReachesRoot(heads, word), $"word {word + 1} of {string.Join(' ', heads)}");
            }
        });

    [Fact]
    public void Where_the_best_heads_make_a_tree_they_are_taken() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[0, int.MaxValue]).Sample((words, seed) =>
        {
            var random = new Random(seed);
            int[] tree = [.. Enumerable.Range(0, words).Select(word => word == 0 ? 0 : random.Next(1, word + 1))];
            float[] scores = Scores(words, seed);
            for (int word = 0; word < words; word++)
            {
                scores[word * (words + 1) + tree[word]] = 10;
            }
            Assert.Equal(tree, SpanningTree.Best(scores, words + 1, words));
        });

    [Fact]
    public void A_cycle_breaks_where_it_costs_least()
    {
        // 1 hangs on the root; 2 and 3 prefer each other, and 3 is the readier to go to 1.
        float[] scores =
        [
            9, 0, 0, 0,
            0, 1, 0, 8,
            0, 5, 8, 0,
        ];
        Assert.Equal([0, 3, 1], SpanningTree.Best(scores, 4, 3));
    }

    private static float[] Scores(int words, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, words * (words + 1)).Select(_ => (float)random.NextDouble())];
    }

    private static bool ReachesRoot(int[] heads, int word)
    {
        for (int steps = 0; steps <= heads.Length; steps++)
        {
            if (heads[word] == 0)
            {
                return true;
            }
            word = heads[word] - 1;
        }
        return false;
    }
}
