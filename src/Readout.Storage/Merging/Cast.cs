using System.Collections.Immutable;
using Readout.Records;
using Readout.Storage.Tellings;

namespace Readout.Storage.Merging;

/// <summary>Who took part, by sides.</summary>
internal sealed class Cast
{
    private const int Many = 3;
    private const string Europe = "EUR";

    private readonly ImmutableArray<Side> _sides;

    /// <summary>Sorts the parties by the side they are of.</summary>
    public Cast(ImmutableArray<Party> parties) =>
        _sides = [.. parties.GroupBy(SideOf, StringComparer.Ordinal).OrderBy(side => side.Key, StringComparer.Ordinal).Select(side => new Side(side.Key, side))];

    /// <summary>How alike the two are, and how many sides only one of them has.</summary>
    public (PeopleLikeness Likeness, int Extra) With(Cast other, bool summit, bool visit)
    {
        int named = 0, open = 0, states = 0, organisations = 0, different = 0;
        foreach (var side in _sides)
        {
            switch (other.Find(side)?.Meets(side))
            {
                case Meeting.Named:
                    named++;
                    break;
                case Meeting.State:
                    states++;
                    break;
                case Meeting.Open:
                    open++;
                    break;
                case Meeting.Organisation:
                    organisations++;
                    break;
                case Meeting.Different:
                    different++;
                    break;
            }
        }
        int common = named + open + states + organisations + different;
        int mine = _sides.Length - common;
        int theirs = other._sides.Length - common;
        bool assembly = organisations > 0 || (summit && common > 1) || (_sides.Length >= Many && other._sides.Length >= Many && named > 1);
        bool others = common == 0 || (!assembly && (different > 0 || (mine > 0 && theirs > 0)));
        return (others ? PeopleLikeness.Others : named == 1 && states == 1 && open == 0 && visit ? PeopleLikeness.Host : Likeness(named, open + states + different, organisations), mine + theirs);
    }

    private static PeopleLikeness Likeness(int named, int open, int organisations) => (named, open, organisations) switch
    {
        (_, _, > 0) => PeopleLikeness.Organisation,
        ( > 1, _, _) => PeopleLikeness.Named,
        (1, > 0, _) => PeopleLikeness.OneNamed,
        (0, > 1, _) => PeopleLikeness.SidesOnly,
        _ => PeopleLikeness.OneSide,
    };

    private Side? Find(Side wanted)
    {
        foreach (var side in _sides)
        {
            if (string.Equals(side.Key, wanted.Key, StringComparison.Ordinal))
            {
                return side;
            }
        }
        return null;
    }

    /// <summary>An organisation is a side of its own, and so are those who meet for it: those of many states share one code. The European Union is one as its states are.</summary>
    private static string SideOf(Party party)
    {
        string name = string.Join(' ', FoldedWords.Of(party.Name));
        return party switch
        {
            { Kind: ActorKind.Organisation, Country: Europe } when name == "eu" || name.StartsWith("europe", StringComparison.Ordinal) => Europe,
            { Kind: ActorKind.Organisation } => name,
            { Kind: ActorKind.Group, Country: BodyGroup.AnyBody } => BodyGroup.Of(party.Name).Body,
            _ => party.Country ?? name,
        };
    }

    /// <summary>How one side of two tellings agrees.</summary>
    private enum Meeting
    {
        /// <summary>Two people, or two offices.</summary>
        Different,

        /// <summary>One of them names nobody.</summary>
        Open,

        /// <summary>One of them is the state itself.</summary>
        State,

        /// <summary>One organisation, or the same people of its states.</summary>
        Organisation,

        /// <summary>One person.</summary>
        Named,
    }

    private sealed class Side(string key, IEnumerable<Party> parties)
    {
        private readonly ImmutableArray<PersonName> _people = [.. parties.Where(party => party.Kind == ActorKind.Person).Select(party => new PersonName(party.Name, party.Office))];
        private readonly ImmutableArray<string> _offices = [.. parties.Select(party => party.Office).OfType<string>()];
        private readonly bool _state = parties.All(party => party.Kind == ActorKind.State);
        private readonly bool _organisation = parties.All(party => party.Kind == ActorKind.Organisation);
        private readonly BodyGroup? _group = parties.All(party => party is { Kind: ActorKind.Group, Country: BodyGroup.AnyBody })
            && parties.Select(party => BodyGroup.Of(party.Name)).Distinct().ToArray() is [{ People.Length: > 0 } only] ? only : null;

        public string Key => key;

        public Meeting Meets(Side other)
        {
            if ((_organisation && other._organisation) || (_group is not null && _group == other._group))
            {
                return Meeting.Organisation;
            }
            if (_state || other._state)
            {
                return Meeting.State;
            }
            if (_people.IsEmpty || other._people.IsEmpty)
            {
                return _offices.IsEmpty || other._offices.IsEmpty || _offices.Intersect(other._offices, StringComparer.OrdinalIgnoreCase).Any() ? Meeting.Open : Meeting.Different;
            }
            foreach (var person in _people)
            {
                foreach (var theirs in other._people)
                {
                    if (person.IsOf(theirs))
                    {
                        return Meeting.Named;
                    }
                }
            }
            return Meeting.Different;
        }
    }
}
