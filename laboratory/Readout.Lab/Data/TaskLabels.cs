using Readout.Language.Parsing;
using Readout.Language.Tagging;

namespace Readout.Lab.Data;

/// <summary>The labels of all tasks, as the training treebanks use them.</summary>
internal sealed class TaskLabels
{
    private const int RarestMorph = 2, RarestScript = 2;

    public TaskLabels(IReadOnlyCollection<ParsedSentence> treebank)
    {
        var words = treebank.SelectMany(s => s.Words).ToList();
        Morph = new LabelSet(words.Select(MorphOf), RarestMorph);
        Tags = new LabelSet(words.Select(w => w.Xpos));
        Scripts = new LabelSet(words.Where(w => w.Lemma != "_").Select(ScriptOf), RarestScript);
        Relations = new LabelSet(words.Select(w => w.Deprel));
    }

    public LabelSet Morph { get; }

    public LabelSet Tags { get; }

    public LabelSet Scripts { get; }

    public LabelSet Relations { get; }

    public LabelSet Names { get; } = new(["O", .. EntityCorpora.Classes.SelectMany(c => new[] { "B-" + c, "I-" + c })]);

    public static string MorphOf(ParsedWord word) => $"{word.Upos}\t{word.Xpos}\t{word.Feats}";

    public static string ScriptOf(ParsedWord word) => LemmaScript.Between(word.Form, word.Lemma).ToString();
}
