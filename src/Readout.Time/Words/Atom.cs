using System.Globalization;

namespace Readout.Time.Words;

/// <summary>A run of letters, a run of digits, or one mark.</summary>
/// <param name="Start">Its first UTF-16 code unit.</param>
/// <param name="End">One past its last.</param>
/// <param name="Word">What it is to the readers.</param>
/// <param name="Token">The word of the sentence that it is part of.</param>
/// <param name="Glued">Whether nothing stands between it and the atom before it.</param>
internal readonly record struct Atom(int Start, int End, TimeWord Word, int Token, bool Glued)
{
    private const int MostDigits = 9;

    /// <summary>Cuts one atom off the front of some characters.</summary>
    internal static (TimeWord Word, int Length) First(ReadOnlySpan<char> characters)
    {
        int length = 1;
        if (char.IsAsciiDigit(characters[0]))
        {
            while (length < characters.Length && char.IsAsciiDigit(characters[length]))
            {
                length++;
            }
            return (length > MostDigits ? default : new TimeWord(Sense.Digits, int.Parse(characters[..length], NumberStyles.None, CultureInfo.InvariantCulture)), length);
        }
        if (char.IsLetter(characters[0]))
        {
            while (length < characters.Length && char.IsLetter(characters[length]))
            {
                length++;
            }
            return (TimeLexicon.Find(characters[..length]), length);
        }
        return (new TimeWord(MarkSense(characters[0])), length);
    }

    private static Sense MarkSense(char mark) => mark switch
    {
        ',' => Sense.Comma,
        '.' => Sense.Dot,
        '-' or '–' or '—' or '\u2011' => Sense.Hyphen,
        '\'' or '’' or '‘' or '`' => Sense.Apostrophe,
        '/' => Sense.Slash,
        ':' => Sense.Colon,
        '$' or '€' or '£' or '¥' or '#' or '%' => Sense.Money,
        '½' => Sense.Fraction,
        _ => Sense.Mark,
    };
}
