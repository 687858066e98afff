using Readout.Language.Attributions;
using static TorchSharp.torch;

namespace Readout.Lab.Attributions;

/// <summary>A stretch of an article with one annotator's view of it; cues by the place of their words in the article.</summary>
internal sealed record Passage(Article Article, WordTraits[] Traits, int Start, int End, IReadOnlyList<GoldAttribution> Gold)
{
    public int Length => End - Start;
}

/// <summary>Some stretches, padded.</summary>
internal sealed class AttributionBatch
{
    public AttributionBatch(IReadOnlyList<Passage> passages, Func<WordTraits, WordTraits> hide)
    {
        Passages = passages;
        Lengths = [.. passages.Select(p => p.Length)];
        Longest = Lengths.Max();
        int count = passages.Count * Longest, width = passages[0].Article.States.Width;
        var states = new float[count * width];
        long[] relations = new long[count], tags = new long[count], lemmas = new long[count], quotations = new long[count], places = new long[count], heads = new long[count];
        float[] hasHead = new float[count], mask = new float[count];
        for (var p = 0; p < passages.Count; p++)
        {
            var passage = passages[p];
            for (var at = 0; at < passage.Length * width;)
            {
                foreach (var number in passage.Article.States.Rows(passage.Start + at / width, passage.Length - at / width))
                {
                    states[p * Longest * width + at++] = (number - 128) * AttributionModule.StateUnit;
                }
            }
            for (var w = 0; w < passage.Length; w++)
            {
                var at = p * Longest + w;
                var traits = hide(passage.Traits[passage.Start + w]);
                (relations[at], tags[at], lemmas[at], quotations[at], places[at]) = (traits.Relation, traits.Tag, traits.Lemma, traits.Quotation, traits.Place);
                var head = passage.Article.Row.Heads[passage.Start + w];
                var inside = head >= passage.Start && head < passage.End;
                (heads[at], hasHead[at], mask[at]) = (inside ? p * Longest + head - passage.Start : at, inside ? 1 : 0, 1);
            }
        }
        Tensor Numbers(long[] values) => tensor(values, passages.Count, Longest);
        States = tensor(states, passages.Count, Longest, width);
        (Relations, Tags, Lemmas, Quotations, Places, Heads) =
            (Numbers(relations), Numbers(tags), Numbers(lemmas), Numbers(quotations), Numbers(places), Numbers(heads));
        HasHead = tensor(hasHead, passages.Count, Longest, 1);
        Mask = tensor(mask, passages.Count, Longest, 1);
    }

    public IReadOnlyList<Passage> Passages { get; }

    public int[] Lengths { get; }

    public int Longest { get; }

    public Tensor States { get; }

    public Tensor Relations { get; }

    public Tensor Tags { get; }

    public Tensor Lemmas { get; }

    public Tensor Quotations { get; }

    public Tensor Places { get; }

    public Tensor Heads { get; }

    public Tensor HasHead { get; }

    public Tensor Mask { get; }

    /// <summary>The cue label of each word of each passage.</summary>
    public List<int[]> CueLabels() => [.. Passages.Select(passage =>
    {
        var labels = new int[passage.Length];
        foreach (var gold in passage.Gold)
        {
            for (var word = Math.Max(gold.Cue.Start, passage.Start); word < Math.Min(gold.Cue.End, passage.End); word++)
            {
                labels[word - passage.Start] = word == gold.Cue.Start ? 1 : 2;
            }
        }
        return labels;
    })];
}

/// <summary>A cue in a batch.</summary>
/// <param name="Passage">The number of its passage.</param>
/// <param name="Start">Its first word in the article.</param>
/// <param name="End">One past its last word.</param>
internal readonly record struct CuePlace(int Passage, int Start, int End);

/// <summary>The words around some cues of a batch, padded.</summary>
internal sealed class CueBatch
{
    public CueBatch(AttributionBatch batch, IReadOnlyList<CuePlace> cues)
    {
        Cues = cues;
        Windows = [.. cues.Select(cue => Window(batch, cue))];
        Lengths = [.. Windows.Select(w => w.End - w.Start)];
        int longest = Lengths.Max(), count = cues.Count * longest;
        long[] words = new long[count], trees = new long[count], distances = new long[count], zones = new long[count], head = new long[cues.Count], edge = new long[cues.Count];
        var mask = new float[count];
        for (var c = 0; c < cues.Count; c++)
        {
            var (passage, cue) = (batch.Passages[cues[c].Passage], cues[c]);
            var origin = cue.Passage * batch.Longest - passage.Start;
            var surroundings = passage.Article.Around(passage.Traits);
            var standings = new Standing[Lengths[c]];
            surroundings.Describe(cue.Start, cue.End, Windows[c].Start, Windows[c].End, standings);
            (head[c], edge[c]) = (origin + surroundings.HeadOf(cue.Start, cue.End), origin + cue.End - 1);
            for (var w = 0; w < longest; w++)
            {
                var at = c * longest + w;
                var inside = w < Lengths[c];
                words[at] = inside ? origin + Windows[c].Start + w : head[c];
                mask[at] = inside ? 1 : 0;
                (trees[at], distances[at], zones[at]) = inside ? (standings[w].Tree, standings[w].Distance, standings[w].Zone) : (0, 0, 0);
            }
        }
        Tensor Numbers(long[] values) => tensor(values, cues.Count, longest);
        (Words, Trees, Distances, Zones) = (Numbers(words), Numbers(trees), Numbers(distances), Numbers(zones));
        (Head, Edge) = (tensor(head, cues.Count, 1), tensor(edge, cues.Count, 1));
        Mask = tensor(mask, cues.Count, longest, 1);
    }

    public IReadOnlyList<CuePlace> Cues { get; }

    /// <summary>The words looked at, as places in the article.</summary>
    public (int Start, int End)[] Windows { get; }

    public int[] Lengths { get; }

    public Tensor Words { get; }

    public Tensor Trees { get; }

    public Tensor Distances { get; }

    public Tensor Zones { get; }

    public Tensor Head { get; }

    public Tensor Edge { get; }

    public Tensor Mask { get; }

    /// <summary>The role labels of the words around each cue, by the gold attributions that belong to the cues.</summary>
    public List<int[]> RoleLabels(IReadOnlyList<GoldAttribution> gold) => [.. Enumerable.Range(0, Cues.Count).Select(c =>
    {
        var labels = new int[Lengths[c]];
        Fill(gold[c].Content, Labels.ContentBegin);
        Fill(gold[c].Source, Labels.SourceBegin);
        for (var word = Cues[c].Start; word < Cues[c].End; word++)
        {
            labels[word - Windows[c].Start] = 0;
        }
        for (var w = 0; w < labels.Length; w++)
        {
            if (labels[w] is 2 or 4 && (w == 0 || (labels[w - 1] != labels[w] && labels[w - 1] != labels[w] - 1)))
            {
                labels[w]--;
            }
        }
        return labels;

        void Fill(IReadOnlyList<(int Start, int End)> stretches, int begin)
        {
            foreach (var (start, end) in stretches)
            {
                for (var word = Math.Max(start, Windows[c].Start); word < Math.Min(end, Windows[c].End); word++)
                {
                    labels[word - Windows[c].Start] = word == start ? begin : begin + 1;
                }
            }
        }
    })];

    private static (int Start, int End) Window(AttributionBatch batch, CuePlace cue)
    {
        var passage = batch.Passages[cue.Passage];
        return passage.Article.Around(passage.Traits).Window(cue.Start, cue.End, passage.Start, passage.End);
    }
}
