using System.Collections.Immutable;
using Readout.Records;
using Readout.Storage.Tellings;

namespace Readout.Storage.Contacts;

/// <summary>What several tellings of one contact come to. Disagreement stays with the tellings; this is what lists show and questions look for.</summary>
/// <param name="Kind">The form that most tell, those first who tell of it chiefly.</param>
/// <param name="Status">Held, if anybody tells that it was; else the status furthest from a plan.</param>
/// <param name="Date">The most exact date told, EDTF.</param>
/// <param name="Days">The days it may mean.</param>
/// <param name="DateInferred">Whether every such date is inferred from a day of publication.</param>
/// <param name="Main">Whether any report is about it.</param>
/// <param name="Parties">Who took part: people; a state or body where no person stands for it.</param>
public sealed record ContactSummary(
    ContactKind Kind, ContactStatus Status, string? Date, DayRange? Days, bool DateInferred, bool Main, ImmutableArray<Party> Parties)
{
    /// <summary>The sides that took part, sorted.</summary>
    public ImmutableArray<string> Sides => [.. Parties.Select(party => party.Country).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Sums up.</summary>
    /// <param name="tellings">One at least, in a fixed order.</param>
    public static ContactSummary Of(IReadOnlyList<Telling> tellings)
    {
        ArgumentNullException.ThrowIfNull(tellings);
        var weighty = tellings.Any(telling => telling.Main) ? [.. tellings.Where(telling => telling.Main)] : tellings;
        var held = weighty.Where(telling => telling.Status == Standing(tellings)).DefaultIfEmpty(weighty[0]);
        var date = tellings.Where(telling => telling.Days is not null).OrderBy(telling => telling.Days!.Value.Length > 1).ThenBy(telling => telling.DateInferred)
            .ThenByDescending(telling => telling.Main).ThenBy(telling => telling.Days!.Value.Length).ThenBy(telling => telling.Days!.Value.First).FirstOrDefault();
        return new ContactSummary(
            MostTold(held), Standing(tellings), date?.Date, date?.Days, date?.DateInferred ?? false, tellings.Any(telling => telling.Main), Everybody(tellings));
    }

    private static ContactKind MostTold(IEnumerable<Telling> tellings) =>
        tellings.GroupBy(telling => telling.Kind).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;

    private static ContactStatus Standing(IReadOnlyList<Telling> tellings)
    {
        ReadOnlySpan<ContactStatus> weightiest = [ContactStatus.Held, ContactStatus.Ongoing, ContactStatus.Cancelled, ContactStatus.Denied];
        foreach (var status in weightiest)
        {
            if (tellings.Any(telling => telling.Status == status))
            {
                return status;
            }
        }
        return ContactStatus.Planned;
    }

    private static ImmutableArray<Party> Everybody(IReadOnlyList<Telling> tellings)
    {
        var all = tellings.OrderByDescending(telling => telling.Main).SelectMany(telling => telling.Parties).ToList();
        var people = all.Where(party => party.Kind == ActorKind.Person).GroupBy(party => party.Actor)
            .Select(group => group.FirstOrDefault(party => party.Office is not null) ?? group.First()).ToList();
        var sides = people.Select(person => person.Country).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var others = all.Where(party => party.Kind != ActorKind.Person && (party.Country is null || !sides.Contains(party.Country))).DistinctBy(party => party.Actor);
        return [.. people, .. others];
    }
}
