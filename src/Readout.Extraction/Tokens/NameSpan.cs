using System.Collections.Immutable;
using Readout.Language.Parsing;

namespace Readout.Extraction.Tokens;

/// <summary>What a name names.</summary>
public enum NameKind
{
    /// <summary>A people, a faith, a party's followers; or anything else that is no actor and no place.</summary>
    Other,

    /// <summary>Somebody.</summary>
    Person,

    /// <summary>A body.</summary>
    Organisation,

    /// <summary>A place, states among them.</summary>
    Place,
}

/// <summary>A name as the language engine marks it.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Kind">What it names.</param>
public sealed record NameSpan(int First, int End, NameKind Kind)
{
    /// <summary>The names of a sentence, in order.</summary>
    internal static IEnumerable<NameSpan> In(ImmutableArray<ParsedWord> words, TokenRange sentence)
    {
        int token = sentence.Start;
        while (token < sentence.End)
        {
            int first = token++;
            if (words[first].NameTag == "O")
            {
                continue;
            }
            while (token < sentence.End && words[token].NameTag.StartsWith("I-", StringComparison.Ordinal))
            {
                token++;
            }
            yield return new NameSpan(first, token, KindOf(words[first].NameTag));
        }
    }

    private static NameKind KindOf(string tag) => tag[2..] switch
    {
        "PER" => NameKind.Person,
        "ORG" => NameKind.Organisation,
        "LOC" => NameKind.Place,
        _ => NameKind.Other,
    };
}
