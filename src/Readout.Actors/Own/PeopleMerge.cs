using System.Collections.Immutable;
using Readout.Actors.Reading;
using Readout.Text;

namespace Readout.Actors.Own;

/// <summary>Adds own lines of people: they replace what the table says of that person in that office, and end the open term of whoever held it before.</summary>
internal static class PeopleMerge
{
    /// <summary>An office that the table has heads of state or of government hold is a leader's in own lines, too.</summary>
    internal static void MarkLeaders(TableDraft draft, ActorTable table)
    {
        var led = table.People.SelectMany(person => person.Terms).Where(term => term.Leads).Select(term => (term.Country, term.Office)).ToHashSet();
        for (int i = 0; i < draft.People.Count; i++)
        {
            (Place place, PersonLine line) = draft.People[i];
            draft.People[i] = new(place, line with { Term = line.Term with { Leads = led.Contains((line.Term.Country, line.Term.Office)) } });
        }
    }

    internal static ImmutableArray<PersonEntry> Merge(ActorTable table, TableDraft draft)
    {
        List<PersonEntry> people = [.. table.People];
        foreach (ImmutableArray<Placed<PersonLine>> lines in PersonGroups.Of(draft.People))
        {
            PersonEntry own = PersonGroups.Entry(lines);
            int row = people.FindIndex(person => IsSame(person, own));
            for (int i = 0; i < people.Count; i++)
            {
                people[i] = i == row ? people[i] : Yielding(people[i], own, lines, table, draft.Errors);
            }
            if (row < 0)
            {
                people.Add(own);
            }
            else
            {
                people[row] = Joined(people[row], own);
            }
        }
        return [.. people];
    }

    private static bool IsSame(PersonEntry known, PersonEntry own) =>
        (known.Wikidata.Length > 0 && known.Wikidata == own.Wikidata)
        || (known.Name == own.Name && known.Terms.Any(term => own.Terms.Any(other => other.Country == term.Country)));

    private static PersonEntry Joined(PersonEntry known, PersonEntry own) => new(
        own.Name,
        [.. known.Aliases.Concat(own.Aliases).Append(known.Name).Where(name => name != own.Name).Distinct()],
        own.Gender.Length > 0 ? own.Gender : known.Gender,
        own.Wikidata.Length > 0 ? own.Wikidata : known.Wikidata,
        [.. known.Terms.Where(term => !own.Terms.Any(other => SameOffice(term, other))).Concat(own.Terms).OrderBy(term => term.From)]);

    /// <summary>Another person, who loses a bare name that the own lines give away, and an office when the own lines give it a new holder.</summary>
    private static PersonEntry Yielding(PersonEntry known, PersonEntry own, ImmutableArray<Placed<PersonLine>> lines, ActorTable table, List<TableError> errors)
    {
        bool GivenAway(string alias) => !alias.Contains(' ', StringComparison.Ordinal) && own.Aliases.Any(name => LatinFold.Fold(name) == LatinFold.Fold(alias));
        if (!known.Aliases.Any(GivenAway) && !known.Terms.Any(term => own.Terms.Any(other => SameOffice(term, other))))
        {
            return known;
        }
        var terms = known.Terms.ToBuilder();
        foreach (Placed<PersonLine> line in lines)
        {
            for (int i = 0; i < terms.Count; i++)
            {
                if (SameOffice(terms[i], line.Value.Term) && !table.Shared.Any(shared => shared.IsOf(terms[i])))
                {
                    terms[i] = EndedBy(known, terms[i], line, errors);
                }
            }
        }
        return known with { Aliases = known.Aliases.RemoveAll(GivenAway), Terms = terms.ToImmutable() };
    }

    private static Term EndedBy(PersonEntry known, Term term, Placed<PersonLine> line, List<TableError> errors)
    {
        Term next = line.Value.Term;
        if (!term.SurelyOverlaps(next))
        {
            return term;
        }
        if (term.Ended is null && term.From < next.From)
        {
            return term with { Ended = next.Began };
        }
        if (term.Leads)
        {
            errors.Add(line.Place.Error(
                $"{line.Value.Name} is {next.Office} of {next.Country} from {next.Began}, while {known.Name} is from {term.Began} to {term.Ended?.ToString() ?? "now"} in the table",
                $"correct the days, or give {known.Name} a line with other days before this one"));
        }
        return term;
    }

    private static bool SameOffice(Term term, Term other) => term.Country == other.Country && term.Office == other.Office;
}
