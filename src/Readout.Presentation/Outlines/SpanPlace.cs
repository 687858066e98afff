using Readout.Records;

namespace Readout.Presentation.Outlines;

/// <summary>How spans of one report lie to each other.</summary>
internal static class SpanPlace
{
    public static bool Holds(this Span outer, Span inner) => outer.Start <= inner.Start && inner.End <= outer.End;

    public static bool Meets(this Span one, Span other) => one.Start < other.End && other.Start < one.End;
}
