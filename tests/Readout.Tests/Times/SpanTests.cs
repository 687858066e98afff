using System.Text.RegularExpressions;
using CsCheck;
using NodaTime;
using Readout.Text;
using Readout.Time;
using Xunit;

namespace Readout.Tests.Times;

/// <summary>What holds of every expression of every text.</summary>
public sealed partial class SpanTests
{
    private static readonly string[] Pieces =
    [
        "Tuesday", "Nov.", "May", "1998", "1990", "s", "'80s", "31", "1", "2/3", "10-26-89", "2025-02-30", "the", "last", "next", "week", "quarter", "third", "a", "and", "half",
        "two", "thousand", "hundred", "years", "ago", "later", "the day before", "of", "at", "noon", "p.m.", "GMT", "o'clock", "every", "daily", "now", "Easter", "New Year's Eve",
        "fiscal", "year-end", "-", "/", ":", ",", ".", "$", "🙂", "é", "\n\n", "99999999999", "9000", "century", "early", "at least", "more than", "morning", "weekend", "in", "to",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Array[1, 40].Select(pieces => string.Join(' ', pieces.Select(piece => Pieces[piece])));

    [Fact]
    public void Spans_lie_in_the_text_in_order_and_apart_and_values_have_TIMEX3s_form() => Texts.Sample(
        text =>
        {
            var report = new ReportText(text);
            int end = 0;
            foreach (TimeExpression time in TimeNormaliser.Find(Engines.Language.Parse(report), new LocalDate(2025, 7, 2)))
            {
                Assert.True(time.Span.Start >= end && !time.Span.IsEmpty && report.Holds(time.Span), $"{time.Span} in {text}");
                Assert.Equal(time.Span, report.Trim(time.Span));
                Assert.Matches(Values(), time.Value);
                Assert.True(time.Days is null == time.Edtf is null, $"{time} in {text}");
                Assert.True(time.Anchor is not { } anchor || anchor.End <= time.Span.Start, $"{time} in {text}");
                end = time.Span.End;
            }
        },
        iter: 300);

    [Theory]
    [InlineData("two hundred ")]
    [InlineData("the ")]
    [InlineData("the day before ")]
    [InlineData("last ")]
    [InlineData("May 1 and ")]
    [InlineData("one hour and ")]
    [InlineData("1 ")]
    [InlineData("Monday, ")]
    [InlineData("three days later ")]
    public void Time_grows_with_the_text_and_not_with_its_square(string piece)
    {
        var brief = Engines.Language.Parse(new ReportText(string.Concat(Enumerable.Repeat(piece, 1_000))));
        var lengthy = Engines.Language.Parse(new ReportText(string.Concat(Enumerable.Repeat(piece, 20_000))));
        double once = Seconds(() => TimeNormaliser.Find(brief, new LocalDate(2025, 7, 2))), often = Seconds(() => TimeNormaliser.Find(lengthy, new LocalDate(2025, 7, 2)));
        Assert.True(often < 0.05 + (80 * once), $"{once:f4} s became {often:f4} s"); // linear time makes it 20 times, quadratic time 400
    }

    private static double Seconds(Action read)
    {
        double best = double.MaxValue;
        for (int run = 0; run < 3; run++)
        {
            long start = System.Diagnostics.Stopwatch.GetTimestamp();
            read();
            best = Math.Min(best, System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
        return best;
    }

    [GeneratedRegex(@"\A(?:P(?:T?X?[\dX.]*[YMWDQHS])+(?:T(?:[\d.]+[HMS])+)?|(?:PAST|PRESENT|FUTURE)_REF|[\dX]{2,4}(?:-(?:[\dX]{2}|W[\dX]{2}|Q[\dX]|H\d|SP|SU|FA|WI))?(?:-(?:[\dX]{1,2}|WE))?(?:T(?:MO|AF|EV|NI|\d\d:\d\d))?(?:/\d{4}(?:-\d\d-\d\d)?)?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Values();
}
