using System.Text.Json;
using NodaTime;
using Readout.Records;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Contacts;

/// <summary>Contacts as sentences of our own tell them: form, fate, day, sides; a star marks what the report is about.</summary>
public sealed class ContactTests
{
    // A Wednesday.
    private static readonly LocalDate Published = new(2023, 5, 17);

    [Theory]
    [InlineData("President Emmanuel Macron spoke by phone with Chancellor Olaf Scholz on Tuesday.", "phone-call held 2023-05-16 FRA+DEU*")]
    [InlineData("In a phone call with Chancellor Olaf Scholz on Monday, President Emmanuel Macron asked for more ferries.", "phone-call held 2023-05-15 DEU+FRA*")]
    [InlineData("Talks between Kenya and Brazil were held in Lisbon on Tuesday.", "talks held 2023-05-16 KEN+BRA*")]
    [InlineData("The foreign ministers of Kenya and Brazil met on Tuesday.", "meeting held 2023-05-16 KEN+BRA*")]
    [InlineData("President Emmanuel Macron will travel to Brazil on Friday.", "visit planned 2023-05-19 FRA+BRA*")]
    [InlineData("President Emmanuel Macron and Chancellor Olaf Scholz are due to meet on Friday.", "meeting planned 2023-05-19 FRA+DEU*")]
    [InlineData("A planned meeting of President Emmanuel Macron with Chancellor Olaf Scholz has been postponed.", "meeting cancelled - FRA+DEU*")]
    [InlineData("President Emmanuel Macron did not meet Chancellor Olaf Scholz.", "meeting denied - FRA+DEU*")]
    [InlineData("Officials denied that President Emmanuel Macron had met Chancellor Olaf Scholz.", "meeting denied - FRA+DEU*")]
    [InlineData("Norwegian and Icelandic officials met on Tuesday.", "meeting held 2023-05-16 NOR+ISL*")]
    [InlineData("The NATO summit takes place in Lisbon.", "summit held - IGO*")]
    [InlineData("President Emmanuel Macron addressed, via videoconference, the 16th East Asia Summit on Tuesday.", "summit held 2023-05-16 FRA+IGO*")]
    [InlineData("President Emmanuel Macron attended, via videoconference, a meeting of the Arctic Council.", "meeting held - FRA+IGO*")]
    [InlineData("President Emmanuel Macron will take part in a session of the Arctic Council on Friday.", "meeting planned 2023-05-19 FRA+IGO*")]
    [InlineData("President Emmanuel Macron participated in the Asia-Pacific Economic Cooperation (APEC) Virtual Leaders’ Meeting hosted by Prime Minister Giorgia Meloni of Italy.", "video-call held - FRA+IGO+ITA*")]
    [InlineData("French-German talks were held in Lisbon on Tuesday.", "talks held 2023-05-16 FRA+DEU*")]
    [InlineData("President Emmanuel Macron held talks at the Fort Regent residence with Chancellor Olaf Scholz.", "talks held - FRA+DEU*")]
    [InlineData("Trilateral talks were held in Lisbon between the President of France, Chancellor of Germany Olaf Scholz and Prime Minister of Italy Giorgia Meloni.", "talks held - FRA+DEU+ITA*")]
    [InlineData("This was stated by President Emmanuel Macron after a meeting with Chancellor Olaf Scholz.", "meeting held - DEU+FRA*")]
    [InlineData("The leaders of the Arctic Council member states met in Lisbon on Tuesday.", "meeting held 2023-05-16 IGO*")]
    [InlineData("President Emmanuel Macron received a phone call from Chancellor Olaf Scholz on Tuesday.", "phone-call held 2023-05-16 FRA+DEU*")]
    [InlineData("President Emmanuel Macron sent a letter to Chancellor Olaf Scholz on Tuesday.", "message held 2023-05-16 FRA+DEU*")]
    [InlineData("Chancellor Olaf Scholz spoke by phone with the President of France, Emmanuel Macron, on Tuesday.", "phone-call held 2023-05-16 DEU+FRA*")]
    [InlineData("On May 16, Kenya, Brazil and Norway held a meeting in Lisbon.", "meeting held 2023-05-16 KEN+BRA+NOR*")]
    [InlineData("On May 16, Kenya, Brazil, and Norway held their third meeting of foreign ministers since 2021.", "meeting held 2023-05-16 KEN+BRA+NOR*")]
    [InlineData("On May 16, Kenya, Brazil, and Norway held their first foreign ministers bilateral meeting.", "meeting held 2023-05-16 KEN+BRA+NOR*")]
    [InlineData("President Emmanuel Macron took part in a video conference of the G7 leaders on Tuesday.", "video-call held 2023-05-16 FRA+IGO*")]
    [InlineData("The advisers to the leaders of the Visegrad Group met in Lisbon on Tuesday.", "meeting held 2023-05-16 IGO*")]
    [InlineData("A meeting of political advisers to the leaders of the Arctic Council was held on Tuesday.", "meeting held 2023-05-16 IGO*")]
    [InlineData("The leaders of the  Visegrad Group met in Lisbon on Tuesday.", "meeting held 2023-05-16 IGO*")]
    [InlineData("We, the Presidents of Kenya, Brazil and Norway, met in Lisbon on Tuesday.", "meeting held 2023-05-16 KEN+BRA+NOR*")]
    public void A_contact_is_told(string sentence, string expected) => Assert.Contains(expected, Told(sentence));

