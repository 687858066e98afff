using System.Collections.Immutable;
using Readout.Extraction.Contacts;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Outcomes;

/// <summary>What was agreed, promised or announced.</summary>
/// <param name="Span">From its verb to the end of what was agreed.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Parties">Whom it binds: indices into the cast.</param>
/// <param name="OnAccountOf">Whose word it is.</param>
/// <param name="Hedges">The reporter's reserve.</param>
/// <param name="Due">By when, EDTF.</param>
/// <param name="Contact">The index of the contact that it came of.</param>
public sealed record ToldOutcome(
    TextSpan Span, OutcomeKind Kind, ImmutableArray<int> Parties, int? OnAccountOf, ImmutableArray<TextSpan> Hedges, string? Due, int Contact);

/// <summary>What the report says of the contacts before.</summary>
/// <param name="Span">The words.</param>
/// <param name="LastContact">The earlier contact they point to, EDTF.</param>
/// <param name="By">Whose word it is.</param>
/// <param name="Contact">The index of the contact that it is said of.</param>
public sealed record ToldHistory(TextSpan Span, string? LastContact, int? By, int Contact);

/// <summary>Contacts with what came of them and what went before them.</summary>
/// <param name="Told">The contacts.</param>
/// <param name="Outcomes">What was agreed or is to follow.</param>
/// <param name="History">What is said of earlier contacts.</param>
public sealed record ConcludedContacts(ToldContacts Told, ImmutableArray<ToldOutcome> Outcomes, ImmutableArray<ToldHistory> History);
