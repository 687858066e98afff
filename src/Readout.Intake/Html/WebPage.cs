using System.Diagnostics.CodeAnalysis;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using Readout.Text;
using SmartReader;

namespace Readout.Intake.Html;

/// <summary>A web page's article as text.</summary>
/// <remarks>
/// The parser and the article finder take quadratic time on pages made to hurt them; counting tags while parsing keeps both in bounds.
/// </remarks>
internal static class WebPage
{
    /// <summary>More elements and comments than any page of news has.</summary>
    private const int MaximumNodes = 100_000;

    /// <summary>More start tags without end tags than any page of news has.</summary>
    private const int MaximumOpen = 20_000;

    /// <summary>Pages larger than this are taken whole, without looking for their article.</summary>
    private const int MaximumNodesToSearch = 20_000;

    /// <summary>The address a page has for SmartReader when its own is not known; nothing is ever fetched.</summary>
    private const string NoAddress = "https://localhost/";

    private static readonly HashSet<string> KeptAttributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "class", "style", "hidden", "aria-hidden", "aria-modal", "role", "rel", "type", "name", "property", "content", "href",
        "itemprop", "itemtype", "datetime", "lang",
    };

    public static bool TryRead(
        string html, [NotNullWhen(true)] out string? text, out ReportMetadata metadata, [NotNullWhen(false)] out Problem? problem)
    {
        (text, metadata, problem) = (null, ReportMetadata.Unknown, null);
        try
        {
            var page = Parse(html, out int nodes);
            metadata = PageMetadata.Of(page);
            string whole = ElementText.Of(MainPart(page));
            text = (nodes <= MaximumNodesToSearch ? ArticleText(page, ref metadata) : null) ?? whole;
            return true;
        }
        catch (HostilePageException)
        {
            problem = new Problem("has more elements than a page of news, or leaves too many of them open", "save its text as a .txt file");
            return false;
        }
    }

    private static string? ArticleText(IHtmlDocument page, ref ReportMetadata metadata)
    {
        using var reader = new Reader(NoAddress, page);
        var article = reader.GetArticle();
        metadata = metadata.Over(new ReportMetadata { Title = Known(article.Title), Publisher = Known(article.SiteName) });
        if (!article.IsReadable || article.Content is null)
        {
            return null;
        }
        string text = ElementText.Of(Parse(article.Content, out _).Body);
        return text.Length == 0 ? null : text;
    }

    private static IElement? MainPart(IHtmlDocument page)
    {
        var parts = page.QuerySelectorAll("main, article, [role=main]");
        return parts.Length == 1 ? parts[0] : page.Body;
    }

    private static string? Known(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static IHtmlDocument Parse(string html, out int nodes)
    {
        int created = 0, open = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            DisableElementPositionTracking = true,
            ShouldEmitAttribute = (ref StructHtmlToken _, ReadOnlyMemory<char> name) =>
                KeptAttributes.Contains(name.ToString()),
            OnToken = (token, _) =>
            {
                open += token.Type switch { HtmlTokenType.StartTag => 1, HtmlTokenType.EndTag when open > 0 => -1, _ => 0 };
                created += token.Type == HtmlTokenType.Comment ? 1 : 0;
                ThrowIf(open > MaximumOpen);
            },
            OnCreated = (_, _) => ThrowIf(++created > MaximumNodes),
        });
        var page = parser.ParseDocument(html);
        nodes = created;
        return page;
    }

    private static void ThrowIf(bool hostile)
    {
        if (hostile)
        {
            throw new HostilePageException();
        }
    }

    /// <summary>The only way to make the parser stop.</summary>
    private sealed class HostilePageException : Exception;
}
