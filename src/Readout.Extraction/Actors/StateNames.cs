using System.Collections.Immutable;
using Readout.Actors;

namespace Readout.Extraction.Actors;

/// <summary>Reads states as they stand beside titles and names.</summary>
internal sealed class StateNames(TokenTags tags, ActorTable table)
{
    /// <summary>"of [the] [Republic of] Ukraine".</summary>
    internal (int End, string Country)? Of(int token, int limit)
    {
        if (!tags.Is(token, limit, "of"))
        {
            return null;
        }
        return At(token + 1, limit);
    }

    /// <summary>"[the] [Republic of] Ukraine".</summary>
    internal (int End, string Country)? At(int next, int limit)
    {
        for (int skipped = 0; skipped < 4; skipped++)
        {
            (int end, ImmutableArray<Meaning> meanings) = tags.Entry(next, limit);
            foreach (Meaning meaning in meanings)
            {
                if (meaning.Kind == TagKind.State)
                {
                    return (end, table.States[meaning.Row].Code);
                }
            }
            bool frame = tags.IsWord(next, limit, "the") || tags.Is(next, limit, "Republic") || tags.Is(next, limit, "Kingdom")
                || tags.Is(next, limit, "State") || tags.Is(next, limit, "of") || tags.Is(next, limit, "Federal") || tags.Is(next, limit, "Islamic");
            if (!frame)
            {
                return null;
            }
            next++;
        }
        return null;
    }

    internal string? Take(ref int token, int limit)
    {
        if (tags.Country(token, limit, possessiveToo: true) is not { } found)
        {
            return null;
        }
        token = found.End;
        return table.States[found.State].Code;
    }
}
