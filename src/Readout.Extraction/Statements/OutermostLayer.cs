using Readout.Extraction.Tokens;
using Readout.Language.Attributions;

namespace Readout.Extraction.Statements;

/// <summary>The outermost statements as the trained model finds them; what they hold is read from the tree.</summary>
internal sealed class OutermostLayer
{
    private readonly ClauseReader _reader;
    private readonly ILookup<int, Attribution> _bySentence;
    private readonly HashSet<int> _held = [];

    /// <summary>Parts attributions by the sentences that they begin in.</summary>
    internal OutermostLayer(TokenView view, ClauseReader reader, AttributedWords attributions)
    {
        _reader = reader;
        _bySentence = attributions.Attributions.ToLookup(attribution => SentenceOf(view.Text, Start(attribution)));
        foreach (Attribution attribution in attributions.Attributions)
        {
            foreach (WordRange piece in attribution.Content)
            {
                for (int sentence = SentenceOf(view.Text, piece.Start); sentence <= SentenceOf(view.Text, piece.End - 1); sentence++)
                {
                    _held.Add(sentence);
                }
            }
        }
    }

    /// <summary>Whether a statement begins in a sentence or has content there.</summary>
    internal bool Holds(int sentence) => _held.Contains(sentence) || _bySentence.Contains(sentence);

    /// <summary>Adds the statements that begin in a sentence.</summary>
    internal void Read(int sentence)
    {
        foreach (Attribution attribution in _bySentence[sentence])
        {
            _reader.Add(attribution);
        }
    }

    private static int Start(Attribution attribution) =>
        Math.Min(Math.Min(attribution.Cue.Start, attribution.Source?.Start ?? int.MaxValue), attribution.Content[0].Start);

    private static int SentenceOf(TokenRow row, int token) => row.SentenceAt(row.Span(token).Start);
}