    [Theory]
    [InlineData("President Emmanuel Macron called for talks between Kenya and Brazil.")]
    [InlineData("President Emmanuel Macron offered to meet Chancellor Olaf Scholz.")]
    [InlineData("President Emmanuel Macron called Chancellor Olaf Scholz a friend.")]
    [InlineData("They discussed conditions for resuming negotiations between Kenya and Brazil.")]
    [InlineData("If President Emmanuel Macron meets Chancellor Olaf Scholz, ferries will be their subject.")]
    [InlineData("President Emmanuel Macron met with his own ministers.")]
    [InlineData("The Kremlin said that the call for peace had been heard.")]
    [InlineData("President Emmanuel Macron opened a session on ferries.")]
    [InlineData("President Emmanuel Macron held a meeting of the Congress of Local Mayors.")]
    [InlineData("President Emmanuel Macron received advisers to the leaders of Kenya and Brazil.")]
    [InlineData("On May 16, Norway's national day, President Emmanuel Macron met his own ministers.")]
    public void What_is_wished_offered_or_supposed_is_none(string sentence) => Assert.Empty(Told(sentence));

    [Fact]
    public void Calls_with_several_are_several() => Assert.Equal(
        ["phone-call held 2023-05-16 FRA+DEU*", "phone-call held 2023-05-16 FRA+ITA*"],
        Told("President Emmanuel Macron had telephone conversations with Chancellor Olaf Scholz and Prime Minister Giorgia Meloni on Tuesday."));

    [Fact]
    public void Another_day_is_another_contact() => Assert.Equal(
        ["phone-call held 2023-05-16 FRA+DEU*", "meeting held 2023-01-22 FRA+DEU"],
        Told("President Emmanuel Macron spoke by phone with Chancellor Olaf Scholz on Tuesday. The two leaders met in Paris on January 22."));

    [Fact]
    public void A_meeting_during_a_visit_is_told_beside_it() => Assert.Equal(
        ["meeting", "visit"], Read("During a visit to Kenya on Tuesday, President Emmanuel Macron met with President William Ruto.").Contacts
            .Select(contact => JsonSerializer.Serialize(contact.Kind).Trim('"')).Order());

    [Fact]
    public void Their_first_call_since_a_month_tells_of_the_earlier_one() => Assert.Contains(
        "phone-call held 2022-09 FRA+DEU", Told("President Emmanuel Macron held a phone call with Chancellor Olaf Scholz on Tuesday, their first conversation since September 2022."));

    [Fact]
    public void Summits_of_several_bodies_are_several()
    {
        Assert.Equal(["summit held - IGO*", "summit held - IGO*"], Told("The NATO and G7 summits take place in Lisbon."));
        Assert.Equal(["summit held - FRA+IGO*", "summit held - FRA+IGO*"], Told("President Emmanuel Macron attended the NATO and G7 summits."));
        Assert.Equal(["summit held - IGO*", "summit held - IGO*"], Told("The summits of NATO and the G7 take place in Lisbon."));
        Assert.Equal(["meeting held - IGO*", "meeting held - IGO*"], Told("Meetings of the G7 leaders and the NATO defence ministers took place in Lisbon."));
        Assert.Equal(["summit held - EUR+IGO*"], Told("The summits between the EU and ASEAN were held in Lisbon."));
    }

    [Fact]
    public void Two_bodies_of_states_are_not_one_for_the_code_they_share()
    {
        ReadoutRecord record = Read("President Emmanuel Macron will attend the G7 summit in Lisbon. On Friday, President Emmanuel Macron will meet with leaders of the Gulf Cooperation Council.");
        Assert.Equal(2, record.Contacts.Length);
        ReadoutRecord calls = Read("President Emmanuel Macron held a video conference with the G7 leaders on Tuesday. President Emmanuel Macron also held a video conference with NATO Secretary General Jens Stoltenberg on Tuesday.");
        Assert.Equal(2, calls.Contacts.Length);
    }

    [Fact]
    public void The_leaders_of_a_body_are_one_player_however_they_are_called()
    {
        ReadoutRecord record = Read("President Emmanuel Macron held a video conference with the G7 leaders on Tuesday. The video conference of President Emmanuel Macron with the leaders of the G7 lasted an hour.");
        Assert.Single(record.Contacts);
    }

