using System.Collections.Immutable;
using Readout.Actors;
using Readout.Extraction.Accounts;
using Readout.Extraction.Actors;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Contacts;

/// <summary>Tells which contacts a report is about.</summary>
/// <remarks>The one that the opening tells of and the title fits best, and with it whatever the same words or the same opening sentences tell of.</remarks>
internal sealed class Subject(AccountedText text, ActorTable table)
{
    private const int OpeningSentences = 4;

    private static readonly string[] Journeys = ["visit", "arriv", "travel", " trip"];

    /// <summary>Words before a state's name or adjective that make it another's.</summary>
    private static readonly string[] Directions = ["north ", "south ", "east ", "west ", "central ", "latin ", "equatorial "];

    private readonly string _title = LatinFold.Fold(text.Named.Report.Metadata.Title ?? "");

    /// <summary>For each contact whether it is a main one.</summary>
    internal ImmutableArray<bool> Of(IReadOnlyList<Draft> drafts)
    {
        Draft? first = drafts.Where(draft => draft.Events[0].Sentence < OpeningSentences && !IsPast(draft) && IsOwn(draft)).MaxBy(Score);
        return [.. drafts.Select(draft => first is not null && (draft == first || draft.Events[0] == first.Events[0] || IsBeside(draft, first)))];
    }

    /// <summary>The form that a title names; <c>null</c> where it names none.</summary>
    internal static ContactKind? TitleKind(string? title)
    {
        string words = (title ?? "").ToLowerInvariant();
        bool Has(string word) => words.Contains(word, StringComparison.Ordinal);
        return Has("video") || Has("virtual") || Has("online ") ? ContactKind.VideoCall : Has("phone") || Has(" call ") || Has(" called ") || Has(" calls ") ? ContactKind.PhoneCall
            : Has("meeting") || Has(" met ") || Has(" meets ") || Has(" meet ") ? ContactKind.Meeting : Has("summit") ? ContactKind.Summit
            : Has("talks") ? ContactKind.Talks : Has("visit") ? ContactKind.Visit : null;
    }

    /// <summary>A side's own release is about its own contacts; others' are background to it.</summary>
    private bool IsOwn(Draft draft) => text.Issuer is not { } issuer || draft.Parties.Any(party => text.Cast[party.Actor].Country == text.Cast[issuer].Country) || IsTitledBody(draft);

    /// <summary>The meeting of the leaders of a body's states, of whom the issuer's may be one, where the title names both.</summary>
    private bool IsTitledBody(Draft draft) => draft.Parties.All(party => text.Cast[party.Actor] is { Kind: ActorKind.Group, Country: "IGO" } group && NamesBodyOf(group))
        && TitleKind(text.Named.Report.Metadata.Title) is { } kind && EventWords.Group(kind) == EventWords.Group(draft.Named.Kind);

    /// <summary>Whether the title has a name of the body that a group is of.</summary>
    private bool NamesBodyOf(CastMember group) => group.Body is { } body
        && (Holds(body) || table.Organisations.Any(known => known.Name == body && known.OtherNames.Any(name => Holds(name, StringComparison.Ordinal))));

    /// <summary>A contact of an earlier week is background.</summary>
    private bool IsPast(Draft draft) => draft.Date is { } date && text.Named.Report.Metadata.Published is { } published && date.Last < published.PlusDays(-7);

    /// <summary>In the press, what the lead tells of besides, when the title names somebody of it.</summary>
    private bool IsBeside(Draft draft, Draft first) => text.Issuer is null && draft.Events[0].Sentence <= first.Events[0].Sentence && !IsPast(draft)
        && draft.Parties.Any(party => IsInTitle(text.Cast[party.Actor]));

    private int Score(Draft draft)
    {
        int named = draft.Parties.Count(party => IsInTitle(text.Cast[party.Actor]));
        ContactKind? titled = TitleKind(text.Named.Report.Metadata.Title);
        bool form = titled is { } kind && draft.Events.Exists(told => EventWords.Group(kind) == EventWords.Group(told.Kind) && !(told.Kind == ContactKind.Visit && IsOfNoJourney(kind)));
        return (10 * named) + (form ? 5 : 0) + (draft.Named.Kind == titled ? 3 : 0) - (3 * draft.Events[0].Sentence) + Math.Min(draft.Events.Count, 4) + (draft.Fate.Status == ContactStatus.Held ? 1 : 0);
    }

    /// <summary>A title that names a meeting or talks, and no journey to them.</summary>
    private bool IsOfNoJourney(ContactKind titled) => titled is ContactKind.Meeting or ContactKind.Talks
        && !Array.Exists(Journeys, word => _title.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the title has the last word of a name, or the state that somebody is or acts for, by its name or its adjective.</summary>
    internal bool IsInTitle(CastMember member)
    {
        bool acts = member.IsHuman && member.Country != text.Named.Report.Metadata.IssuedBy;
        return Holds(member.Name[(member.Name.LastIndexOf(' ') + 1)..]) || ((acts || member.Kind == ActorKind.State) && member.Country is { } side && NamesState(side));
    }

    private bool NamesState(string side) => text.Cast.Any(state => state.Kind == ActorKind.State && state.Country == side && Holds(state.Name))
        || table.State(side)?.Adjectives.Any(adjective => Holds(adjective, StringComparison.Ordinal)) == true; // "US", not "us"

    /// <summary>Whether the title has a name in whole words, and not as the end of a longer one: "North Korean" is not "Korean".</summary>
    private bool Holds(string name, StringComparison comparison = StringComparison.OrdinalIgnoreCase)
    {
        string words = LatinFold.Fold(name);
        for (int at = words.Length == 0 ? -1 : _title.IndexOf(words, comparison); at >= 0; at = _title.IndexOf(words, at + 1, comparison))
        {
            int end = at + words.Length;
            bool whole = (at == 0 || !char.IsLetterOrDigit(_title[at - 1])) && (end == _title.Length || !char.IsLetterOrDigit(_title[end]));
            if (whole && !Array.Exists(Directions, before => _title[..at].EndsWith(before, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }
        return false;
    }
}
