using Readout.Actors.Reading;

namespace Readout.Actors.Checks;

/// <summary>One person at a time leads a state in an office, unless shared-offices.tsv says that several may; nobody holds one twice at once.</summary>
internal static class TermChecks
{
    internal static void Check(TableDraft draft, IEnumerable<SharedOffice> alsoShared)
    {
        HashSet<SharedOffice> shared = [.. draft.Shared.Select(line => line.Value), .. alsoShared];
        var offices = draft.People.GroupBy(line => (line.Value.Term.Country, line.Value.Term.Office));
        foreach (var office in offices)
        {
            bool oneAtATime = office.Any(line => line.Value.Term.Leads) && !shared.Any(line => line.IsOf(office.First().Value.Term));
            var terms = office.OrderBy(line => line.Value.Term.From).ToList();
            for (int later = 1; later < terms.Count; later++)
            {
                for (int earlier = 0; earlier < later; earlier++)
                {
                    bool same = terms[earlier].Value.Name == terms[later].Value.Name;
                    if ((oneAtATime || same) && terms[earlier].Value.Term.SurelyOverlaps(terms[later].Value.Term))
                    {
                        draft.Errors.Add(Overlap(terms[later], terms[earlier]));
                    }
                }
            }
        }
    }

    private static TableError Overlap(Placed<PersonLine> later, Placed<PersonLine> earlier) => later.Place.Error(
        $"{later.Value.Name} is {later.Value.Term.Office} of {later.Value.Term.Country} from {later.Value.Term.Began}, while {earlier.Value.Name} "
            + $"({Shown.At(earlier.Place, later.Place)}) is until {earlier.Value.Term.Ended?.ToString() ?? "now"}",
        "correct the days, or list the office in shared-offices.tsv where several may hold it at once");
}
