namespace Readout.Language.Attributions;

/// <summary>
/// Which quotation each word stands in. Quotations end with their paragraph, but for those whose next paragraph opens with a mark
/// again, as the press prints speech that runs on. A straight mark opens and closes by turns.
/// </summary>
internal sealed class QuotationMarks
{
    /// <summary>How many places there are for a word in respect of quotations.</summary>
    public const int Places = 1 + 3 * Lengths * 2;

    private const int Lengths = 4;
    private static readonly int[] s_longest = [2, 5, 12];
    private readonly int[] _numbers;
    private readonly byte[] _places;

    public QuotationMarks(WordRow row)
    {
        _numbers = new int[row.Count];
        _places = new byte[row.Count];
        int open = -1, last = 0;
        foreach (var (start, end, startsParagraph) in row.Sentences)
        {
            if (startsParagraph && open >= 0)
            {
                Mark(open, start, ++last, closed: false);
                open = -1;
            }
            for (var word = start; word < end; word++)
            {
                var form = row.Words[word].Form;
                if (open < 0 ? Opens(form) : form is "“" or "«")
                {
                    if (open >= 0)
                    {
                        Mark(open, word, ++last, closed: false);
                    }
                    open = word;
                }
                else if (open >= 0 && Closes(form))
                {
                    Mark(open, word + 1, ++last, closed: true);
                    open = -1;
                }
            }
        }
        if (open >= 0)
        {
            Mark(open, row.Count, ++last, closed: false);
        }
    }

    /// <summary>The number of the quotation a word stands in, its marks included; 0 outside.</summary>
    public int Number(int word) => _numbers[word];

    /// <summary>Where a word stands: outside, at the mark that opens, within, at the mark that closes; of how long a quotation, closed or not.</summary>
    public int Place(int word) => _places[word];

    private void Mark(int start, int end, int number, bool closed)
    {
        var length = 0;
        while (length < s_longest.Length && end - start - 2 > s_longest[length])
        {
            length++;
        }
        var kind = 1 + length + (closed ? 0 : Lengths);
        Array.Fill(_numbers, number, start, end - start);
        Array.Fill(_places, (byte)(kind + 2 * Lengths), start, end - start);
        _places[start] = (byte)kind;
        if (closed)
        {
            _places[end - 1] = (byte)(kind + 4 * Lengths);
        }
    }

    private static bool Opens(string form) => form is "“" or "«" or "„" or "``" or "\"" or "''";

    private static bool Closes(string form) => form is "”" or "»" or "\"" or "''";
}
