using System.Text.Json;
using System.Text.Json.Serialization;

namespace Readout.Records;

/// <summary>What an actor is.</summary>
[JsonConverter(typeof(KebabCaseConverter<ActorKind>))]
public enum ActorKind
{
    /// <summary>A named human being.</summary>
    Person,

    /// <summary>An office or government body, such as a presidency or a ministry.</summary>
    Office,

    /// <summary>A state.</summary>
    State,

    /// <summary>An international or other organisation.</summary>
    Organisation,

    /// <summary>Several people or bodies spoken of together.</summary>
    Group,

    /// <summary>A news outlet or agency.</summary>
    Outlet,

    /// <summary>Somebody the report does not name ("a senior official").</summary>
    Unnamed,
}

/// <summary>Whether a statement's words stand in quotation marks in the report.</summary>
[JsonConverter(typeof(KebabCaseConverter<StatementMode>))]
public enum StatementMode
{
    /// <summary>All of them do.</summary>
    Direct,

    /// <summary>None of them do.</summary>
    Indirect,

    /// <summary>Some do.</summary>
    Mixed,
}

/// <summary>What a statement does: states, or performs or reports one of PLOVER's sixteen event types.</summary>
/// <remarks>PLOVER manual, 2021 version of the sixteen types.</remarks>
[JsonConverter(typeof(UpperCaseConverter<StatementAct>))]
public enum StatementAct
{
#pragma warning disable CS1591 // PLOVER's manual defines the names.
    State, Agree, Consult, Support, Concede, Cooperate, Aid, Retreat, Request, Accuse, Reject, Threaten, Protest, Sanction,
    Mobilize, Coerce, Assault,
#pragma warning restore CS1591
}

/// <summary>The form of a contact.</summary>
[JsonConverter(typeof(KebabCaseConverter<ContactKind>))]
public enum ContactKind
{
    /// <summary>A talk by telephone.</summary>
    PhoneCall,

    /// <summary>A talk by video link.</summary>
    VideoCall,

    /// <summary>People met.</summary>
    Meeting,

    /// <summary>One travelled to the other.</summary>
    Visit,

    /// <summary>A meeting called a summit.</summary>
    Summit,

    /// <summary>Negotiations or consultations, form not said.</summary>
    Talks,

    /// <summary>A letter, telegram or other message.</summary>
    Message,
}

/// <summary>Whether a contact took place.</summary>
[JsonConverter(typeof(KebabCaseConverter<ContactStatus>))]
public enum ContactStatus
{
    /// <summary>It took place.</summary>
    Held,

    /// <summary>It is to take place.</summary>
    Planned,

    /// <summary>It is taking place.</summary>
    Ongoing,

    /// <summary>It was planned and will not take place.</summary>
    Cancelled,

    /// <summary>Someone says that it did not take place.</summary>
    Denied,
}

/// <summary>What kind of thing was agreed, promised or announced.</summary>
[JsonConverter(typeof(KebabCaseConverter<OutcomeKind>))]
public enum OutcomeKind
{
    /// <summary>To stay in contact.</summary>
    StayInTouch,

    /// <summary>To speak again.</summary>
    SpeakAgain,

    /// <summary>To meet again.</summary>
    MeetAgain,

    /// <summary>To visit.</summary>
    Visit,

    /// <summary>To coordinate efforts or positions.</summary>
    Coordinate,

    /// <summary>To have something followed up, by themselves or by their teams.</summary>
    FollowUp,

    /// <summary>Something agreed upon.</summary>
    Agreement,

    /// <summary>Something one side promised.</summary>
    Commitment,

    /// <summary>An invitation.</summary>
    Invitation,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>How the cells of a comparison row stand to each other.</summary>
[JsonConverter(typeof(KebabCaseConverter<ComparisonType>))]
public enum ComparisonType
{
    /// <summary>They say the same.</summary>
    Agree,

    /// <summary>They differ in force ("urged", "discussed").</summary>
    Force,

    /// <summary>They are on one issue and differ in what they take in.</summary>
    Scope,

    /// <summary>They contradict each other.</summary>
    Contradict,

    /// <summary>One side alone says it; the other is silent.</summary>
    Only,

    /// <summary>One side explicitly denies it.</summary>
    Denied,
}

/// <summary>A circumstance of the contact or a trait of the accounts, which the sides may tell differently.</summary>
[JsonConverter(typeof(KebabCaseConverter<FrameField>))]
public enum FrameField
{
    /// <summary>The word used for the contact ("phone call", "conversation"); of whom: its kind.</summary>
    Kind,

    /// <summary>Who asked for it, or at whose request it took place.</summary>
    Initiator,

    /// <summary>The day, and the time where it is told.</summary>
    Date,

    /// <summary>How long it took.</summary>
    Duration,

    /// <summary>Who took part.</summary>
    Participants,

    /// <summary>What each speaks of, in its own order.</summary>
    Issues,

    /// <summary>When each account was published.</summary>
    Published,

    /// <summary>How long each account is.</summary>
    Length,

    /// <summary>Whose words are told: how many statements each account gives to whom.</summary>
    Voices,

    /// <summary>Words for the tone of the talk ("frank", "constructive").</summary>
    Tone,

    /// <summary>Who is praised, thanked or congratulated.</summary>
    Praise,

    /// <summary>The names each gives to one thing ("war", "crisis", "special military operation").</summary>
    Names,

    /// <summary>What is to follow, and who is to do it.</summary>
    FollowUps,

    /// <summary>Figures told.</summary>
    Numbers,

    /// <summary>What one side says that the other said, wanted or did.</summary>
    Attributed,

    /// <summary>What one side says in the name of both.</summary>
    Joint,

    /// <summary>What each says of earlier contacts.</summary>
    History,
}

/// <summary>Writes enum members in kebab-case.</summary>
public sealed class KebabCaseConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>Writes enum members in capitals.</summary>
public sealed class UpperCaseConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false)
    where T : struct, Enum;
