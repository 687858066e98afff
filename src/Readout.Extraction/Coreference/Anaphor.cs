namespace Readout.Extraction.Coreference;

/// <summary>What kind of words stand for somebody; each has weights of its own.</summary>
public enum AnaphorKind
{
    /// <summary>he, she, him, her, himself, herself.</summary>
    Pronoun,

    /// <summary>his, her before a noun.</summary>
    Possessive,

    /// <summary>"the minister", "this official".</summary>
    Noun,
}

/// <summary>How a noun is introduced.</summary>
public enum Determination
{
    /// <summary>By nothing.</summary>
    Bare,

    /// <summary>"the", "this", "that".</summary>
    Definite,

    /// <summary>"his minister", "France's minister".</summary>
    Possessed,

    /// <summary>"a", "another", "one": somebody new.</summary>
    Indefinite,
}

/// <summary>Words that may stand for a person spoken of before.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="First">Their first token.</param>
/// <param name="Head">Their head.</param>
/// <param name="End">One past the last token of what tells of whom a noun speaks ("a spokesman for the Turkish government").</param>
/// <param name="Gender"><c>male</c>, <c>female</c> or empty.</param>
/// <param name="Determination">How a noun is introduced.</param>
/// <param name="Modified">Whether a noun has words of its own beside its article.</param>
/// <param name="Country">The side that a noun's adjective names.</param>
public sealed record Anaphor(
    AnaphorKind Kind, int First, int Head, int End, string Gender, Determination Determination = Determination.Definite, bool Modified = false, string? Country = null);
