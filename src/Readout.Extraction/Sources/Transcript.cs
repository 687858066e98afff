using Readout.Extraction.Actors;
using Readout.Extraction.Tokens;

namespace Readout.Extraction.Sources;

/// <summary>Who has the word in a text that is written down as speech: "Name: …", "Minister of Culture Name: …", "Question: …".</summary>
internal sealed class Transcript
{
    private const int FewestLabels = 2, LongestAside = 5, LongestTitle = 20;
    private readonly NamedText _named;
    private readonly List<(int Token, int? Speaker)> _turns = [];

    internal Transcript(NamedText named)
    {
        _named = named;
        int labels = 0, after = 0;
        foreach (TokenRange sentence in named.Tokens.Sentences)
        {
            if (named.Tokens[sentence.Start] is "Question" && sentence.Length > 1 && named.Tokens[sentence.Start + 1] is ":")
            {
                _turns.Add((sentence.Start, null));
            }
            foreach (Mention mention in named.MentionsIn(named.Tokens.Cover(sentence.Start, sentence.End)))
            {
                if (mention.Form == MentionForm.Name && named.Cast[mention.Actor].IsHuman && mention.First >= after && Label(mention, sentence) is { } colon)
                {
                    _turns.Add((mention.First, mention.Actor));
                    (labels, after) = (labels + 1, colon);
                }
            }
        }
        if (labels < FewestLabels)
        {
            _turns.Clear();
        }
    }

    /// <summary>In a talk of two, whom the speaker speaks to.</summary>
    internal int? Other(int token)
    {
        int[] speakers = [.. _turns.Select(turn => turn.Speaker ?? -1).Distinct().Take(3)];
        return speakers.Length == 2 && Speaker(token) is { } speaker && speakers.Min() >= 0 ? speakers[0] == speaker ? speakers[1] : speakers[0] : null;
    }

    /// <summary>Whose turn a token belongs to; <c>null</c> where nobody is named before a colon.</summary>
    internal int? Speaker(int token)
    {
        int turn = _turns.Count - 1, low = 0;
        while (low <= turn)
        {
            int middle = (low + turn) >>> 1;
            (low, turn) = _turns[middle].Token <= token ? (middle + 1, turn) : (low, middle - 1);
        }
        return turn >= 0 ? _turns[turn].Speaker : null;
    }

    /// <summary>A name before a colon, where a sentence begins or right after one has ended, alone or after a title.</summary>
    private int? Label(Mention mention, TokenRange sentence)
    {
        TokenRow tokens = _named.Tokens;
        bool opens = mention.First == sentence.Start || tokens[mention.First - 1] is "." or "?" or "!" or "…" or "***";
        return ColonAfter(mention.End, sentence.End) is { } colon && (opens || (colon - sentence.Start <= LongestTitle && IsTitle(sentence.Start, mention.First))) ? colon : null;
    }

    /// <summary>The colon that follows, after "(retranslated)" or the like, after what a page's caption repeats of name and title, or after both.</summary>
    private int? ColonAfter(int token, int limit)
    {
        TokenRow tokens = _named.Tokens;
        int at = token;
        while (at < limit && at - token < LongestTitle && tokens[at] is not ":")
        {
            if (tokens[at] is "(")
            {
                at = AfterAside(at, limit);
            }
            else if (IsTitleWord(at))
            {
                at++;
            }
            else
            {
                return null;
            }
        }
        return at < limit && tokens[at] is ":" ? at : null;
    }

    /// <summary>One past the closing bracket; where there is none near, one past the opening one.</summary>
    private int AfterAside(int open, int limit)
    {
        for (int at = open + 1; at < limit && at - open <= LongestAside; at++)
        {
            if (_named.Tokens[at] is ")")
            {
                return at + 1;
            }
        }
        return open + 1;
    }

    private bool IsTitle(int start, int end)
    {
        for (int token = start; token < end; token++)
        {
            if (!IsTitleWord(token) || _named.Tokens[token] is "Dear" or "To")
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Words of a title: with a capital, or small ones that join them.</summary>
    private bool IsTitleWord(int token)
    {
        ReadOnlySpan<char> word = _named.Tokens[token];
        return (char.IsUpper(word[0]) && _named.Tokens.Word(token).Upos is not ("VERB" or "AUX" or "PRON"))
            || word is "of" or "the" or "for" or "and" or "on" or "in" or "to" or "under" or "'s" or "’s" or "-" or "(" or ")" or "***" or "*";
    }
}
