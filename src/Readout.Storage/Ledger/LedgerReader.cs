using Readout.Records;
using Readout.Storage.Reports;
using Readout.Storage.Tellings;

namespace Readout.Storage.Ledger;

/// <summary>Takes an outcome from a record.</summary>
internal static class LedgerReader
{
    /// <param name="stored">The version.</param>
    /// <param name="contact">The contact it came of.</param>
    /// <param name="telling">What the archive has of that contact.</param>
    /// <param name="place">Its place among the contact's outcomes.</param>
    /// <param name="day">The report's day.</param>
    public static LedgerOutcome Read(StoredVersion stored, Contact contact, Telling telling, int place, int day)
    {
        var actors = stored.Record.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        var outcome = contact.Outcomes[place];
        return new LedgerOutcome(
            0, 0, stored.Report, outcome.Kind, outcome.Text.Text, [.. outcome.Parties.Select(id => actors[id]).Select(Party)], telling.Parties, Held(telling, day),
            DayRange.Parse(outcome.Due));
    }

    /// <summary>The days of a contact, for what follows from it; the report's day where it has none, or is yet to come.</summary>
    public static DayRange Held(Telling telling, int day) =>
        telling.Days is { } days && days.First <= day && telling.Status != ContactStatus.Planned ? days : new DayRange(day, day);

    private static Party Party(Actor actor) => new(0, actor.Kind, actor.Name, actor.Country, actor.Office);
}
