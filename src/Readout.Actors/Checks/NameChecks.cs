using Readout.Actors.Reading;
using Readout.Text;

namespace Readout.Actors.Checks;

/// <summary>A name means one actor: of a state, office, organisation or outlet always, of a person unless country or time tells them apart.</summary>
internal static class NameChecks
{
    internal static void Check(TableDraft draft)
    {
        OneOwner(draft, draft.States.SelectMany(state => Names(state.Place, state.Value.Name, [.. state.Value.OtherNames, state.Value.Name]))
            .Concat(draft.Offices.Concat(draft.Organisations).Concat(draft.Outlets)
                .SelectMany(body => Names(body.Place, body.Value.Name, [.. body.Value.OtherNames, body.Value.Name]))));
        OneOwner(draft, draft.States.SelectMany(state => Names(state.Place, state.Value.Name, [.. state.Value.Adjectives, .. state.Value.People])));
        OneOwner(draft, draft.States.SelectMany(state => Names(state.Place, state.Value.Name, state.Value.Capitals)));
        Repeated(draft);
        People(draft);
    }

    private static IEnumerable<(string Name, Placed<string> Owner)> Names(Place place, string owner, IEnumerable<string> names) =>
        names.Select(name => LatinFold.Fold(name)).Distinct().Select(name => (name, new Placed<string>(place, owner)));

    private static void OneOwner(TableDraft draft, IEnumerable<(string Name, Placed<string> Owner)> names)
    {
        foreach (var name in names.GroupBy(name => name.Name, name => name.Owner).Where(name => name.Count() > 1))
        {
            Placed<string> first = name.First();
            draft.Errors.AddRange(name.Skip(1).Select(owner => owner.Place.Error(
                $"'{name.Key}' means {owner.Value} and {first.Value} ({Shown.At(first.Place, owner.Place)})", "give it to the one that news mostly means by it")));
        }
    }

    /// <summary>A value that a line lists twice is a slip of the hand.</summary>
    private static void Repeated(TableDraft draft)
    {
        void Check(Place place, IEnumerable<string> names) => draft.Errors.AddRange(names.GroupBy(name => name).Where(same => same.Count() > 1)
            .Select(same => place.Error($"'{same.Key}' stands twice on the line", "write it once")));
        draft.People.ForEach(line => Check(line.Place, line.Value.Names));
        draft.Offices.Concat(draft.Organisations).Concat(draft.Outlets).ToList()
            .ForEach(line => Check(line.Place, line.Value.Aliases.Concat(line.Value.Metonyms).Append(line.Value.Name)));
        draft.States.ForEach(line => Check(line.Place, line.Value.Official.Concat(line.Value.Aliases).Append(line.Value.Name)));
    }

    /// <summary>Two people may share a full name where they serve different states or at different times; a bare name in aliases is one person's.</summary>
    private static void People(TableDraft draft)
    {
        var people = PersonGroups.Of(draft.People).ToList();
        var names = people.SelectMany((lines, person) => lines.SelectMany(line => line.Value.Names.Select(name => (Name: LatinFold.Fold(name), Person: person, line.Place))))
            .DistinctBy(name => (name.Name, name.Person)).GroupBy(name => name.Name).Where(name => name.Count() > 1);
        foreach (var name in names)
        {
            var first = name.First();
            foreach (var other in name.Skip(1).Where(other => !name.Key.Contains(' ', StringComparison.Ordinal) || Confusable(people[first.Person], people[other.Person])))
            {
                draft.Errors.Add(other.Place.Error(
                    $"'{name.Key}' means {people[other.Person][0].Value.Name} and {people[first.Person][0].Value.Name} ({Shown.At(first.Place, other.Place)})",
                    "give it to the one whom news mostly means by it, or write both names out"));
            }
        }
    }

    private static bool Confusable(IEnumerable<Placed<PersonLine>> first, IEnumerable<Placed<PersonLine>> second) =>
        first.Any(one => second.Any(other => one.Value.Term.Country == other.Value.Term.Country && one.Value.Term.SurelyOverlaps(other.Value.Term)));
}
