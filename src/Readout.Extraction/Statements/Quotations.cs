using System.Collections.Immutable;
using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Statements;

/// <summary>Reads a text sentence by sentence and follows quotations through it: those that a cue ends, those that run on after one, and those without any.</summary>
internal sealed class Quotations(TokenView view, ClauseReader reader)
{
    /// <summary>A sentence in quotation marks is speech from this many words on; shorter ones are scare quotes and names.</summary>
    private const int FewestWordsOfSpeech = 6;

    private readonly List<TextSpan> _more = [];
    private readonly List<TokenRange> _waiting = [];
    private int? _speaking;

    /// <summary>Reads the next sentence, or joins it to the quotation that it goes on with.</summary>
    internal void Read(int number, OutermostLayer outermost)
    {
        TokenRange sentence = view.Text.Sentences[number];
        bool quoted = IsQuoted(sentence) && !outermost.Holds(number);
        if (quoted && _speaking is { } speaking)
        {
            _more.AddRange(Trimmed(sentence));
            reader.Read(new Clause([sentence], speaking, 1));
        }
        else if (quoted && sentence.End < view.Text.Count && view.Quotation(sentence.Start) != 0 && view.Quotation(sentence.End) == view.Quotation(sentence.Start))
        {
            _waiting.Add(sentence);
        }
        else
        {
            int before = reader.Found.Count;
            outermost.Read(number);
            if (quoted && _waiting.Count == 0 && sentence.Length >= FewestWordsOfSpeech && IsParagraph(number))
            {
                _waiting.Add(sentence);
                AddWaiting();
            }
            Place(sentence, before);
            Remember(sentence, before);
        }
    }

    /// <summary>Ends what still runs on.</summary>
    internal void End()
    {
        Finish();
        AddWaiting();
    }

    /// <summary>Gives the sentences that waited in an open quotation to the statement that holds its end; else they stand alone.</summary>
    private void Place(TokenRange sentence, int firstNew)
    {
        if (_waiting.Count == 0)
        {
            return;
        }
        int open = view.Quotation(_waiting[0].Start);
        int end = sentence.Start;
        while (end < sentence.End && view.Quotation(end) == open)
        {
            end++;
        }
        if (end == sentence.Start)
        {
            AddWaiting();
            return;
        }
        TextSpan quoted = view.Text.Cover(sentence.Start, end);
        for (int i = firstNew; i < reader.Found.Count; i++)
        {
            if (reader.Found[i].Within is null && reader.Found[i].Content[0].Overlaps(quoted))
            {
                reader.Precede(i, _waiting.SelectMany(Trimmed));
                foreach (TokenRange piece in _waiting)
                {
                    reader.Read(new Clause([piece], i, 1));
                }
                _waiting.Clear();
                return;
            }
        }
        _waiting.Add(new TokenRange(sentence.Start, end));
        AddWaiting();
    }

    /// <summary>Adds the sentences that waited as a quotation to which the text gives no cue.</summary>
    private void AddWaiting()
    {
        if (_waiting.Count > 0 && _waiting.SelectMany(Trimmed).ToImmutableArray() is { IsEmpty: false } content)
        {
            reader.Add(new FoundStatement { Source = null, Cue = null, Content = content, Lemma = "" }, [.. _waiting]);
        }
        _waiting.Clear();
    }

    /// <summary>Keeps the outermost statement that ends the sentence in a quotation, for the next one to go on with.</summary>
    private void Remember(TokenRange sentence, int firstNew)
    {
        if (reader.Found.Count == firstNew && IsQuoted(sentence))
        {
            return;
        }
        Finish();
        for (int i = reader.Found.Count - 1; i >= firstNew && _speaking is null; i--)
        {
            _speaking = reader.Found[i].Within is null && Quotes(reader.Found[i].Content[^1]) ? i : null;
        }
    }

    private void Finish()
    {
        if (_speaking is { } statement && _more.Count > 0)
        {
            reader.Continue(statement, _more);
        }
        _more.Clear();
        _speaking = null;
    }

    private bool Quotes(TextSpan content) => view.Quotation(view.Text.TokenFrom(content.Start)) != 0
        || view.Quotation(Math.Max(view.Text.TokenFrom(content.End) - 1, 0)) != 0;

    private IEnumerable<TextSpan> Trimmed(TokenRange tokens) => view.Trimmed(tokens.Start, tokens.End) is { } span ? [span] : Enumerable.Empty<TextSpan>();

    private bool IsParagraph(int sentence) => BreaksAfter(sentence - 1) && BreaksAfter(sentence);

    private bool BreaksAfter(int sentence) => sentence < 0 || sentence + 1 >= view.Text.Sentences.Length
        || view.Text.Text[TextSpan.Covering(view.Text.SentenceSpan(sentence), view.Text.Span(view.Text.Sentences[sentence + 1].Start))].Contains('\n');

    private bool IsQuoted(TokenRange sentence)
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
