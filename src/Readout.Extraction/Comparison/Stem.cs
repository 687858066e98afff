namespace Readout.Extraction.Comparison;

/// <summary>Cuts words to what their forms and the nouns made of them share: "negotiate", "negotiated" and "negotiations" are one.</summary>
/// <remarks>A record holds words without their lemmas; what is cut too short only makes two words alike that other words still tell apart.</remarks>
internal static class Stem
{
    private const int Shortest = 4;

    // The longest endings first; cut again and again, so that "implementation" meets "implement".
    private static readonly (string Ending, string Instead)[] Endings =
    [
        ("ational", "at"), ("ation", "at"), ("ities", ""), ("ments", ""), ("ment", ""), ("ions", ""), ("ness", ""), ("ies", "y"), ("ing", ""), ("ion", ""),
        ("ity", ""), ("ate", "at"), ("ise", "iz"), ("ize", "iz"), ("ed", ""), ("es", ""), ("ly", ""), ("s", ""), ("e", ""), ("at", ""), ("iz", ""),
    ];

    /// <summary>The stem of a word in small letters.</summary>
    internal static string Of(string word)
    {
        string stem = word;
        bool cut = true;
        while (cut)
        {
            cut = false;
            foreach ((string ending, string instead) in Endings)
            {
                if (stem.Length - ending.Length + instead.Length >= Shortest && stem.EndsWith(ending, StringComparison.Ordinal) && !stem.EndsWith("ss", StringComparison.Ordinal))
                {
                    stem = string.Concat(stem.AsSpan(0, stem.Length - ending.Length), instead);
                    cut = true;
                    break;
                }
            }
        }
        return stem.Length > Shortest && stem[^1] == stem[^2] && stem[^1] != 's' ? stem[..^1] : stem;
    }
}
