namespace Readout.Extraction.Acts;

/// <summary>How often an act read in some way was right on PLOVER's records (docs/acts.md), drawn a little towards the whole.</summary>
internal static class ActProbability
{
    internal static double Of(ActRoute route) => route switch
    {
        ActRoute.Particular => 0.9,
        ActRoute.Word => 0.9,
        ActRoute.Composed => 0.9,
        ActRoute.Named => 0.7,
        ActRoute.Elsewhere => 0.5,
        _ => 0.8,
    };
}
