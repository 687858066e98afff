using System.Text.Json;
using CsCheck;
using NodaTime;
using Readout.Records;
using Readout.Tests.Text;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Extraction;

/// <summary>What holds for the record of any text whatever.</summary>
public sealed class RecordProperties
{
    [Fact]
    public void Every_span_of_a_record_is_what_the_text_says_there() => AnyText.Texts.Sample(value =>
    {
        ReportText text = new(value);
        JsonElement record = JsonSerializer.SerializeToElement(Read(text), RecordJson.Line.ReadoutRecord);
        foreach (JsonElement span in Spans(record))
        {
            int start = span.GetProperty("start").GetInt32(), end = span.GetProperty("end").GetInt32();
            Assert.True(start < end);
            Assert.Equal(value[text.CodePoints.ToUtf16(start)..text.CodePoints.ToUtf16(end)], span.GetProperty("text").GetString());
        }
    }, iter: 2000);

    [Fact]
    public void Every_id_that_a_record_refers_to_exists_and_nesting_goes_outwards() =>
        AnyText.Texts.Sample(value => References.AssertResolved(Read(new ReportText(value))), iter: 2000);

    [Fact]
    public void A_record_comes_back_from_its_json_and_again_gives_the_same_bytes() => AnyText.Texts.Sample(value =>
    {
        string json = JsonSerializer.Serialize(Read(new ReportText(value)), RecordJson.Line.ReadoutRecord);
        ReadoutRecord back = JsonSerializer.Deserialize(json, RecordJson.Line.ReadoutRecord)!;
        Assert.Equal(json, JsonSerializer.Serialize(back, RecordJson.Line.ReadoutRecord));
        Assert.Equal(json, JsonSerializer.Serialize(Read(new ReportText(value)), RecordJson.Line.ReadoutRecord));
    }, iter: 500);

    [Theory]
    [InlineData("“", 20000)]
    [InlineData("said ", 20000)]
    [InlineData("Putin said that ", 5000)]
    [InlineData("according to France, ", 5000)]
    [InlineData("A a. ", 20000)]
    [InlineData("first ", 20000)]
    [InlineData("President ", 20000)]
    [InlineData("call with Macron and Putin ", 4000)]
    [InlineData("\n", 100000)]
    [InlineData("1 ", 30000)]
    public void Repetition_costs_no_more_than_its_length(string piece, int times)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Read(new ReportText(string.Concat(Enumerable.Repeat(piece, times))));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
    }

    private static ReadoutRecord Read(ReportText text) =>
        Engines.Reading.Read(new Report("any", text, new ReportMetadata { Published = new LocalDate(2025, 7, 2) }));

    private static IEnumerable<JsonElement> Spans(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("start", out _) => [element],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Spans(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Spans),
        _ => [],
    };
}
