using System.IO.Compression;
using System.Text;
using Readout.Intake;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Intake;

public sealed class InputTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_gives_its_reports_in_ordinal_order_and_nothing_else()
    {
        foreach (string name in new[] { "b.txt", "B.txt", "a/z.HTML", "a.txt", "a-1.txt", "a/b/c.jsonl", "notes.md", "b.meta.json", "b.ann" })
        {
            _folder.Add(name, "{\"id\": \"line\", \"text\": \"The envoys met.\"}");
        }
        var places = Folder.All(_folder.Path).Select(source => Path.GetRelativePath(_folder.Path, source.Input).Replace('\\', '/'));
        Assert.Equal(["B.txt", "a-1.txt", "a.txt", "a/b/c.jsonl", "a/z.HTML", "b.txt"], places);
    }

    [Fact]
    public void A_folder_without_reports_is_an_error()
    {
        _folder.Add("sub/readme.md", "Nothing to read.");
        Assert.Contains("holds no reports", Folder.Refusal(_folder.Path).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_links_back_to_itself_is_read_once()
    {
        _folder.Add("one.txt", "The envoys met.");
        Directory.CreateSymbolicLink(Path.Join(_folder.Path, "loop"), _folder.Path);
        Assert.Single(Folder.All(_folder.Path));
    }

    [Theory]
    [InlineData("call.txt", "call")]
    [InlineData("call.v2.txt", "call.v2")]
    [InlineData("page.HTM", "page")]
    [InlineData(".txt", ".txt")]
    public void A_report_is_called_as_its_file_without_the_ending(string file, string name) =>
        Assert.Equal(name, _folder.Report(file, "The envoys met and spoke at length.").Name);

    [Fact]
    public void Each_bad_line_of_a_JSONL_file_is_one_error_and_the_rest_is_read()
    {
        string path = _folder.Add("lines.jsonl", string.Join('\n',
            "\uFEFF{\"id\": \"one\", \"text\": \"The envoys met.\\n\", \"published\": \"2024-02-29\", \"issuedBy\": \"CHE\", \"other\": [1]}",
            "", "{\"id\": \"two\"", "[1]", "{\"id\": \"three\"}", "{\"text\": \"Nobody's.\"}",
            "{\"id\": \"four\", \"text\": \"x\", \"published\": \"2023-02-29\"}", "{\"id\": \"five\", \"text\": \"x\", \"issuedBy\": \"Che\"}",
            "{\"id\": \"six\", \"text\": \"half \\ud83d\"}", "{\"id\": \"seven\", \"text\": \"\"}", "{\"id\": \"last\", \"text\": \"They parted.\"}"));
        var arrivals = Folder.All(path).Select(source => source.Fetch(ReportMetadata.Unknown)).ToList();
        Assert.Equal(["one", "last"], arrivals.OfType<ReportArrived>().Select(arrived => arrived.Report.Name));
        Assert.Equal([3, 4, 5, 6, 7, 8, 9, 10], arrivals.OfType<ReportRefused>().Select(refused => refused.Error.Line ?? 0));
        var first = arrivals.OfType<ReportArrived>().First().Report;
        Assert.Equal("The envoys met.\n", first.Text.Value);
        Assert.Equal(new NodaTime.LocalDate(2024, 2, 29), first.Metadata.Published);
        Assert.Equal("CHE", first.Metadata.IssuedBy);
    }

    [Fact]
    public void A_compressed_JSONL_file_gives_what_the_plain_one_gives()
    {
        string lines = string.Concat(Enumerable.Range(0, 5000).Select(i => $"{{\"id\": \"{i}\", \"text\": \"Round {i} of the talks.\"}}\n"));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(lines));
        }
        string plain = _folder.Add("plain.jsonl", lines), compressed = _folder.Add("packed.jsonl.gz", packed.ToArray());
        Assert.Equal(Texts(plain), Texts(compressed));
        Assert.Equal(5000, Texts(plain).Count);
    }

    [Fact]
    public void A_JSONL_line_over_the_limit_is_one_error_and_the_next_is_read()
    {
        string path = _folder.Add("long.jsonl", $"{{\"id\": \"a\", \"text\": \"{new string('x', IntakeLimits.MaximumBytes)}\"}}\n{{\"id\": \"b\", \"text\": \"y\"}}");
        var arrivals = Folder.All(path).Select(source => source.Fetch(ReportMetadata.Unknown)).ToList();
        Assert.Contains("20 MB", Assert.IsType<ReportRefused>(arrivals[0]).Error.Problem, StringComparison.Ordinal);
        Assert.Equal("b", Assert.IsType<ReportArrived>(arrivals[1]).Report.Name);
    }

    [Fact]
    public void JSONL_lines_are_fetched_only_when_asked_for()
    {
        string path = _folder.Add("lazy.jsonl", string.Concat(Enumerable.Repeat("{\"id\": \"a\", \"text\": \"b\"}\n", 100_000)));
        using var sources = ReportInputs.Find([path], () => Stream.Null).Sources().GetEnumerator();
        Assert.True(sources.MoveNext());
        Assert.InRange(sources.Current.Bytes, 1, 100_000);
    }

    [Fact]
    public void A_file_over_the_limit_is_an_error() =>
        Assert.Contains("20 MB", _folder.Refusal("big.txt", new byte[IntakeLimits.MaximumBytes + 1]).Problem, StringComparison.Ordinal);

    [Fact]
    public void Standard_input_over_the_limit_is_an_error()
    {
        var source = Assert.Single(ReportInputs.Find(["-"], () => new EndlessStream()).Sources());
        Assert.Contains("20 MB", Assert.IsType<ReportRefused>(source.Fetch(ReportMetadata.Unknown)).Error.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notes.pdf", "is no kind of file that is read")]
    [InlineData("a.meta.json", "is no kind of file that is read")]
    [InlineData("empty.txt", "holds no text")]
    [InlineData("empty.jsonl", "is empty")]
    [InlineData("empty.html", "holds no text")]
    public void Files_that_hold_no_report_are_errors(string name, string problem) =>
        Assert.Equal(problem, _folder.Refusal(name, " \n"u8.ToArray()).Problem);

    [Fact]
    public void An_error_is_one_line_whatever_the_file_is_called() => Assert.Equal(
        "readout: odd name.txt:3: is bad; mend it", new IntakeError("odd\nname.txt", 3, "is bad", "mend it").ToString());

    private static List<string> Texts(string path) =>
        [.. Folder.All(path).Select(source => Assert.IsType<ReportArrived>(source.Fetch(ReportMetadata.Unknown)).Report.Text.Value)];

    private sealed class EndlessStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'a');
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
