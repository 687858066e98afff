using Readout.Inference;
using Readout.Language.Parsing;

namespace Readout.Language.Attributions;

/// <summary>What is told of a word beside the encoder's state: rows of embedding tables, 0 for what training did not know.</summary>
/// <param name="Relation">Its relation to its head.</param>
/// <param name="Tag">Its Penn Treebank tag.</param>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Quotation">Where it stands in a quotation.</param>
/// <param name="Place">Where it stands in its sentence and paragraph.</param>
internal readonly record struct WordTraits(int Relation, int Tag, int Lemma, int Quotation, int Place)
{
    /// <summary>How many places in sentence and paragraph there are.</summary>
    public const int Places = 12;
}

/// <summary>Which relations, tags and lemmas have a row of their own.</summary>
internal sealed class TraitTables(IReadOnlyList<string> relations, IReadOnlyList<string> tags, IReadOnlyList<string> lemmas)
{
    private readonly Dictionary<string, int> _relations = Numbered(relations), _tags = Numbered(tags), _lemmas = Numbered(lemmas);

    public IReadOnlyList<string> Relations => relations;

    public IReadOnlyList<string> Tags => tags;

    public IReadOnlyList<string> Lemmas => lemmas;

    /// <summary>Takes the tables from a weight file.</summary>
    public static TraitTables From(Weights weights) =>
        new(weights.Lines("traits/relations"), weights.Lines("traits/tags"), weights.Lines("traits/lemmas"));

    /// <summary>The traits of all words of a text.</summary>
    public WordTraits[] Read(WordRow row, QuotationMarks quotations)
    {
        var traits = new WordTraits[row.Count];
        var inParagraph = 0;
        foreach (var (start, end, startsParagraph) in row.Sentences)
        {
            inParagraph = startsParagraph ? 0 : inParagraph + 1;
            for (var word = start; word < end; word++)
            {
                var parsed = row.Words[word];
                var edge = word == start ? 1 : word == end - 1 ? 2 : 0;
                traits[word] = new WordTraits(
                    _relations.GetValueOrDefault(parsed.Deprel), _tags.GetValueOrDefault(parsed.Xpos), Lemma(parsed),
                    quotations.Place(word), edge + 3 * Math.Min(inParagraph, 3));
            }
        }
        return traits;
    }

    private int Lemma(ParsedWord word) => _lemmas.GetValueOrDefault(word.Lemma);

    private static Dictionary<string, int> Numbered(IReadOnlyList<string> names) =>
        names.Select((name, i) => (name, i)).ToDictionary(entry => entry.name, entry => entry.i + 1, StringComparer.Ordinal);
}
