using Readout.Actors.Reading;

namespace Readout.Actors.Checks;

/// <summary>Every term names where it is known from.</summary>
internal static class SourceChecks
{
    internal static void Check(TableDraft draft)
    {
        var known = draft.Sources.Select(source => source.Value).ToHashSet();
        foreach ((Place place, PersonLine line) in draft.People)
        {
            if (line.Sources.IsEmpty)
            {
                draft.Errors.Add(place.Error("nothing in source", $"name where the term is known from: {string.Join(", ", known)}"));
            }
            foreach (string source in line.Sources.Where(source => !known.Contains(source)))
            {
                draft.Errors.Add(place.Error($"unknown source '{source}'", $"write {string.Join(", ", known)}, or explain it in sources.tsv"));
            }
        }
    }
}
