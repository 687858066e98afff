using System.Security.Cryptography;
using System.Text;

namespace Readout.Presentation.Html;

/// <summary>A page in one file that asks the network for nothing and runs nothing but its own script.</summary>
internal static class Document
{
    private static readonly string Common = Resource("common.css");

    /// <summary>Writes the page.</summary>
    /// <param name="writer">Receives it; its encoding must be UTF-8.</param>
    /// <param name="title">What the window is called.</param>
    /// <param name="style">Styles beside those that all pages share.</param>
    /// <param name="script">Our script; pages must be whole without it.</param>
    /// <param name="body">Writes what is shown.</param>
    public static void Write(TextWriter writer, string title, string style, string? script, Action<HtmlWriter> body)
    {
        var html = new HtmlWriter(writer);
        string styles = Common + style;
        html.Declare();
        using (html.Open("html", ("lang", "en")))
        {
            using (html.Open("head"))
            {
                html.Void("meta", ("charset", "utf-8"));
                html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy(styles, script)));
                html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
                html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
                html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
                html.Element("title", title);
                html.Embed("style", styles);
            }
            using (html.Open("body"))
            {
                body(html);
                if (script is not null)
                {
                    html.Embed("script", script);
                }
            }
        }
    }

    /// <summary>A style or script that lies in this assembly.</summary>
    public static string Resource(string name)
    {
        using var stream = typeof(Document).Assembly.GetManifestResourceStream($"Readout.Presentation.Html.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>A link where the address is one of the web, else the bare address.</summary>
    public static void WriteUrl(HtmlWriter html, string url)
    {
        bool web = Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
        if (web)
        {
            html.Element("a", url, ("href", uri!.AbsoluteUri), ("rel", "noreferrer"));
        }
        else
        {
            html.Text(url);
        }
    }

    private static string Policy(string style, string? script) => string.Join("; ",
        "default-src 'none'", $"style-src {Hash(style)}", $"script-src {(script is null ? "'none'" : Hash(script))}", "base-uri 'none'", "form-action 'none'");

    private static string Hash(string source) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(source)))}'";
}
