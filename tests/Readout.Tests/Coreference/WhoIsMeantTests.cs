using NodaTime;
using Readout.Records;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Coreference;

/// <summary>Whom the words of a source mean, in short texts of our own.</summary>
public sealed class WhoIsMeantTests
{
    [Theory]
    [InlineData("French President Emmanuel Macron met reporters in Lyon. He said the talks would go on.", null, "He", "Emmanuel Macron")]
    [InlineData("Angela Merkel met Emmanuel Macron in Berlin. She said the plan was sound.", null, "She", "Angela Merkel")]
    [InlineData("A Turkish official met the press in Ankara. The official said that nothing was agreed.", null, "The official", "Turkish official")]
    [InlineData("President Biden spoke today with President Macron of France and Chancellor Scholz of Germany. They discussed grain.", "USA", "They",
        "Joe Biden|Emmanuel Macron|Olaf Scholz")]
    [InlineData("President Biden spoke today with President Macron of France. The two leaders discussed grain.", "USA", "The two leaders", "Joe Biden|Emmanuel Macron")]
    [InlineData("President Biden met mayors of coastal towns. White House officials walked them through the plan. They promised more help.", "USA", "They", "White House officials")]
    [InlineData("Dear friends! I am glad to see all of you here. I believe that our harvest will be good.", "UKR", "I", "Volodymyr Zelenskyy")]
    [InlineData("The harvest came late this year. I think that prices will rise.", null, "I", "author")]
    [InlineData("The Office of the President said that the road was open.", "UKR", "The Office of the President", "Presidency of Ukraine")]
    [InlineData("National Security Advisor Sullivan noted that the work would go on.", "USA", "National Security Advisor Sullivan", "Jake Sullivan")]
    [InlineData("President Nicolas Maduro of Venezuela said that the border was closed.", null, "President Nicolas Maduro of Venezuela", "Nicolás Maduro")]
    [InlineData("The leaders of Kenya, Brazil and Ghana said that they would meet.", null, "The leaders of Kenya, Brazil and Ghana", "leaders of Kenya, Brazil and Ghana")]
    [InlineData("A former Obama spokesman said that the plan had failed.", null, "A former Obama spokesman", "former Obama spokesman")]
    [InlineData("Secretary of the National Security Council Oleksiy Danilov said that the line held.", "UKR",
        "Secretary of the National Security Council Oleksiy Danilov", "Oleksii Danilov")]
    [InlineData("Boris Johnson came to Kyiv as Prime Minister of Great Britain. \"We stay,\" the Prime Minister said.", "UKR", "the Prime Minister", "Boris Johnson")]
    public void A_source_is_told(string text, string? issuedBy, string source, string names) =>
        Assert.Equal(names, Meant(text, issuedBy, source, new LocalDate(2022, 5, 18)));

    [Theory]
    [InlineData(2015, null)]
    [InlineData(2018, "President")]
    [InlineData(2022, "former President")]
    public void An_office_is_the_one_held_on_the_day(int year, string? office)
    {
        var record = Read("Donald Trump said that the talks had failed.", null, new LocalDate(year, 5, 18));
        Assert.Equal(office, Assert.Single(record.Actors, actor => actor.Name == "Donald Trump").Office);
    }

    [Fact]
    public void In_a_transcript_the_speaker_is_who_stands_before_the_colon()
    {
        const string text = "Vladimir Putin: Good afternoon, colleagues. I hope that the road was easy.\n\nNikol Pashinyan (retranslated): Thank you. I think that the work goes well.";
        var record = Read(text, "RUS", new LocalDate(2022, 5, 18));
        var speakers = record.Statements.Where(statement => statement.Source is [{ Text: "I" }]).Select(statement => Names(record, statement)).ToArray();
        Assert.Equal(["Vladimir Putin", "Nikol Pashinyan"], speakers);
    }

    [Fact]
    public void A_caption_and_an_aside_may_stand_between_speaker_and_colon()
    {
        const string text = "Vladimir Putin: Good afternoon, colleagues. I hope that the road was easy.\n\n"
            + "President of Finland Sauli Niinistö Niinistö SauliPresident of Finland (retranslated): Thank you. I think that the work goes well.";
        var record = Read(text, "RUS", new LocalDate(2022, 5, 18));
        var speakers = record.Statements.Where(statement => statement.Source is [{ Text: "I" }]).Select(statement => Names(record, statement)).ToArray();
        Assert.Equal(["Vladimir Putin", "Sauli Niinistö"], speakers);
    }

    [Fact]
    public void A_surname_alone_is_nobody_of_a_side_that_the_report_does_not_speak_of()
    {
        var record = Read("Williams said that the shop would open on Monday.", null, new LocalDate(2022, 5, 18));
        Assert.DoesNotContain(record.Actors, actor => actor.Country is not null);
    }

    private static string Meant(string text, string? issuedBy, string source, LocalDate day)
    {
        var record = Read(text, issuedBy, day);
        return Names(record, record.Statements.First(statement => statement.Source is [{ } words] && words.Text == source));
    }

    private static string Names(ReadoutRecord record, Statement statement) =>
        string.Join('|', statement.SourceActors.Select(id => record.Actors.Single(actor => actor.Id == id).Name));

    private static ReadoutRecord Read(string text, string? issuedBy, LocalDate day) =>
        Engines.Reading.Read(new Report("note", new ReportText(text), new ReportMetadata { Published = day, IssuedBy = issuedBy }));
}
