namespace Readout.Text;

/// <summary>Reduces Latin letters to their base letter, so that "Erdoğan" and "Erdogan" are one name.</summary>
/// <remarks>
/// A table of our own, made from Unicode's canonical decompositions of U+00C0 to U+024F and the usual plain spellings of ø, ł,
/// đ, ı and kin: <c>string.Normalize</c> does nothing where globalization is invariant, as it is here for determinism and speed.
/// </remarks>
public static class LatinFold
{
    private const char First = '\u00C0';

    private const string Bases =
        "AAAAAAACEEEEIIIIDNOOOOO×OUUUUYTsaaaaaaaceeeeiiiidnooooo÷ouuuuyty" +
        "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiĲĳJjKkĸLlLlLlĿ" +
        "ŀLlNnNnNnŉNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzſ" +
        "ƀƁƂƃƄƅƆƇƈƉƊƋƌƍƎEƐƑfƓƔƕƖƗƘƙƚƛƜƝƞƟOoƢƣƤƥƦƧƨƩƪƫƬƭƮUuƱƲƳƴƵƶƷƸƹƺƻƼƽƾƿ" +
        "ǀǁǂǃǄǅǆǇǈǉǊǋǌAaIiOoUuUuUuUuUuǝAaAaǢǣǤǥGgKkOoOoǮǯjǱǲǳGgǶǷNnAaǼǽǾǿ" +
        "AaAaEeEeIiIiOoOoRrRrUuUuSsTtȜȝHhȠȡȢȣȤȥAaEeOoOoOoOoYyȴȵȶȷȸȹȺȻȼȽȾȿ" +
        "ɀɁɂɃɄɅɆɇɈɉɊɋɌɍɎɏ";

    /// <summary>The base letter of a Latin letter, a straight apostrophe for a curly one; any other character as it is.</summary>
    public static char Fold(char letter) => letter switch
    {
        < First => letter,
        _ when letter - First < Bases.Length => Bases[letter - First],
        '’' or 'ʼ' or '‘' => '\'',
        '\u2010' or '\u2011' => '-',
        _ => letter,
    };

    /// <summary>Whether the character is a combining mark, which folding drops.</summary>
    public static bool IsCombining(char letter) => letter is >= '\u0300' and <= '\u036F';

    /// <summary>A word with every letter folded.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> folded = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        int length = 0;
        foreach (char letter in word)
        {
            if (!IsCombining(letter))
            {
                folded[length++] = Fold(letter);
            }
        }
        return new string(folded[..length]);
    }
}
