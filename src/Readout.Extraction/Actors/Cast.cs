using NodaTime;
using Readout.Actors;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Actors;

/// <summary>Gathers the actors of one report while it is read.</summary>
internal sealed class Cast(ActorTable table, LocalDate? day, string? issuer)
{
    private readonly List<CastMember> _members = [];
    private readonly Dictionary<int, int> _byRow = [];
    private readonly Dictionary<(ActorKind Kind, string Name), int> _byName = [];
    private readonly Dictionary<string, List<int>> _bySurname = [];

    internal IEnumerable<CastMember> Members => _members;

    internal CastMember this[int actor] => _members[actor];

    /// <summary>The person of a name, from the report or the table; added where a title or a full name shows a person.</summary>
    /// <param name="name">The name as the report has it.</param>
    /// <param name="candidates">Rows of the table that the name may mean.</param>
    /// <param name="office">The office the report gives, empty for a bare form of address.</param>
    /// <param name="country">The side the report gives.</param>
    /// <returns>The actor's index, or <c>null</c> when the words show nobody for sure.</returns>
    internal int? Person(string name, IEnumerable<int> candidates, string? office, string? country)
    {
        if (Known(name, candidates, office, country) is { } row)
        {
            return OfTable(row, office);
        }
        bool shown = office is not null || country is not null || name.Contains(' ');
        return Told(name, [], country) ?? (shown ? Add(new CastMember(ActorKind.Person, name, country, office is "" ? null : office, ""), name) : null);
    }

    /// <summary>Whoever holds an office: of the report's people, else of the table on the report's day.</summary>
    /// <remarks>In a side's own release "the President" is its own.</remarks>
    internal int? Holder(string office, string? country)
    {
        if (country is null && issuer is not null && _members.FindIndex(member => member.IsHuman && member.Country == issuer && Fits(member.Office, office)) is >= 0 and var own)
        {
            return own;
        }
        for (int i = _members.Count - 1; i >= 0; i--)
        {
            CastMember actor = _members[i];
            if (actor.IsHuman && Fits(actor.Office, office) && (country is null || actor.Country == country))
            {
                return i;
            }
        }
        if (country is null)
        {
            return null;
        }
        int row = -1, rank = -1;
        foreach (int i in table.PeopleOf(country))
        {
            Term? term = day is null ? null : table.People[i].HeldOn(day.Value);
            if (term?.Country == country && Fits(term.Office, office) && Titles.Rank(term.Office) > rank)
            {
                (row, rank) = (i, Titles.Rank(term.Office));
            }
        }
        return row >= 0 ? OfTable(row, office) : Unnamed(office, country);
    }

    /// <summary>A government office, organisation, outlet or state, once.</summary>
    internal int Body(ActorKind kind, string name, string? country) =>
        _byName.TryGetValue((kind, name), out int found) ? found : Add(new CastMember(kind, name, country, null, ""), name);

    /// <summary>The government office whose head holds the title, of a side.</summary>
    internal int Office(string country, string head)
    {
        BodyEntry? entry = table.Offices.FirstOrDefault(office => office.Country == country && office.Head == head);
        string state = table.State(country)?.Name ?? country;
        string name = entry?.Name ?? head switch
        {
            "President" => $"Presidency of {state}",
            "Foreign Minister" or "Foreign Secretary" or "Secretary of State" => $"Foreign Ministry of {state}",
            "Defence Minister" => $"Defence Ministry of {state}",
            _ => $"Office of the {head} of {state}",
        };
        return Body(ActorKind.Office, name, country);
    }

    private int? Known(string name, IEnumerable<int> candidates, string? office, string? country)
    {
        (double Score, int Row) best = (0, -1);
        bool tied = false;
        foreach (int row in candidates)
        {
            double score = Score(row, office, country, alone: !name.Contains(' '));
            tied = score == best.Score || (tied && score < best.Score);
            best = score > best.Score ? (score, row) : best;
        }
        return best.Row >= 0 && !tied ? best.Row : null;
    }

    /// <summary>How well a person of the table fits what the report says; nothing for a contradiction.</summary>
    private double Score(int row, string? office, string? country, bool alone)
    {
        PersonEntry person = table.People[row];
        if (country is not null && !person.Terms.Any(term => term.Country == country))
        {
            return 0;
        }
        bool told = _byRow.ContainsKey(row);
        bool inOffice = day is not null && person.HeldOn(day.Value) is not null;
        bool titled = office is { Length: > 0 } && person.Terms.Any(term => Fits(term.Office, office));
        if (alone && !told && !titled && office is not "" && (!inOffice && day is not null))
        {
            return 0; // a bare surname means a person out of office only when the report has introduced them
        }
        int rank = person.Terms.Max(term => Titles.Rank(term.Office));
        return 1 + (told ? 8 : 0) + (titled ? 4 : 0) + (inOffice ? 2 : 0) + (rank * 0.1);
    }

    private int OfTable(int row, string? titleInText)
    {
        if (_byRow.TryGetValue(row, out int known))
        {
            return known;
        }
        PersonEntry person = table.People[row];
        Term term = (day is null ? null : person.HeldOn(day.Value))
            ?? person.Terms.LastOrDefault(term => titleInText is not null && Fits(term.Office, titleInText))
            ?? person.Terms[^1];
        bool holds = day is null || term.Covers(day.Value);
        string office = holds ? term.Office : "former " + term.Office;
        return Add(new CastMember(ActorKind.Person, person.Name, term.Country, office, person.Gender), person.Name, row);
    }

    /// <summary>A person the report has named before, by their row of the table or by surname.</summary>
    internal int? Told(string name, IEnumerable<int> candidates, string? country)
    {
        foreach (int row in candidates)
        {
            if (_byRow.TryGetValue(row, out int named))
            {
                return named;
            }
        }
        bool Fits(CastMember actor) => actor.Kind == ActorKind.Person
            && (country is null || actor.Country is null || actor.Country == country)
            && (!name.Contains(' ') || !actor.Name.Contains(' ') || actor.Name[0] == name[0]);
        int found = _bySurname.TryGetValue(LastWord(name), out List<int>? namesakes) ? namesakes.FindLastIndex(actor => Fits(_members[actor])) : -1;
        return found >= 0 ? namesakes![found] : null;
    }

    private int Unnamed(string office, string country)
    {
        string name = $"{office} of {table.State(country)?.Name ?? country}";
        return _byName.TryGetValue((ActorKind.Unnamed, name), out int known) ? known : Add(new CastMember(ActorKind.Unnamed, name, country, office, ""), name);
    }

    private int Add(CastMember actor, string name, int row = -1)
    {
        int index = _members.Count;
        _members.Add(actor);
        _byName.TryAdd((actor.Kind, actor.Name), index);
        if (row >= 0)
        {
            _byRow.Add(row, index);
        }
        if (!_bySurname.TryGetValue(LastWord(name), out List<int>? namesakes))
        {
            _bySurname.Add(LastWord(name), namesakes = []);
        }
        namesakes.Add(index);
        return index;
    }

    private static bool Fits(string? held, string asked) =>
        held == asked || (asked == Titles.Leader && Titles.Leads(held)) || (asked == "Minister" && held?.EndsWith("Minister", StringComparison.Ordinal) == true);

    private static string LastWord(string name) => LatinFold.Fold(name.AsSpan(name.LastIndexOf(' ') + 1));
}
