using System.Collections.Immutable;
using Readout.Actors.Reading;

namespace Readout.Actors.Checks;

/// <summary>A person has one gender and one Wikidata id, and an id is one actor's.</summary>
internal static class PersonChecks
{
    internal static void Check(TableDraft draft)
    {
        var owners = new Dictionary<string, (string Name, Place Place)>();
        foreach (var person in PersonGroups.Of(draft.People))
        {
            Agree(draft, person, line => line.Gender, "gender");
            Agree(draft, person, line => line.Wikidata, "wikidata");
            Own(draft, owners, person.First().Place, person[0].Value.Name, PersonGroups.Entry(person).Wikidata);
        }
        foreach ((Place place, StateEntry state) in draft.States)
        {
            Own(draft, owners, place, state.Name, state.Wikidata);
        }
        foreach ((Place place, BodyEntry body) in draft.Organisations)
        {
            Own(draft, owners, place, body.Name, body.Wikidata);
        }
    }

    private static void Agree(TableDraft draft, ImmutableArray<Placed<PersonLine>> person, Func<PersonLine, string> value, string column)
    {
        var first = person.FirstOrDefault(line => value(line.Value).Length > 0);
        draft.Errors.AddRange(person.Where(line => value(line.Value).Length > 0 && value(line.Value) != value(first.Value))
            .Select(line => line.Place.Error(
                $"{line.Value.Name} has {value(line.Value)} in {column}, and {value(first.Value)} at {Shown.At(first.Place, line.Place)}", "keep the right one")));
    }

    private static void Own(TableDraft draft, Dictionary<string, (string Name, Place Place)> owners, Place place, string name, string id)
    {
        if (id.Length > 0 && !owners.TryAdd(id, (name, place)))
        {
            (string other, Place at) = owners[id];
            draft.Errors.Add(place.Error($"{id} is {name}'s and {other}'s ({Shown.At(at, place)})", "leave it to the one whose it is; one person has one name"));
        }
    }
}
