using System.Collections.Immutable;
using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Statements;

/// <summary>Reads a text sentence by sentence and follows quotations through it: those that a cue ends, those that run on after one, and those without any.</summary>
internal sealed class Quotations(TokenView view, ClauseReader reader, SpeakerLabels labels)
{
    /// <summary>A sentence in quotation marks is speech from this many words on; shorter ones are scare quotes and names.</summary>
    private const int FewestWordsOfSpeech = 6;
    private const int LongestCueAlone = 30;

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
        else if (quoted && view.Quotation(sentence.Start) != 0)
        {
            _waiting.Add(sentence);
        }
        else
        {
            int before = reader.Found.Count;
            if (outermost.Holds(number))
            {
                outermost.Read(number);
            }
            else if (!IsSignature(sentence) && !TakeLabelled(sentence))
            {
                reader.ReadNamed(new Clause([sentence], null, 0));
            }
            Place(sentence, before);
            Remember(sentence, before);
        }
    }

    /// <summary>"–Anna Berg, minister": a line that names who the quotation before it is from.</summary>
    private bool IsSignature(TokenRange sentence)
    {
        if (labels.Signature(sentence) is not { } name)
        {
            return false;
        }
        int waiting = reader.Found.Count;
        End();
        if (reader.Found.Count == waiting)
        {
            return false;
        }
        reader.Attribute(waiting, name);
        return true;
    }

    /// <summary>"And from the ministry: “…”", "Berg: …".</summary>
    private bool TakeLabelled(TokenRange sentence)
    {
        if (labels.Label(sentence) is not { } label || Trimmed(new TokenRange(label.End, sentence.End)).ToImmutableArray() is not { IsEmpty: false } content)
        {
            return false;
        }
        reader.Add(new FoundStatement { Source = label.Source, Cue = null, Content = content, Lemma = "" }, [new TokenRange(label.End, sentence.End)]);
        return true;
    }

    /// <summary>Ends what still runs on.</summary>
    internal void End()
    {
        Finish();
        AddWaiting(null);
    }

    /// <summary>Gives the sentences that waited in an open quotation to the statement that holds its end; else they stand alone.</summary>
    private void Place(TokenRange sentence, int firstNew)
    {
        if (_waiting.Count == 0)
        {
            return;
        }
        int open = view.Quotation(_waiting[^1].Start);
        int end = sentence.Start;
        while (end < sentence.End && view.Quotation(end) == open)
        {
            end++;
        }
        if (end == sentence.Start)
        {
            bool alone = reader.Found.Count == firstNew && sentence.Length <= LongestCueAlone;
            AddWaiting(alone ? reader.CueAlone(sentence) : null);
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
        AddWaiting(null);
    }

    /// <summary>Adds the sentences that waited as a quotation, with its cue if the next sentence is nothing else.</summary>
    private void AddWaiting(FoundStatement? cue)
    {
        if (_waiting.Count > 0 && _waiting.SelectMany(Trimmed).ToImmutableArray() is { IsEmpty: false } content
            && (cue is not null || (_waiting.Sum(sentence => sentence.Length) - 2 >= FewestWordsOfSpeech && _waiting.Exists(sentence => HasVerb(sentence.Start, sentence.End)))))
        {
            cue ??= new FoundStatement { Source = null, Cue = null, Content = content, Lemma = "" };
            reader.Add(cue with { Content = content }, [.. _waiting]);
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

    /// <summary>Nobody speaks without a verb for long: "the old man of the wide blue sea" is a name.</summary>
    private bool HasVerb(int start, int end)
    {
        for (int token = start; token < end; token++)
        {
            if (view.Text.Word(token).Xpos is "VBD" or "VBZ" or "VBP" or "MD" or "VB")
            {
                return true;
            }
        }
        return false;
    }

    private IEnumerable<TextSpan> Trimmed(TokenRange tokens) => view.Trimmed(tokens.Start, tokens.End) is { } span ? [span] : Enumerable.Empty<TextSpan>();

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
