using System.Collections.Frozen;

namespace Readout.Extraction.Statements;

/// <summary>The words that mark something as said, and how they take what is said: one way a line, then the words that take it.</summary>
/// <remarks>
/// Most were chosen by how often PolNeAR's training texts mark a word as a cue where it stands with such a dependent, by our own parser's
/// trees: some four times in ten or more. What readouts say and news rarely does ("reaffirm", "commend") was added by hand.
/// </remarks>
internal static class CueWords
{
    private static readonly FrozenSet<string> Thought = FrozenSet.Create(
        "want", "hope", "plan", "expect", "see", "know", "think", "believe", "feel", "discuss", "show", "attack", "support", "seem", "appear", "find",
        "remember", "like", "prefer", "intend", "seek", "aim", "consider", "look", "understand", "learn", "recognize", "recognise", "fear", "worry",
        "wonder", "assume", "guess", "imagine", "notice", "order", "offer", "vote", "focus on", "push", "view", "regard", "appreciate", "fight",
        "favor", "favour", "decide", "promise", "refuse", "determine", "estimate", "suspect", "doubt", "wish", "realize", "realise", "identify");

    private static readonly FrozenSet<string> Deeds = FrozenSet.Create(
        "know", "show", "see", "attack", "seem", "appear", "find", "look", "offer", "vote", "focus on", "push", "remember", "like", "learn", "identify",
        "notice", "support", "back", "list", "name", "highlight", "promote", "ignore", "want", "plan");

    /// <summary>Whether a verb is news when the reporter tells it, and no statement when somebody is said to do it.</summary>
    internal static bool IsDeed(string lemma) => Holds(Deeds, lemma);

    /// <summary>Whether a verb says something, rather than wants, thinks or does it: a speaker's own wish is no statement inside his statement.</summary>
    internal static bool IsSpeech(string lemma) => !Holds(Thought, lemma);

    private static bool Holds(FrozenSet<string> verbs, string lemma) =>
        verbs.Contains(lemma) || (lemma.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 && verbs.Contains(lemma[..space]));

    internal const string Verbs = """
        CLAUSE: say tell add write suggest argue note show ask think report believe announce insist acknowledge find explain continue tweet
        CLAUSE: claim conclude know declare indicate state hope warn agree reveal admit predict point_out respond reply question assert recall
        CLAUSE: fear wonder worry concede assure learn recognize recognise complain remark determine estimate deny allege promise imply appear
        CLAUSE: emphasize emphasise confirm cite express contend feel seem maintain vow signal reiterate describe charge caution understand
        CLAUSE: answer urge propose boast suspect speculate rule recommend read order notice doubt discuss chant remember assume guess consider
        CLAUSE: stress realize realise testify shout post point pledge demand clarify calculate wish repeat remind reassure quip posit mention
        CLAUSE: lament imagine hint forecast disclose deem counter comment bemoan bark anticipate affirm reaffirm underscore underline inform
        CLAUSE: decide joke muse recount persuade convince notify advise object intimate proclaim retort observe interject agree profess stipulate
        CLAUSE: make_clear attest vouch theorize theorise reason stipulate concur highlight outline quote tell_off expect insist
        OBJECT: call show support endorse see describe accuse cite criticize criticise ask announce urge defend tell oppose praise mention offer
        OBJECT: say want discuss back attack blame question denounce dismiss propose reject recall seek blast slam mock declare claim consider
        OBJECT: report express tout reveal expect favor favour note compare list know highlight explain deny tweet thank post view order portray
        OBJECT: acknowledge prefer decry nominate promote echo remind reference encourage ignore promise quote identify repeat suggest
        OBJECT: lay_out applaud like emphasize emphasise demand stress reiterate fear condemn recognize recognise welcome lament credit invoke
        OBJECT: understand remember request pledge predict congratulate assail hail chide confirm believe point_out retweet recount decline warn
        OBJECT: deem detail call_out disavow rebuke dispute outline hope liken disclose recommend play_down articulate argue bash label deride
        OBJECT: bemoan rebut downplay state refuse recite concede cheer assure allege trash savage repudiate hate characterize characterise veto
        OBJECT: trumpet talk_up reaffirm affirm pronounce lambast lambaste judge foresee extol attribute taunt spell_out intend herald disparage
        OBJECT: underscore underline commend voice convey appreciate advocate protest reassure admit raise extend deplore regret threaten vow
        OBJECT: rule_out laud ridicule regard dub brand envision estimate anticipate forbid invite rebuff contradict refute question doubt
        INFINITIVE: seem appear want decline refer seek refuse vow call promise look plan hope pledge ask decide agree threaten like propose
        INFINITIVE: aim support expect sound say tell consider plead claim allude prefer offer vote suggest intend oppose endorse deem
        INFINITIVE: contemplate admit acknowledge undertake undertook demand request commit urge reaffirm swear volunteer recommend advocate
        PASSIVE: expect ask call see report say describe consider criticize criticise announce accuse view confirm reveal declare reject
        PASSIVE: mention assure endorse tell regard claim deem disclose allege recognize approve portray dismiss condemn denounce warn suggest
        PASSIVE: predict believe think reiterate stress underline note agree estimate rumor rumour assume advise urge emphasise emphasize
        for: call push ask hope vouch apologize apologise advocate cheer argue lobby vote plead
        about: tell inform talk ask speak say write think worry speak_out boast complain warn speculate inquire joke brag
        on: focus call comment agree report double_down weigh_in touch sound_off insist expand elaborate
        to: respond point refer allude agree object admit pledge commit
        with: agree identify disagree
        at: hint lash_out marvel balk scoff sneer
        of: tell inform speak warn boast talk think complain approve disapprove dream despair
        against: rail vote push campaign come_out warn speak_out argue
        in: believe
        like: seem
        """;

