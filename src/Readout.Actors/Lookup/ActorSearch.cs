using System.Collections.Immutable;
using NodaTime;

namespace Readout.Actors.Lookup;

/// <summary>Answers who is meant by a name, and who held which office.</summary>
public sealed class ActorSearch(ActorLexicon lexicon)
{
    private const int Suggestions = 5;

    private ActorTable Table => lexicon.Table;

    /// <summary>Everyone whom a name may mean, whatever its case and accents; a state's code and a Wikidata id are names here, too.</summary>
    /// <param name="name">The name, with or without "the".</param>
    /// <param name="day">The day to tell offices of; <c>null</c>: those that last are held, the others former.</param>
    public ImmutableArray<FoundActor> Find(string name, LocalDate? day)
    {
        string asked = Asked(name);
        var found = lexicon.Phrases.Phrases.Where(phrase => Spelling.Plain(phrase.Text) == asked).SelectMany(phrase => phrase.Meanings).Distinct().ToList();
        for (int row = 0; row < Table.States.Length; row++)
        {
            if (Is(asked, Table.States[row].Code) || Is(asked, Table.States[row].Wikidata))
            {
                found.Add(new Meaning(TagKind.State, row));
            }
        }
        found.AddRange(Rows(Table.People, person => Is(asked, person.Wikidata)).Select(row => new Meaning(TagKind.Person, row)));
        found.AddRange(Rows(Table.Organisations, body => Is(asked, body.Wikidata)).Select(row => new Meaning(TagKind.Organisation, row)));
        return [.. found.Select(meaning => Found(meaning, day)).DistinctBy(actor => (actor.Kind, actor.Name, actor.Country))
            .OrderByDescending(actor => actor.Offices.Any(office => office.When == OfficeTime.Held)).ThenBy(actor => actor.Kind)
            .ThenByDescending(actor => actor.Terms.LastOrDefault()?.From, StringComparer.Ordinal).ThenBy(actor => actor.Name, StringComparer.Ordinal)];
    }

    /// <summary>Actors of names like one that the table has not: those of which it is a part, then those written alike.</summary>
    public ImmutableArray<string> Nearest(string name)
    {
        string asked = Asked(name);
        string[] words = asked.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var parts = Names().Where(other => asked.Length > 2 && words.All(Spelling.Plain(other.Written).Split(' ', '-').Contains))
            .Select(other => other.Actor).Order(StringComparer.Ordinal);
        return [.. parts.Concat(Spelling.Nearest(asked, Names())).Distinct().Take(Suggestions)];
    }

    /// <summary>Terms of office, country after country in order of time.</summary>
    /// <param name="country">The side they are held for; <c>null</c>: every side.</param>
    /// <param name="office">The office, whatever its case; <c>null</c>: every office.</param>
    /// <param name="day">A day on which they are held; <c>null</c>: any time.</param>
    public ImmutableArray<FoundTerm> List(string? country, string? office, LocalDate? day) => [.. Table.People
        .SelectMany(person => person.Terms.Select(term => (person.Name, Term: term)))
        .Where(held => (country is null || held.Term.Country == country)
            && (office is null || held.Term.Office.Equals(office, StringComparison.OrdinalIgnoreCase)) && (day is null || held.Term.Covers(day.Value)))
        .OrderBy(held => held.Term.Country, StringComparer.Ordinal).ThenByDescending(held => held.Term.Leads)
        .ThenBy(held => held.Term.Office, StringComparer.Ordinal).ThenBy(held => held.Term.From).ThenBy(held => held.Name, StringComparer.Ordinal)
        .Select(held => Shown(held.Name, held.Term))];

    /// <summary>Offices of the table like one that nobody holds.</summary>
    public ImmutableArray<string> NearestOffices(string office) =>
        [.. Spelling.Nearest(office, Offices().Select(known => (known, known))).Concat(Offices().Where(known => known.Contains(office, StringComparison.OrdinalIgnoreCase))).Distinct().Take(Suggestions)];

