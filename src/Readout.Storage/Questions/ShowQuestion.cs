using System.Collections.Immutable;
using Readout.Storage.Databases;
using Readout.Storage.Reports;

namespace Readout.Storage.Questions;

/// <summary>All that the archive has on a contact.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="Evidence">The words that show each telling.</param>
/// <param name="Versions">Every version of every report that tells of it, also those that later ones replaced.</param>
/// <param name="Accounts">The reports that are about it, to be put side by side, as they stand on the day.</param>
public sealed record ContactFile(
    ContactView Contact, ImmutableArray<TellingEvidence> Evidence, ImmutableArray<VersionView> Versions, ImmutableArray<StoredReport> Accounts);

/// <summary>Gathers what the archive has on a contact.</summary>
internal static class ShowQuestion
{
    /// <summary>More accounts than these stand beside each other on no page.</summary>
    private const int MostAccounts = 6;

    public static ContactFile? Find(Session session, long contact, int? asOf)
    {
        if (ContactQuestion.Of(session, contact, asOf) is not { } view)
        {
            return null;
        }
        var current = view.Tellings.Where(telling => telling.Source.Mark != "withdrawn").ToList();
        bool anyMain = current.Any(telling => telling.Telling.Main);
        var accounts = current.Where(telling => telling.Telling.Main == anyMain).DistinctBy(telling => telling.Source.Name).OrderBy(telling => telling.Source.Published)
            .Take(MostAccounts).Select(telling => VersionRows.Read(session, telling.Source.Id));
        return new ContactFile(
            view, [.. view.Tellings.Select(telling => TellingQuotes.Of(session, telling)).OfType<TellingEvidence>()],
            [.. view.Tellings.Select(telling => telling.Source.Report).Distinct().SelectMany(report => VersionRows.OfReport(session, report))], [.. accounts]);
    }
}
