using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Readout.Text;
using Readout.Time;
using Xunit;

namespace Readout.Tests.Times;

/// <summary>What is read in sentences of our own, one a line in <c>expressions.txt</c>.</summary>
public sealed class ExpressionTests
{
    public static TheoryData<string> Lines() =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "Readout.Tests", "Times", "expressions.txt")).Where(line => !line.StartsWith('#'))];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Each_expression_is_read_as_the_line_says(string line)
    {
        string[] cells = line.Split('\t');
        LocalDate? published = cells[0] == "-" ? null : LocalDatePattern.Iso.Parse(cells[0]).Value;
        Assert.Equal(cells[2..], Read(cells[1], published).Select(time => Written(cells[1], time)));
    }

    [Fact]
    public void A_time_told_from_another_names_it()
    {
        const string text = "The summit opened on 14 May 2024. The leaders met again the following day.";
        TimeExpression following = Read(text, new LocalDate(2025, 7, 2))[^1];
        Assert.Equal("14 May 2024", text[following.Anchor!.Value.Start..following.Anchor.Value.End]);
    }

    [Fact]
    public void A_weekday_without_tense_lies_ahead_in_a_schedule_and_behind_in_news()
    {
        const string text = "Breakfast with the press on Monday.";
        var day = new LocalDate(2025, 7, 2);
        var parsed = Engines.Language.Parse(new ReportText(text));
        Assert.Equal("2025-06-30", Assert.Single(TimeNormaliser.Find(parsed, day, ReportGenre.News)).Value);
        Assert.Equal("2025-07-07", Assert.Single(TimeNormaliser.Find(parsed, day, ReportGenre.Schedule)).Value);
        Assert.Equal("2025-07-07", Read("Weekly schedule\n\n" + text, day)[^1].Value);
    }

    [Fact]
    public void A_text_without_a_date_is_told_from_the_date_that_heads_it() =>
        Assert.Equal(["1989-10-26", "1989-10-25"], Read("10-26-89\n\nThe board met yesterday.", null).Select(time => time.Value));

    private static ImmutableArray<TimeExpression> Read(string text, LocalDate? published) => TimeNormaliser.Find(Engines.Language.Parse(new ReportText(text)), published);

    private static string Written(string text, TimeExpression time) =>
        string.Create(CultureInfo.InvariantCulture, $"{text[time.Span.Start..time.Span.End]} = {Name(time.Type)} {time.Value}")
        + (time.Modifier is { } modifier ? " " + Name(modifier) : "") + (time.Edtf is null ? "" : " = " + time.Edtf);

    private static string Name(Enum member) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(member.ToString());
}
