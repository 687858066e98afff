using System.Collections.Frozen;
using NodaTime;
using Readout.Actors;
using Readout.Text;

namespace Readout.Extraction.Actors;

/// <summary>Words for offices that people hold, and the usual short name of each.</summary>
internal static class Titles
{
    /// <summary>The head of state or government, whatever the office is called.</summary>
    internal const string Leader = "Leader";

    private static readonly (string Words, string Office)[] Known =
    [
        ("president", "President"), ("prime minister", "Prime Minister"), ("premier", "Prime Minister"), ("chancellor", "Chancellor"),
        ("federal chancellor", "Chancellor"), ("head of state", Leader), ("head of government", Leader), ("leader", Leader),
        ("foreign minister", "Foreign Minister"), ("minister of foreign affairs", "Foreign Minister"),
        ("minister for foreign affairs", "Foreign Minister"), ("external affairs minister", "Foreign Minister"),
        ("minister of external affairs", "Foreign Minister"), ("secretary of state", "Secretary of State"),
        ("foreign secretary", "Foreign Secretary"), ("defense minister", "Defence Minister"), ("defence minister", "Defence Minister"),
        ("minister of defense", "Defence Minister"), ("minister of defence", "Defence Minister"),
        ("minister of national defence", "Defence Minister"), ("defense secretary", "Secretary of Defense"),
        ("defence secretary", "Defence Secretary"), ("secretary of defense", "Secretary of Defense"),
        ("vice president", "Vice President"), ("deputy prime minister", "Deputy Prime Minister"), ("deputy foreign minister", "Deputy Foreign Minister"),
        ("king", "King"), ("queen", "Queen"), ("crown prince", "Crown Prince"), ("emir", "Emir"), ("amir", "Emir"), ("sultan", "Sultan"), ("pope", "Pope"),
        ("supreme leader", "Supreme Leader"), ("national security adviser", "National Security Adviser"),
        ("national security advisor", "National Security Adviser"), ("secretary-general", "Secretary-General"),
        ("secretary general", "Secretary-General"), ("high representative", "High Representative"), ("special envoy", "Special Envoy"),
        ("special representative", "Special Representative"), ("envoy", "Envoy"), ("ambassador", "Ambassador"),
        ("press secretary", "Press Secretary"), ("spokesman", "Spokesperson"), ("spokeswoman", "Spokesperson"),
        ("spokesperson", "Spokesperson"), ("finance minister", "Finance Minister"), ("trade minister", "Trade Minister"),
        ("economy minister", "Economy Minister"), ("energy minister", "Energy Minister"), ("interior minister", "Interior Minister"),
        ("treasury secretary", "Secretary of the Treasury"), ("commerce secretary", "Secretary of Commerce"), ("minister", "Minister"),
        ("director-general", "Director-General"), ("director general", "Director-General"), ("chief of staff", "Chief of Staff"),
        ("chairman", "Chairman"), ("chairwoman", "Chairwoman"), ("chief negotiator", "Chief Negotiator"), ("governor", "Governor"),
        ("mayor", "Mayor"), ("senator", "Senator"), ("sen.", "Senator"), ("rep.", "Representative"), ("gov.", "Governor"),
        ("congressman", "Representative"), ("congresswoman", "Representative"), ("speaker", "Speaker"), ("candidate", "Candidate"),
        ("deputy national security adviser", "Deputy National Security Adviser"), ("deputy national security advisor", "Deputy National Security Adviser"),
        ("domestic policy advisor", "Domestic Policy Adviser"), ("domestic policy adviser", "Domestic Policy Adviser"),
        ("deputy secretary of state", "Deputy Secretary of State"), ("secretary of war", "Secretary of Defense"),
        ("secretary of the treasury", "Secretary of the Treasury"), ("secretary of homeland security", "Secretary of Homeland Security"),
        ("homeland security secretary", "Secretary of Homeland Security"), ("secretary of energy", "Secretary of Energy"),
        ("energy secretary", "Secretary of Energy"), ("secretary of commerce", "Secretary of Commerce"), ("home secretary", "Home Secretary"),
        ("attorney general", "Attorney General"), ("trade representative", "Trade Representative"), ("first lady", "First Lady"),
        ("first deputy prime minister", "First Deputy Prime Minister"), ("first deputy foreign minister", "First Deputy Foreign Minister"),
        ("deputy defense minister", "Deputy Defence Minister"), ("deputy defence minister", "Deputy Defence Minister"),
        ("minister of finance", "Finance Minister"), ("minister of economy", "Economy Minister"), ("minister of energy", "Energy Minister"),
        ("minister of internal affairs", "Interior Minister"), ("minister of justice", "Justice Minister"), ("justice minister", "Justice Minister"),
        ("health minister", "Health Minister"), ("minister of health", "Health Minister"), ("taoiseach", "Taoiseach"), ("governor-general", "Governor-General"),
        ("president-elect", "President-elect"), ("commander-in-chief", "Commander-in-Chief"), ("opposition leader", "Opposition Leader"),
        ("leader of the opposition", "Leader of the Opposition"),
        ("head of the office of the president", "Head of the Presidential Office"), ("head of the president's office", "Head of the Presidential Office"),
    ];

