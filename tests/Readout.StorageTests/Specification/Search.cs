using Readout.Records;
using Readout.Storage.Questions;

namespace Readout.StorageTests.Specification;

/// <content>Search in the texts and in what is said.</content>
public abstract partial class ArchiveSpecification
{
    private static readonly Told Harbour = Told.At("harbour") with
    {
        Title = "Presidents on grain",
        Sayings = [new(Told.Lindgren, "the territorial integrity of every state matters", "Borders"), new(Told.Duarte, "fertiliser won't wait", "Trade in fertiliser")],
    };

    private static readonly Told Palace = Told.At("palace") with
    {
        Published = "2024-07-02",
        Date = "2024-07-01",
        Kind = ContactKind.Meeting,
        Parties = [Told.Solheim, Told.Duarte],
        IssuedBy = "BRA",
        Sayings = [new(Told.Solheim, "territorial waters and the integrity of cables matter", "Cables"), new(Told.Solheim, "fishing is ours", "Fertiliser")],
    };

    [Theory]
    [InlineData("territorial integrity", "palace harbour")]
    [InlineData("\"territorial integrity\"", "harbour")]
    [InlineData("“territorial integrity”", "harbour")]
    [InlineData("\"integrity territorial\"", "")]
    [InlineData("territor*", "palace harbour")]
    [InlineData("\"territorial integ*\"", "harbour")]
    [InlineData("territor", "")]
    [InlineData("TERRITORIAL cables", "palace")]
    [InlineData("fertiliser fishing", "")]
    [InlineData("presidents grain", "harbour")]
    [InlineData("won't", "harbour")]
    [InlineData("", "palace harbour")]
    [InlineData("!?", "palace harbour")]
    public void Words_must_all_be_there_and_phrases_side_by_side(string words, string found)
    {
        Add(Harbour, Palace);
        Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries), Found(words));
    }

    [Fact]
    public void Accents_and_case_make_no_difference()
    {
        Add(Told.At("one") with { Rest = "Erdoğan flew to Malmö. " }, Told.At("two") with { Date = "2023-03-04", Rest = "ERDOGAN flew to Malmo\u0308. " });
        Assert.All(["erdogan", "Erdoğan", "malmö", "MALMO", "Malmo\u0308", "mal*"], word => Assert.Equal(2, Found(word).Length));
    }

    [Fact]
    public void Apostrophes_of_any_kind_part_words()
    {
        Add(Told.At("one") with { Rest = "Zelensʼkyi spoke of the governmentʼs and Kyiv’s plans. " });
        Assert.All(["Zelensʼkyi", "Zelens'kyi", "\"zelens kyi\"", "governmentʼs", "Kyiv's", "plan*"], word => Assert.Single(Found(word)));
    }

    [Fact]
    public void What_is_said_is_found_by_side_speaker_issue_kind_and_days()
    {
        Add(Harbour, Palace);
        Assert.Equal(["palace", "palace"], Found(new PassageSearch { By = "NOR" }));
        Assert.Equal(["harbour"], Found(new PassageSearch { By = "BRA" }));
        Assert.Equal(["harbour"], Found(new PassageSearch { Account = "FIN" }));
        Assert.Equal(["harbour"], Found(new PassageSearch { Speakers = [Actor(Told.Duarte)] }));
        Assert.Equal(3, Found(new PassageSearch { Speakers = [Actor(Told.Duarte), Actor(Told.Solheim)] }).Length);
        Assert.Equal(["palace"], Found(new PassageSearch { Issue = "cables" }));
        Assert.Equal(["palace", "harbour"], Found(new PassageSearch { About = "fertiliser" }));
        Assert.Equal(["palace", "harbour"], Found(new PassageSearch { About = "integrity" }));
        Assert.Equal(["harbour"], Found(new PassageSearch { About = "matters", Words = "every state" }));
        Assert.Equal(["palace"], Found(new PassageSearch { Words = "integrity", Kinds = [ContactKind.Meeting] }));
        Assert.Equal(["palace"], Found(new PassageSearch { Words = "integrity", Since = Day("2024-07-02") }));
        Assert.Equal(["harbour"], Found(new PassageSearch { Words = "integrity", Until = Day("2024-07-01") }));
        Assert.All(["USA", "FIN' | 'BRA", ""], side => Assert.Empty(Found(new PassageSearch { Words = "integrity", By = side })));
    }

    [Fact]
    public void Side_and_speaker_together_narrow_the_search()
    {
        Add(Harbour, Palace);
        Assert.Equal(["harbour"], Found(new PassageSearch { By = "FIN", Speakers = [Actor(Told.Lindgren)], Issue = "borders", Words = "\"every state\"" }));
        Assert.Empty(Found(new PassageSearch { By = "FIN", Speakers = [Actor(Told.Duarte)] }));
    }

    [Fact]
    public void Results_come_in_pages_each_once()
    {
        Add([.. Enumerable.Range(1, 9).Select(place => Told.At($"p{place}") with { Published = $"2024-03-0{place}", Date = $"2024-03-0{place}", Sayings = [new(Told.Lindgren, "grain moves", place % 2 == 0 ? "Grain" : null)] })]);
        foreach (var search in new PassageSearch[] { new() { Words = "grain" }, new() { About = "grain" } })
        {
            string[] expected = [.. Enumerable.Range(1, 9).Reverse().Select(place => $"p{place}")];
            Assert.Equal(expected, Found(search));
            Assert.Equal(expected, Enumerable.Range(0, 5).SelectMany(page => Found(search with { Most = 2, Skip = page * 2 })));
        }
        Assert.Empty(Found(new PassageSearch { Words = "grain", Most = 0 }));
    }

    [Fact]
    public void What_is_found_is_marked_in_code_points()
    {
        var report = Told.At("astral") with { Opening = "🌾🌾 ", Sayings = [new(Told.Lindgren, "grain 🌾 moves and grain waits")] };
        Add(report);
        string text = report.Text;
        foreach (var passage in Archive.Passages(new PassageSearch { Words = "grain" }).Concat(Archive.Passages(new PassageSearch { Words = "grain", By = "FIN" })))
        {
            var runes = text.EnumerateRunes().ToArray();
            Assert.Equal(2, passage.Marks.Length);
            Assert.All([passage.Snippet, .. passage.Marks], span => Assert.Equal(span.Text, string.Concat(runes[span.Start..span.End].Select(rune => rune.ToString()))));
            Assert.All(passage.Marks, mark => Assert.Equal("grain", mark.Text));
        }
        Assert.Equal("grain 🌾 moves and grain waits", Archive.Passages(new PassageSearch { By = "FIN" }).Single().Snippet.Text);
    }

    [Fact]
    public void A_statement_comes_with_its_speaker()
    {
        Add(Harbour);
        var found = Archive.Passages(new PassageSearch { Words = "territorial", By = "FIN" }).Single();
        Assert.Equal(("S1", "Aino Lindgren"), (found.Statement!.Id, found.Speakers.Single().Name));
    }
}
