using System.Collections.Immutable;
using Readout.Text;

namespace Readout.Scoring.Errors;

/// <summary>A stretch of an excerpt that is all of one role.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Role">What it is to an attribution; <c>null</c> for text around.</param>
/// <param name="IsOwn">Whether that attribution is the one shown, rather than a neighbour.</param>
internal sealed record ExcerptPiece(string Text, Role? Role, bool IsOwn);

/// <summary>The part of a text that shows an error, once with gold and once with predicted attributions marked.</summary>
internal sealed class Excerpt
{
    private const int Around = 160, LongestPlain = 500;

    private readonly ReportText _text;
    private readonly TextSpan _window;

    public Excerpt(ReportText text, Finding finding)
    {
        _text = text;
        ImmutableArray<TextSpan> spans = [.. finding.Parts().Select(text.FromFile)];
        int start = spans.Select(span => span.Start).DefaultIfEmpty().Min(), end = spans.Select(span => span.End).DefaultIfEmpty().Max();
        _window = new TextSpan(BeforeWord(Math.Max(0, start - Around)), AfterWord(Math.Min(text.Length, end + Around)));
    }

    public bool BeginsInside => _window.Start > 0;

    public bool EndsInside => _window.End < _text.Length;

    public IEnumerable<ExcerptPiece> Pieces(Attribution? own, IEnumerable<Lifted> neighbours)
    {
        var marks = new (Role? Role, bool IsOwn)[_window.Length];
        foreach (var lifted in neighbours)
        {
            Mark(marks, lifted.Attribution, isOwn: false);
        }
        if (own is not null)
        {
            Mark(marks, own, isOwn: true);
        }
        for (int start = 0, end; start < marks.Length; start = end)
        {
            for (end = start; end < marks.Length && marks[end] == marks[start]; end++)
            {
            }
            string piece = _text.Slice(new TextSpan(_window.Start + start, _window.Start + end));
            yield return new ExcerptPiece(marks[start].Role is null ? Shortened(piece) : piece, marks[start].Role, marks[start].IsOwn);
        }
    }

    // A cue or source that stands inside a content keeps its own colour.
    private void Mark((Role? Role, bool IsOwn)[] marks, Attribution attribution, bool isOwn)
    {
        foreach (var role in new[] { Role.Content, Role.Source, Role.Cue })
        {
            foreach (var span in attribution[role].Select(_text.FromFile).Where(_window.Overlaps))
            {
                int start = Math.Max(span.Start, _window.Start) - _window.Start, end = Math.Min(span.End, _window.End) - _window.Start;
                Array.Fill(marks, (role, isOwn), start, end - start);
            }
        }
    }

    private static string Shortened(string piece)
    {
        const int kept = LongestPlain / 3;
        if (piece.Length <= LongestPlain)
        {
            return piece;
        }
        int head = piece.LastIndexOf(' ', kept), tail = piece.IndexOf(' ', piece.Length - kept);
        return head < 0 || tail < 0 ? piece : piece[..head] + " […]" + piece[tail..];
    }

    private int BeforeWord(int position)
    {
        while (position > 0 && !char.IsWhiteSpace(_text.Value[position - 1]))
        {
            position--;
        }
        return position;
    }

    private int AfterWord(int position)
    {
        while (position < _text.Length && !char.IsWhiteSpace(_text.Value[position]))
        {
            position++;
        }
        return position;
    }
}
