using System.Collections.Immutable;
using Readout.Scoring;
using Readout.Scoring.Errors;
using Xunit;

namespace Readout.Tests.Scoring;

public sealed class ErrorTests
{
    private const string Text = """
        The mayor said on Monday that the old bridge is safe, and that the new one is late. The keeper believes it. Her promise of a second ferry shows them a way.
        """;

    private static readonly Attribution Gold = Marked.Attribution(Text, "The mayor", "said", "that the old bridge is safe");

    [Theory]
    [InlineData("The mayor", "said", "on Monday that the old bridge is safe", "content: starts too early", "on Monday")]
    [InlineData("The mayor", "said", "the old bridge is safe", "content: starts too late", "that")]
    [InlineData("The mayor", "said", "that the old bridge", "content: ends too early", "is safe")]
    [InlineData("The mayor", "said", "that the old bridge is safe, and", "content: ends too late", "and")]
    [InlineData("The mayor", "said", "that the new one is late", "content: wholly other", "that the old bridge is safe → that the new one is late")]
    [InlineData("", "said", "that the old bridge is safe", "source: missing", "The mayor → –")]
    [InlineData("The keeper", "said", "that the old bridge is safe", "source: wrong", "The mayor → The keeper")]
    [InlineData("mayor", "said", "that the old bridge is safe", "source: other extent", "The mayor → mayor")]
    [InlineData("The mayor", "", "that the old bridge is safe", "cue: missing", "said → –")]
    [InlineData("The mayor", "said on Monday", "that the old bridge is safe", "cue: too long", "said → said on Monday")]
    [InlineData("The mayor", "believes", "that the old bridge is safe", "cue: wrong", "said → believes")]
    public void A_difference_has_a_name(string source, string cue, string content, string kind, string detail)
    {
        var finding = Assert.Single(Find([Gold], [Marked.Attribution(Text, source, cue, content)]));
        Assert.Equal([new Fault(kind, detail)], finding.Faults);
    }

    [Fact]
    public void What_keeps_a_pair_from_counting_comes_first()
    {
        var finding = Assert.Single(Find([Gold], [Marked.Attribution(Text, "The keeper", "said", "the old bridge is safe")]));
        Assert.Equal(["source: wrong", "content: starts too late"], finding.Faults.Select(fault => fault.Kind));
        Assert.True(finding.IsMiss);
    }

    [Theory]
    [InlineData("The mayor", "said", "that the old bridge is safe", "missed: verb of saying", "say")]
    [InlineData("The keeper", "believes", "it", "missed: verb of attitude", "believe")]
    [InlineData("Her", "promise", "of a second ferry", "missed: noun", "promise")]
    [InlineData("them", "shows", "a way", "missed: weak verb", "show")]
    [InlineData("The keeper", "", "it", "missed: no cue word", "(none)")]
    public void A_miss_is_sorted_by_its_cue(string source, string cue, string content, string kind, string lemma)
    {
        var attribution = Marked.Attribution(Text, source, cue, content);
        Assert.Equal(new Fault(kind, lemma), Assert.Single(Assert.Single(Find([attribution], [])).Faults));
        Assert.Equal(kind.Replace("missed", "spurious", StringComparison.Ordinal), Assert.Single(Find([], [attribution])).Kind);
    }

    [Fact]
    public void What_was_merged_or_split_is_told_apart()
    {
        var second = Marked.Attribution(Text, "The mayor", "", "that the new one is late");
        var both = Marked.Attribution(Text, "The mayor", "said", "that the old bridge is safe, and that the new one is late");
        Assert.Contains("merged: two gold, one predicted", Find([Gold, second], [both]).Select(finding => finding.Kind));
        Assert.Contains("split: one gold, two predicted", Find([both], [Gold, second]).Select(finding => finding.Kind));
    }

    [Fact]
    public void What_is_right_is_no_error() => Assert.Empty(Find([Gold], [Gold]));

    [Fact]
    public void The_same_seed_gives_the_same_misses()
    {
        ImmutableArray<Finding> findings = [.. Enumerable.Range(0, 40).SelectMany(_ => Find([Gold], []))];
        var sample = ErrorFinder.Sample(findings, 10, seed: 5);
        Assert.Equal(10, sample.Length);
        Assert.Equal(sample, ErrorFinder.Sample(findings, 10, seed: 5));
        Assert.NotEqual(sample, ErrorFinder.Sample(findings, 10, seed: 6));
    }

    [Fact]
    public void A_page_shows_any_text_as_text()
    {
        const string hostile = "The <b>mayor</b> said <script>alert('x')</script> & \"more\".";
        var gold = Marked.Attribution(hostile, "<b>mayor</b>", "said", "<script>alert('x')</script> & \"more\"");
        var kinds = ErrorKinds.Of(ErrorFinder.Find(Marked.Scored(hostile, [gold], []), Engines.Language));
        using var page = new StringWriter();
        ErrorPage.Write(page, "<i>errors</i>", kinds);
        string html = page.ToString();
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", html, StringComparison.Ordinal);
        Assert.Contains("<mark class=\"own source\" title=\"source\">&lt;b&gt;mayor&lt;/b&gt;</mark>", html, StringComparison.Ordinal);
        Assert.Contains("marked:4</a>", html, StringComparison.Ordinal);
    }

    private static ImmutableArray<Finding> Find(ImmutableArray<Attribution> gold, ImmutableArray<Attribution> predicted) =>
        ErrorFinder.Find(Marked.Scored(Text, gold, predicted), Engines.Language);
}