    private static readonly string[] Honorifics =
        ["Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms", "Dr.", "Dr", "Sir", "Lord", "Gen.", "General", "Col.", "Prince", "Princess", "Sheikh", "Sheik",
        "Advisor", "Adviser", "Director", "Commissioner", "Administrator", "Coordinator", "Secretary", "Sec.", "Deputy Secretary", "Under Secretary", "Assistant Secretary",
        "Justice", "Chief Justice", "Judge", "Rev.", "Reverend", "Archbishop", "Bishop", "Cardinal", "Professor", "Prof.", "Admiral", "Adm.", "Lt.", "Captain",
        "Sheriff", "Detective", "Officer", "Counselor", "Congressman", "Congresswoman", "Councilman", "Councilwoman", "CEO", "Special Agent", "NSA"];

    /// <summary>Titles in every way in which capitals are set, and forms of address, which name no office.</summary>
    internal static PhraseIndex<string> Index { get; } = new(
        Known.SelectMany(title => Spellings(title.Words).Distinct().Select(words => (words, title.Office)))
            .Concat(Honorifics.Select(honorific => (honorific, ""))));

    private static readonly FrozenDictionary<string, string> ByWords = Known.ToFrozenDictionary(title => title.Words, title => title.Office);

    /// <summary>The office that a title in small letters names ("prime minister"); <c>null</c> where it names none.</summary>
    internal static string? Office(string words) => ByWords.GetValueOrDefault(words);

    /// <summary>"presidents", "foreign ministers".</summary>
    internal static PhraseIndex<string> Plurals { get; } = new(
        Known.Where(title => (title.Office is "President" or "Chancellor" or "Leader" || title.Office.EndsWith("Minister", StringComparison.Ordinal))
                && !title.Words.Contains(" of ", StringComparison.Ordinal))
            .Select(title => (title.Words + "s", title.Office)));

    /// <summary>Whether the holder of an office leads a state or government.</summary>
    internal static bool Leads(string? office) =>
        office is "President" or "Prime Minister" or "Chancellor" or "King" or "Emir" or "Sultan" or "Supreme Leader" or "Crown Prince" or "Queen";

    /// <summary>Whether an office is one that a title names: "Minister" a foreign minister, "Ambassador" the ambassador to NATO, "President" an acting president.</summary>
    internal static bool Names(string title, string? office)
    {
        if (office is null || office == title)
        {
            return office is not null;
        }
        ReadOnlySpan<char> held = office;
        foreach (string standing in (ReadOnlySpan<string>)["Acting ", "Interim ", "Transitional ", "Caretaker "])
        {
            held = held.StartsWith(standing, StringComparison.Ordinal) ? held[standing.Length..] : held;
        }
        bool longer = held.StartsWith(title, StringComparison.Ordinal) && held[title.Length..] is "" or [' ', 'o', 'f', ' ', ..] or [' ', 't', 'o', ' ', ..] or [' ', 'f', 'o', 'r', ' ', ..];
        bool kind = title is "Minister" or "Spokesperson" or "Envoy" && held.EndsWith(title, StringComparison.Ordinal);
        return longer || kind || (title == Leader && Leads(office)) || (title == "Spokesperson" && held.EndsWith("Press Secretary", StringComparison.Ordinal));
    }

    /// <summary>Whether a title is a lower one of an office: "Deputy Press Secretary".</summary>
    internal static bool IsBelow(string title, string office) => title.Length > office.Length && title.EndsWith(office, StringComparison.Ordinal) && title[^(office.Length + 1)] == ' ';

    /// <summary>How high an office stands among others of its country; more is higher.</summary>
    internal static int Rank(string? office) => office switch
    {
        "President" or "King" or "Supreme Leader" or "Emir" => 5,
        "Prime Minister" or "Chancellor" or "Crown Prince" => 4,
        "Foreign Minister" or "Secretary of State" or "Foreign Secretary" or "Vice President" => 3,
        "Defence Minister" or "Secretary of Defense" or "National Security Adviser" => 2,
        null => 0,
        _ => 1,
    };

    /// <summary>The highest of the offices that a person holds on a day: a president who also leads the party is the president.</summary>
    internal static Term? HeldOn(this PersonEntry person, LocalDate day) =>
        person.Terms.Where(term => term.Covers(day)).MaxBy(term => Rank(term.Office));

    /// <summary>"secretary of state", "Secretary of State", "Secretary of state", "secretary of State".</summary>
    private static IEnumerable<string> Spellings(string words)
    {
        string capitals = Capitalise(words);
        return [words, capitals, capitals[..1] + words[1..], words[..1] + capitals[1..]];
    }

    /// <summary>"minister of foreign affairs" → "Minister of Foreign Affairs", "secretary-general" → "Secretary-General".</summary>
    private static string Capitalise(string words) => string.Concat(words.Select((letter, at) =>
        at == 0 || (words[at - 1] is ' ' or '-' && !IsSmall(words.AsSpan(at))) ? char.ToUpperInvariant(letter) : letter));

    private static bool IsSmall(ReadOnlySpan<char> rest) => rest is ['o', 'f', ' ', ..] or ['f', 'o', 'r', ' ', ..] or ['t', 'h', 'e', ' ', ..];
}
