using CsCheck;
using Readout.Inference;
using Readout.Language.Parsing;
using Readout.Language.Segmentation;
using Readout.Tests.Text;
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

    public static TheoryData<string> Strange() =>
    [
        "", " \n\t ", "\u00A0", "1234 5678 -- 90 !!! ???", "MINISTERS MEET IN OSLO TO SIGN TREATY",
        "Спасибо, said the minister. Дякую!", "Great news 🎉🎉👨‍👩‍👧 for all🙂.", "\u0301\u0302 a\u0301", "((((((((((((((((((((",
        new string('a', 5000), string.Join(' ', Enumerable.Repeat("the minister said that", 1250)),
        string.Concat(Enumerable.Repeat("Yes.No!", 3000)), "a\r\nb\r\n\r\nc\u2028d",
    ];

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

    [Theory]
    [MemberData(nameof(Strange))]
    public void Any_text_is_covered_once_and_each_sentence_is_a_tree(string text)
    {
        var parsed = Engines.Language.Parse(new ReportText(text));
        int at = 0;
        foreach (var word in parsed.Sentences.SelectMany(sentence => sentence.Words))
        {
            Assert.True(string.IsNullOrWhiteSpace(text[at..word.Span.Start]), $"lost: '{text[at..word.Span.Start]}'");
            Assert.Equal(word.Form, parsed.Text.Slice(word.Span));
            at = word.Span.End;
        }
        Assert.True(string.IsNullOrWhiteSpace(text[at..]));
        Assert.All(parsed.Sentences, sentence => Assert.True(IsTree(sentence), "no tree"));
    }

    [Fact]
    public void Random_text_is_covered() =>
        AnyText.Texts.Sample(text => Any_text_is_covered_once_and_each_sentence_is_a_tree("A " + text), iter: 200);

    [Fact]
    public void Every_register_width_gives_the_same_bytes()
    {
        var segmenter = new Segmenter(WeightFile.Read(Path.Combine(Engines.Weights, Segmenter.FileName)));
        var weights = WeightFile.Read(Path.Combine(Engines.Weights, LanguageEngine.FileName));
        string[] results = [.. Kernels.All.Select(kernels => Written(new LanguageEngine(segmenter, weights, kernels), Readout))];
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

    private static bool IsTree(ParsedSentence sentence)
    {
        int[] heads = [.. sentence.Words.Select(word => word.Head)];
        byte[] reaches = new byte[heads.Length + 1];
        reaches[0] = 1;
        for (int word = 1; word <= heads.Length; word++)
        {
            var path = new List<int>();
            int at = word;
            while (reaches[at] == 0 && path.Count <= heads.Length)
            {
                path.Add(at);
                at = heads[at - 1];
            }
            if (reaches[at] == 0)
            {
                return false;
            }
            path.ForEach(passed => reaches[passed] = 1);
        }
        return heads.Count(head => head == 0) == 1;
    }
}
