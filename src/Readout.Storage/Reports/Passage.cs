using System.Collections.Immutable;

namespace Readout.Storage.Reports;

/// <summary>A stretch of a report's text as it is searched.</summary>
/// <param name="Statement">The statement's place in the record; <c>null</c> for the text itself.</param>
/// <param name="First">Its first code point.</param>
/// <param name="Last">One past its last code point.</param>
/// <param name="Words">Its words, folded, with spaces between.</param>
/// <param name="Issues">The words of its issues' labels, likewise.</param>
/// <param name="Speakers">Places, in the record's actors, of those who say it.</param>
/// <param name="Sides">The sides of those.</param>
/// <param name="Account">The side in whose account it stands.</param>
/// <param name="Kind">The kind of the contact it belongs to, as in the record without hyphens.</param>
internal sealed record Passage(
    int? Statement, int First, int Last, string Words, string Issues, ImmutableArray<int> Speakers, ImmutableArray<string> Sides, string? Account, string? Kind);
