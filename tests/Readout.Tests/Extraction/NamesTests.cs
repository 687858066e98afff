using NodaTime;
using Readout.Extraction.Actors;
using Readout.Language.Parsing;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Extraction;

/// <summary>What becomes of the language engine's names beside the table's; the analyses are written out, so that no training changes them.</summary>
public sealed class NamesTests
{
    private static readonly ActorFinder Finder = new(BuiltInActors.Load());

    [Theory]
    [InlineData("President/PROPN/B-PER Macron/PROPN/I-PER spoke/VERB/O", "Macron = Emmanuel Macron")]
    [InlineData("Senior/PROPN/B-PER Foreign/PROPN/I-PER Minister/PROPN/I-PER Anna/PROPN/I-PER Berg/PROPN/I-PER spoke/VERB/O", "Anna Berg = Anna Berg")]
    [InlineData("He/PRON/O called/VERB/O on/ADP/O Putin/PROPN/B-LOC", "Putin = Vladimir Putin")]
    [InlineData("the/DET/O Macron/PROPN/B-ORG Foundation/PROPN/I-ORG", "Macron Foundation = Macron Foundation")]
    [InlineData("the/DET/B-LOC South/PROPN/I-LOC China/PROPN/I-LOC Sea/PROPN/I-LOC", "")]
    [InlineData("south/ADJ/O of/ADP/O China/PROPN/B-LOC", "China = China")]
    [InlineData("Anna/PROPN/B-PER Berg/PROPN/I-PER met/VERB/O Berg/PROPN/B-LOC", "Anna Berg = Anna Berg|Berg = Anna Berg")]
    [InlineData("Macron/PROPN/O spoke/VERB/O", "")]
    [InlineData("Emmanuel/PROPN/O Macron/PROPN/O met/VERB/O Macron/PROPN/O", "Emmanuel Macron = Emmanuel Macron|Macron = Emmanuel Macron")]
    [InlineData("French/ADJ/O President/PROPN/O -/PUNCT/O elect/ADJ/O", "French President-elect = President-elect of France")]
    [InlineData("the/DET/O Kremlin/PROPN/O said/VERB/O", "Kremlin = Presidency of Russia")]
    [InlineData("They/PRON/B-ORG agreed/VERB/O", "")]
    [InlineData(
        "North/PROPN/B-ORG Sea/PROPN/I-ORG Commission/PROPN/I-ORG met/VERB/O the/DET/O Commission/PROPN/B-ORG",
        "North Sea Commission = North Sea Commission|Commission = North Sea Commission")]
    [InlineData("North/PROPN/B-ORG Sea/PROPN/I-ORG Commission/PROPN/I-ORG met/VERB/O Commission/PROPN/B-ORG", "North Sea Commission = North Sea Commission|Commission = Commission")]
    public void A_name_is_whose_the_engine_and_the_table_together_say(string words, string mentions)
    {
        ParsedText parsed = Parsed(words);
        NamedText named = Finder.Find(parsed, new Report("names", parsed.Text, new ReportMetadata { Published = new LocalDate(2023, 5, 17) }));
        Assert.Equal(mentions, string.Join('|', named.Mentions.Select(mention => $"{parsed.Text.Slice(mention.Span)} = {named.Cast[mention.Actor].Name}")));
    }

    /// <summary>A sentence of FORM/UPOS/NAME; a hyphen joins its neighbours.</summary>
    private static ParsedText Parsed(string words)
    {
        string[][] parts = [.. words.Split(' ').Select(word => word.Split('/'))];
        var text = new ReportText(string.Join(' ', parts.Select(part => part[0])).Replace(" - ", "-", StringComparison.Ordinal));
        var parsed = new List<ParsedWord>();
        int at = 0;
        foreach (string[] part in parts)
        {
            int start = text.Value.IndexOf(part[0], at, StringComparison.Ordinal);
            at = start + part[0].Length;
            parsed.Add(new ParsedWord { Span = new TextSpan(start, at), Form = part[0], Upos = part[1], NameTag = part[2] });
        }
        return new ParsedText(text, [new ParsedSentence(parsed, StartsParagraph: true)]);
    }
}
