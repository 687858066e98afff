using System.Collections.Frozen;
using Readout.Extraction.Actors;
using Readout.Extraction.Tokens;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Sources;

/// <summary>Tells which body "the company", "the high court" or "the committee" is: the only one of that kind in the nearest sentence that names one.</summary>
internal sealed class NamedBodies(NamedText named, IReadOnlyList<CastMember> cast)
{
    private const int Farthest = 4, FarthestOfKind = 12;

    /// <summary>Kinds of bodies whose names tell the kind.</summary>
    private static readonly FrozenDictionary<string, string[]> Kinds = new Dictionary<string, string[]>
    {
        ["court"] = ["Court"],
        ["ministry"] = ["Ministry"],
        ["committee"] = ["Committee"],
        ["commission"] = ["Commission"],
        ["council"] = ["Council"],
        ["bank"] = ["Bank"],
        ["university"] = ["University"],
        ["department"] = ["Department"],
        ["agency"] = ["Agency", "Administration", "Bureau", "Service"],
        ["bureau"] = ["Bureau"],
        ["foundation"] = ["Foundation"],
        ["institute"] = ["Institute"],
        ["association"] = ["Association"],
        ["tribunal"] = ["Tribunal"],
    }.ToFrozenDictionary();

    /// <summary>Kinds of bodies that their names need not tell.</summary>
    private static readonly FrozenSet<string> Any = FrozenSet.Create("company", "firm", "group", "organization", "organisation", "corporation");

    /// <summary>Words in names of what is no company or group.</summary>
    private static readonly string[] Official =
        ["Congress", "Senate", "House", "Parliament", "Police", "Party", "Cabinet", "Assembly", "Army", "Navy", "Government", "Office", "Center", "School", "College", "Act", "Board", "Fund", "Republican", "Democrat"];

    private readonly Dictionary<int, int> _times = named.Mentions.CountBy(mention => mention.Actor).ToDictionary();

    /// <summary>The body; <c>null</c> where the words are of another form, or several may be meant.</summary>
    internal int? Meant(TextSpan phrase)
    {
        TokenRow tokens = named.Tokens;
        int first = tokens.TokenFrom(phrase.Start), end = tokens.TokenFrom(phrase.End);
        bool high = end - first == 3 && tokens[first + 1] is "high" or "top" or "Supreme";
        if (first >= end || tokens[first] is not ("the" or "The") || !(end - first == 2 || high))
        {
            return null;
        }
        string noun = tokens[end - 1].ToString().ToLowerInvariant();
        bool any = Any.Contains(noun);
        string[] kind = Kinds.GetValueOrDefault(noun) ?? [];
        return any || kind.Length > 0 ? Nearest(first, any ? null : kind, high) : null;
    }

    private int? Nearest(int before, string[]? kind, bool high)
    {
        TokenRow tokens = named.Tokens;
        int own = tokens.SentenceAt(tokens.Span(before).Start);
        for (int sentence = own; sentence >= Math.Max(0, own - (kind is null ? Farthest : FarthestOfKind)); sentence--)
        {
            int start = tokens.Sentences[sentence].Start, end = sentence == own ? before : tokens.Sentences[sentence].End;
            if (start < end && Only(tokens.Cover(start, end), kind, high) is { } found)
            {
                return found >= 0 ? found : null;
            }
        }
        return null;
    }

    /// <summary>The only body of a kind that a stretch names; -1 for several, <c>null</c> for none.</summary>
    private int? Only(TextSpan stretch, string[]? kind, bool high)
    {
        int? only = null;
        foreach (Mention mention in named.MentionsIn(stretch))
        {
            if (mention.Form == MentionForm.Body && Fits(mention, kind, high))
            {
                only = only is null || only == mention.Actor ? mention.Actor : -1;
            }
        }
        return only;
    }

    private bool Fits(Mention mention, string[]? kind, bool high)
    {
        CastMember body = cast[mention.Actor];
        if (kind is not null)
        {
            bool whole = body.Name.Contains(' ');
            return whole && body.Kind != ActorKind.Outlet && kind.Any(word => Has(body.Name, word)) && (!high || Has(body.Name, "Supreme") || Has(body.Name, "High"));
        }
        bool acronym = !body.Name.Any(char.IsLower); // may be anything
        return body is { Kind: ActorKind.Organisation, Country: null } && !acronym && !Official.Any(word => Has(body.Name, word))
            && !Kinds.Values.Any(words => words.Any(word => Has(body.Name, word))) && IsIntroduced(mention);
    }

    /// <summary>A body that the text names more than once, or after what it is: "the group NAME".</summary>
    private bool IsIntroduced(Mention mention)
    {
        bool apposed = mention.First > 0 && Any.GetAlternateLookup<ReadOnlySpan<char>>().Contains(named.Tokens[mention.First - 1]);
        return apposed || _times[mention.Actor] > 1;
    }

    private static bool Has(string name, string word) => name.Contains(word, StringComparison.Ordinal);
}
