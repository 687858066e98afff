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
        ComparisonType.Agree => "agree",
        ComparisonType.Force => "differ in force",
        ComparisonType.Scope => "differ in scope",
        ComparisonType.Contradict => "contradict each other",
        ComparisonType.Only => "only one side says it",
        ComparisonType.Denied => "one side denies it",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <summary>What a type of row means, and does not mean.</summary>
    public static string Explain(ComparisonType type) => type switch
    {
        ComparisonType.Agree => "the same point in much the same words",
        ComparisonType.Force => "the same point, told more strongly or more weakly",
        ComparisonType.Scope => "the same point, wider, narrower or with another detail",
        ComparisonType.Contradict => "both can’t be so",
        ComparisonType.Only => "silence, not denial",
        ComparisonType.Denied => "in so many words",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <summary>A sign that stands beside the words for a type, never for them.</summary>
    public static string Sign(ComparisonType type) => type switch
    {
        ComparisonType.Agree => "=",
        ComparisonType.Force => "⇕",
        ComparisonType.Scope => "⇔",
        ComparisonType.Contradict => "≠",
        ComparisonType.Only => "○",
        ComparisonType.Denied => "✕",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    public static string Say(FrameField field) => field switch
    {
        FrameField.Kind => "Called",
        FrameField.Initiator => "Asked for by",
        FrameField.Date => "When",
        FrameField.Duration => "Lasted",
        FrameField.Participants => "Who took part",
        FrameField.Issues => "Issues, in order",
        FrameField.Published => "Published",
        FrameField.Length => "Length of the account",
        FrameField.Voices => "Whose words it gives",
        FrameField.Tone => "Tone",
        FrameField.Praise => "Praise and thanks",
        FrameField.Names => "Names for one thing",
        FrameField.FollowUps => "What is to follow",
        FrameField.Numbers => "Figures",
        FrameField.Attributed => "Says of the other",
        FrameField.Joint => "Says for both",
        FrameField.History => "Earlier contacts",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };
}
