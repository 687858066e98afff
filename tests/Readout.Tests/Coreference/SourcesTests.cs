using NodaTime;
using Readout.Records;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Coreference;

/// <summary>Sources that stand for several, for whoever writes or has the word, or for somebody known by an office; in short texts of our own.</summary>
public sealed class SourcesTests
{
    [Theory]
    [InlineData("President Biden met the press in Reno. Anna Berg and her aides said that the plan was sound.", null, "Anna Berg and her aides", "Anna Berg|her aides")]
    [InlineData("Anna Berg and her new team said that the plan was sound.", null, "Anna Berg and her new team", "Anna Berg|her new team")]
    [InlineData("Supporters of her rival Carl Dahl said that the vote was fair.", null, "Supporters of her rival Carl Dahl", "Supporters of her rival Carl Dahl")]
    [InlineData("The U.S. and ROK said that the drills would go on.", null, "The U.S. and ROK", "United States|South Korea")]
    [InlineData("The President and Vice President met mayors in Reno. The President and Vice President said that the plan was sound.", "USA",
        "The President and Vice President", "Joe Biden|Kamala Harris")]
    [InlineData("Anna Berg, an expert on grain and the director of a museum in Lyon, said that prices would rise.", null,
        "Anna Berg, an expert on grain and the director of a museum in Lyon", "Anna Berg")]
    [InlineData("President Macron met Chancellor Scholz in Berlin. Later Macron met Prime Minister Sunak, and the two agreed to build a bridge.", null, "the two",
        "Emmanuel Macron|Rishi Sunak")]
    [InlineData("Today the President, Anna Berg, and Carl Dahl spoke by phone. The three agreed that the bill should pass.", "USA", "The three", "Joe Biden|Anna Berg|Carl Dahl")]
    [InlineData("President Biden hosted mayors of coastal towns. The participants said that the harbours needed repair and that they wanted more money. They thanked Anna Berg.", "USA",
        "They", "participants")]
    [InlineData("Domestic Policy Advisor Anna Berg, Port Director Carl Dahl, and Commissioner Ivan Orlin said that the quay was safe.", null,
        "Domestic Policy Advisor Anna Berg, Port Director Carl Dahl, and Commissioner Ivan Orlin", "Anna Berg|Carl Dahl|Ivan Orlin")]
    [InlineData("President Biden spoke with President Macron. Both leaders and their aides said that the bridge was needed.", "USA", "Both leaders and their aides",
        "Joe Biden|Emmanuel Macron|their aides")]
    [InlineData("President Biden met President Macron in Reno. Both delegations said that the bridge was needed.", "USA", "Both delegations", "Joe Biden|Emmanuel Macron")]
    [InlineData("Today I spoke with the President of Poland. We discussed grain. I said that the harvest was good.", "UKR", "We", "Volodymyr Zelenskyy|Andrzej Duda")]
    [InlineData("President Biden convened a call with mayors, Anna Berg, and Carl Dahl to discuss the storm. They agreed that the harbours were safe.", "USA", "They",
        "Joe Biden|Anna Berg|Carl Dahl|mayors")]
    [InlineData("Vladimir Putin sent greetings to the members of the Northern Choir. The message reads, in part: \"Your choir is well known. Today you announced a new festival.\"", "RUS", "you",
        "members of the Northern Choir")]
    [InlineData("Vice President Kamala Harris called and congratulated Xenia Castell on her victory. They discussed grain.", "USA", "They", "Kamala Harris|Xenia Castell")]
    public void Each_of_several_is_told(string text, string? issuedBy, string source, string names) => Assert.Equal(names, Meant(text, issuedBy, source));

    [Theory]
    [InlineData("The plan was hailed by Anna Berg. \"Mr. Macron and Carl Dahl were wrong,\" she said.", "she", "Anna Berg")]
    [InlineData("The French minister told his colleague that harvests would fall, a diplomat said. He added that prices would rise.", "He", "diplomat")]
    [InlineData("Two days after he said that the bill was sound, Carl Dahl left for Reno.", "he", "Carl Dahl")]
    [InlineData("Rep. Anna Berg (D-Calif.) opposed the bill. \"It is a bad bill,\" the California Democrat said.", "the California Democrat", "Anna Berg")]
    [InlineData("It drew the attention of Carl Dahl, who said that the bill was bad.", "who", "Carl Dahl")]
    [InlineData("Governor of the Northern Lake Area Dmitri Orlin came to Reno. The governor said that the roads were open.", "The governor", "Dmitri Orlin")]
    [InlineData("A lawyer for farmers at the Energy Department, Anna Berg, said that prices would rise.", "A lawyer for farmers at the Energy Department, Anna Berg", "Anna Berg")]
    [InlineData("“The plan is bad,” Carl Dahl said. “It costs too much.” He said that prices would rise.", "He", "Carl Dahl")]
    [InlineData("Farmers sued in the Lake County Court. The court ruled that the water was unsafe.", "The court", "Lake County Court")]
    [InlineData("The letter, obtained by the Washington Post, says that prices would rise.", "The letter, obtained by the Washington Post", "letter, obtained by the Washington Post")]
    [InlineData("It worried members of Congress who said that the bill was bad.", "who", "members of Congress")]
    public void One_is_told(string text, string source, string name) => Assert.Equal(name, Meant(text, null, source));

