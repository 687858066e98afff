using Readout.Storage.Databases;
using Readout.Storage.Decisions;

namespace Readout.Storage.Contacts;

/// <summary>Keeps what contacts were about, and of how many contacts each issue is, in step with what is told of them.</summary>
internal static class ContactIssues
{
    /// <summary>Looks anew at contacts whose tellings or standing may have changed; those of any other cost nothing.</summary>
    /// <param name="session">The archive.</param>
    /// <param name="contacts">The contacts.</param>
    /// <param name="reports">Reports, all of whose contacts are meant, too.</param>
    public static void Refresh(Session session, IEnumerable<long> contacts, IReadOnlyCollection<long> reports)
    {
        var all = contacts.ToHashSet();
        if (reports.Count > 0)
        {
            all.UnionWith(session.Rows($"SELECT DISTINCT contact FROM telling WHERE report {session.Dialect.Among("$1")}", row => row.Long(0), Session.List(reports)));
        }
        if (all.Count == 0)
        {
            return;
        }
        string list = Session.List(all.Order());
        Count(session, "-", list);
        session.Queue($"DELETE FROM contact_issue WHERE contact {session.Dialect.Among("$1")}", list);
        session.Queue(
            $"""
            INSERT INTO contact_issue (contact, issue) SELECT DISTINCT t.contact, i.issue
            FROM telling t JOIN contact c ON c.id = t.contact JOIN version v ON v.id = t.version JOIN report r ON r.id = t.report JOIN telling_issue i ON i.telling = t.id
            WHERE t.contact {session.Dialect.Among("$1")} AND {Standing.Contact} AND {Standing.Version}
            """, list);
        Count(session, "+", list);
    }

    private static void Count(Session session, string sign, string contacts) => session.Queue(
        $"""
        UPDATE issue SET contacts = contacts {sign} counted.number
        FROM (SELECT issue, count(*) AS number FROM contact_issue WHERE contact {session.Dialect.Among("$1")} GROUP BY issue) counted WHERE counted.issue = issue.id
        """, contacts);
}
