using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Readout.Storage.Contacts;
using Readout.Storage.Databases;
using Readout.Storage.Decisions;
using Readout.Storage.Ledger;
using Readout.Storage.Questions;
using Readout.Storage.Reports;

namespace Readout.Storage;

/// <summary>An archive of reports: what they tell, of which contacts, and what people decided of that. Safe to use from many threads at a time.</summary>
public sealed partial class Archive : IDisposable
{
    private readonly IDatabase _database;
    private readonly ConcurrentBag<Session> _idle = [];

    /// <summary>More questions at a time would only crowd the processors, and each session holds pages of its own in memory.</summary>
    private readonly SemaphoreSlim _questions = new(2 * Environment.ProcessorCount);

    private Archive(IDatabase database) => _database = database;

    /// <summary>The file or server, as errors name it.</summary>
    public string Name => _database.Name;

    /// <summary>Where the archive of this user lies unless another is named: in the platform's folder for data.</summary>
    public static string DefaultFile => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "readout", "archive.sqlite");

    /// <summary>Whether there is a file of that name, or it is a server's to say.</summary>
    public static bool Exists(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return PostgresAddress.Is(address) || Path.Exists(address);
    }

    /// <summary>Opens an archive, made at its first use.</summary>
    /// <param name="address">A file, or <c>postgres://user:password@host:port/database</c>.</param>
    /// <exception cref="ArchiveException">It can't be opened, is none, or was made by a newer program.</exception>
    public static Archive Open(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        IDatabase database = PostgresAddress.Is(address) ? new PostgresDatabase(PostgresAddress.Parse(address)) : new SqliteDatabase(address);
        var archive = new Archive(database);
        archive.Guard(() =>
        {
            var session = database.Open();
            Migrator.Migrate(database, session);
            archive._idle.Add(session);
            return true;
        });
        return archive;
    }

    /// <summary>Whether a text is stored already, so that it need not be read.</summary>
    /// <param name="identity">What the report is known by.</param>
    /// <param name="hash">The text's.</param>
    public bool Holds(string identity, string hash) => Ask(session => session.Number(
        "SELECT count(*) FROM version v JOIN report r ON r.id = v.report WHERE r.identity = $1 AND v.hash = $2", identity, hash) > 0);

    /// <summary>Stores reports, all of them or none, and merges what they tell with what is told.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="atMost">After how long no further one is begun, so that other writers needn't wait; the first is always stored.</param>
    /// <param name="by">In whose name; <c>null</c>: in nobody's, and the log of what people did has nothing of it.</param>
    /// <returns>For each that was stored what it came to, in their order.</returns>
    /// <exception cref="ArchiveException">They could not be stored; none of them is.</exception>
    public ImmutableArray<Addition> Add(IReadOnlyList<PreparedReport> reports, TimeSpan? atMost = null, Signature? by = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return Change(session =>
        {
            long begun = Stopwatch.GetTimestamp();
            var writer = new ReportWriter(session);
            var contacts = new ContactBook(session);
            var ledger = new LedgerBook(session);
            var additions = ImmutableArray.CreateBuilder<Addition>(reports.Count);
            foreach (var prepared in reports)
            {
                var (addition, stored) = writer.Add(prepared);
                if (stored is not null)
                {
                    contacts.Place(stored.Report);
                    ledger.Enter(stored);
                    Note(session, addition, by);
                }
                additions.Add(addition);
                if (Stopwatch.GetElapsedTime(begun) > atMost)
                {
                    break;
                }
            }
            // A report may show that two contacts were one.
            ledger.LookAgain(contacts.Moved);
            writer.Finish();
            ContactIssues.Refresh(session, contacts.Touched, [.. additions.Where(addition => addition.Kind != AdditionKind.Known).Select(addition => addition.Report).Distinct()]);
            return additions.ToImmutable();
        });
    }

    private static void Note(Session session, Addition addition, Signature? by)
    {
        if (by is not null)
        {
            string version = addition.Version == 1 ? "" : $", version {addition.Version}";
            AuditLog.Write(session, AuditAct.Add, $"report {addition.Report}{version}", by);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
        _database.Dispose();
        _questions.Dispose();
    }

    /// <summary>Answers a question from one state of the archive.</summary>
    internal T Ask<T>(Func<Session, T> question) => Guard(() =>
    {
        _questions.Wait();
        try
        {
            return InSession(dialect => dialect.BeginRead, question);
        }
        finally
        {
            _questions.Release();
        }
    });

    /// <summary>Makes a change, whole or not at all; changes wait for one another.</summary>
    internal T Change<T>(Func<Session, T> change) => Guard(() => InSession(dialect => dialect.BeginWrite, session =>
    {
        T result = change(session);
        ChangeCount.Raise(session);
        return result;
    }));

    /// <summary>A session that something went wrong in is not used again.</summary>
    private T InSession<T>(Func<IDialect, string> begin, Func<Session, T> work)
    {
        var session = Begun(begin);
        try
        {
            T result = session.Complete(work);
            _idle.Add(session);
            return result;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>A session with a transaction begun. Where the server ended one while it was idle, nothing is lost, and another takes its place.</summary>
    private Session Begun(Func<IDialect, string> begin)
    {
        while (true)
        {
            bool wasIdle = _idle.TryTake(out var session);
            session ??= _database.Open();
            try
            {
                session.Run(begin(session.Dialect));
                return session;
            }
            catch (Exception failure)
            {
                bool again = wasIdle && !session.IsOpen && _database.Explain(failure) is not null;
                session.Dispose();
                if (!again)
                {
                    throw;
                }
            }
        }
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (_database.Explain(failure) is { } known)
        {
            throw known;
        }
    }
}