    /// <summary>Whether anybody holds an office at any time.</summary>
    public bool HasOffice(string office) => Offices().Any(known => known.Equals(office, StringComparison.OrdinalIgnoreCase));

    /// <summary>Sides that may be meant by something that is no code, as "FRA (France)".</summary>
    public ImmutableArray<string> NearestSides(string code)
    {
        string asked = Asked(code);
        var named = Table.States.Where(state => state.OtherNames.Append(state.Name).Concat(state.Adjectives).Any(name => Spelling.Plain(name) == asked));
        var alike = Table.States.Where(state => Spelling.Distance(asked, Spelling.Plain(state.Code)) <= 1);
        return [.. named.Concat(alike).Distinct().Take(Suggestions).Select(state => $"{state.Code} ({state.Name})")];
    }

    private IEnumerable<string> Offices() => Table.People.SelectMany(person => person.Terms).Select(term => term.Office).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Every name as it is written, with surnames, and whose it is.</summary>
    private IEnumerable<(string Written, string Actor)> Names() => lexicon.Phrases.Phrases.SelectMany(phrase => phrase.Meanings
        .Select(meaning => (phrase.Text, meaning.Kind is TagKind.Person or TagKind.Surname ? Table.People[meaning.Row].Name : phrase.Text)));

    private FoundActor Found(Meaning meaning, LocalDate? day) => meaning.Kind switch
    {
        TagKind.Person or TagKind.Surname => Person(Table.People[meaning.Row], day, meaning.Kind),
        TagKind.Office => Body(FoundKind.Office, Table.Offices[meaning.Row]),
        TagKind.Organisation => Body(FoundKind.Organisation, Table.Organisations[meaning.Row]),
        TagKind.Outlet => Body(FoundKind.Outlet, Table.Outlets[meaning.Row]),
        _ => State(Table.States[meaning.Row], meaning.Kind),
    };

    private static FoundActor Person(PersonEntry person, LocalDate? day, TagKind kind)
    {
        var held = person.Terms.Where(term => day is null ? term.Ended is null : term.Covers(day.Value)).ToList();
        Term last = person.Terms.LastOrDefault(term => day is null || term.From <= day) ?? person.Terms[0];
        OfficeTime other = day is not null && last.From > day ? OfficeTime.Later : OfficeTime.Former;
        ImmutableArray<FoundOffice> offices = held.Count > 0
            ? [.. held.Select(term => new FoundOffice(term.Office, term.Country, OfficeTime.Held))]
            : [new FoundOffice(last.Office, last.Country, other)];
        return new FoundActor(
            FoundKind.Person, person.Name, offices[0].Country, offices, null, kind == TagKind.Surname ? "surname" : "name", person.Aliases, OrNull(person.Wikidata),
            [.. person.Terms.Select(term => Shown(person.Name, term))]);
    }

    private static FoundActor State(StateEntry state, TagKind kind) => new(
        FoundKind.State, state.Name, state.Code, [], state.Capitals.FirstOrDefault(), kind switch { TagKind.Adjective => "adjective", TagKind.Capital => "capital", _ => "name" },
        [.. state.OtherNames], OrNull(state.Wikidata), []);

    private static FoundActor Body(FoundKind kind, BodyEntry body) => new(
        kind, body.Name, body.Country, [], OrNull(kind == FoundKind.Office ? body.Head : body.Kind), "name", [.. body.OtherNames], OrNull(body.Wikidata), []);

    private static FoundTerm Shown(string name, Term term) => new(name, term.Country, term.Office, term.Began.ToString(), term.Ended?.ToString());

    private static string Asked(string name)
    {
        string plain = string.Join(' ', Spelling.Plain(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return plain.StartsWith("the ", StringComparison.Ordinal) ? plain[4..] : plain;
    }

    private static bool Is(string asked, string key) => key.Length > 0 && asked.Equals(key, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<int> Rows<T>(ImmutableArray<T> entries, Func<T, bool> isMeant) =>
        Enumerable.Range(0, entries.Length).Where(row => isMeant(entries[row]));

    private static string? OrNull(string text) => text.Length > 0 ? text : null;
}
