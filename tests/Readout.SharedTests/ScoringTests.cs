using System.Text.Json;
using Readout.Scoring;
using Xunit;

namespace Readout.SharedTests;

/// <summary>The lab's scoring of statements gives the figures of <c>attributions.py</c>.</summary>
public sealed class ScoringTests
{
    [Fact]
    public void The_lab_scores_the_news_texts_as_the_python_scorer_does()
    {
        string dev = SharedData.Path("corpora", "polnear", "dev"), texts = Path.Combine(dev, "text");
        JsonElement expected = SharedData.Score("attributions.py", Path.Combine(dev, "attributions"), SharedData.Write(SharedData.News), texts);
        var read = SharedData.News.ToDictionary(record => record.Report.Name);
        var figures = Figures.Of([.. GoldFolder.Find(dev).Select(text => ScoredText.Of(text, OutermostStatements.Of(read[text.Name])))]);
        Assert.Equal(expected.GetProperty("missing").GetInt32(), figures.Missing);
        Assert.Equal(expected.EnumerateObject().Select(row => row.Name).Skip(1), figures.Rows.Select(row => row.Measure));
        foreach (var (measure, count) in figures.Rows)
        {
            JsonElement row = expected.GetProperty(measure);
            Assert.Equal(
                (row.GetProperty("hits").GetInt32(), row.GetProperty("predicted").GetInt32(), row.GetProperty("gold").GetInt32()),
                (count.Hits, count.Predicted, count.Gold));
            Assert.Equal(
                (row.GetProperty("precision").GetDouble(), row.GetProperty("recall").GetDouble(), row.GetProperty("f1").GetDouble()),
                (count.Precision, count.Recall, count.F1));
        }
    }
}
