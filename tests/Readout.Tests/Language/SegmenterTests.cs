using Readout.Inference;
using Readout.Language.Layout;
using Readout.Language.Segmentation;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Language;

/// <summary>Words and sentences with the weights that ship.</summary>
public sealed class SegmenterTests
{
    private static readonly Segmenter Shared =
        new(WeightFile.Read(Path.Combine(Repository.Root, "models", "en", Segmenter.FileName)));

    [Theory]
    [InlineData("They don't agree.", "They do n't agree .")]
    [InlineData("Berg’s aides cannot say.", "Berg ’s aides can not say .")]
    [InlineData("The well-known U.S. envoy left.", "The well - known U.S. envoy left .")]
    [InlineData("It cost $1,250.50 (about half).", "It cost $ 1,250.50 ( about half ) .")]
    [InlineData("\"Yes,\" he said.", "\" Yes , \" he said .")]
    public void Words_are_those_of_the_treebanks(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Segmented(text).SelectMany(sentence => sentence)));

    [Theory]
    [InlineData("Sen. J. R. Hill met Mr. Okoro. They spoke for an hour.", 2)]
    [InlineData("The U.S. and the U.K. agreed. Talks go on.", 2)]
    [InlineData("\"We met. We spoke. We agreed,\" she said. Nothing else was said.", 4)]
    [InlineData("Readout of the Call\n\nThe two spoke on Friday.", 2)]
    public void Sentences_end_where_they_end(string text, int sentences) => Assert.Equal(sentences, Segmented(text).Length);

    [Fact]
    public void A_sentence_too_long_to_be_one_is_cut_between_tokens()
    {
        string[][] sentences = Segmented(string.Concat(Enumerable.Repeat("and the big old ministers can't ", 1000)));
        Assert.True(sentences.Length > 5);
        Assert.All(sentences, words => Assert.InRange(words.Length, 1, SentenceSplitter.LongestSentence + 1));
        Assert.All(sentences, words => Assert.NotEqual("n't", words[0]));
    }

    private static string[][] Segmented(string text) =>
        [.. Shared.Segment(LayoutReader.Read(new ReportText(text))).Sentences.Select(sentence => sentence.Words.Select(word => word.Form).ToArray())];
}
