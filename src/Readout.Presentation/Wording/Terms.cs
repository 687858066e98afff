using Readout.Records;

namespace Readout.Presentation.Wording;

/// <summary>The record's kinds in plain English.</summary>
internal static class Terms
{
    public static string Say(ContactKind kind) => kind switch
    {
        ContactKind.PhoneCall => "Phone call",
        ContactKind.VideoCall => "Video call",
        ContactKind.Meeting => "Meeting",
        ContactKind.Visit => "Visit",
        ContactKind.Summit => "Summit",
        ContactKind.Talks => "Talks",
        ContactKind.Message => "Message",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Say(ContactStatus status) => status switch
    {
        ContactStatus.Held => "held",
        ContactStatus.Planned => "planned",
        ContactStatus.Ongoing => "going on",
        ContactStatus.Cancelled => "cancelled",
        ContactStatus.Denied => "denied",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string Say(OutcomeKind kind) => kind switch
    {
        OutcomeKind.StayInTouch => "stay in touch",
        OutcomeKind.SpeakAgain => "speak again",
        OutcomeKind.MeetAgain => "meet again",
        OutcomeKind.Visit => "visit",
        OutcomeKind.Coordinate => "coordinate",
        OutcomeKind.FollowUp => "follow-up",
        OutcomeKind.Agreement => "agreement",
        OutcomeKind.Commitment => "commitment",
        OutcomeKind.Invitation => "invitation",
        OutcomeKind.Other => "other",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Say(ComparisonType type) => type switch
    {
        ComparisonType.Agree => "the sides agree",
        ComparisonType.Force => "the sides differ in force",
        ComparisonType.Scope => "the sides differ in scope",
        ComparisonType.Contradict => "the sides contradict each other",
        ComparisonType.Only => "only one side says it",
        ComparisonType.Denied => "one side denies it",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}
