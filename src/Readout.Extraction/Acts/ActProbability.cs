namespace Readout.Extraction.Acts;

/// <summary>How often an act read in some way was right on PLOVER's records (docs/acts.md), drawn a little towards the whole.</summary>
internal static class ActProbability
{
    internal static double Of(ActRoute route) => route switch
    {
        ActRoute.Particular => 0.89,
        ActRoute.Word => 0.93,
        ActRoute.Composed => 0.84,
        ActRoute.Named => 0.80,
        ActRoute.Elsewhere => 0.72,
        _ => 0.80, // STATE: no record of PLOVER's is one, so this is not measured
    };
}
