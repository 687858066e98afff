using Readout.Extraction.Actors;
using Readout.Extraction.Times;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Contacts;

/// <summary>A contact while what the text tells of it is gathered.</summary>
internal sealed class Draft
{
    private readonly List<Party> _parties = [];

    /// <summary>All places that tell of it, in order.</summary>
    internal List<ContactEvent> Events { get; } = [];

    /// <summary>Who takes part, each once.</summary>
    internal IReadOnlyList<Party> Parties => _parties;

    /// <summary>When, where a place says so.</summary>
    internal DateMention? Date { get; set; }

    /// <summary>The first place that names the form most places name; else the first place.</summary>
    internal ContactEvent Named => Events.Where(told => told.Firm).GroupBy(told => told.Kind).MaxBy(same => same.Count())?.First() ?? Events[0];

    /// <summary>The place that tells most surely what became of it: one that ends it, else the first that says anything.</summary>
    internal Fate Fate => Events.Find(told => told.Fate is { Real: true, Status: ContactStatus.Cancelled or ContactStatus.Denied })?.Fate
        ?? Events.Find(told => told.Fate is { Real: true, IsTold: true })?.Fate ?? Events[0].Fate;

    /// <summary>Whether any place tells it as a fact or a plan.</summary>
    internal bool Real => Events.Exists(told => told.Fate.Real);

    /// <summary>Takes those who take part by one place; a person stands for the state that was named before.</summary>
    internal void Take(IEnumerable<Party> parties, IReadOnlyList<CastMember> cast)
    {
        foreach (Party party in parties)
        {
            int known = _parties.FindIndex(other => other.Actor == party.Actor || SamePlayer(cast[other.Actor], cast[party.Actor]));
            if (known < 0)
            {
                _parties.Add(party);
            }
            else if (cast[party.Actor].IsHuman && !cast[_parties[known].Actor].IsHuman)
            {
                _parties[known] = party;
            }
        }
    }

    /// <summary>Whether two are one player told in two ways: a state or a body of states, and somebody who acts for it. Bodies of states share their code.</summary>
    internal static bool SamePlayer(CastMember one, CastMember other) => one.Country is not null && one.Country == other.Country
        && (StandsForState(one) || StandsForState(other)) && (one.Country is not "IGO" || (one.Body is not null && one.Body == other.Body));

    private static bool StandsForState(CastMember member) => member.Kind is ActorKind.State or ActorKind.Office or ActorKind.Group or ActorKind.Unnamed;

    /// <summary>The words that name those who take part.</summary>
    internal IEnumerable<TextSpan> PartyWords => _parties.Select(party => party.Words);
}
