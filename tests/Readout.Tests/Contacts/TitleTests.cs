using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Readout.Records;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Contacts;

/// <summary>What the title of a side's own release tells of its contact, where the text leaves it open.</summary>
public sealed class TitleTests
{
    // A Wednesday.
    private static readonly LocalDate Published = new(2023, 5, 17);

    [Theory]
    [InlineData("On May 19, Emmanuel Macron will hold talks with Chancellor of Germany Olaf Scholz in Paris", "The leaders will discuss ferries.", "talks planned 2023-05-19 FRA+DEU")]
    [InlineData("On May 19, Emmanuel Macron will take part in the G20 Summit", "The agenda includes ferries and harbours.", "summit planned 2023-05-19 FRA+IGO")]
    [InlineData("Press statements following French-German talks", "Ferries are a matter of trust.", "talks held 2023-05-17 FRA+DEU")]
    [InlineData("Speech by the President of France at the video conference of the G7 leaders", "Ferries are a matter of trust.", "video-call held 2023-05-17 IGO+FRA")]
    [InlineData("Statements by leaders of France, Germany and Italy following trilateral talks", "Ferries are a matter of trust.", "talks held 2023-05-17 FRA+DEU+ITA")]
    public void A_title_tells_what_its_text_does_not(string title, string text, string expected)
    {
        Contact contact = Assert.Single(Read(title, text), contact => contact.Main);
        Assert.Equal(expected, Told(contact));
        Assert.True(contact.DateInferred);
        Assert.Empty(contact.Evidence.Kind);
        Assert.Empty(contact.Evidence.Date);
    }

    [Fact]
    public void A_title_that_says_meet_makes_the_talks_the_subject_rather_than_the_journey()
    {
        Contact contact = Assert.Single(Read("Emmanuel Macron to meet with Olaf Scholz", "On May 22, President Emmanuel Macron and Chancellor of Germany Olaf Scholz, who will arrive in France on his first visit, will hold talks. The visit of the Chancellor shows how close the two are."), contact => contact.Main);
        Assert.Equal("talks planned 2023-05-22 FRA+DEU", Told(contact));
    }

    [Fact]
    public void Talks_named_by_two_states_in_an_opening_are_those_of_the_principals()
    {
        Contact contact = Assert.Single(Read("Emmanuel Macron: Ferries bring us closer", "President Emmanuel Macron thanked Chancellor of Germany Olaf Scholz for the ferries. He said this in his statement after the French-German talks in Paris."), contact => contact.Main);
        Assert.Equal("talks held 2023-05-17 FRA+DEU", Told(contact));
    }

    [Theory]
    [InlineData("Emmanuel Macron: the German Chancellor is a friend", true)]
    [InlineData("Emmanuel Macron: ferries bring us closer", false)]
    [InlineData("Emmanuel Macron: the East German Chancellor was no friend", false)]
    public void Who_tells_what_a_meeting_was_of_has_met_the_one_whose_side_the_title_names(string title, bool told) =>
        Assert.Equal(told, Read(title, "President Emmanuel Macron noted that one of the topics of the meeting with Chancellor of Germany Olaf Scholz was ferries.").Any(contact => contact.Main && Told(contact) == "meeting held 2023-05-17 FRA+DEU"));

    [Fact]
    public void What_is_rumoured_of_a_meeting_does_not_tell_that_it_was_held() =>
        Assert.DoesNotContain(Read("Emmanuel Macron and Olaf Scholz", "President Emmanuel Macron noted that rumours about the topics of the meeting with Chancellor of Germany Olaf Scholz were false."), contact => contact.Main);

    [Fact]
    public void A_title_that_says_us_names_no_state() =>
        Assert.DoesNotContain(Read("Emmanuel Macron: ferries bring us closer", "President Emmanuel Macron noted that one of the topics of the meeting with President Joe Biden was ferries."), contact => contact.Main);

    [Fact]
    public void A_title_dates_the_plan_of_its_text()
    {
        Contact contact = Assert.Single(Read("On May 19, Emmanuel Macron will meet with Olaf Scholz", "President Emmanuel Macron will hold talks with Chancellor Olaf Scholz. They will discuss ferries."), contact => contact.Main);
        Assert.Equal("talks planned 2023-05-19 FRA+DEU", Told(contact));
        Assert.True(contact.DateInferred);
        Assert.NotEmpty(contact.Evidence.Kind);
        Assert.Empty(contact.Evidence.Date);
    }

    [Theory]
    [InlineData("As a result of talks with Germany, France expects more ferries", "We expect more ferries.")]
    [InlineData("Quarrels can be finished with direct talks between France and Germany", "We want more ferries.")]
    [InlineData("Emmanuel Macron's speech at the European Parliament", "Ferries are a matter of trust.")]
    [InlineData("Congratulations to Olaf Scholz on his election", "President Emmanuel Macron sent a message of congratulations to Olaf Scholz.")]
    [InlineData("Meeting with permanent members of the Ferry Council", "President Emmanuel Macron held a meeting with his ministers.")]
    public void What_a_title_speaks_of_is_no_main_contact(string title, string text) => Assert.DoesNotContain(Read(title, text), contact => contact.Main && contact.Evidence.Kind.Length == 0);

    [Theory]
    [InlineData("Telephone conversation with Olaf Scholz", "During a telephone conversation, President Emmanuel Macron extended warm wishes to Chancellor Olaf Scholz.", "phone-call held 2023-05-17 FRA+DEU")]
    public void The_form_and_the_one_partner_in_a_title_are_the_openings_contact(string title, string text, string expected) =>
        Assert.Equal(expected, Told(Assert.Single(Read(title, text), contact => contact.Main)));

    private static string Told(Contact contact) => string.Concat(
        JsonSerializer.Serialize(contact.Kind).Trim('"'), " ", JsonSerializer.Serialize(contact.Status).Trim('"'), " ", contact.Date ?? "-", " ",
        string.Join('+', contact.Participants.Select(participant => participant.Country)));

    private static ImmutableArray<Contact> Read(string title, string text) =>
        Engines.Reading.Read(new Report("told", new ReportText(text), new ReportMetadata { Title = title, Published = Published, IssuedBy = "FRA" })).Contacts;
}
