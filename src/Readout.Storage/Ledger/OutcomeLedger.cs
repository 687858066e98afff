using System.Collections.Immutable;
using Readout.Storage.History;

namespace Readout.Storage.Ledger;

/// <summary>Finds what became of outcomes.</summary>
public static class OutcomeLedger
{
    private const int MostLinks = 5;

    /// <summary>The later contacts that bear on an outcome, by day; linear in what is looked at.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="contacts">Contacts of the same sides; those that are not later do no harm.</param>
    public static ImmutableArray<LedgerLink> Links(LedgerOutcome outcome, IEnumerable<KnownContact> contacts)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(contacts);
        var sought = UndertakingReader.Read(outcome);
        return sought.Kind == UndertakingKind.Contact ? ByContact(new ContactLinks(outcome, sought), contacts) : [];
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
}
