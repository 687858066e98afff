using System.Net;
using System.Net.Sockets;
using Readout.Web.Hosting;

namespace Readout.Web.Fetching;

/// <summary>A page as it came.</summary>
/// <param name="Address">Where it was asked for.</param>
/// <param name="IsText">Whether it is plain text and no web page.</param>
/// <param name="Bytes">Its bytes.</param>
internal sealed record FetchedPage(Uri Address, bool IsText, byte[] Bytes);

/// <summary>
/// Fetches a page from the public internet and from nowhere else. The address is looked up once, checked, and the connection made to exactly the address that was
/// checked, for every redirect anew: a name that means another machine the second time (DNS rebinding) gains nothing.
/// </summary>
internal sealed class PageFetch : IDisposable
{
    private const int MostBytes = 10_000_000, MostRedirects = 5;

    private readonly Func<IPAddress, bool> _mayBeReached;
    private readonly TimeSpan _longest;
    private readonly HttpClient _client;

    public PageFetch() : this(PublicAddress.Is, TimeSpan.FromSeconds(20))
    {
    }

    /// <param name="mayBeReached">Which addresses a page may come from.</param>
    /// <param name="longest">How long it may take in all, redirects included.</param>
    internal PageFetch(Func<IPAddress, bool> mayBeReached, TimeSpan longest)
    {
        (_mayBeReached, _longest) = (mayBeReached, longest);
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxResponseHeadersLength = 64,
            ConnectTimeout = TimeSpan.FromSeconds(8),
            PooledConnectionLifetime = TimeSpan.Zero,
            ConnectCallback = Connect,
        })
        {
            Timeout = longest,
            DefaultRequestHeaders = { { "User-Agent", "Readout/0.1 (reads one page that a person asked for)" }, { "Accept", "text/html, text/plain;q=0.9" } },
        };
    }

    /// <summary>Fetches a page.</summary>
    /// <exception cref="WrongQuestionException">It can't or may not be fetched.</exception>
    public async Task<FetchedPage> Fetch(string address, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var asked))
        {
            throw new WrongQuestionException($"“{address}” is no address of a page; write it whole, with https://.");
        }
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_longest);
        try
        {
            return await Follow(asked, limit.Token);
        }
        catch (HttpRequestException failure)
        {
            throw new WrongQuestionException(failure.InnerException is WrongQuestionException { Message: var why } ? why : $"{asked.Host} could not be reached ({failure.HttpRequestError}).");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new WrongQuestionException($"{asked.Host} took longer than {_longest.TotalSeconds:0} seconds.");
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<FetchedPage> Follow(Uri asked, CancellationToken cancellation)
    {
        var at = asked;
        for (int redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if ((at.Scheme != Uri.UriSchemeHttp && at.Scheme != Uri.UriSchemeHttps) || at.UserInfo.Length > 0)
            {
                throw new WrongQuestionException($"“{at.Scheme}” pages are not fetched; only http and https, without a password in the address.");
            }
            using var response = await _client.GetAsync(at, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } further)
            {
                at = new Uri(at, further);
                continue;
            }
            if (!response.IsSuccessStatusCode)
            {
                throw new WrongQuestionException($"{at.Host} answered {(int)response.StatusCode}.");
            }
            string kind = response.Content.Headers.ContentType?.MediaType ?? "text/html";
            return kind is "text/html" or "application/xhtml+xml" or "text/plain"
                ? new FetchedPage(at, kind == "text/plain", await Read(response, cancellation))
                : throw new WrongQuestionException($"That is {kind}; only web pages and plain text can be read.");
        }
        throw new WrongQuestionException($"{asked.Host} sends on more than {MostRedirects} times.");
    }

    private static async Task<byte[]> Read(HttpResponseMessage response, CancellationToken cancellation)
    {
        using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        using var whole = new MemoryStream();
        byte[] part = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(part, cancellation)) > 0;)
        {
            whole.Write(part, 0, read);
            if (whole.Length > MostBytes)
            {
                throw new WrongQuestionException($"That page has more than {MostBytes / 1_000_000} MB.");
            }
        }
        return whole.ToArray();
    }

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        // One private address among public ones is no accident: nothing of that name is trusted.
        if (found.Length == 0 || !found.All(_mayBeReached))
        {
            throw new WrongQuestionException($"{context.DnsEndPoint.Host} is no address of the public internet.");
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
