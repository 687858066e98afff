using Readout.Extraction.Acts;
using Readout.Extraction.Tokens;
using Readout.Language.Parsing;
using Readout.Records;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Acts;

/// <summary>What statements do; brackets mark the source, braces the cue, and what follows or stands before them is the content.</summary>
public sealed class StatementActsTests
{
    private static readonly ActTable Table = ActTable.Load();

    [Theory]
    [InlineData("[The minister] {urged} <Norway to open its ports>.", StatementAct.Request)]
    [InlineData("[The two leaders] {discussed} <the fishing dispute>.", StatementAct.Consult)]
    [InlineData("[Both sides] {agreed} <to stay in touch>.", StatementAct.Agree)]
    [InlineData("[The chancellor] {thanked} <her counterpart for the help>.", StatementAct.Support)]
    [InlineData("[The ambassador] {rejected} <the plan>.", StatementAct.Reject)]
    [InlineData("[Iceland] {accused} <its neighbour of breaking the treaty>.", StatementAct.Accuse)]
    [InlineData("[The ministry] {condemned} <the raid on the harbour>.", StatementAct.Accuse)]
    [InlineData("[The general] {threatened} <to bomb the port>.", StatementAct.Threaten)]
    [InlineData("[The envoy] {called for} <a new inquiry>.", StatementAct.Request)]
    [InlineData("[The president] {refused} <to meet the delegation>.", StatementAct.Reject)]
    [InlineData("[The premier] {offered} <to mediate in the dispute>.", StatementAct.Agree)]
    public void A_cue_that_acts_decides(string marked, StatementAct act) => Assert.Equal(act, Read(marked).Act);

    [Theory]
    [InlineData("[Norway] {said} <it would suspend the talks>.", StatementAct.Threaten)]
    [InlineData("[The ministry] {said} <it had agreed to a ceasefire>.", StatementAct.Agree)]
    [InlineData("[The government] {said} <it will send food to the islands>.", StatementAct.Agree)]
    [InlineData("[The minister] {said} <the islands must open their harbour>.", StatementAct.Request)]
    [InlineData("[The prime minister] {said} <he had met the envoy on Monday>.", StatementAct.Consult)]
    [InlineData("“<We welcome this proposal>,” {said} [the envoy].", StatementAct.Support)]
    [InlineData("“<Open the harbour at once>,” {said} [the captain].", StatementAct.Request)]
    [InlineData("[The navy] {announced} <a ceasefire>.", StatementAct.Retreat)]
    [InlineData("[The queen] {stressed} <the need for open ports>.", StatementAct.Request)]
    [InlineData("[The envoy] {said} <the islands must never arm>.", StatementAct.Request)]
    [InlineData("[The envoy] {said} <both ports need to reopen>.", StatementAct.Request)]
    [InlineData("[The king] {said} <he would not accept the offer>.", StatementAct.Reject)]
    [InlineData("[Syrian officials] {say} <their army has shelled the village>.", StatementAct.Assault)]
    public void After_a_plain_cue_the_source_may_tell_of_its_own_act(string marked, StatementAct act) => Assert.Equal(act, Read(marked).Act);

    [Theory]
    [InlineData("[The minister] {said} <the harvest was good this year>.")]
    [InlineData("[Nora Lind] {said} <rebels had attacked the village>.")]
    [InlineData("[The minister] {noted} <the progress of the talks>.")]
    [InlineData("[The minister] {stressed} <the importance of the talks>.")]
    [InlineData("“<The ports had to reopen>,” {said} [the envoy].")]
    [InlineData("“<attack the village>.”")]
    [InlineData("[The envoy] {said} <he knew nothing of the letter>.")]
    [InlineData("[Nora Lind] {believes} <they will attack the village>.")]
    [InlineData("<The talks were useful>, {according to} [the ministry].")]
    [InlineData("[Forecasters] {warned} <that the storm was near>.")]
    public void What_others_do_and_how_things_are_is_stated(string marked) => Assert.Equal(StatementAct.State, Read(marked).Act);

    [Theory]
    [InlineData("[The minister] {did not agree} <to the plan>.", StatementAct.Agree, true, false)]
    [InlineData("[The minister] {never accused} <the islands of anything>.", StatementAct.Accuse, true, false)]
    [InlineData("[The ministry] {did not say} <when the ship would sail>.", StatementAct.State, true, false)]
    [InlineData("[The minister] {will say} <that the budget is sound>.", StatementAct.State, false, true)]
    [InlineData("[The minister] {will urge} <the islands to hold a vote>.", StatementAct.Request, false, true)]
    [InlineData("[The ministry] {said} <it had not signed the agreement>.", StatementAct.Support, true, false)]
    [InlineData("[The ministry] {said} <it would not attack the islands>.", StatementAct.Agree, false, true)]
    [InlineData("[The envoy] {could not say} <when the ship would sail>.", StatementAct.State, true, false)]
    [InlineData("[The envoy] {said} <he could not accept the offer>.", StatementAct.Reject, false, false)]
    [InlineData("[Norway] {said} <it will close its embassy>.", StatementAct.Threaten, false, true)]
    [InlineData("[The minister] {urged} <the islands not to arm>.", StatementAct.Request, false, false)]
    [InlineData("[The two sides] {reached no} <agreement on the border>.", StatementAct.Agree, true, false)]
    public void Negation_and_future_stand_beside_the_act(string marked, StatementAct act, bool negated, bool future)
    {
        ToldAct read = Read(marked);
        Assert.Equal((act, negated, future), (read.Act, read.Negated, read.Future));
    }

    [Fact]
    public void A_content_of_dots_or_a_text_without_verbs_states()
    {
        Assert.Equal(StatementAct.State, Read("[Norway]: <…>").Act);
        Assert.Equal(StatementAct.State, Read("[Norway]: <Herring, cod, salt>").Act);
    }

    [Fact]
    public void Probabilities_lie_between_none_and_certain() =>
        Assert.All(Enum.GetValues<ActRoute>(), route => Assert.InRange(new ToldAct(StatementAct.State, false, false, route).Probability, 0.3, 0.99));

    private static ToldAct Read(string marked)
    {
        var marks = "[]{}<>";
        string text = string.Concat(marked.Where(letter => !marks.Contains(letter)));
        TextSpan? Between(char open, char close) => marked.IndexOf(open) is var start and >= 0
            ? new TextSpan(Plain(start), Plain(marked.IndexOf(close))) : null;
        int Plain(int at) => marked[..at].Count(letter => !marks.Contains(letter));
        ParsedText parsed = Engines.Language.Parse(new ReportText(text));
        return new StatementActs(new TokenRow(parsed), Table).Read(Between('[', ']'), Between('{', '}'), [Between('<', '>')!.Value]);
    }
}
