using System.Collections.Immutable;
using Readout.Extraction.Accounts;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Contacts;

/// <summary>A contact that the report tells of.</summary>
public sealed record ToldContact
{
    /// <summary>Its form.</summary>
    public required ContactKind Kind { get; init; }

    /// <summary>Whether it took place.</summary>
    public required ContactStatus Status { get; init; }

    /// <summary>Whether it is what the report is about.</summary>
    public required bool Main { get; init; }

    /// <summary>Who took part: indices into the cast.</summary>
    public required ImmutableArray<int> Participants { get; init; }

    /// <summary>When, EDTF.</summary>
    public string? Date { get; init; }

    /// <summary>Whether the date is the day of publication, for want of any other.</summary>
    public bool DateInferred { get; init; }

    /// <summary>How long, in minutes.</summary>
    public int? DurationMinutes { get; init; }

    /// <summary>Whether that is approximate.</summary>
    public bool DurationApproximate { get; init; }

    /// <summary>Who asked for it.</summary>
    public int? InitiatedBy { get; init; }

    /// <summary>Where.</summary>
    public string? Place { get; init; }

    /// <summary>The words that show its kind.</summary>
    public required ImmutableArray<TextSpan> KindEvidence { get; init; }

    /// <summary>The words that name its participants.</summary>
    public required ImmutableArray<TextSpan> ParticipantEvidence { get; init; }

    /// <summary>The words that date it.</summary>
    public ImmutableArray<TextSpan> DateEvidence { get; init; } = [];

    /// <summary>The words that tell its duration.</summary>
    public ImmutableArray<TextSpan> DurationEvidence { get; init; } = [];

    /// <summary>The words that tell who asked for it.</summary>
    public ImmutableArray<TextSpan> InitiatorEvidence { get; init; } = [];

    /// <summary>The words that tell its status, where it was not plainly held.</summary>
    public ImmutableArray<TextSpan> StatusEvidence { get; init; } = [];

    /// <summary>The words that name its place.</summary>
    public ImmutableArray<TextSpan> PlaceEvidence { get; init; } = [];

    /// <summary>What each place of the text says of each fact.</summary>
    public ImmutableArray<ToldClaim> Claims { get; init; } = [];

    /// <summary>The words of all places that tell of it, in order.</summary>
    public ImmutableArray<TextSpan> Told { get; init; } = [];
}

/// <summary>An accounted text with its contacts, in the order in which it tells of them.</summary>
/// <param name="Accounted">The statements with their accounts; its cast has those, too, whom only contacts bring in.</param>
/// <param name="Contacts">The contacts.</param>
public sealed record ToldContacts(AccountedText Accounted, ImmutableArray<ToldContact> Contacts)
{
    /// <summary>The words that set a contact beside earlier ones.</summary>
    internal ImmutableArray<HistoryPhrase> History { get; init; } = [];
}
