using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Actors;

/// <summary>The mentions found so far, in order.</summary>
internal sealed class MentionList(TokenRow text)
{
    private readonly List<Mention> _all = [];

    /// <summary>The body last named by several words, by the last of them.</summary>
    private readonly Dictionary<string, int> _longNames = new(StringComparer.Ordinal);

    internal IReadOnlyList<Mention> All => _all;

    internal Mention? Last => _all.Count > 0 ? _all[^1] : null;

    internal void Add(TextSpan span, int first, int end, int actor, MentionForm form)
    {
        _all.Add(new Mention(span, first, end, actor, form));
        if (form == MentionForm.Body && end - first > 1)
        {
            _longNames[text[end - 1].ToString()] = actor;
        }
    }

    /// <summary>Takes another for the last one, whose words go on.</summary>
    internal void ReplaceLast(Mention longer) => _all[^1] = longer;

    /// <summary>The nearest body named before whose longer name ends with a word; <c>null</c> for none.</summary>
    internal int? EndingWith(ReadOnlySpan<char> word) => _longNames.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out int body) ? body : null;
}
