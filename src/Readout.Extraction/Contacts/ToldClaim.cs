using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Contacts;

/// <summary>A fact of a contact that somebody may claim.</summary>
public enum ContactField
{
    /// <summary>Its form.</summary>
    Kind,

    /// <summary>Whether it took place.</summary>
    Status,

    /// <summary>One who took part.</summary>
    Participants,

    /// <summary>When.</summary>
    Date,

    /// <summary>How long.</summary>
    DurationMinutes,

    /// <summary>Who asked for it.</summary>
    InitiatedBy,

    /// <summary>Where.</summary>
    Place,
}

/// <summary>What one place of the text says of one fact of a contact; one of the values is given.</summary>
/// <param name="Field">The fact.</param>
/// <param name="Evidence">The words that say it.</param>
public sealed record ToldClaim(ContactField Field, TextSpan Evidence)
{
    /// <summary>The form.</summary>
    public ContactKind? Kind { get; init; }

    /// <summary>Whether it took place.</summary>
    public ContactStatus? Status { get; init; }

    /// <summary>A date in EDTF, or a place.</summary>
    public string? Text { get; init; }

    /// <summary>A length in minutes.</summary>
    public int? Minutes { get; init; }

    /// <summary>Somebody: an index into the cast.</summary>
    public int? Actor { get; init; }
}
