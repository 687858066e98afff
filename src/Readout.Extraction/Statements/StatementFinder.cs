using Readout.Extraction.Times;
using Readout.Extraction.Tokens;

namespace Readout.Extraction.Statements;

/// <summary>Finds statements: those with a cue, and quotations that stand without one.</summary>
public static class StatementFinder
{
    /// <summary>Finds the statements of every sentence.</summary>
    public static AttributedText Find(DatedText dated)
    {
        ArgumentNullException.ThrowIfNull(dated);
        var view = new TokenView(dated.Named);
        var reader = new ClauseReader(view);
        var quotations = new Quotations(view, reader, new SpeakerLabels(view));
        foreach (TokenRange sentence in view.Text.Sentences)
        {
            quotations.Read(sentence);
        }
        quotations.End();
        return new AttributedText(dated, [.. reader.Found]);
    }
}
