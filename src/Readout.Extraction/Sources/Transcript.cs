using Readout.Extraction.Actors;
using Readout.Extraction.Tokens;

namespace Readout.Extraction.Sources;

/// <summary>Who has the word in a text that is written down as speech: "Name: …", "Question: …".</summary>
internal sealed class Transcript
{
    private const int FewestLabels = 2, LongestAside = 5;
    private readonly int?[] _speakers;

    internal Transcript(NamedText named)
    {
        TokenRow tokens = named.Tokens;
        _speakers = new int?[tokens.Sentences.Length];
        int labels = 0;
        int? speaker = null;
        for (int sentence = 0; sentence < _speakers.Length; sentence++)
        {
            TokenRange range = tokens.Sentences[sentence];
            int first = named.FirstFrom(tokens.Span(range.Start).Start);
            bool name = first < named.Mentions.Length && named.Mentions[first] is { Form: MentionForm.Name } mention
                && mention.First == range.Start && IsColon(tokens, mention.End, range.End);
            if (name)
            {
                (speaker, labels) = (named.Mentions[first].Actor, labels + 1);
            }
            else if (tokens[range.Start] is "Question" && range.Length > 1 && tokens[range.Start + 1] is ":")
            {
                speaker = null;
            }
            _speakers[sentence] = speaker;
        }
        if (labels < FewestLabels)
        {
            Array.Clear(_speakers);
        }
    }

    /// <summary>Whether a colon follows, after "(retranslated)" or the like.</summary>
    private static bool IsColon(TokenRow tokens, int token, int limit)
    {
        int after = token < limit && tokens[token] is "(" ? token + 1 : token;
        while (after > token && after < limit && tokens[after - 1] is not ")" && after - token < LongestAside)
        {
            after++;
        }
        return after < limit && tokens[after] is ":";
    }

    /// <summary>Whose turn a sentence belongs to; <c>null</c> where nobody is named before a colon.</summary>
    internal int? Speaker(int sentence) => _speakers[sentence];
}
