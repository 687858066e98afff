namespace Readout.Language.Tagging;

/// <summary>Which row of each embedding table stands for a word: training and the engine read words the same way.</summary>
/// <param name="Form">Hash of the lower-cased form.</param>
/// <param name="FormRow">Row for the lower-cased form.</param>
/// <param name="PrefixRow">Row for the first three letters.</param>
/// <param name="SuffixRow">Row for the last three letters.</param>
/// <param name="EndingRow">Row for the last two letters.</param>
/// <param name="ShapeRow">Row for upper and lower case, digits and marks.</param>
public readonly record struct WordRows(ulong Form, int FormRow, int PrefixRow, int SuffixRow, int EndingRow, int ShapeRow)
{
    /// <summary>Number of rows of the form table. In every table row 0 stands for a hidden word.</summary>
    public const int Forms = 16384;

    /// <summary>Number of rows of the prefix table.</summary>
    public const int Prefixes = 8192;

    /// <summary>Number of rows of the suffix table.</summary>
    public const int Suffixes = 8192;

    /// <summary>Number of rows of the ending table.</summary>
    public const int Endings = 2048;

    /// <summary>Number of rows of the shape table.</summary>
    public const int Shapes = 1024;

    private const int LongestRun = 4, Short = 64;

    /// <summary>The rows of a form.</summary>
    public static WordRows Of(ReadOnlySpan<char> form)
    {
        Span<char> lower = form.Length <= Short ? stackalloc char[form.Length] : new char[form.Length];
        Lower(form, lower);
        var hash = StableHash.Of(lower);
        return new WordRows(
            hash,
            Row(hash, Forms),
            Row(StableHash.Of(lower[..Math.Min(3, lower.Length)]), Prefixes),
            Row(StableHash.Of(lower[Math.Max(0, lower.Length - 3)..]), Suffixes),
            Row(StableHash.Of(lower[Math.Max(0, lower.Length - 2)..]), Endings),
            Row(Shape(form), Shapes));
    }

    /// <summary>The hash that finds a form in the vocabulary.</summary>
    public static ulong FormHash(ReadOnlySpan<char> form)
    {
        Span<char> lower = form.Length <= Short ? stackalloc char[form.Length] : new char[form.Length];
        Lower(form, lower);
        return StableHash.Of(lower);
    }

    private static void Lower(ReadOnlySpan<char> form, Span<char> lower)
    {
        form.ToLowerInvariant(lower);
        for (var i = 0; i < lower.Length; i++)
        {
            lower[i] = Plain(lower[i]);
        }
    }

    private static int Row(ulong hash, int rows) => 1 + (int)(hash % (ulong)(rows - 1));

    // Typographic marks and their plain kin share rows: the treebanks have few of the former, the news has many.
    private static char Plain(char c) => c switch
    {
        '\u2018' or '\u2019' => '\'',
        '\u201C' or '\u201D' => '"',
        '\u2013' or '\u2014' => '-',
        _ => c,
    };

    private static ulong Shape(ReadOnlySpan<char> form)
    {
        Span<char> shape = stackalloc char[16];
        int length = 0, run = 0;
        var previous = '\0';
        foreach (var c in form)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsLetter(c) ? 'l' : char.IsDigit(c) ? 'd' : Plain(c);
            run = kind == previous ? run + 1 : 1;
            previous = kind;
            if (run <= LongestRun && length < shape.Length)
            {
                shape[length++] = kind;
            }
        }
        return StableHash.Of(shape[..length]);
    }
}
