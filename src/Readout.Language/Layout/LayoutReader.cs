using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Readout.Text;

namespace Readout.Language.Layout;

/// <summary>Finds paragraphs and headings.</summary>
/// <remarks>
/// A blank line always parts paragraphs. A single line break does too, unless the block is hard-wrapped text: lines of
/// about one width whose breaks fall inside sentences.
/// </remarks>
public static partial class LayoutReader
{
    private const int LongestHeading = 160;
    private const int WidestWrappedLine = 100;

    /// <summary>Reads the lay-out of a text.</summary>
    public static LaidOutText Read(ReportText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (ImmutableArray<TextSpan> block in Blocks(text))
        {
            if (IsHardWrapped(text, block))
            {
                paragraphs.Add(TextSpan.Covering(block[0], block[^1]));
            }
            else
            {
                paragraphs.AddRange(block);
            }
        }
        return new LaidOutText(text, Kinds(text, paragraphs.ToImmutable()));
    }

    private static IEnumerable<ImmutableArray<TextSpan>> Blocks(ReportText text)
    {
        var block = ImmutableArray.CreateBuilder<TextSpan>();
        int position = LeadingDate().Match(text.Value) is { Success: true } date ? date.Length : 0;
        while (position < text.Length)
        {
            int length = text.Value.AsSpan(position).IndexOfAny("\n\r\u2028\u2029\u0085");
            int end = length < 0 ? text.Length : position + length;
            TextSpan line = text.Trim(new TextSpan(position, end));
            if (!line.IsEmpty)
            {
                block.Add(line);
            }
            else if (block.Count > 0)
            {
                yield return block.DrainToImmutable();
            }
            position = end + (end + 1 < text.Length && text.Value[end] == '\r' && text.Value[end + 1] == '\n' ? 2 : 1);
        }
        if (block.Count > 0)
        {
            yield return block.DrainToImmutable();
        }
    }

    private static bool IsHardWrapped(ReportText text, ImmutableArray<TextSpan> lines)
    {
        if (lines.Length < 2 || lines.Any(line => line.Length > WidestWrappedLine))
        {
            return false;
        }
        int brokenInside = 0;
        for (int i = 0; i + 1 < lines.Length; i++)
        {
            bool wide = lines[i].Length >= WidestWrappedLine / 2;
            bool openEnded = !EndsSentence(text[lines[i]]);
            bool continues = char.IsLower(text[lines[i + 1]][0]);
            brokenInside += wide && (openEnded || continues) ? 1 : 0;
        }
        return brokenInside * 2 > lines.Length - 1;
    }

    private static ImmutableArray<Paragraph> Kinds(ReportText text, ImmutableArray<TextSpan> spans)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>(spans.Length);
        for (int i = 0; i < spans.Length; i++)
        {
            bool bodyFollows = i + 1 < spans.Length;
            bool heading = bodyFollows && LooksLikeHeading(text[spans[i]]);
            paragraphs.Add(new Paragraph(spans[i], heading ? ParagraphKind.Heading : ParagraphKind.Body));
        }
        return paragraphs.MoveToImmutable();
    }

    private static bool LooksLikeHeading(ReadOnlySpan<char> paragraph) =>
        paragraph.Length <= LongestHeading
        && !EndsSentence(paragraph)
        && paragraph[^1] is not (':' or ',' or ';')
        && paragraph[0] is not ('-' or '–' or '—' or '•' or '*' or '·')
        && char.IsLetterOrDigit(paragraph[^1]) | paragraph[^1] is '?' or '’' or '”' or '"' or '\'' or ')';

    private static bool EndsSentence(ReadOnlySpan<char> line) =>
        line.TrimEnd("\"'”’»)]").EndsWith(".") || line.TrimEnd("\"'”’»)]") is [.., '!' or '…' or '?'];

    [GeneratedRegex(@"\A\s*date[ \t]+\d{4}-\d{2}-\d{2}(?=\s|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingDate();
}