    internal const string Nouns = """
        CLAUSE: claim assertion suggestion warning contention statement announcement argument allegation accusation belief hope fear concern
        CLAUSE: complaint rumor rumour insistence view position opinion assessment prediction promise pledge assurance acknowledgment admission
        CLAUSE: idea notion conclusion conviction confidence speculation doubt understanding denial declaration proposal remark hint threat
        INFINITIVE: decision refusal promise proposal call unwillingness plan pledge reluctance demand threat commitment offer desire appeal vow
        INFINITIVE: intention invitation willingness readiness
        of: endorsement criticism view accusation allegation critic chant denunciation condemnation report rejection praise assessment embrace
        for: call support demand praise hope
        on: attack
        about: concern complaint question doubt claim worry
        to: opposition objection
        """;

    internal const string Adjectives = """
        CLAUSE: sure worried hopeful aware concerned glad upset optimistic certain adamant confident convinced clear unclear afraid proud angry
        CLAUSE: positive skeptical sceptical satisfied grateful sorry
        INFINITIVE: eager willing interested wary vocal reluctant proud ready determined keen happy
        of: critical supportive skeptical sceptical wary proud aware dismissive tolerant confident appreciative
        about: concerned worried angry optimistic pessimistic clear enthusiastic skeptical sceptical
        to: opposed sympathetic committed
        for: grateful
        in: confident interested
        """;

    internal const string VerbsWithObject = """
        CLAUSE: make_point make_case make_claim make_argument express_concern express_hope express_confidence express_view express_doubt
        CLAUSE: express_belief express_fear express_position voice_concern voice_hope voice_doubt voice_fear issue_statement release_statement
        CLAUSE: make_statement issue_warning issue_announcement make_announcement make_promise make_pledge raise_concern have_doubt have_confidence
        CLAUSE: reiterate_position reiterate_view reiterate_belief repeat_claim repeat_position repeat_view reaffirm_position restate_position
        CLAUSE: share_view share_concern give_assurance voice_confidence express_opinion express_conviction send_message hold_view take_view
        INFINITIVE: express_readiness express_willingness express_intention express_desire make_commitment reiterate_commitment reaffirm_commitment
        INFINITIVE: make_promise issue_call voice_readiness confirm_readiness
        for: express_support voice_support reiterate_support reaffirm_support signal_support pledge_support express_gratitude express_appreciation
        for: express_hope voice_hope renew_call repeat_call reiterate_call make_case express_thanks offer_condolence express_respect
        to: pay_tribute express_opposition voice_opposition make_reference reaffirm_commitment reiterate_commitment
        about: express_concern voice_concern raise_concern raise_question express_doubt have_doubt voice_doubt express_optimism
        over: express_concern voice_concern raise_concern
        on: express_condolence offer_condolence
        of: make_mention
        in: express_confidence express_interest show_interest
        at: take_aim express_anger express_outrage express_dismay
        with: take_issue express_frustration express_satisfaction
        """;
}
