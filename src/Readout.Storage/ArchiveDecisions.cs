using System.Collections.Immutable;
using Readout.Storage.Contacts;
using Readout.Storage.Databases;
using Readout.Storage.Decisions;
using Readout.Storage.Ledger;
using Readout.Storage.Questions;
using Readout.Storage.Tellings;

namespace Readout.Storage;

/// <content>What people decide; it outlives reading again.</content>
public sealed partial class Archive
{
    /// <summary>Says that contacts are one.</summary>
    /// <returns>The decision's number.</returns>
    /// <exception cref="ArgumentException">They are one already, or one of them there is not.</exception>
    public long Merge(IReadOnlyCollection<long> contacts, Signature signature) => Change(session =>
    {
        ArgumentNullException.ThrowIfNull(contacts);
        List<long> several = [.. contacts.Select(contact => ContactQuestion.Current(session, contact)).Distinct()];
        return several.Count > 1
            ? Decide(session, DecisionKind.Merge, several, [[.. several.SelectMany(contact => Tellings(session, contact))]], signature)
            : throw new ArgumentException("these are one contact already", nameof(contacts));
    });

    /// <summary>Says that what some reports tell is not the contact they were taken for.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="reports">The reports that tell of another one.</param>
    /// <param name="signature">Who says so.</param>
    /// <exception cref="ArgumentException">None of its tellings is of these reports, or all are.</exception>
    public long Split(long contact, IReadOnlyCollection<long> reports, Signature signature) => Change(session =>
    {
        var parts = Tellings(session, contact).ToLookup(telling => reports.Contains(telling.Report));
        return parts.Count == 2
            ? Decide(session, DecisionKind.Split, [contact], [[.. parts[false]], [.. parts[true]]], signature)
            : throw new ArgumentException(parts.Contains(true) ? "all that tells of the contact is of these reports" : "none of these reports tells of the contact", nameof(reports));
    });

    /// <summary>Says that a contact is right as it is.</summary>
    public long Confirm(long contact, Signature signature) => Change(session =>
        Decide(session, DecisionKind.Confirm, [contact], [Tellings(session, contact)], signature));

    /// <summary>Says that there was no such contact.</summary>
    public long Reject(long contact, Signature signature) => Change(session =>
        Decide(session, DecisionKind.Reject, [contact], [Tellings(session, contact)], signature));

    /// <summary>Takes a decision back.</summary>
    /// <returns><c>false</c> where there is none of that number that stands.</returns>
    public bool Undo(long decision, Signature signature) => Change(session =>
    {
        var book = new DecisionBook(session);
        bool undone = book.Undo(decision, signature.Person, signature.At);
        if (undone)
        {
            AuditLog.Write(session, AuditAct.Undo, $"decision {decision}", signature, decision);
            PlaceAgain(session, book.Reports(decision));
        }
        return undone;
    });

    /// <summary>Marks a report as withdrawn or corrected, or takes the mark off. It stays, with all its versions.</summary>
    /// <param name="report">The report's number.</param>
    /// <param name="mark"><c>null</c> takes the mark off.</param>
    /// <param name="signature">Who says so.</param>
    /// <returns><c>false</c> where there is no such report.</returns>
    public bool Mark(long report, ReportMark? mark, Signature signature) => Change(session =>
    {
        ArgumentNullException.ThrowIfNull(signature);
        int marked = session.Run(
            "UPDATE report SET mark = $1, mark_by = $2, mark_at = $3, mark_note = $4 WHERE id = $5",
            mark is { } given ? Code<ReportMark>.Of(given) : null, signature.Person, signature.Time, signature.Note, report);
        var told = ToldIn(session, report);
        new ContactBook(session).Refresh(told);
        new LedgerBook(session).LookAgain(told);
        ContactIssues.Refresh(session, told, []);
        if (marked > 0)
        {
            AuditLog.Write(session, AuditLog.Of(mark), $"report {report}", signature);
        }
        return marked > 0;
    });

    private static long Decide(Session session, DecisionKind kind, IEnumerable<long> contacts, ImmutableArray<ImmutableArray<Telling>> parts, Signature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        long id = new DecisionBook(session).Write(kind, parts, signature.Person, signature.At, signature.Note);
        PlaceAgain(session, parts.SelectMany(part => part).Select(telling => telling.Report).Distinct().Order());
        AuditLog.Write(session, AuditLog.Of(kind), $"contact {string.Join(", ", contacts)}", signature, id);
        return id;
    }

    private static ImmutableArray<Telling> Tellings(Session session, long contact)
    {
        ImmutableArray<Telling> tellings = [.. TellingRows.OfContacts(session, [ContactQuestion.Current(session, contact)]).Select(stored => stored.Telling)];
        return tellings.IsEmpty ? throw new ArgumentException($"the archive has no contact {contact}", nameof(contact)) : tellings;
    }

    private static void PlaceAgain(Session session, IEnumerable<long> reports)
    {
        var contacts = new ContactBook(session);
        var touched = new HashSet<long>();
        foreach (long report in reports)
        {
            touched.UnionWith(ToldIn(session, report));
            contacts.Place(report);
            touched.UnionWith(ToldIn(session, report));
        }
        touched.UnionWith(contacts.Moved);
        new LedgerBook(session).LookAgain(touched);
        ContactIssues.Refresh(session, contacts.Touched.Concat(touched), []);
    }

    private static List<long> ToldIn(Session session, long report) =>
        session.Rows("SELECT DISTINCT contact FROM telling WHERE report = $1 ORDER BY contact", row => row.Long(0), report);
}
