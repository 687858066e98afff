using Readout.Actors.Reading;

namespace Readout.Actors.Checks;

/// <summary>Every code is three capitals and known, and a state's stands once.</summary>
internal static class SideChecks
{
    private const string Remedy = "write the ISO 3166-1 alpha-3 code of a line of states.tsv, or EUR, UNO, IGO, NGO";

    internal static void Check(TableDraft draft, HashSet<string> known)
    {
        var seen = new Dictionary<string, Place>();
        foreach ((Place place, StateEntry state) in draft.States)
        {
            if (state.Code.Length != 3 || state.Code.AsSpan().ContainsAnyExceptInRange('A', 'Z'))
            {
                draft.Errors.Add(place.Error($"'{state.Code}' is no code of a state", "write three capital letters, as ISO 3166-1 alpha-3 has them"));
            }
            else if (!seen.TryAdd(state.Code, place))
            {
                draft.Errors.Add(place.Error($"{state.Code} stands on line {seen[state.Code].Line}, too", "keep one of the lines"));
            }
        }
        Require(draft, known, draft.People.Select(line => (line.Place, line.Value.Term.Country)));
        Require(draft, known, draft.Offices.Concat(draft.Organisations).Concat(draft.Outlets).Select(line => (line.Place, line.Value.Country ?? "")));
        Require(draft, known, draft.Shared.Select(line => (line.Place, line.Value.Country)));
    }

    private static void Require(TableDraft draft, HashSet<string> known, IEnumerable<(Place Place, string Country)> lines) =>
        draft.Errors.AddRange(lines.Where(line => line.Country.Length > 0 && !known.Contains(line.Country))
            .Select(line => line.Place.Error($"unknown country code '{line.Country}'", Remedy)));
}
