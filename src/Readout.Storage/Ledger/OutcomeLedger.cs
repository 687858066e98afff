using System.Collections.Immutable;
using Readout.Storage.History;

namespace Readout.Storage.Ledger;

/// <summary>Finds what became of outcomes.</summary>
public static class OutcomeLedger
{
    private const int MostLinks = 5;

    /// <summary>The later contacts and reports that bear on an outcome, by day; linear in what is looked at.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="contacts">Contacts of the same sides; those that are not later do no harm.</param>
    /// <param name="words">Statements and outcomes of later reports on the same sides.</param>
    /// <param name="rarity">How rare words are in the archive.</param>
    public static ImmutableArray<LedgerLink> Links(LedgerOutcome outcome, IEnumerable<KnownContact> contacts, IEnumerable<LaterWords> words, WordRarity rarity)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(contacts);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(rarity);
        var sought = UndertakingReader.Read(outcome);
        return sought.Kind switch
        {
            UndertakingKind.Contact => ByContact(new ContactLinks(outcome, sought), contacts),
            UndertakingKind.Deed => ByWords(new DeedLinks(outcome, sought, rarity), words),
            _ => [],
        };
    }

    /// <summary>An outcome's line as it stands on a day.</summary>
    public static LedgerLine Line(LedgerOutcome outcome, ImmutableArray<LedgerLink> links, int today)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        OutcomeState state = links.Any(link => link.Strength == LinkStrength.FollowedUp) ? OutcomeState.FollowedUp
            : links.IsEmpty ? OutcomeState.Open : OutcomeState.BorneOn;
        bool overdue = state != OutcomeState.FollowedUp && UndertakingReader.Read(outcome) is { Kind: not UndertakingKind.Standing, Due: { } due } && due.Last < today;
        return new LedgerLine(state, overdue, links);
    }

    /// <summary>The first contact that follows an outcome up ends it; the first few before it may bear on it.</summary>
    private static ImmutableArray<LedgerLink> ByContact(ContactLinks sought, IEnumerable<KnownContact> contacts)
    {
        var links = ImmutableArray.CreateBuilder<LedgerLink>();
        foreach (LedgerLink link in contacts.Select(sought.Of).OfType<LedgerLink>().OrderBy(link => link.Day).ThenBy(link => link.Contact))
        {
            bool ends = link.Strength == LinkStrength.FollowedUp;
            if (ends || links.Count < MostLinks)
            {
                links.Add(link);
            }
            if (ends)
            {
                break;
            }
        }
        return links.ToImmutable();
    }

    /// <summary>Of each report its best words, of all reports the best few.</summary>
    private static ImmutableArray<LedgerLink> ByWords(DeedLinks deed, IEnumerable<LaterWords> words) =>
    [
        .. words.Select(deed.Of).OfType<LedgerLink>()
            .GroupBy(link => link.Report)
            .Select(report => report.OrderByDescending(link => link.Strength).ThenByDescending(link => link.Probability).First())
            .OrderByDescending(link => link.Strength).ThenByDescending(link => link.Probability).ThenBy(link => link.Day)
            .Take(MostLinks)
            .OrderBy(link => link.Day).ThenBy(link => link.Report),
    ];
}
