using Readout.Language.Attributions;
using Readout.Language.Parsing;

namespace Readout.Lab.Attributions;

/// <summary>PolNeAR's training texts, some kept back to tune on, and its dev texts to check on.</summary>
internal sealed class AttributionData
{
    private const int KeptBackEvery = 20, RarestLemma = 3;

    public AttributionData(LanguageEngine engine)
    {
        Train = Article.ReadAll(engine, Paths.Corpus("polnear/train"));
        Dev = Article.ReadAll(engine, Paths.Corpus("polnear/dev"));
        KeptBack = [.. Train.Where((_, i) => i % KeptBackEvery == KeptBackEvery - 1)];
        Learnt = [.. Train.Where((_, i) => i % KeptBackEvery != KeptBackEvery - 1)];
        var words = Train.SelectMany(article => article.Row.Words).ToList();
        Traits = new TraitTables(
            Common(words.Select(w => w.Deprel), 20), Common(words.Select(w => w.Xpos), 20), Common(words.Select(w => w.Lemma), RarestLemma));
        if (Traits.Relations.Count >= Surroundings.MostRelations)
        {
            throw new InvalidDataException($"{Traits.Relations.Count} relations of syntax have no room");
        }
    }

    public List<Article> Train { get; }

    public List<Article> Learnt { get; }

    public List<Article> KeptBack { get; }

    public List<Article> Dev { get; }

    public TraitTables Traits { get; }

    /// <summary>The stretches of an article, as one of its annotators sees them.</summary>
    public IEnumerable<Passage> Passages(Article article, int annotator)
    {
        var traits = article.Traits(Traits);
        IReadOnlyList<GoldAttribution> gold = article.Gold.Count == 0 ? [] : article.Gold[annotator % article.Gold.Count];
        return Chunks.Of(article.Row).Select(chunk => new Passage(article, traits, chunk.Start, chunk.End,
            [.. gold.Where(g => g.Cue.Start >= chunk.Start && g.Cue.End <= chunk.End)]));
    }

    private static string[] Common(IEnumerable<string> names, int rarest) =>
        [.. names.CountBy(n => n).Where(c => c.Value >= rarest).Select(c => c.Key).Order(StringComparer.Ordinal)];
}
