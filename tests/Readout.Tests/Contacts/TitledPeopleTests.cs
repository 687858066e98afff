using NodaTime;
using Readout.Records;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Contacts;

/// <summary>Who took part where titles, lists and groups stand around the names, and the day that a release tells before the contact.</summary>
public sealed class TitledPeopleTests
{
    private static readonly LocalDate Published = new(2023, 5, 17);

    [Theory]
    [InlineData(
        "President Emmanuel Macron met with Minister of Defence of Norway Bjørn Arild Gram, Foreign Minister of Norway Anniken Huitfeldt, Chief of Defence Kari Solheim, and Harbour Council members Nils Aasen and Tora Vik to discuss ferries.",
        "Emmanuel Macron FRA; Bjørn Arild Gram NOR; Anniken Huitfeldt NOR; Kari Solheim NOR; Nils Aasen NOR; Tora Vik NOR")] // a list goes on over titles, and shares its side
    [InlineData("President Emmanuel Macron held a phone call with Anne-Marie Holm-Berg, Head of the Harbour Department of Norway.", "Emmanuel Macron FRA; Anne-Marie Holm-Berg NOR")]
    [InlineData("President Emmanuel Macron met with the adviser to the Chancellor of Germany.", "Emmanuel Macron FRA; adviser to the Chancellor of Germany DEU")] // not the chancellor
    [InlineData("President Emmanuel Macron held consultations with the Norwegian delegation, which included Minister of Works of Norway Tora Vik.", "Emmanuel Macron FRA; Tora Vik NOR")]
    [InlineData("President Emmanuel Macron held a video conference with Chancellor Olaf Scholz.", "Emmanuel Macron FRA; Olaf Scholz DEU")]
    [InlineData("Senior officials from the Norwegian and Danish governments met on Tuesday.", "Norway NOR; Denmark DNK")]
    [InlineData(
        "During a meeting in Kyiv, President of Ukraine Volodymyr Zelenskyy, President of the Republic of Poland Andrzej Duda and President of the Republic of Latvia Edgars Rinkēvičs discussed ferries.",
        "Volodymyr Zelenskyy UKR; Andrzej Duda POL; Edgars Rinkēvičs LVA")] // the parser takes the place for their name
    [InlineData("After the NATO summit, President Emmanuel Macron held talks with Chancellor Olaf Scholz.", "Emmanuel Macron FRA; Olaf Scholz DEU")] // the summit is another contact
    public void Those_who_took_part_are_told(string text, string expected)
    {
        ReadoutRecord record = Read(text);
        Assert.Contains(expected, record.Contacts.Select(contact => string.Join("; ", contact.Participants.Select(one => $"{Actor(record, one.Actor).Name} {one.Country}"))));
    }

    [Theory]
    [InlineData("President Emmanuel Macron met with Director of the Northern Harbour Board of Norway Kari Solheim.", "Kari Solheim", "Director of the Northern Harbour Board of Norway")]
    [InlineData("President Emmanuel Macron met with Kari Solheim, Director of the Northern Harbour Board of Norway.", "Kari Solheim", "Director of the Northern Harbour Board of Norway")]
    public void An_office_that_the_text_gives_is_told(string text, string name, string office)
    {
        ReadoutRecord record = Read(text);
        Assert.Contains(record.Contacts.SelectMany(contact => contact.Participants), one => Actor(record, one.Actor).Name == name && one.Role == office);
    }

    [Theory]
    [InlineData("President Emmanuel Macron was in Berlin on May 15. He met with Chancellor Olaf Scholz.", "2023-05-15")]
    [InlineData("Following talks held in Berlin the day before, President Emmanuel Macron had a telephone conversation with Chancellor Olaf Scholz.", "2023-05-17")]
    public void A_releases_contact_is_of_its_own_day(string text, string day) =>
        Assert.Equal(day, Read(text).Contacts.First(contact => contact.Main).Date);

    private static Actor Actor(ReadoutRecord record, string id) => record.Actors.First(actor => actor.Id == id);

    private static ReadoutRecord Read(string text) =>
        Engines.Reading.Read(new Report("told", new ReportText(text), new ReportMetadata { Published = Published, IssuedBy = "FRA" }));
}
