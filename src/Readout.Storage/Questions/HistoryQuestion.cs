using System.Collections.Immutable;
using Readout.Records;
using Readout.Storage.Databases;
using Readout.Storage.History;
using Readout.Storage.Ledger;
using Readout.Storage.Tellings;

namespace Readout.Storage.Questions;

/// <summary>A history claim held against the archive.</summary>
/// <param name="Source">The version of the report that makes it.</param>
/// <param name="Contact">The contact it is made of.</param>
/// <param name="Claim">What the record has of it.</param>
/// <param name="Parts">What it claims, each with the verdict.</param>
public sealed record CheckedClaim(VersionView Source, long Contact, HistoryClaim Claim, ImmutableArray<CheckedPart> Parts);

/// <summary>One thing that a claim says.</summary>
/// <param name="Meaning">What is claimed.</param>
/// <param name="Verdict">Whether the archive confirms it, contradicts it or does not know.</param>
/// <param name="Contacts">The contacts that show it.</param>
public sealed record CheckedPart(HistoryMeaning Meaning, HistoryVerdict Verdict, ImmutableArray<ContactView> Contacts);

/// <summary>Checks what reports say of earlier contacts.</summary>
internal static class HistoryQuestion
{
    /// <summary>So many contacts of the same people are looked at, the latest first.</summary>
    private const int MostContacts = 400;

    /// <param name="session">The archive.</param>
    /// <param name="report">The report whose claims are checked; <c>null</c>: the latest of all reports.</param>
    /// <param name="most">How many claims.</param>
    /// <param name="skip">How many to pass over.</param>
    public static ImmutableArray<CheckedClaim> Check(Session session, long? report, int most, int skip)
    {
        string of = report is null ? "" : "AND v.report = $3";
        object?[] values = report is { } number ? [most, skip, number] : [most, skip];
        var rows = session.Rows(
            $"""
            SELECT h.version, h.telling, h.ordinal, h.day FROM history_claim h JOIN version v ON v.id = h.version JOIN report r ON r.id = v.report
            WHERE v.known_until IS NULL AND (r.mark IS NULL OR r.mark <> 'withdrawn') {of} ORDER BY h.day DESC, h.version, h.id LIMIT $1 OFFSET $2
            """,
            row => (Version: row.Long(0), Telling: row.Long(1), Ordinal: row.Int(2), Day: row.Int(3)), values);
        var versions = VersionRows.Of(session, [.. rows.Select(row => row.Version).Distinct()]);
        var tellings = TellingRows.Of(session, [.. rows.Select(row => row.Telling).Distinct()]).ToDictionary(stored => stored.Telling.Id);
        var coverage = CoverageQuestion.ByMonth(session, [.. tellings.Values.SelectMany(stored => stored.Telling.Sides).Distinct()]);
        return [.. rows.Select(row => Check(session, versions[row.Version], tellings[row.Telling], row.Ordinal, row.Day, coverage))];
    }

    private static CheckedClaim Check(Session session, VersionView source, StoredTelling stored, int ordinal, int day, Coverage coverage)
    {
        var telling = stored.Telling;
        var claim = VersionRows.Read(session, source.Id).Record.Contacts[telling.Ordinal].History[ordinal];
        var of = new ClaimingContact(stored.Contact, telling.Report, LedgerReader.Held(telling, day), telling.Parties, telling.Main);
        var parts = ImmutableArray.CreateBuilder<CheckedPart>();
        foreach (var meaning in ClaimReader.Read(claim.Text.Text, claim.LastContact, of))
        {
            var known = HistoryCheck.Window(meaning, of) is { } window ? KnownContacts.Of(session, ContactQuestion.Ids(session, Sought(session, meaning, of, window))) : [];
            var verdict = HistoryCheck.Of(meaning, of, known, coverage);
            parts.Add(new CheckedPart(meaning, verdict, ContactQuestion.View(session, verdict.Contacts, null)));
        }
        return new CheckedClaim(source, stored.Contact, claim, parts.ToImmutable());
    }

    /// <summary>Contacts of the people whom the words name, else of the claiming contact's first person of each side, else of its sides.</summary>
    private static ContactQuery Sought(Session session, HistoryMeaning meaning, ClaimingContact of, DayRange window)
    {
        var query = new ContactQuery { Since = window.First, Until = window.Last, Most = MostContacts };
        if (!meaning.People.IsEmpty)
        {
            return query with { Actors = [.. meaning.People.Select(name => Rows(session, name)).Where(rows => !rows.IsEmpty).Take(2)] };
        }
        var people = of.Parties.Where(party => party.Kind == ActorKind.Person).GroupBy(party => party.Country).Select(side => side.First().Name).Take(2).ToList();
        return people.Count == 2
            ? query with { Actors = [.. people.Select(name => Rows(session, name))] }
            : query with { Sides = [.. of.Parties.Select(party => party.Country).OfType<string>().Distinct().Take(2)] };
    }

    private static ImmutableArray<long> Rows(Session session, string name) => [.. ActorNames.Find(session, name).Select(actor => actor.Id)];
}
