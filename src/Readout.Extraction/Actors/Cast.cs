using NodaTime;
using Readout.Actors;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Actors;

/// <summary>Gathers the actors of one report while it is read.</summary>
/// <param name="table">Who is known.</param>
/// <param name="day">The report's day.</param>
/// <param name="issuer">The side that issued the report.</param>
/// <param name="sides">The sides that it speaks of.</param>
internal sealed class Cast(ActorTable table, LocalDate? day, string? issuer, IReadOnlySet<string> sides)
{
    /// <summary>Stands before an office that somebody held once.</summary>
    internal const string Former = "former ";

    private readonly List<CastMember> _members = [];
    private readonly List<int> _timesNamed = [];
    private readonly Dictionary<int, int> _byRow = [];
    private readonly Dictionary<(ActorKind Kind, string Name), int> _byName = [];
    private readonly Dictionary<string, List<int>> _bySurname = [];

    internal IEnumerable<CastMember> Members => _members;

    internal string? Issuer => issuer;

    internal CastMember this[int actor] => _members[actor];

    /// <summary>The person of a name, from the report or the table; added where a title or a full name shows a person.</summary>
    /// <param name="name">The name as the report has it.</param>
    /// <param name="candidates">Rows of the table that the name may mean.</param>
    /// <param name="office">The office the report gives, empty for a bare form of address.</param>
    /// <param name="country">The side the report gives.</param>
    /// <param name="gender">The gender that a form of address tells; empty for none.</param>
    /// <returns>The actor's index, or <c>null</c> when the words show nobody for sure.</returns>
    internal int? Person(string name, IEnumerable<int> candidates, string? office, string? country, string gender = "")
    {
        int? person = Find(name, candidates, office, country, gender);
        if (person is { } named)
        {
            _timesNamed[named]++;
        }
        return person;
    }

    private int? Find(string name, IEnumerable<int> candidates, string? office, string? country, string gender)
    {
        bool bare = string.IsNullOrEmpty(office) && !name.Contains(' ');
        if (bare && Told(name, candidates, country, gender) is { } told)
        {
            return told; // a surname goes on with whom the report has named in full
        }
        if (Known(name, candidates, WithoutFormer(office), country) is { } row)
        {
            return OfTable(row, office);
        }
        if (Told(name, [], country, gender) is { } known)
        {
            CastMember member = _members[known];
            bool fuller = member.Kind == ActorKind.Person && !member.Name.Contains(' ') && name.Contains(' ');
            _members[known] = member with { Name = fuller ? name : member.Name, Office = member.Office ?? (office is "" ? null : office) };
            return known;
        }
        bool shown = office is not null || country is not null || name.Contains(' ');
        return shown ? Add(new CastMember(ActorKind.Person, name, country ?? OnlyHome(WithoutFormer(office)), office is "" ? null : office, ""), name) : null;
    }

    /// <summary>The one country that has a high office of that name: only the United States have a Secretary of Defense.</summary>
    private string? OnlyHome(string? office)
    {
        if (Titles.Rank(office) < 2 || Titles.Leads(office))
        {
            return null;
        }
        string? home = null;
        foreach (Term term in table.People.SelectMany(person => person.Terms).Where(term => term.Office == office))
        {
            if (home is not null && home != term.Country)
            {
                return null;
            }
            home = term.Country;
        }
        return home;
    }

    private static string? WithoutFormer(string? office) => office?.StartsWith(Former, StringComparison.Ordinal) == true ? office[Former.Length..] : office;

    /// <summary>Whoever holds an office: of the report's people, else of the table on the report's day.</summary>
    /// <remarks>In a side's own release "the President" is its own.</remarks>
    internal int? Holder(string office, string? country)
    {
        if (country is null && issuer is not null && (Own(office) ?? (office is "President" or Titles.Leader ? InOffice(office, issuer) : null)) is { } own)
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
        return country is not null ? InOffice(office, country) ?? Unnamed(office, country) : issuer is not null ? InOffice(office, issuer) : null;
    }

    /// <summary>Who of the issuing side's people that the report names holds an office.</summary>
    private int? Own(string office) =>
        _members.FindIndex(member => member.IsHuman && member.Country == issuer && Fits(member.Office, office)) is >= 0 and var own ? own : null;

    /// <summary>Who holds an office of a side on the report's day, by the table.</summary>
    private int? InOffice(string office, string country)
    {
        if (day is not { } date)
        {
            return null;
        }
        int row = -1, rank = -1;
        foreach (int person in table.PeopleOf(country))
        {
            Term? term = table.People[person].HeldOn(date);
            if (term?.Country == country && Fits(term.Office, office) && Titles.Rank(term.Office) > rank)
            {
                (row, rank) = (person, Titles.Rank(term.Office));
            }
        }
        return row >= 0 ? OfTable(row, office) : null;
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
        foreach (int row in candidates.Distinct()) // a name with and without its accents is one name
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
        bool abroad = office is "Ambassador"; // "the U.S. ambassador" is its own or the one to it
        if (country is not null && !abroad && !person.Terms.Any(term => term.Country == country))
        {
            return 0;
        }
        bool told = _byRow.ContainsKey(row);
        bool inOffice = day is not null && person.HeldOn(day.Value) is not null;
        bool titled = office is { Length: > 0 } && person.Terms.Any(term => Fits(term.Office, office));
        if (alone && !told && !titled && !Expected(person))
        {
            return 0; // a bare surname means anybody else only when the report has introduced them
        }
        int rank = person.Terms.Max(term => Titles.Rank(term.Office));
        return 1 + (told ? 8 : 0) + (titled ? 4 : 0) + (inOffice ? 2 : 0) + (rank * 0.1);
    }

