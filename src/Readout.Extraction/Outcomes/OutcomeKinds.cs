using Readout.Extraction.Statements;
using Readout.Records;

namespace Readout.Extraction.Outcomes;

/// <summary>Tells what kind of outcome some words tell.</summary>
internal static class OutcomeKinds
{
    /// <summary>How many words show what it is about; further on, a meeting or visit is only spoken of.</summary>
    private const int Opening = 9;

    internal static OutcomeKind Of(Clauses clauses, CueSort sort, int first, int last)
    {
        if (sort == CueSort.Invite)
        {
            return OutcomeKind.Invitation;
        }
        var seen = new Seen();
        for (int token = first; token <= last; token++)
        {
            seen.Add(clauses.Lemma(token), token - first < Opening);
        }
        return seen switch
        {
            { Touch: true, Staying: true } => OutcomeKind.StayInTouch,
            { Speaking: true, Again: true } => OutcomeKind.SpeakAgain,
            { Meeting: true } => OutcomeKind.MeetAgain,
            { Visiting: true } => OutcomeKind.Visit,
            { Coordinating: true } => OutcomeKind.Coordinate,
            { Following: true } => OutcomeKind.FollowUp,
            _ when sort == CueSort.Task => OutcomeKind.FollowUp,
            _ when sort is CueSort.Agree or CueSort.Conclude => OutcomeKind.Agreement,
            _ when sort == CueSort.Await => OutcomeKind.Other,
            _ => OutcomeKind.Commitment,
        };
    }

    /// <summary>Which kinds of words stand in an outcome.</summary>
    private record struct Seen
    {
        internal bool Touch { get; private set; }

        internal bool Staying { get; private set; }

        internal bool Speaking { get; private set; }

        internal bool Again { get; private set; }

        internal bool Meeting { get; private set; }

        internal bool Visiting { get; private set; }

        internal bool Coordinating { get; private set; }

        internal bool Following { get; private set; }

        internal void Add(string lemma, bool opens)
        {
            Touch |= lemma is "touch" or "contact" or "dialogue" or "consultation" or "communication";
            Staying |= lemma is "stay" or "remain" or "keep" or "maintain" or "continue";
            Speaking |= lemma is "speak" or "talk" or "call";
            Again |= lemma is "again" or "soon" or "next" or "later" or "shortly";
            Meeting |= opens && lemma is "meet" or "meeting" or "summit";
            Visiting |= opens && lemma is "visit" or "welcome" or "host" or "travel";
            Coordinating |= lemma is "coordinate" or "coordination" or "consult" || (opens && lemma == "closely");
            Following |= lemma is "team" or "follow" or "expert" or "representative" or "adviser" or "advisor" or "instruct" or "task";
        }
    }
}
