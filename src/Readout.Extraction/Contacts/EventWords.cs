using System.Collections.Frozen;
using Readout.Records;

namespace Readout.Extraction.Contacts;

/// <summary>What a word that tells of a contact says of it.</summary>
/// <param name="Kind">The form it names, or the likeliest where it leaves that open.</param>
/// <param name="Firm">Whether it names the form rather than leaves it open ("spoke", "conversation").</param>
internal sealed record EventWord(ContactKind Kind, bool Firm);

/// <summary>Nouns and verbs that tell of a contact, by dictionary form.</summary>
internal static class EventWords
{
    private static readonly FrozenDictionary<string, EventWord> Nouns = Table(
        (ContactKind.PhoneCall, true, "call phonecall"),
        (ContactKind.PhoneCall, false, "conversation"),
        (ContactKind.VideoCall, true, "videoconference teleconference videocall"),
        (ContactKind.Meeting, true, "meeting encounter audience sit-down get-together rendezvous"),
        (ContactKind.Meeting, false, "lunch dinner luncheon breakfast discussion session"),
        (ContactKind.Summit, true, "summit"),
        (ContactKind.Talks, true, "talk negotiation consultation"),
        (ContactKind.Talks, false, "contact"),
        (ContactKind.Visit, true, "visit trip"),
        (ContactKind.Message, true, "letter telegram message"));

    private static readonly FrozenDictionary<string, EventWord> Verbs = Table(
        (ContactKind.PhoneCall, true, "phone telephone call"),
        (ContactKind.PhoneCall, false, "speak talk"),
        (ContactKind.Talks, false, "confer consult negotiate discuss"),
        (ContactKind.Meeting, true, "meet gather"),
        (ContactKind.Meeting, false, "host receive welcome greet"),
        (ContactKind.Visit, true, "visit travel fly arrive land"),
        (ContactKind.Message, true, "write"));

    /// <summary>Verbs that say no more than that a contact takes place, or how far it has come; their subjects take part.</summary>
    private static readonly FrozenSet<string> Light = Set(
        "hold have conduct attend join participate take make place pay begin start open conclude end finish complete continue resume host convene do undertake lead chair carry wrap kick address");

    private static readonly FrozenSet<string> Exchanging = Set("receive get place send write");
    private static readonly FrozenSet<string> Phones = Set("phone telephone tele");
    private static readonly FrozenSet<string> Videos = Set("video virtual virtually online videoconference videolink zoom");
    private static readonly FrozenSet<string> Parts = Set("round series set session day part host cycle format kind sort couple number course start end beginning conclusion opening");

    /// <summary>What a noun tells; <c>null</c> for one that tells of no contact.</summary>
    internal static EventWord? Noun(string lemma) => Nouns.GetValueOrDefault(lemma);

    /// <summary>What a verb tells.</summary>
    internal static EventWord? Verb(string lemma) => Verbs.GetValueOrDefault(lemma);

    internal static bool IsLight(string lemma) => Light.Contains(lemma);

    /// <summary>"received a phone call from X", "sent a letter to X": what goes from one to the other.</summary>
    internal static bool Exchanges(string verb, string noun) => Exchanging.Contains(verb) && Noun(noun)?.Kind is ContactKind.PhoneCall or ContactKind.Message;

    /// <summary>"a round of talks": a noun that stands before the one that tells.</summary>
    internal static bool IsPart(string lemma) => Parts.Contains(lemma);

    internal static bool IsPhone(ReadOnlySpan<char> word) => Phones.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    internal static bool IsVideo(ReadOnlySpan<char> word) => Videos.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Forms that one contact may be told in: calls, messages, encounters.</summary>
    internal static int Group(ContactKind kind) => kind switch
    {
        ContactKind.PhoneCall or ContactKind.VideoCall => 0,
        ContactKind.Message => 1,
        _ => 2,
    };

    /// <summary>Whether one contact may be told in both forms; a visit is told apart from the meeting during it.</summary>
    internal static bool MayBeOne(ContactKind one, ContactKind other) => Group(one) == Group(other) && (one == ContactKind.Visit) == (other == ContactKind.Visit);

    private static FrozenDictionary<string, EventWord> Table(params ReadOnlySpan<(ContactKind Kind, bool Firm, string Words)> rows)
    {
        var table = new Dictionary<string, EventWord>(StringComparer.Ordinal);
        foreach ((ContactKind kind, bool firm, string words) in rows)
        {
            foreach (string word in words.Split(' '))
            {
                table.Add(word, new EventWord(kind, firm));
            }
        }
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
