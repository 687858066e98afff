using System.Collections.Immutable;
using Readout.Extraction.Statements;
using Readout.Extraction.Tokens;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Actors;

/// <summary>How a report refers to an actor.</summary>
public enum MentionForm
{
    /// <summary>By name ("Emmanuel Macron", "Macron").</summary>
    Name,

    /// <summary>By office ("the French president").</summary>
    Role,

    /// <summary>A government office by name or metonym ("the Kremlin", "Macron's office").</summary>
    Body,

    /// <summary>A state by name.</summary>
    State,

    /// <summary>A state's adjective ("French").</summary>
    Adjective,

    /// <summary>A capital, which may be a place or a government.</summary>
    Capital,
}

/// <summary>Somebody the report speaks of.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The usual short English name.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or PLOVER's code.</param>
/// <param name="Office">The office a person holds.</param>
/// <param name="Gender"><c>male</c>, <c>female</c> or empty when it is not known.</param>
public sealed record CastMember(ActorKind Kind, string Name, string? Country, string? Office, string Gender)
{
    /// <summary>Whether this is one human being, named or not.</summary>
    public bool IsHuman => Kind is ActorKind.Person or ActorKind.Unnamed;

    /// <summary>The name of the organisation that this is, or that a group is of ("the G7 leaders"); <c>null</c> where there is none.</summary>
    public string? Body { get; init; } = Kind == ActorKind.Organisation ? Name : null;
}

/// <summary>Where a report refers to an actor.</summary>
/// <param name="Span">The name or phrase.</param>
/// <param name="First">The first token of the whole phrase, with title and country.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Actor">The index into <see cref="NamedText.Cast"/>.</param>
/// <param name="Form">How.</param>
public sealed record Mention(TextSpan Span, int First, int End, int Actor, MentionForm Form);

/// <summary>A parsed text with the actors it names; mentions in order and apart from each other.</summary>
/// <param name="Tokens">The text, token by token.</param>
/// <param name="Report">The report, for its date and issuer.</param>
/// <param name="Cast">Every actor, in order of first mention.</param>
/// <param name="Mentions">Every mention.</param>
public sealed record NamedText(
    TokenRow Tokens, Report Report, ImmutableArray<CastMember> Cast, ImmutableArray<Mention> Mentions)
{
    /// <summary>The dependency trees of the text, made once for all stages.</summary>
    internal SyntaxTrees Trees { get; } = new(Tokens);

    /// <summary>The mentions that lie wholly in a span.</summary>
    public ReadOnlySpan<Mention> MentionsIn(TextSpan span)
    {
        int first = FirstFrom(span.Start), end = first;
        while (end < Mentions.Length && Mentions[end].Span.End <= span.End)
        {
            end++;
        }
        return Mentions.AsSpan(first, end - first);
    }

    /// <summary>The index of the first mention that begins at a character or after it.</summary>
    public int FirstFrom(int position)
    {
        int low = 0, high = Mentions.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Mentions[middle].Span.Start < position ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
