using System.Collections.Immutable;
using Readout.Records;
using Readout.Storage.Questions;

namespace Readout.Presentation.Archives;

/// <summary>What <c>readout show</c> gives.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="Evidence">The words that show each telling.</param>
/// <param name="Versions">Every version of every report that tells of it.</param>
/// <param name="Comparison">The accounts side by side, as <c>readout compare</c> gives them.</param>
public sealed record ContactFileAnswer(
    ContactAnswer Contact, ImmutableArray<EvidenceAnswer> Evidence, ImmutableArray<SourceAnswer> Versions, ComparisonPage Comparison)
{
    /// <summary>In the form of an answer.</summary>
    public static ContactFileAnswer Of(ContactFile file, ComparisonPage comparison)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new ContactFileAnswer(
            ContactAnswer.Of(file.Contact), [.. file.Evidence.Select(shown => new EvidenceAnswer(SourceAnswer.Of(shown.Source), shown.Quote))],
            [.. file.Versions.Select(SourceAnswer.Of)], comparison);
    }
}
