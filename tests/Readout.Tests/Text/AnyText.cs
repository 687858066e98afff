using CsCheck;

namespace Readout.Tests.Text;

/// <summary>Arbitrary well-formed Unicode, with the pieces that break offsets and the words that rules look for.</summary>
internal static class AnyText
{
    private static readonly string[] Hard =
        ["\r\n", "\n\n", "\r", "\u2028", "\0", "\uFEFF", "é", "e\u0301", "😀", "👩‍👧‍👦", "𝔘", "\u202Eabc\u202C", "שלום", "مرحبا", "—", "…", "\u00A0", "\t", "\u200B"];

    private static readonly string[] Telling =
        [
            "“", "”", "\"", "'", "’s", ", ", ". ", "; ", ": ", " said ", " said that ", "according to ", " and ", "Vladimir Putin ", "President Macron ", "The Kremlin ",
            "U.S. ", "French ", "his Turkish counterpart, ", "They ", "he ", "agreed to ", "called for ", "held a two-hour phone call ", "on Tuesday ", "since September 2022 ",
            "for the first time ", "Mr. ", "J. ", "an hour and 40 minutes ", "date 2025-07-01 ", "reportedly ", "told reporters ", "cancelled ", "will meet ", "in Geneva ",
            "first call ", "adding ", "who ", "what he calls ", "Jr.", "7.5", "1,000", "(", ")", "- ", "• ", "both leaders ", "of the Republic of Korea ",
        ];

    private static readonly Gen<string> Letter = Gen.Char.Where(letter => !char.IsSurrogate(letter)).Select(letter => letter.ToString());

    private static readonly Gen<string> Word = Gen.String[Gen.Char['a', 'z'], 1, 9];

    /// <summary>Up to some sixty pieces.</summary>
    internal static Gen<string> Texts { get; } =
        Gen.Frequency((2, OneOf(Hard)), (6, OneOf(Telling)), (2, Letter), (2, Word)).Array[0, 60].Select(string.Concat);

    private static Gen<string> OneOf(string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]);
}
