using System.Text.Encodings.Web;
using System.Text.Unicode;
using Readout.Presentation.Wording;

namespace Readout.Presentation.Html;

/// <summary>Writes elements, attributes and text; nothing but a page's own style and script gets in unencoded.</summary>
internal sealed class HtmlWriter(TextWriter writer)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "html", "head", "body", "header", "main", "nav", "section", "footer", "article", "h1", "h2", "h3", "p", "ol", "ul", "li", "div",
        "table", "caption", "thead", "tbody", "tr", "th", "td", "title", "style", "script", "dl", "dt", "dd",
    };

    public void Declare() => writer.Write("<!doctype html>\n");

    /// <summary>Opens an element; disposing closes it.</summary>
    public Closing Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        WriteTag(name, attributes);
        return new Closing(this, name);
    }

    /// <summary>An element that holds no more than text.</summary>
    public void Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        using (Open(name, attributes))
        {
            Text(text);
        }
    }

    /// <summary>An element without content, such as <c>meta</c>.</summary>
    public void Void(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        WriteTag(name, attributes);
        writer.Write('\n');
    }

    /// <summary>The text encoded; its line breaks, of whatever form, as plain ones.</summary>
    public void Text(string text)
    {
        bool further = false;
        foreach (var line in Visible.Exact(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n'))
        {
            if (further)
            {
                writer.Write('\n');
            }
            further = true;
            Encoder.Encode(writer, line);
        }
    }

    /// <summary>Our own style or script, as its hash in the page's policy was taken.</summary>
    public void Embed(string name, string source)
    {
        using (Open(name))
        {
            writer.Write(source);
        }
    }

    private void WriteTag(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        writer.Write('<');
        writer.Write(name);
        foreach (var (key, value) in attributes)
        {
            if (value is not null)
            {
                writer.Write($" {key}=\"");
                Encoder.Encode(writer, Visible.Exact(value));
                writer.Write('"');
            }
        }
        writer.Write('>');
    }

    internal readonly struct Closing(HtmlWriter owner, string name) : IDisposable
    {
        public void Dispose()
        {
            owner.Close(name);
        }
    }

    private void Close(string name)
    {
        writer.Write($"</{name}>");
        if (Blocks.Contains(name))
        {
            writer.Write('\n');
        }
    }
}