    /// <summary>Whether a report may call somebody by surname alone: a leader, or somebody of a side it speaks of.</summary>
    private bool Expected(PersonEntry person) => person.Terms.Any(term => day is { } date
        ? (term.Covers(date) && (sides.Contains(term.Country) || IsLeading(term))) || (IsLeading(term) && sides.Contains(term.Country) && term.Covers(date.PlusYears(1)))
        : sides.Contains(term.Country));

    private static bool IsLeading(Term term) => term.Leads && Titles.Rank(term.Office) >= 4;

    private int OfTable(int row, string? titleInText)
    {
        string? title = WithoutFormer(titleInText);
        if (_byRow.TryGetValue(row, out int known))
        {
            string? so = _members[known].Office;
            bool told = so is null ? table.People[row].Terms.Any(held => title is { Length: > 0 } && Fits(held.Office, title)) : IsLower(table.People[row], title, so);
            _members[known] = told ? _members[known] with { Office = titleInText } : _members[known];
            return known;
        }
        PersonEntry person = table.People[row];
        Term? term = (day is null ? null : person.HeldOn(day.Value))
            ?? person.Terms.LastOrDefault(term => title is not null && Fits(term.Office, title) && !(day < term.From))
            ?? person.Terms.LastOrDefault(term => !(day < term.From));
        string? office = term is null ? (titleInText is "" ? null : titleInText) // not in office yet
            : IsLower(person, title, term.Office) ? titleInText
            : day is null ? Undated(person, titleInText) : term.Covers(day.Value) ? term.Office : Former + term.Office;
        var member = new CastMember(ActorKind.Person, person.Name, (term ?? person.Terms[0]).Country, office, person.Gender);
        if (Surnamed(person.Name) is not { } bare)
        {
            return Add(member, person.Name, row);
        }
        _byRow.Add(row, bare);
        _members[bare] = member;
        return bare;
    }

    /// <summary>Whether the report gives somebody a lower office than the one of the table, and one that the table does not know of them.</summary>
    private static bool IsLower(PersonEntry person, string? title, string office) =>
        title is not null && Titles.IsBelow(title, office) && !person.Terms.Any(held => Fits(held.Office, title));

    /// <summary>Whom the report has only called by surname so far, where the full name shows who that is.</summary>
    private int? Surnamed(string name) => _bySurname.TryGetValue(LastWord(name), out List<int>? namesakes)
        && namesakes is [var only] && _members[only] is { Kind: ActorKind.Person, Country: null } member && !member.Name.Contains(' ') && !_byRow.ContainsValue(only) ? only : null;

    /// <summary>A report without a date tells only what it says itself, except of somebody who has only ever led a state.</summary>
    private static string? Undated(PersonEntry person, string? titleInText)
    {
        string? title = WithoutFormer(titleInText);
        string? told = title is { Length: > 0 } ? person.Terms.LastOrDefault(term => Fits(term.Office, title))?.Office : null;
        return told is not null ? (title == titleInText ? told : Former + told)
            : person.Terms.Select(term => term.Office).Distinct().ToArray() is [var only] && Titles.Leads(only) ? only : null;
    }

    /// <summary>A person the report has named before, by their row of the table or by surname.</summary>
    internal int? Told(string name, IEnumerable<int> candidates, string? country, string gender = "")
    {
        int best = -1;
        foreach (int row in candidates)
        {
            bool better = _byRow.TryGetValue(row, out int named) && IsOf(gender, named) && (best < 0 || _timesNamed[named] > _timesNamed[best]);
            best = better ? named : best;
        }
        if (best >= 0)
        {
            return best;
        }
        bool Fits(CastMember actor) => actor.Kind == ActorKind.Person
            && (country is null || actor.Country is null || actor.Country == country)
            && (!name.Contains(' ') || !actor.Name.Contains(' ') || actor.Name[0] == name[0]);
        foreach (int actor in _bySurname.GetValueOrDefault(LastWord(name)) ?? [])
        {
            bool better = Fits(_members[actor]) && IsOf(gender, actor) && (best < 0 || _timesNamed[actor] >= _timesNamed[best]);
            best = better ? actor : best;
        }
        return best >= 0 ? best : null;
    }

    private bool IsOf(string gender, int actor) => gender.Length == 0 || _members[actor].Gender.Length == 0 || _members[actor].Gender == gender;

    private int Unnamed(string office, string country)
    {
        string name = $"{office} of {table.State(country)?.Name ?? country}";
        return _byName.TryGetValue((ActorKind.Unnamed, name), out int known) ? known : Add(new CastMember(ActorKind.Unnamed, name, country, office, ""), name);
    }

    private int Add(CastMember actor, string name, int row = -1)
    {
        int index = _members.Count;
        _members.Add(actor);
        _timesNamed.Add(0);
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

    private static bool Fits(string? held, string asked) => Titles.Names(asked, held);

    private static string LastWord(string name) => LatinFold.Fold(name.AsSpan(name.LastIndexOf(' ') + 1));
}