    [Theory]
    [InlineData("A meeting of political advisers to the leaders of the Visegrad Group attended by the President of France was held in Lisbon.", "political advisers to the leaders of the Visegrad Group")]
    [InlineData("The meeting of the advisers to the leaders of the Visegrad Group in Lisbon was held on Tuesday.", "advisers to the leaders of the Visegrad Group")]
    [InlineData("The leaders of the Forum on China-Africa Cooperation met in Lisbon on Tuesday.", "leaders of the Forum on China-Africa Cooperation")]
    public void What_a_group_is_called_ends_where_another_clause_begins(string text, string name) => Assert.Contains(Read(text).Actors, actor => actor.Name == name);

    [Fact]
    public void A_double_blank_in_what_a_group_is_called_harms_nobody() => Assert.NotEmpty(Read("The leaders of the  Visegrad Group met in Lisbon on Tuesday.", "FRA").Contacts);

    [Fact]
    public void Somebody_unknown_has_not_met_those_whom_he_meets_with_each_other() =>
        Assert.DoesNotContain(Told("The group met with President Emmanuel Macron and Chancellor Olaf Scholz."), told => told.Contains("FRA+DEU", StringComparison.Ordinal));

    [Fact]
    public void An_own_account_without_a_day_is_of_the_day_of_publication()
    {
        Contact contact = Assert.Single(Read("President Emmanuel Macron met with Chancellor Olaf Scholz. They discussed ferries.", "FRA").Contacts);
        Assert.Equal("2023-05-17", contact.Date);
        Assert.True(contact.DateInferred);
    }

    [Fact]
    public void A_sides_own_release_is_not_about_others_talks() =>
        Assert.DoesNotContain(Read("Talks between Kenya and Brazil were held on Tuesday.", "FRA").Contacts, contact => contact.Main);

    [Theory]
    [InlineData("The conversation took place at the initiative of the German side.", "DEU")]
    [InlineData("Prime Minister Rishi Sunak asked for calm at the request of local mayors.", null)]
    [InlineData("President Emmanuel Macron and Chancellor Olaf Scholz had the conversation at the latter’s request.", "DEU")]
    [InlineData("The conversation was held at Chancellor Olaf Scholz's initiative.", "DEU")]
    [InlineData("The conversation was held at the latter's initiative.", null)]
    public void Who_asked_for_a_contact_is_who_asked_for_that_one(string second, string? side)
    {
        ReadoutRecord record = Read("President Emmanuel Macron held a phone call with Chancellor Olaf Scholz on Tuesday. " + second);
        Contact main = Assert.Single(record.Contacts, contact => contact.Main);
        Assert.Equal(side, main.InitiatedBy is { } id ? record.Actors.First(actor => actor.Id == id).Country : null);
    }

    [Fact]
    public void A_name_set_off_after_a_title_bears_its_office_and_one_of_another_country_does_not()
    {
        ReadoutRecord record = Read("Chancellor Olaf Scholz spoke by phone with the Prime Minister of Norway, Kari Solheim, on Tuesday.");
        Actor bearer = record.Actors.Single(actor => actor.Name == "Kari Solheim");
        Assert.Equal(("NOR", "Prime Minister"), (bearer.Country, bearer.Office));
        Assert.Contains(bearer.Id, record.Contacts[0].Participants.Select(participant => participant.Actor));
        ReadoutRecord other = Read("Chancellor Olaf Scholz spoke by phone with the Prime Minister of Norway, Emmanuel Macron, and others on Tuesday.");
        Assert.DoesNotContain(other.Actors, actor => actor is { Name: "Emmanuel Macron", Country: "NOR" });
    }

    [Fact]
    public void Tellers_who_differ_both_stand()
    {
        ReadoutRecord record = Read("The Kremlin said that President Vladimir Putin had a phone call with President Joe Biden. The White House said that President Joe Biden held a video call with President Vladimir Putin.");
        Contact contact = Assert.Single(record.Contacts);
        Assert.Equal(["\"phone-call\"", "\"video-call\""], contact.Claims.Where(claim => claim.Field == "kind").Select(claim => claim.Value!.ToJsonString()).Order());
        Assert.Equal(2, contact.Claims.Where(claim => claim.Field == "kind").Select(claim => claim.By).Distinct().Count());
    }

    private static string[] Told(string text)
    {
        ReadoutRecord record = Read(text);
        return [.. record.Contacts.Select(contact => string.Concat(
            JsonSerializer.Serialize(contact.Kind).Trim('"'), " ", JsonSerializer.Serialize(contact.Status).Trim('"'), " ", contact.Date ?? "-", " ",
            string.Join('+', contact.Participants.Select(participant => participant.Country)), contact.Main ? "*" : ""))];
    }

    private static ReadoutRecord Read(string text, string? issuedBy = null) =>
        Engines.Reading.Read(new Report("told", new ReportText(text), new ReportMetadata { Published = Published, IssuedBy = issuedBy }));
}
