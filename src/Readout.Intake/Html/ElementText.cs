using System.Text;
using AngleSharp.Dom;

namespace Readout.Intake.Html;

/// <summary>An element's text as a reader sees it: paragraphs with a blank line between them, white space as a browser shows it.</summary>
internal static class ElementText
{
    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "svg", "math", "head", "iframe", "object", "canvas", "nav", "aside", "footer", "form",
        "button", "select", "textarea", "video", "audio",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd",
        "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    /// <summary>The text; empty for no element.</summary>
    /// <remarks>The parser nests no deeper than its limit of 512, so that recursion is safe.</remarks>
    public static string Of(IElement? element)
    {
        var page = new Paragraphs();
        if (element is not null)
        {
            Add(element, page);
        }
        return page.Whole();
    }

    private static void Add(INode node, Paragraphs page)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText text:
                    page.Add(text.Data);
                    break;
                case IElement { LocalName: "br" }:
                    page.BreakLine();
                    break;
                case IElement { LocalName: "td" or "th" } cell:
                    page.Add(" ");
                    Add(cell, page);
                    page.Add(" ");
                    break;
                case IElement inline when Inline.Contains(inline.LocalName):
                    Add(inline, page);
                    break;
                case IElement block when !Unread.Contains(block.LocalName):
                    page.BreakParagraph();
                    Add(block, page);
                    page.BreakParagraph();
                    break;
            }
        }
    }

    /// <summary>Collects text, one space for each run of white space, none at the ends of lines.</summary>
    private sealed class Paragraphs
    {
        private readonly StringBuilder _text = new();
        private int _breaks;
        private bool _space;

        public void Add(string data)
        {
            foreach (char character in data)
            {
                if (character is ' ' or '\t' or '\n' or '\r' or '\f')
                {
                    _space = true;
                    continue;
                }
                if (_text.Length > 0)
                {
                    _text.Append(_breaks > 0 ? new string('\n', _breaks) : _space ? " " : "");
                }
                (_breaks, _space) = (0, false);
                _text.Append(character);
            }
        }

        public void BreakLine() => _breaks = Math.Min(_breaks + 1, 2);

        public void BreakParagraph() => _breaks = 2;

        public string Whole() => _text.ToString();
    }
}
