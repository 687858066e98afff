using NodaTime;
using Readout.Records;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Outcomes;

/// <summary>What is an outcome and what is said of earlier contacts, in short reports of our own.</summary>
public sealed class OutcomeTests
{
    private const string Call = "President Joe Biden spoke by phone with President Emmanuel Macron of France on Monday. ";

    [Theory]
    [InlineData("They agreed to stay in touch.", "agreed to stay in touch", OutcomeKind.StayInTouch)]
    [InlineData("It was agreed to open a new port.", "agreed to open a new port", OutcomeKind.Agreement)]
    [InlineData("The leaders agreed to set up a working group on grain, noting that the harvest had failed.",
        "agreed to set up a working group on grain", OutcomeKind.Agreement)]
    [InlineData("The leaders agreed to open a new port and discussed the harvest.", "agreed to open a new port", OutcomeKind.Agreement)]
    [InlineData("Both leaders reaffirmed their commitment to rebuild the bridge.", "reaffirmed their commitment to rebuild the bridge", OutcomeKind.Commitment)]
    [InlineData("President Macron expressed readiness to send doctors.", "expressed readiness to send doctors", OutcomeKind.Commitment)]
    [InlineData("The two presidents tasked their teams to follow up.", "tasked their teams to follow up", OutcomeKind.FollowUp)]
    [InlineData("President Biden invited President Macron to visit Washington.", "invited President Macron to visit Washington", OutcomeKind.Invitation)]
    [InlineData("The two leaders will continue their dialogue.", "will continue their dialogue", OutcomeKind.StayInTouch)]
    [InlineData("The presidents reached an agreement on fishing rights.", "reached an agreement on fishing rights", OutcomeKind.Agreement)]
    [InlineData("President Biden assured President Macron of his support.", "assured President Macron of his support", OutcomeKind.Commitment)]
    public void What_is_agreed_is_an_outcome(string sentence, string words, OutcomeKind kind)
    {
        Outcome outcome = Assert.Single(Outcomes(Call + sentence, "USA"));
        Assert.Equal(words, outcome.Text.Text);
        Assert.Equal(kind, outcome.Kind);
    }

    [Theory]
    [InlineData("They did not agree to open a new port.")]
    [InlineData("The leaders discussed the need to agree on fishing rights.")]
    [InlineData("President Macron said that they would reach an agreement if the harvest failed.")]
    [InlineData("He expressed hope that France will continue its support for the port.")]
    [InlineData("It is important that both leaders agree to open a new port.")]
    [InlineData("President Biden called on the world to rebuild the bridge.")]
    [InlineData("The two presidents agreed in 2015 to build a bridge.")]
    public void What_is_wished_denied_or_long_past_is_none(string sentence) => Assert.Empty(Outcomes(Call + sentence, "USA"));

    [Theory]
    [InlineData("Mayors of coastal towns pledged to lower their taxes.")]
    [InlineData("Critics agreed that the plan had failed.")]
    [InlineData("President Biden decided to sell his house.")]
    public void What_others_promise_or_one_decides_for_himself_is_none(string sentence) => Assert.Empty(Outcomes(Call + sentence, null));

    [Fact]
    public void Two_things_agreed_are_two_outcomes()
    {
        Outcome[] outcomes = Outcomes(Call + "The two leaders decided to coordinate their work and to speak again in June.", "USA");
        Assert.Equal(["decided to coordinate their work", "to speak again in June"], outcomes.Select(outcome => outcome.Text.Text));
        Assert.Equal([null, "2023-06"], outcomes.Select(outcome => outcome.Due));
        Assert.All(outcomes, outcome => Assert.Equal(2, outcome.Parties.Length));
    }

    [Fact]
    public void Without_a_contact_there_is_no_outcome() => Assert.Empty(Outcomes("The two leaders agreed to stay in touch.", null));

    [Theory]
    [InlineData("It was their first conversation since March 2021.", "their first conversation since March 2021", "2021-03")]
    [InlineData("It was their third call this month.", "their third call this month", null)]
    [InlineData("The two leaders had not spoken since January.", "The two leaders had not spoken since January", "2023-01")]
    [InlineData("The call follows their meeting in Rome on April 3.", "The call follows their meeting in Rome on April 3", "2023-04-03")]
    [InlineData("They last met in Rome in December 2022.", "last met in Rome in December 2022", "2022-12")]
    [InlineData("It was the first conversation since President Biden took office in January 2021.",
        "the first conversation since President Biden took office in January 2021", null)]
    public void What_is_said_of_earlier_contacts_points_to_the_last(string sentence, string words, string? last)
    {
        HistoryClaim claim = Assert.Single(History(Call + sentence));
        Assert.Equal(words, claim.Text.Text);
        Assert.Equal(last, claim.LastContact);
    }

    [Theory]
    [InlineData("The first thing they discussed was the harvest.")]
    [InlineData("They will meet again in June.")]
    [InlineData("They discussed the second port.")]
    public void What_only_counts_or_plans_is_no_history(string sentence) => Assert.Empty(History(Call + sentence));

    [Fact]
    public void A_thousand_agreements_in_one_sentence_are_read() =>
        Assert.NotNull(Read(Call + string.Concat(Enumerable.Repeat("they agreed to agree to meet again since the first call ", 1_000)) + ".", null));

    private static Outcome[] Outcomes(string text, string? issuer) => [.. Read(text, issuer).Contacts.SelectMany(contact => contact.Outcomes)];

    private static HistoryClaim[] History(string text) => [.. Read(text, "USA").Contacts.SelectMany(contact => contact.History)];

    private static ReadoutRecord Read(string text, string? issuer) =>
        Engines.Reading.Read(new Report("call", new ReportText(text), new ReportMetadata { Published = new LocalDate(2023, 5, 17), IssuedBy = issuer }));
}
