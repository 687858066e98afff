using System.Collections.Frozen;
using Readout.Extraction.Actors;
using Readout.Extraction.Tokens;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Sources;

/// <summary>Who says "I" in the press outside of quotations: the author, by name where the text tells it.</summary>
internal sealed class Author
{
    /// <summary>What an author without a name is called.</summary>
    internal const string Unnamed = "author";

    private static readonly string[] Interviews = ["interview", "Q&A", "transcript", "conversation with"];
    private static readonly FrozenSet<string> FirstPersons = FrozenSet.Create("I", "me", "my", "My", "we", "We", "our", "Our", "us");
    private static readonly FrozenSet<string> Writers = FrozenSet.Create(
        "author", "writer", "columnist", "editor", "professor", "fellow", "contributor", "reporter", "journalist", "correspondent", "novelist", "historian", "host", "blogger", "lecturer");

    private const int LongestLife = 8;
    private int? _found;

    /// <summary>Whether "I" is the author's: not in a side's release, nor in an interview, where it may be who is asked.</summary>
    internal static bool Writes(ReportMetadata report) => report.IssuedBy is null
        && !(report.Title is { } title && Interviews.Any(word => title.Contains(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The author's place in the cast, to which one without a name is added.</summary>
    internal int Of(NamedText named, List<CastMember> cast)
    {
        if (_found is null)
        {
            _found = ByName(named) ?? cast.Count;
            if (_found == cast.Count)
            {
                cast.Add(new CastMember(ActorKind.Unnamed, Unnamed, null, null, ""));
            }
        }
        return _found.Value;
    }

    /// <summary>Whether somebody of the cast is the author.</summary>
    internal bool Is(int actor) => _found == actor;

    /// <summary>"By NAME" or "Editor's note: NAME is …" at the beginning, "NAME is a …" or "–NAME" at the end.</summary>
    private static int? ByName(NamedText named)
    {
        TokenRow tokens = named.Tokens;
        if (tokens.Sentences.Length < 2)
        {
            return null;
        }
        TokenRange first = tokens.Sentences[0];
        int start = tokens[first.Start] is "By" or "BY" ? first.Start + 1 : AfterNote(tokens, first);
        if (start > first.Start && NamedAt(named, start) is { } byline)
        {
            return byline.Actor;
        }
        TokenRange last = tokens.Sentences[^1];
        bool dash = tokens[last.Start] is "–" or "—" or "-" or "--";
        return NamedAt(named, dash ? last.Start + 1 : last.Start) is { } sign && (dash || IsLife(tokens, sign.End, last.End)) ? sign.Actor : ByLife(named);
    }

    /// <summary>"NAME is a columnist …", followed by other sentences in which nobody says "I".</summary>
    private static int? ByLife(NamedText named)
    {
        TokenRow tokens = named.Tokens;
        for (int sentence = tokens.Sentences.Length - 1; sentence >= Math.Max(1, tokens.Sentences.Length - LongestLife); sentence--)
        {
            TokenRange range = tokens.Sentences[sentence];
            if (NamedAt(named, range.Start) is { } sign && IsLife(tokens, sign.End, range.End) && Has(tokens, range, Writers))
            {
                return sign.Actor;
            }
            if (Has(tokens, range, FirstPersons))
            {
                return null; // still the report
            }
        }
        return null;
    }

    private static bool Has(TokenRow tokens, TokenRange range, FrozenSet<string> words)
    {
        for (int token = range.Start; token < range.End; token++)
        {
            if (words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tokens[token]))
            {
                return true;
            }
        }
        return false;
    }

    private static int AfterNote(TokenRow tokens, TokenRange sentence)
    {
        int token = sentence.Start;
        bool note = tokens[token] is "Editor" or "EDITOR" or "Editors" || (tokens[token] is "About" && sentence.Length > 3);
        while (note && token < sentence.End && tokens[token] is not ":")
        {
            token++;
        }
        return note && token < sentence.End ? token + 1 : sentence.Start;
    }

    /// <summary>"NAME is a fellow of …", "NAME, a former judge, teaches …": how a paper tells who its author is.</summary>
    private static bool IsLife(TokenRow tokens, int token, int limit) =>
        token + 2 < limit && tokens[token] is "is" or "," && tokens[token + 1] is "a" or "an" or "the";

    private static Mention? NamedAt(NamedText named, int token)
    {
        if (token >= named.Tokens.Count)
        {
            return null;
        }
        int at = named.FirstFrom(named.Tokens.Span(token).Start);
        return at < named.Mentions.Length && named.Mentions[at] is { Form: MentionForm.Name } mention && mention.First == token
            && named.Cast[mention.Actor].Kind == ActorKind.Person && mention.End - mention.First > 1 ? mention : null;
    }
}
