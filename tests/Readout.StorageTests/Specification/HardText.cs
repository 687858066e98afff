using Readout.Storage.Questions;

namespace Readout.StorageTests.Specification;

/// <content>Texts and questions that were made to break a search.</content>
public abstract partial class ArchiveSpecification
{
    private static readonly string[] Pieces =
    [
        "grain", "Grain", "port", "ports", "ПОРТ", "порт", "ß", "İstanbul", "ıstanbul", "ʼ", "naïve", "n\u0303", "\u0301", "ﬁ", "①", "²", "٣", "🌾", "𝔘", "𐐀", "𐐨", "漢字", "हिन्दी", "שלום",
        "'", "''", "\"", "\\", "\\'", ":", "*", "(", ")", "&", "|", "!", "<->", " AND ", " OR ", " NOT ", " NEAR(", "^", "-", "+", "{", "}", "%", "_", ";", "--", "$1", "NULL", "1e5", "1.5", "-5", "a@b.org",
        "https://x.org/y?z=1", "/usr/bin", "&amp;", "<b>", "\u00A0", "\u200B", "\t", "\r\n", "\u2028", "\uFEFF", "\u202E", "text", "said", "actor1", "byfin", "words", "issues", "tags",
    ];

    private static string AnyWords(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(2) == 0 ? " " : "")));

    [Fact]
    public void Search_finds_just_the_texts_in_which_the_words_stand()
    {
        var random = new Random(5);
        string[] texts = [.. Enumerable.Range(0, 40).Select(_ => "A told. " + AnyWords(random)).Distinct()];
        Add([.. texts.Select((text, place) => Told.At($"t{place}") with { Parties = [], TellsContact = false, Rest = text })]);
        for (int i = 0; i < 300; i++)
        {
            string query = AnyWords(random);
            var phrases = SearchWords.Parse(query);
            var expected = texts.Index().Where(text => phrases.All(phrase => SearchWords.Places(text.Item, [phrase]).Length > 0)).Select(text => $"t{text.Index}");
            var found = Found(new PassageSearch { Words = query, Most = 100 });
            Assert.True(expected.ToHashSet().SetEquals(found), $"{query}: found {string.Join(' ', found)}, expected {string.Join(' ', expected)}");
        }
    }

    [Fact]
    public void Hostile_words_are_stored_everywhere_as_they_are()
    {
        string hostile = string.Concat(Pieces);
        var report = Told.At("x?" + Uri.EscapeDataString(hostile)) with
        {
            Title = hostile,
            Publisher = hostile,
            Parties = [new Head(hostile, "FIN"), Told.Duarte],
            Sayings = [new(Told.Duarte, hostile, hostile)],
        };
        long number = Contact(report);
        var contact = Archive.Contact(number)!;
        Assert.Contains(hostile, contact.Summary.Parties.Select(party => party.Name));
        Assert.Equal((hostile, hostile), (contact.Tellings[0].Source.Title, contact.Tellings[0].Source.Publisher));
        Assert.Equal(hostile, Archive.Read(contact.Tellings[0].Source.Id).Record.Issues[0].Label);
        Assert.Equal(hostile, Archive.Actors(hostile).Single().Name);
        Assert.Single(Found(new PassageSearch { Issue = hostile }));
        Archive.Confirm(number, Ida with { Person = hostile, Note = hostile });
        Assert.Equal((hostile, hostile), (Archive.Decisions(1)[0].Person, Archive.Decisions(1)[0].Note));
        Assert.Equal("confirm", Archive.Contact(number)!.Decided);
    }

    [Fact]
    public void A_text_of_twenty_thousand_words_is_searched_to_its_end()
    {
        string words = string.Concat(Enumerable.Range(0, 20_000).Select(place => place % 3 == 0 ? "the " : $"word{place} "));
        Add(Told.At("long") with { Title = "A long text", Rest = words + "the very end. ", Sayings = [new(Told.Lindgren, words + "the last saying")] });
        Assert.All(
            ["word4", "\"the word4 word5 the\"", "word19999", "\"word19999 the very end\"", "\"the word9001\"", "\"word13001 the word13003\"", "\"the word19999\"", "\"a long text\""],
            query => Assert.NotEmpty(Found(query)));
        Assert.Empty(Found("\"the word9002\""));
        Assert.NotEmpty(Found(new PassageSearch { Words = "\"the last saying\"", By = "FIN" }));
        Assert.NotEmpty(Found(new PassageSearch { Words = "\"the word19999\"", By = "FIN" }));
        Assert.All(Archive.Passages(new PassageSearch { Words = "\"word19999 the\"" }), passage => Assert.Equal(["word19999 the"], passage.Marks.Select(mark => mark.Text).Distinct()));
    }

    [Fact]
    public void Words_of_any_length_are_stored_and_found()
    {
        string[] lengths = [.. new[] { 255, 2046, 2047, 2048, 70_000 }.Select(length => new string('x', length - 1) + "y"), new string('漢', 900), string.Concat(Enumerable.Repeat("𝔘", 700))];
        Add([.. lengths.Select((word, place) => Told.At($"w{place}") with { Rest = $"before{place} {word} after{place} ", Sayings = [new(Told.Lindgren, word, word)] })]);
        for (int place = 0; place < lengths.Length; place++)
        {
            Assert.Contains($"w{place}", Found(lengths[place]));
            Assert.Equal([$"w{place}"], Found($"\"before{place} {lengths[place]} after{place}\""));
        }
    }

    [Fact]
    public void A_text_of_long_words_that_are_all_different_is_stored()
    {
        string words = string.Concat(Enumerable.Range(0, 9_000).Select(place => new string((char)('a' + (place % 26)), 150) + $"{place} "));
        Add(Told.At("wide") with { Title = words, Rest = words, Sayings = [new(Told.Lindgren, words, words)] });
        Assert.NotEmpty(Found(new string('i', 150) + "8"));
    }

    [Fact]
    public void Long_names_and_addresses_are_stored()
    {
        var random = new Random(7);
        string Any(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)('!' + random.Next(90))));
        var report = Told.At(Uri.EscapeDataString(Any(9_000))) with { Parties = [new Head(Any(9_000), "FIN"), Told.Duarte] };
        Assert.Equal(Storage.Reports.AdditionKind.Added, Add(report)[0].Kind);
        Assert.Equal(Storage.Reports.AdditionKind.Known, Add(report)[0].Kind);
        Assert.Equal(report.Url, Archive.Contacts(new ContactQuery())[0].Tellings[0].Source.Url);
    }

    [Fact]
    public void A_question_of_thousands_of_words_is_answered()
    {
        Add(First);
        Assert.Empty(Found(string.Join(' ', Enumerable.Range(0, 3_000).Select(place => $"w{place}"))));
        Assert.Equal(["grain"], Found(string.Join(' ', Enumerable.Repeat("ports", 3_000))));
        Assert.Empty(Found($"\"{string.Join(' ', Enumerable.Repeat("ports", 3_000))}\""));
    }
}
