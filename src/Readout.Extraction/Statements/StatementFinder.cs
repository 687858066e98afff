using Readout.Extraction.Times;
using Readout.Extraction.Tokens;
using Readout.Language.Attributions;
using Readout.Text;

namespace Readout.Extraction.Statements;

/// <summary>Finds statements: those with a cue, and quotations that stand without one.</summary>
public static class StatementFinder
{
    /// <summary>A quotation without a cue is speech from this many words on; shorter ones are scare quotes and names.</summary>
    private const int FewestWordsOfSpeech = 6;

    /// <summary>Finds the statements of every sentence.</summary>
    public static AttributedText Find(DatedText dated, AttributedWords attributions)
    {
        ArgumentNullException.ThrowIfNull(dated);
        ArgumentNullException.ThrowIfNull(attributions);
        var view = new TokenView(dated.Named);
        var reader = new ClauseReader(view);
        var quotations = new Quotations(view, reader);
        foreach (TokenRange sentence in view.Text.Sentences)
        {
            int before = reader.Found.Count;
            if (!quotations.Continues(sentence))
            {
                reader.Read(new Clause(sentence.Start, sentence.End, null, 0));
                quotations.AddBare(sentence, before, FewestWordsOfSpeech);
            }
            quotations.Remember(sentence, before);
        }
        quotations.End();
        return new AttributedText(dated, [.. reader.Found]);
    }
}

/// <summary>Follows quotations from sentence to sentence.</summary>
internal sealed class Quotations(TokenView view, ClauseReader reader)
{
    private readonly List<TextSpan> _more = [];
    private int? _speaking;

    /// <summary>Joins a sentence that is wholly quoted to the direct speech before it.</summary>
    internal bool Continues(TokenRange sentence)
    {
        if (_speaking is null || !WhollyQuoted(sentence) || view.Trimmed(sentence.Start, sentence.End) is not { } piece)
        {
            return false;
        }
        _more.Add(piece);
        return true;
    }

    /// <summary>Keeps the outermost statement that ends the sentence in a quotation, for the next one to go on with.</summary>
    internal void Remember(TokenRange sentence, int firstNew)
    {
        if (reader.Found.Count == firstNew)
        {
            if (!WhollyQuoted(sentence))
            {
                End();
            }
            return;
        }
        End();
        int outermost = firstNew;
        for (int i = firstNew; i < reader.Found.Count; i++)
        {
            outermost = reader.Found[i].Within is null ? i : outermost;
        }
        bool quotes = false;
        for (int token = sentence.Start; token < sentence.End; token++)
        {
            quotes |= view.Quotation(token) != 0 && reader.Found[outermost].Content.Any(piece => piece.Contains(view.Text.Span(token)));
        }
        _speaking = quotes ? outermost : null;
    }

    /// <summary>Ends the quotation that runs on, if any.</summary>
    internal void End()
    {
        if (_speaking is { } statement)
        {
            reader.Continue(statement, _more);
        }
        _more.Clear();
        _speaking = null;
    }

    /// <summary>Adds the sentence's longer quotations that no statement holds.</summary>
    internal void AddBare(TokenRange sentence, int firstNew, int fewestWords)
    {
        for (int token = sentence.Start; token < sentence.End; token++)
        {
            if (view.Kind(token) != TokenKind.QuoteOpen || view.Quotation(token) == 0)
            {
                continue;
            }
            int end = token;
            while (end < sentence.End && view.Quotation(end) == view.Quotation(token))
            {
                end++;
            }
            TextSpan span = view.Text.Cover(token, end);
            bool held = Enumerable.Range(firstNew, reader.Found.Count - firstNew).Any(i => reader.Found[i].Content.Any(piece => piece.Overlaps(span)));
            if (!held && end - token - 2 >= fewestWords)
            {
                reader.AddBare(span, token, end);
            }
            token = end - 1;
        }
    }

    private bool WhollyQuoted(TokenRange sentence)
    {
        for (int token = sentence.Start; token < sentence.End; token++)
        {
            if (view.Quotation(token) == 0 && view.Kind(token) != TokenKind.Mark)
            {
                return false;
            }
        }
        return sentence.Length > 0;
    }
}
