using CsCheck;
using Readout.Fuzzing;
using Readout.Language.Parsing;
using Readout.Tests.Regression;
using Readout.Tests.Text;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Language;

/// <summary>Whatever the text: every word has its place, every sentence is one tree, and time grows with length alone.</summary>
public sealed class HardTextTests
{
    private const string Family = "👨‍👩‍👧";

    private static readonly string[] Pieces =
    [
        "(", "[", "{", "“", "\"", "'", "«", ")", "]", "”", "``", "''", "<", ">", ".", "...", "!", "?", ",", "--", "—", "•", "- ", "\n", "\n\n", "\r\n", "\u2028", "\t", " ", " ", " ",
        Family, "🎉", "🏳️‍🌈", "𝔘𝔫", "𐐐𐐗", "\u0301", "\u200D", "\u200B", "\uFEFF", "\u202E", "\a", "\u001B[31m", "\u0001", "\uFFFD", "\uFFFF",
        "Спасибо", "Дякую", "שלום", "北京", "ÅNGSTRÖM", "İstanbul", "ß", "ﬁ", "'s", "’s", "n't", "cannot", "s", "es", "ed", "U.S.", "Sen.", "J.", "MINISTER", "said", "that", "the", "Oslo",
        "7.5", "1,000", "$", "%", "http://a.b/c?d", "x@y.z", new string('a', 250), "##", "|", "=", "_", "\\", "1-2", "1.1",
    ];

    public static TheoryData<string> Strange() =>
    [
        "", " \n\t ", "\u00A0", "1234 5678 -- 90 !!! ???", "MINISTERS MEET IN OSLO TO SIGN TREATY", "\u0301\u0302 a\u0301", "a\r\nb\r\n\r\nc\u2028d",
        "Спасибо, said the minister. Дякую!", $"Great news 🎉🎉{Family} for all🙂.", string.Concat(Enumerable.Repeat(Family, 3000)),
        "The\u0007 minister\u001B[31m said\u0001 so\uFFFF.", new string('a', 1_000_000), new string('(', 20_000), string.Concat(Enumerable.Repeat("(“[", 5000)),
        string.Concat(Enumerable.Repeat("( the ", 2000)) + string.Concat(Enumerable.Repeat("end ) ", 2000)), string.Concat(Enumerable.Repeat("\" he ' ", 2000)),
        string.Concat(Enumerable.Repeat("and the minister said that ", 1000)), string.Concat(Enumerable.Repeat("Yes.No!", 3000)), "date 2025-07-01 They met.",
    ];

    public static TheoryData<string> Repeated() =>
    [
        "The minister said that talks on the harbour would go on in Oslo. ", "and the old ministers met many others ", "( [ “ ", "([“", "( a \" b ) ",
        "a", "a1-b.C", "Yes. No! ", "a\n", Family, "a\u0301", " ", ". ",
    ];

    [Theory]
    [MemberData(nameof(Strange))]
    public void A_strange_text_is_covered_once_and_each_sentence_is_a_tree(string text) => Soundness.Check(Engines.Language.Parse(new ReportText(text)));

    [Fact]
    public void Random_text_is_covered_and_each_sentence_is_a_tree() =>
        AnyText.Texts.Sample(text => Soundness.Check(Engines.Language.Parse(new ReportText(text))), iter: 200);

    [Fact]
    public void Random_hard_text_is_covered_and_each_sentence_is_a_tree() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 400].Select(chosen => string.Concat(chosen.Select(piece => Pieces[piece])))
            .Sample(text => Soundness.Check(Engines.Language.Parse(new ReportText(text))), iter: 200);

    [Fact]
    public void Words_given_in_any_order_make_sound_sentences() =>
        Gen.Int[0, Pieces.Length - 1].Array[1, 700].Select(chosen => chosen.Select(piece => Pieces[piece].Trim()).Where(form => form.Length > 0))
            .Sample(forms => Soundness.Check(Engines.Language.Parse(Given(forms))), iter: 100);

    [Fact]
    public void Half_a_surrogate_pair_is_refused_before_it_is_read()
    {
        Assert.Throws<ArgumentException>(() => new ReportText("a \uD83D b"));
        Assert.Throws<FormatException>(() => Given(["\uDE00"]));
    }

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Time_grows_with_length_and_not_its_square(string piece)
    {
        const int Short = 50_000, Times = 4;
        Seconds(piece, Short / 10);
        double brief = Math.Min(Seconds(piece, Short), Seconds(piece, Short)), lengthy = Math.Min(Seconds(piece, Times * Short), Seconds(piece, Times * Short));
        // Linear time makes it 4, quadratic time 16; what takes no time at all is not told apart from noise.
        Assert.True(lengthy < 0.2 || lengthy < 10 * brief, $"{brief:f3} s became {lengthy:f3} s");
    }

    private static double Seconds(string piece, int length)
    {
        var text = new ReportText("A " + string.Concat(Enumerable.Repeat(piece, length / piece.Length)));
        double before = ThreadClock.Seconds;
        Engines.Language.Parse(text);
        return ThreadClock.Seconds - before;
    }

    private static ParsedText Given(IEnumerable<string> forms) =>
        ConlluReader.Read(new StringReader(string.Concat(forms.Select((form, i) => $"{i + 1}\t{form}\t_\t_\t_\t_\t_\t_\t_\t_\n"))), "given");
}
