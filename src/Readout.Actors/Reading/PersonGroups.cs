using System.Collections.Immutable;

namespace Readout.Actors.Reading;

/// <summary>Which lines of the files of people are one person's.</summary>
/// <remarks>
/// A person is a name and a country. Who later serves a union ("Jens Stoltenberg" for NOR and for IGO) stays one person; two states'
/// people of one name are two, unless one Wikidata id says otherwise.
/// </remarks>
internal static class PersonGroups
{
    internal static IEnumerable<ImmutableArray<Placed<PersonLine>>> Of(IEnumerable<Placed<PersonLine>> lines)
    {
        foreach (var namesakes in lines.GroupBy(line => line.Value.Name, StringComparer.Ordinal))
        {
            var sides = namesakes.GroupBy(line => line.Value.Term.Country, StringComparer.Ordinal).Select(side => side.ToImmutableArray()).ToList();
            var states = sides.FindAll(side => !IsUnion(side));
            var unions = sides.FindAll(IsUnion);
            var people = states.Where(side => Id(side).Length == 0)
                .Concat(states.Where(side => Id(side).Length > 0).GroupBy(Id).Select(same => same.SelectMany(side => side).ToImmutableArray())).ToList();
            foreach (var side in unions)
            {
                int served = people.FindIndex(person => people.Count == 1 || (Id(person).Length > 0 && Id(person) == Id(side)));
                if (served >= 0)
                {
                    people[served] = people[served].AddRange(side);
                }
                else
                {
                    people.Add(side);
                }
            }
            foreach (var person in people)
            {
                yield return person;
            }
        }
    }

    /// <summary>The person whom the lines tell of.</summary>
    internal static PersonEntry Entry(ImmutableArray<Placed<PersonLine>> lines) => new(
        lines[0].Value.Name,
        [.. lines.SelectMany(line => line.Value.Aliases).Distinct()],
        lines.Select(line => line.Value.Gender).FirstOrDefault(gender => gender.Length > 0) ?? "",
        Id(lines),
        [.. lines.Select(line => line.Value.Term).OrderBy(term => term.From)]);

    private static string Id(ImmutableArray<Placed<PersonLine>> lines) =>
        lines.Select(line => line.Value.Wikidata).FirstOrDefault(id => id.Length > 0) ?? "";

    private static bool IsUnion(ImmutableArray<Placed<PersonLine>> lines) => ActorTable.UnionCodes.Contains(lines[0].Value.Term.Country);
}
