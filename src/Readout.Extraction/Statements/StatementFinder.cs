using Readout.Extraction.Times;
using Readout.Language.Attributions;

namespace Readout.Extraction.Statements;

/// <summary>Finds statements: those with a cue, and quotations that stand without one.</summary>
public static class StatementFinder
{
    /// <summary>Finds the statements of every sentence.</summary>
    public static AttributedText Find(DatedText dated, AttributedWords attributions)
    {
        ArgumentNullException.ThrowIfNull(dated);
        ArgumentNullException.ThrowIfNull(attributions);
        var view = new TokenView(dated.Named);
        var reader = new ClauseReader(view);
        var quotations = new Quotations(view, reader);
        var outermost = new OutermostLayer(view, reader, attributions);
        for (int sentence = 0; sentence < view.Text.Sentences.Length; sentence++)
        {
            quotations.Read(sentence, outermost);
        }
        quotations.End();
        return new AttributedText(dated, [.. reader.Found]);
    }
}
