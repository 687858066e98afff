using Readout.Records;

namespace Readout.Extraction.Assembly;

/// <summary>What a cue's verb does, where the verb alone tells; anything else states.</summary>
internal static class Acts
{
    internal static StatementAct Of(string lemma) => lemma switch
    {
        "agree" or "decide" or "promise" or "pledge" or "vow" => StatementAct.Agree,
        "welcome" or "praise" or "support" or "back" or "endorse" or "hail" or "commend" or "applaud" or "congratulate" or "thank"
            or "speak in favour of" or "speak in favor of" or "defend" or "appreciate" or "reaffirm" => StatementAct.Support,
        "discuss" or "talk about" or "speak about" => StatementAct.Consult,
        "urge" or "call for" or "call on" or "demand" or "request" or "ask" or "propose" or "encourage" or "advocate" => StatementAct.Request,
        "accuse" or "blame" or "criticise" or "criticize" or "condemn" or "denounce" or "slam" or "blast" or "decry" => StatementAct.Accuse,
        "reject" or "refuse" or "deny" or "dismiss" or "decline" or "oppose" => StatementAct.Reject,
        "threaten" or "warn" => StatementAct.Threaten,
        "concede" => StatementAct.Concede,
        _ => StatementAct.State,
    };
}
