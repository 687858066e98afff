using Readout.Storage;
using Readout.Storage.History;
using Xunit;

namespace Readout.Tests.History;

public sealed class ClaimReaderTests
{
    [Theory]
    [InlineData("their first call since September 2022", "2022-09", ClaimKind.NoneSince, SpokenForm.Call, "2022-09", 0)]
    [InlineData("We have not seen each other since 2021", "2021", ClaimKind.NoneSince, SpokenForm.Meeting, "2021", 0)]
    [InlineData("the third phone call this month", null, ClaimKind.Nth, SpokenForm.PhoneCall, "2023-03-01/2023-03-19", 3)]
    [InlineData("her second visit in two months", null, ClaimKind.Nth, SpokenForm.Visit, "2023-01-20/2023-03-19", 2)]
    [InlineData("the second conversation between the leaders of Norland and the Union since the beginning of the year", null, ClaimKind.Nth, SpokenForm.Any, "2023-01-01/2023-03-19", 2)]
    [InlineData("the first meeting since February 24", null, ClaimKind.Nth, SpokenForm.Meeting, "2023-02-24/2023-03-19", 1)]
    [InlineData("following their 26 May 2022 call", "2022-05-26", ClaimKind.Earlier, SpokenForm.Call, "2022-05-26", 0)]
    [InlineData("The call follows the two leaders' meeting in Woodport in November", null, ClaimKind.Earlier, SpokenForm.Meeting, "2022-11", 0)]
    [InlineData("Following Norland-Estmark top-level talks held in Sandhaven on February 22", null, ClaimKind.Earlier, SpokenForm.Any, "2023-02-22", 0)]
    [InlineData("we met last year in Sandhaven", null, ClaimKind.Earlier, SpokenForm.Meeting, "2022", 0)]
    public void Words_are_read_as_what_they_claim(string words, string? last, ClaimKind kind, SpokenForm form, string days, int count)
    {
        var meaning = Assert.Single(Past.Read(words, last));
        Assert.Equal((kind, form, DayRange.Parse(days), count), (meaning.Kind, meaning.Form, meaning.Days, meaning.Count));
    }

    [Theory]
    [InlineData("the sixth meeting of the Council of Presidents")]
    [InlineData("the third round of talks between the delegations")]
    [InlineData("our second meeting in this format")]
    [InlineData("recent meetings between Norland and Estmark officials")]
    [InlineData("for the first time in history")]
    [InlineData("your second visit abroad for almost two years")]
    [InlineData("first visited the city of Sandhaven")]
    [InlineData("first of all, I spoke on your behalf")]
    [InlineData("since the May leaders' summit")]
    public void What_contacts_of_named_people_cannot_show_is_not_checkable(string words) =>
        Assert.Equal(ClaimKind.NotCheckable, Assert.Single(Past.Read(words)).Kind);

    [Fact]
    public void A_claim_that_goes_on_says_two_things()
    {
        var meanings = Past.Read("following up on their March 2 call and the March 7 visit of her adviser, Dr. Per Lind, to Estmark City", "2023-03-07");
        Assert.Equal([(SpokenForm.Call, Past.Day("2023-03-02")), (SpokenForm.Visit, Past.Day("2023-03-07"))], meanings.Select(meaning => (meaning.Form, meaning.Days!.Value.First)));
        Assert.Equal(["lind"], meanings[1].People);
        Assert.Equal(["estmark", "city"], meanings[1].Places);
    }

    [Fact]
    public void Others_who_are_named_are_those_whose_contact_it_was()
    {
        var meaning = Assert.Single(Past.Read("Following the March 10 meeting between President Ruiz and PM Tomás Ode, Vale and Brandt", "2023-03-10"));
        Assert.Equal(["ruiz", "ode"], meaning.People);
    }

    [Fact]
    public void The_first_in_office_is_told_from_the_first_of_all()
    {
        Assert.Equal(ClaimKind.FirstInOffice, Assert.Single(Past.Read("their first meeting since he took office")).Kind);
        Assert.Equal(ClaimKind.Nth, Assert.Single(Past.Read("their first meeting")).Kind);
    }

    [Fact]
    public void A_date_without_a_year_is_the_last_before_the_claim()
    {
        Assert.Equal(DayRange.Parse("2022-11-18"), Assert.Single(Past.Read("the call on November 18th")).Days);
        Assert.Equal(DayRange.Parse("2023-02-03"), Assert.Single(Past.Read("their telephone conversation on February 3")).Days);
    }
}
