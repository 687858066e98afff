using System.Globalization;

namespace Readout.Language.Tagging;

/// <summary>How a form becomes its lemma: a number of letters cut, an ending put on, and the case.</summary>
/// <param name="Casing">What happens to the case.</param>
/// <param name="Cut">Letters taken from the end.</param>
/// <param name="Ending">Letters put on.</param>
public readonly record struct LemmaScript(LemmaCasing Casing, int Cut, string Ending)
{
    private int Effort => Cut + Ending.Length;

    /// <summary>The simplest script that makes the lemma from the form.</summary>
    public static LemmaScript Between(string form, string lemma)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(lemma);
        var best = new LemmaScript(LemmaCasing.Lower, form.Length, lemma);
        foreach (var casing in (ReadOnlySpan<LemmaCasing>)[LemmaCasing.Lower, LemmaCasing.Keep, LemmaCasing.Capital])
        {
            var cased = Cased(form, casing);
            var shared = WholePairs(cased, cased.AsSpan().CommonPrefixLength(lemma));
            var script = new LemmaScript(casing, cased.Length - shared, lemma[shared..]);
            best = script.Effort < best.Effort ? script : best;
        }
        return best;
    }

    /// <summary>Makes the lemma of a form; where nothing would be left of it, its cased form stays.</summary>
    public string Apply(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var cased = Cased(form, Casing);
        var kept = WholePairs(cased, Math.Max(0, cased.Length - Cut));
        return kept == cased.Length && Ending.Length == 0 || kept + Ending.Length == 0 ? cased : string.Concat(cased.AsSpan(0, kept), Ending);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(int)Casing}/{Cut}/{Ending}");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is not that.</exception>
    public static LemmaScript Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('/', 3) is [var casing, var cut, var ending]
            && int.TryParse(casing, NumberStyles.None, CultureInfo.InvariantCulture, out var kind) && kind <= (int)LemmaCasing.Capital
            && int.TryParse(cut, NumberStyles.None, CultureInfo.InvariantCulture, out var letters)
                ? new LemmaScript((LemmaCasing)kind, letters, ending)
                : throw new FormatException($"'{text}' is no script for lemmas");
    }

    // A length that cuts no surrogate pair.
    private static int WholePairs(string text, int length) => length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;

    private static string Cased(string form, LemmaCasing casing) => casing switch
    {
        LemmaCasing.Lower => form.ToLowerInvariant(),
        LemmaCasing.Capital => string.Concat(form[..1].ToUpperInvariant(), form[1..].ToLowerInvariant()),
        _ => form,
    };
}

/// <summary>The case of a lemma.</summary>
public enum LemmaCasing
{
    /// <summary>All letters small.</summary>
    Lower,

    /// <summary>As in the text.</summary>
    Keep,

    /// <summary>A capital, then small letters.</summary>
    Capital,
}