    [Fact]
    public void In_running_text_a_title_may_stand_before_a_speakers_name()
    {
        const string text = "President of Russia Vladimir Putin: Let us begin. Head of the Northern Post Ivan Orlin: Thank you. I think that the work goes well. Vladimir Putin: Good. I hope that it does.";
        ReadoutRecord record = Read(text, "RUS");
        var speakers = record.Statements.Where(statement => statement.Source is [{ Text: "I" }]).Select(statement => Names(record, statement)).ToArray();
        Assert.Equal(["Ivan Orlin", "Vladimir Putin"], speakers);
    }

    [Theory]
    [InlineData("By Anna Berg\n\nThe harvest came late. I think that prices will rise.", "Anna Berg")]
    [InlineData("The harvest came late. I think that prices will rise.\n\nAnna Berg is a farmer in Kent.", "Anna Berg")]
    public void An_author_is_told_by_name_where_the_text_names_one(string text, string name) => Assert.Equal(name, Meant(text, null, "I"));

    [Fact]
    public void Who_was_something_before_is_a_former_one()
    {
        ReadoutRecord record = Read("Former Texas Gov. Carl Dahl said that the road was open.", null);
        Assert.Equal("former Governor", Assert.Single(record.Actors, actor => actor.Name == "Carl Dahl").Office);
    }

    [Theory]
    [InlineData("Associate Attorney General Anna Berg said that the road was open.", "Anna Berg", "Associate Attorney General")]
    [InlineData("The Deputy Press Secretary, Anna Berg, said that the road was open.", "Anna Berg", "Deputy Press Secretary")]
    public void A_lower_office_stays_a_lower_one(string text, string name, string office) =>
        Assert.Equal(office, Assert.Single(Read(text, null).Actors, actor => actor.Name == name).Office);

    [Fact]
    public void A_name_after_a_title_and_a_comma_may_begin_the_clause()
    {
        ReadoutRecord record = Read("At the invitation of the President of the French Republic, Anna Berg and Carl Dahl had a talk in Reno.", null);
        Assert.DoesNotContain(record.Actors, actor => actor.Name == "Anna Berg" && actor.Country is not null);
    }

    [Theory]
    [InlineData("The presidents of Norway, Chile and Kenya said that the sea was rising.")]
    [InlineData("Its members, who include Norwegian and foreign sailors, said that the sea was rising.")]
    public void A_group_of_several_sides_has_none(string text)
    {
        ReadoutRecord record = Read(text, null);
        Assert.All(record.Actors.Where(actor => actor.Kind == ActorKind.Group), actor => Assert.Null(actor.Country));
    }

    [Theory]
    [InlineData("Anna Berg and Carl Dahl met in Reno. As they say, the sea has no doors.")]
    [InlineData("The Amber Group and the Birch Group met. The Amber Group and the Birch Group ate. The group said that the sea was rising.")]
    public void Words_that_may_mean_anybody_mean_nobody_named(string text)
    {
        ReadoutRecord record = Read(text, null);
        Assert.All(record.Statements.Where(statement => statement.Source is [{ Text: "they" or "The group" }]), statement =>
            Assert.DoesNotContain(Names(record, statement).Split('|'), name => name is "Anna Berg" or "Carl Dahl" or "Amber Group" or "Birch Group"));
    }

    private static string Meant(string text, string? issuedBy, string source)
    {
        ReadoutRecord record = Read(text, issuedBy);
        return Names(record, record.Statements.First(statement => statement.Source is [{ } words] && words.Text == source));
    }

    private static string Names(ReadoutRecord record, Statement statement) =>
        string.Join('|', statement.SourceActors.Select(id => record.Actors.Single(actor => actor.Id == id).Name));

    private static ReadoutRecord Read(string text, string? issuedBy) =>
        Engines.Reading.Read(new Report("note", new ReportText(text), new ReportMetadata { Published = new LocalDate(2023, 5, 18), IssuedBy = issuedBy }));
}
