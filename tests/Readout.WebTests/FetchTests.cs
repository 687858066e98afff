using System.Net;
using System.Net.Sockets;
using System.Text;
using Readout.Web.Fetching;
using Readout.Web.Hosting;

namespace Readout.WebTests;

/// <summary>
/// What a page of the web may and may not do to the one who fetches it. The server of these tests is at 127.0.0.1, which for once counts as public;
/// all other addresses of this machine are private as ever.
/// </summary>
public sealed class FetchTests : IDisposable
{
    private const string Page = "<!doctype html><title>Call</title><p>The ministers spoke by phone.</p>";

    private readonly TcpListener _server = new(IPAddress.Loopback, 0);
    private readonly PageFetch _fetch = new(address => address.Equals(IPAddress.Loopback), TimeSpan.FromSeconds(3));
    private int _asked;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Address => $"http://127.0.0.1:{((IPEndPoint)_server.LocalEndpoint).Port}/";

    public void Dispose()
    {
        _server.Dispose();
        _fetch.Dispose();
    }

    [Fact]
    public async Task A_page_comes_as_it_is_with_the_address_it_was_at_last()
    {
        Serve(_asked => _asked == 1 ? Redirect("/final") : Answer("200 OK", "text/html; charset=utf-8", Page));
        var page = await _fetch.Fetch(Address, Cancellation);

        Assert.Equal(Page, Encoding.UTF8.GetString(page.Bytes));
        Assert.Equal(Address + "final", page.Address.AbsoluteUri);
        Assert.False(page.IsText);
    }

    [Theory]
    [InlineData("http://127.0.0.2/", "no address of the public internet")]
    [InlineData("http://[::1]/", "no address of the public internet")]
    [InlineData("http://169.254.169.254/latest", "no address of the public internet")]
    [InlineData("file:///etc/passwd", "only http and https")]
    [InlineData("javascript:alert(1)", "only http and https")]
    public async Task A_page_that_sends_on_to_a_private_address_is_not_followed(string target, string line)
    {
        Serve(_ => Redirect(target));

        Assert.Contains(line, await Refusal(), StringComparison.Ordinal);
        Assert.Equal(1, _asked);
    }

    [Fact]
    public async Task A_page_that_sends_on_for_ever_is_left()
    {
        Serve(_ => Redirect("/again"));

        Assert.Contains("more than 5 times", await Refusal(), StringComparison.Ordinal);
        Assert.Equal(6, _asked);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_of_more_than_ten_megabytes_is_not_read_to_its_end(bool isPacked)
    {
        byte[] large = new byte[10_000_001];
        byte[] body = isPacked ? Packed(large) : large;
        Serve(_ => [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{(isPacked ? "Content-Encoding: gzip\r\n" : "")}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n"), .. body]);

        Assert.Contains("more than 10 MB", await Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("200 OK", "application/pdf", "application/pdf")]
    [InlineData("404 Not Found", "text/html", "answered 404")]
    public async Task What_is_no_page_is_refused_in_one_line(string status, string type, string line)
    {
        Serve(_ => Answer(status, type, Page));

        Assert.Contains(line, await Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_left_in_time()
    {
        Serve(_ => null);

        Assert.Contains("longer than 3 seconds", await Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_a_private_address_is_not_asked()
    {
        using var strict = new PageFetch();
        Serve(_ => Answer("200 OK", "text/html", Page));
        var refused = await Assert.ThrowsAsync<WrongQuestionException>(() => strict.Fetch(Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal), Cancellation));

        Assert.Contains("no address of the public internet", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, _asked);
    }

    private async Task<string> Refusal() => (await Assert.ThrowsAsync<WrongQuestionException>(() => _fetch.Fetch(Address, Cancellation))).Message;

    private static byte[] Answer(string status, string type, string body) =>
        Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}");

    private static byte[] Redirect(string target) => Encoding.ASCII.GetBytes($"HTTP/1.1 302 Found\r\nLocation: {target}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }
        return packed.ToArray();
    }

    /// <summary>Answers each request by its number, from 1; with nothing where there is no answer.</summary>
    private void Serve(Func<int, byte[]?> answer)
    {
        _server.Start();
        _ = Task.Run(async () =>
        {
            while (true)
            {
                using var client = await _server.AcceptTcpClientAsync(Cancellation);
                var stream = client.GetStream();
                byte[] asked = new byte[4096];
                _ = await stream.ReadAsync(asked, Cancellation);
                if (answer(Interlocked.Increment(ref _asked)) is not { } bytes)
                {
                    await Task.Delay(TimeSpan.FromSeconds(10), Cancellation);
                    continue;
                }
                try
                {
                    await stream.WriteAsync(bytes, Cancellation);
                }
                catch (IOException)
                {
                    // It was left, as it should be.
                }
            }
        });
    }
}
