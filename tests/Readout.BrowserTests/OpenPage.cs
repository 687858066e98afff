using System.Collections.Immutable;
using Microsoft.Playwright;
using Readout.Presentation.Html;
using Readout.Records;
using Readout.Text;

namespace Readout.BrowserTests;

/// <summary>A page open in the browser, with all that the browser complained about or asked the network for.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly string _file;

    private OpenPage(IBrowserContext context, IPage page, string file)
    {
        (_context, Page, _file) = (context, page, file);
        page.Console += (_, message) => Complaints.Add(message.Text);
        page.PageError += (_, error) => Complaints.Add(error);
        page.Dialog += async (_, dialog) =>
        {
            Complaints.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    /// <summary>Every address asked for, the page's own file included.</summary>
    public List<string> Requests { get; } = [];

    public static Task<OpenPage> Of(Browser browser, ReadoutRecord record, ReportText text, BrowserNewContextOptions? options = null) =>
        Of(browser, writer => HtmlPage.Write(writer, record, text), options);

    public static Task<OpenPage> Of(Browser browser, ComparisonPage page, ImmutableArray<ReportText> texts, BrowserNewContextOptions? options = null) =>
        Of(browser, writer => ComparisonHtmlPage.Write(writer, page, texts), options);

    private static async Task<OpenPage> Of(Browser browser, Action<TextWriter> write, BrowserNewContextOptions? options)
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("readout-page-").FullName, "page.html");
        await using (var writer = new StreamWriter(file))
        {
            write(writer);
        }
        IBrowserContext context = await browser.Running.NewContextAsync(options ?? new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        var opened = new OpenPage(context, await context.NewPageAsync(), file);
        await opened.Page.GotoAsync(new Uri(file).AbsoluteUri);
        return opened;
    }

    /// <summary>The words of the report that a script has lit, in the order of the text.</summary>
    public async Task<string> LitWords(string role, string id) =>
        string.Concat(await Page.Locator($".text .lit[data-{role}~='{id}']").AllInnerTextsAsync());

    public Task<byte[]> Screenshot(string name) => Page.ScreenshotAsync(new()
    {
        Path = Path.Combine(ArtifactsFolder(), "screenshots", $"{name}.png"),
        FullPage = true,
    });

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }

    private static string ArtifactsFolder()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && Path.GetFileName(folder) != "artifacts")
        {
            folder = Path.GetDirectoryName(folder);
        }
        return folder ?? Path.Combine(AppContext.BaseDirectory, "artifacts");
    }
}
