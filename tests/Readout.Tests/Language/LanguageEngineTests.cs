using Readout.Inference;
using Readout.Language.Parsing;
using Readout.Language.Segmentation;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Language;

/// <summary>The engine with the weights that ship.</summary>
public sealed class LanguageEngineTests
{
    private const string Readout = """
        Readout of the Call Between the Two Ministers

        On Tuesday, Foreign Minister Anna Berg of Norland spoke by phone with U.S. Secretary of State John Carter. "We can't wait any longer," Berg said. "The talks must go on."

        - The sides agreed to meet in Oslo on 3 May.
        - Berg's office didn't give details.
        """;


    [Fact]
    public void A_readout_is_read()
    {
        var parsed = Engines.Language.Parse(new ReportText(Readout));
        string[] sentences = [.. parsed.Sentences.Select(sentence => parsed.Text.Slice(sentence.Span))];
        Assert.Contains("Readout of the Call Between the Two Ministers", sentences);
        Assert.Contains(sentences, sentence => sentence.StartsWith("On Tuesday", StringComparison.Ordinal) && sentence.EndsWith("Carter.", StringComparison.Ordinal));
        var words = parsed.Sentences.SelectMany(sentence => sentence.Words).ToList();
        Assert.Contains(words, word => word is { Form: "n't", ContinuesToken: true, Lemma: "not", Upos: "PART" });
        Assert.Contains(words, word => word is { Form: "U.S.", ContinuesToken: false });
        Assert.Contains(words, word => word is { Form: "'s", ContinuesToken: true, Xpos: "POS" });
        Assert.Contains(words, word => word is { Form: "spoke", Lemma: "speak", Upos: "VERB", Deprel: "root", Head: 0 });
        Assert.Contains(words, word => word is { Form: "Oslo", NameTag: "B-LOC" });
        Assert.Contains(words, word => word is { Form: "Carter", NameTag: "I-PER" });
    }

    [Fact]
    public void A_verbs_lemma_is_a_word()
    {
        var words = Engines.Language.Parse(new ReportText("The ministers reiterated their support and denied the reports.")).Sentences.SelectMany(sentence => sentence.Words);
        Assert.Equal(["the", "minister", "reiterate", "their", "support", "and", "deny", "the", "report", "."], words.Select(word => word.Lemma));
    }

    [Fact]
    public void Every_register_width_gives_the_same_bytes()
    {
        var segmenter = new Segmenter(WeightFile.Read(Path.Combine(Engines.Weights, Segmenter.FileName)));
        var weights = WeightFile.Read(Path.Combine(Engines.Weights, LanguageEngine.FileName));
        var text = new ReportText(Readout);
        ParsedWord[][] results = [.. Kernels.All.Select(kernels =>
            new LanguageEngine(segmenter, weights, kernels).Parse(text).Sentences.SelectMany(sentence => sentence.Words).ToArray())];
        Assert.All(results, result => Assert.Equal(results[0], result));
    }

    [Fact]
    public void Threads_share_an_engine_and_change_nothing()
    {
        string alone = Written(Engines.Language, Readout);
        Assert.All(Enumerable.Range(0, 32).AsParallel().Select(_ => Written(Engines.Language, Readout)), result => Assert.Equal(alone, result));
    }

    [Fact]
    public void What_was_read_before_changes_nothing()
    {
        var fresh = LanguageEngine.Load(Engines.Weights);
        string[] texts = [.. Directory.GetFiles(Path.Combine(Repository.Root, "samples"), "*.txt").Select(File.ReadAllText), Readout];
        string[] forwards = [.. texts.Select(text => Written(fresh, text))];
        string[] backwards = [.. texts.Reverse().Select(text => Written(fresh, text))];
        Assert.Equal(forwards, backwards.Reverse());
    }

    [Fact]
    public void Given_words_and_sentences_stay()
    {
        var parsed = Engines.Language.Parse(new ReportText(Readout));
        var again = Engines.Language.Parse(parsed);
        Assert.Equal(parsed.Sentences.SelectMany(sentence => sentence.Words), again.Sentences.SelectMany(sentence => sentence.Words));
    }

    [Fact]
    public void A_missing_model_is_named()
    {
        var failure = Assert.Throws<WeightsException>(() => LanguageEngine.Load("/no/models"));
        Assert.Contains("/no/models", failure.Message, StringComparison.Ordinal);
    }

    private static string Written(LanguageEngine engine, string text)
    {
        using var writer = new StringWriter();
        ConlluWriter.Write(engine.Parse(new ReportText(text)), writer);
        return writer.ToString();
    }
}
