namespace Readout.Storage.Merging;

/// <summary>Two tellings compared.</summary>
/// <param name="One">The place of one among the subjects.</param>
/// <param name="Other">The place of the other, a later one.</param>
/// <param name="Evidence">What was compared.</param>
/// <param name="LogOdds">That they are of one contact.</param>
/// <param name="Bond">What a person decided.</param>
/// <param name="OneVersion">Whether one version of a report tells of both, and so holds them for two.</param>
internal readonly record struct Pair(int One, int Other, Evidence Evidence, double LogOdds, Bond Bond, bool OneVersion)
{
    /// <summary>The probability that they are of one contact.</summary>
    public double Probability => Bond == Bond.Same ? 1 : Weights.Probability(LogOdds);

    /// <summary>Whether nothing but a person's word joins the two.</summary>
    public bool IsBarred => Bond == Bond.Apart || (OneVersion && Bond != Bond.Same);

    /// <summary>Whether and how the two exclude each other.</summary>
    public Conflict Conflict => (Bond, Evidence.Contradicts) switch
    {
        (Bond.Same, _) => Conflict.None,
        (Bond.Apart, _) or (_, true) => Conflict.Real,
        _ => !OneVersion ? Conflict.None : Evidence.Form == FormLikeness.Kin ? Conflict.Frame : Conflict.Real,
    };

    /// <summary>The likeliest first, else in the order of the subjects.</summary>
    public static int LikeliestFirst(Pair a, Pair b)
    {
        int order = b.LogOdds.CompareTo(a.LogOdds);
        order = order != 0 ? order : a.One.CompareTo(b.One);
        return order != 0 ? order : a.Other.CompareTo(b.Other);
    }
}

/// <summary>How two tellings, or groups of them, exclude each other.</summary>
internal enum Conflict
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>One version tells of a visit and of a meeting in it, and so holds them for two.</summary>
    Frame,

    /// <summary>They are two contacts.</summary>
    Real,
}

/// <summary>Why a likely pair was not merged.</summary>
internal enum Hindrance
{
    /// <summary>It is not likely enough, or was merged.</summary>
    None,

    /// <summary>Another contact fits as well.</summary>
    Rival,

    /// <summary>What the one is merged with contradicts the other.</summary>
    Contradiction,
}

/// <summary>A pair to be looked at.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="Probability">With the rivals taken into account.</param>
/// <param name="Hindrance">Why it was not merged.</param>
internal readonly record struct Doubt(Pair Pair, double Probability, Hindrance Hindrance);
