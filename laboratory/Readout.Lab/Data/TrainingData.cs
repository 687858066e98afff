using Readout.Inference;
using Readout.Language.Parsing;

namespace Readout.Lab.Data;

/// <summary>All sentences that the joint model learns from and is watched on, as numbers.</summary>
internal sealed class TrainingData
{
    private const int LongestSentence = 100;
    private readonly FormTable _forms;
    private readonly EntityCorpora _entities = new();

    public TrainingData(FormTable forms, string taught, EntityMixture mixture)
    {
        _forms = forms;
        var gold = Treebank.TrainingFiles.SelectMany(f => Treebank.Read(f).Sentences).ToList();
        Labels = new TaskLabels(gold);
        Lexicon = [.. Data.Lexicon.Arrays(gold.SelectMany(s => s.Words), Labels.Scripts)];
        Gold = [.. gold.Select(Numbered).Where(Short)];
        EwtDev = [.. Treebank.Read("ud/ewt-dev.conllu").Sentences.Select(Numbered)];
        GumDev = [.. Treebank.Read("ud/gum-dev.conllu").Sentences.Select(Numbered)];
        Entities = [.. new[] { (_entities.Gmb, mixture.Gmb), (_entities.Wikigold, mixture.Wikigold), (_entities.Re3d, mixture.Re3d) }
            .SelectMany(c => Enumerable.Repeat(c.Item1, c.Item2)).SelectMany(s => s).Select(Numbered).Where(Short)];
        GmbDev = [.. _entities.GmbHeldOut.Select(Numbered)];
        Re3dDev = [.. _entities.Re3dHeldOut.Select(Numbered)];
        Taught = taught.Length == 0 ? [] : [.. TaughtCorpus.Read(Paths.Checkpoint(taught)).Select(Numbered)];
        Silver = [.. SilverCorpus.Sentences().Where(s => s.Length is > 3 and <= 60).Select(Numbered)];
    }

    public TaskLabels Labels { get; }

    public IReadOnlyList<WeightArray> Lexicon { get; }

    public IReadOnlyList<LabelledSentence> Gold { get; }

    public IReadOnlyList<LabelledSentence> Entities { get; }

    public IReadOnlyList<LabelledSentence> Silver { get; }

    /// <summary>What teachers labelled; empty without them.</summary>
    public IReadOnlyList<LabelledSentence> Taught { get; }

    public IReadOnlyList<LabelledSentence> EwtDev { get; }

    public IReadOnlyList<LabelledSentence> GumDev { get; }

    public IReadOnlyList<LabelledSentence> GmbDev { get; }

    public IReadOnlyList<LabelledSentence> Re3dDev { get; }

    private static bool Short(LabelledSentence sentence) => sentence.Length <= LongestSentence;

    private LabelledSentence Numbered(ParsedSentence sentence)
    {
        var words = sentence.Words;
        return new LabelledSentence(
            [.. words.Select(w => _forms.Id(w.Form))],
            [.. words.Select(w => Labels.Morph.Number(TaskLabels.MorphOf(w)))],
            LabelledSentence.None(words.Count),
            [.. words.Select(w => w.Lemma == "_" ? LabelledSentence.Unknown : Labels.Scripts.Number(TaskLabels.ScriptOf(w)))],
            [.. words.Select(w => w.Head)],
            [.. words.Select(w => Labels.Relations.Number(w.Deprel))],
            LabelledSentence.None(words.Count));
    }

    private LabelledSentence Numbered(TaughtCorpus.Word[] sentence) => new(
        [.. sentence.Select(w => _forms.Id(w.Form))], [.. sentence.Select(w => Labels.Morph.Number(w.Morph))],
        LabelledSentence.None(sentence.Length), [.. sentence.Select(w => Labels.Scripts.Number(w.Script))],
        [.. sentence.Select(w => w.Head)], [.. sentence.Select(w => Labels.Relations.Number(w.Relation))],
        [.. sentence.Select(w => Labels.Names.Number(w.Name))]);

    private LabelledSentence Numbered((string Form, string Tag)[] sentence)
    {
        var unknown = LabelledSentence.None(sentence.Length);
        return new LabelledSentence(
            [.. sentence.Select(w => _forms.Id(w.Form))], unknown, unknown, unknown, unknown, unknown,
            [.. _entities.Common(sentence).Select(Labels.Names.Number)]);
    }

    private LabelledSentence Numbered(SilverCorpus.Word[] sentence)
    {
        var unknown = LabelledSentence.None(sentence.Length);
        return new LabelledSentence(
            [.. sentence.Select(w => _forms.Id(w.Form))], unknown, [.. sentence.Select(w => Labels.Tags.Number(w.Tag))], unknown,
            [.. sentence.Select(w => w.Head)], [.. sentence.Select(w => Labels.Relations.Number(w.Relation))],
            [.. _entities.Common(sentence).Select(Labels.Names.Number)]);
    }
}

/// <summary>How many times each entity corpus counts: they differ in size and in what they call a name.</summary>
internal sealed record EntityMixture(int Gmb, int Wikigold, int Re3d);
