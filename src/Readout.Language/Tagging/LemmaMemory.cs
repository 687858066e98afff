namespace Readout.Language.Tagging;

/// <summary>Remembers lemmas of known forms with their tags: one place per slot, the latest stays.</summary>
internal sealed class LemmaMemory
{
    private const int Slots = 16384;
    private readonly (ulong Key, string? Form, string Lemma)[] _slots = new (ulong, string?, string)[Slots];

    /// <summary>The lemma of a form with a tag, by their common key; <c>null</c> where it is not remembered.</summary>
    public string? Recall(ulong key, string form)
    {
        ref readonly var slot = ref _slots[key % Slots];
        return slot.Key == key && slot.Form == form ? slot.Lemma : null;
    }

    public void Learn(ulong key, string form, string lemma) => _slots[key % Slots] = (key, form, lemma);
}
