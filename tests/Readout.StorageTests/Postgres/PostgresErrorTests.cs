using Readout.Storage;
using Readout.Storage.Questions;
using Readout.Storage.Reports;
using Readout.StorageTests.Specification;

namespace Readout.StorageTests.Postgres;

/// <summary>Whatever is wrong with a server is one clear line without a password; nothing is half stored, and the same call works once the cause is gone.</summary>
[Collection(PostgresCollection.Name)]
public sealed class PostgresErrorTests(PostgresServer server)
{
    private static readonly PreparedReport[] Batch =
        [Told.At("one").Prepared, (Told.At("two") with { Date = "2024-01-01" }).Prepared, (Told.At("three") with { Date = "2023-01-01" }).Prepared];

    [Fact]
    public void A_wrong_address_is_one_line()
    {
        string address = server.NewDatabase();
        Fails("refuses the user or the password", () => Archive.Open(server.Address("postgres", password: "wrong secret")));
        Fails("refuses the user or the password", () => Archive.Open(server.Address("postgres", user: "nobody")));
        Fails("has no such database", () => Archive.Open(server.Address("missing")));
        Fails("can't be reached", () => Archive.Open(address.Replace($":{server.Port}/", ":1/", StringComparison.Ordinal)));
        Fails("can't be reached", () => Archive.Open($"postgres://{PostgresServer.User}@127.0.0.1:{server.Port}/postgres"));
    }

    [Theory]
    [InlineData("postgres://")]
    [InlineData("postgres://ida:secret@host")]
    [InlineData("postgres://ida:secret@host/")]
    [InlineData("postgres://ida:secret@host:port/db")]
    [InlineData("postgres://ida:se@cret@host:99999/db")]
    [InlineData("postgres://ida:secret@host/db?no such key=1")]
    [InlineData("postgres://ida@host/db?password=secret&Port=secret")]
    public void What_is_no_address_is_one_line_without_the_password(string address) => Fails("is no address of an archive", () => Archive.Open(address));

    [Fact]
    public void An_address_may_be_written_in_several_ways()
    {
        string address = server.NewDatabase(), database = address.Split('/')[^1], password = Uri.EscapeDataString(PostgresServer.Password);
        foreach (string other in new[]
        {
            address.Replace("postgres:", "postgresql:", StringComparison.Ordinal), address.Replace("postgres:", "POSTGRES:", StringComparison.Ordinal),
            address + "?Timeout=5&application name=reader%20one",
            $"postgres:///{database}?host=127.0.0.1&port={server.Port}&username={PostgresServer.User}&password={password}",
            $"postgres://{PostgresServer.User}@127.0.0.1:{server.Port}/{database}?password={password}", address + "?sslmode=disable",
        })
        {
            using var archive = Archive.Open(other);
            archive.Add([Batch[0]]);
            Assert.Single(archive.Contacts(new ContactQuery()));
            Assert.DoesNotContain("herrings", archive.Name, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_connection_can_be_encrypted()
    {
        using var archive = Archive.Open(server.NewDatabase() + "?sslmode=require");
        Assert.Equal(1, archive.Ask(session => session.Number("SELECT count(*) FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl")));
    }

    [Fact]
    public void An_archive_of_a_newer_form_is_refused()
    {
        string address = server.NewDatabase();
        Archive.Open(address).Dispose();
        PostgresServer.Execute(address, "INSERT INTO readout.migration SELECT max(number) + 1, 'later', '2030-01-01T00:00:00Z' FROM readout.migration");
        Fails("was made by a newer readout", () => Archive.Open(address));
    }

    [Fact]
    public void A_database_in_another_encoding_is_refused()
    {
        foreach (string encoding in new[] { "SQL_ASCII", "LATIN1" })
        {
            string address = server.NewDatabase($"ENCODING '{encoding}' LOCALE 'C' TEMPLATE template0");
            Fails("the database is not in UTF-8", () => Archive.Open(address));
        }
    }

    [Fact]
    public void A_user_without_rights_is_told_so()
    {
        string address = server.NewDatabase(), database = address.Split('/')[^1];
        PostgresServer.Execute(address, $"CREATE ROLE guest{database} LOGIN PASSWORD 'guest'");
        string guest = server.Address(database, "guest" + database, "guest");
        Fails("this user may not", () => Archive.Open(guest));
        using var archive = Archive.Open(address);
        archive.Add(Batch);
        Fails("this user may not", () => Archive.Open(guest));
        PostgresServer.Execute(address, $"GRANT USAGE ON SCHEMA readout TO guest{database}; GRANT SELECT ON ALL TABLES IN SCHEMA readout TO guest{database}");
        using var reader = Archive.Open(guest);
        Assert.Equal(3, reader.Contacts(new ContactQuery()).Length);
        Fails("this user may not", () => reader.Add([Told.At("more").Prepared]));
        Assert.Equal(3, reader.Contacts(new ContactQuery()).Length);
    }

    [Fact]
    public void Tables_of_others_in_the_same_database_are_left_alone()
    {
        string address = server.NewDatabase();
        PostgresServer.Execute(address, "CREATE TABLE report (x int); CREATE TABLE migration (x int)");
        using var archive = Archive.Open(address);
        archive.Add(Batch);
        Assert.Equal(3, archive.Contacts(new ContactQuery()).Length);
        PostgresServer.Execute(address, "DROP TABLE public.report, public.migration");
    }

    [Fact]
    public void A_session_that_ends_in_mid_transaction_stores_nothing()
    {
        string address = server.NewDatabase();
        using var archive = Archive.Open(address);
        Fails("the server went away", () => archive.Add(new ArchiveSpecification.Interrupted([.. Batch], () => PostgresServer.EndSessions(address))));
        Assert.Empty(archive.Contacts(new ContactQuery()));
        Assert.Equal(3, archive.Add(Batch).Count(addition => addition.Kind == AdditionKind.Added));
    }

    [Fact]
    public void Idle_sessions_that_the_server_ended_are_not_used_again()
    {
        string address = server.NewDatabase();
        using var archive = Archive.Open(address);
        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ => archive.Ask(session => session.Number("SELECT 1 FROM pg_sleep(0.2)")));
        PostgresServer.EndSessions(address);
        Assert.Equal(3, archive.Add(Batch).Length);
        PostgresServer.EndSessions(address);
        for (int i = 0; i < 6; i++)
        {
            Assert.Equal(3, archive.Contacts(new ContactQuery()).Length);
        }
    }

    [Fact]
    public void A_server_that_stops_in_mid_transaction_has_nothing_of_it_when_it_is_back()
    {
        string address = server.NewDatabase();
        using var archive = Archive.Open(address);
        archive.Add([Batch[0]]);
        try
        {
            Fails("the server went away", () => archive.Add(new ArchiveSpecification.Interrupted([.. Batch], server.Stop)));
            Fails("can't be reached", () => archive.Contacts(new ContactQuery()));
        }
        finally
        {
            server.Start();
        }
        Assert.Single(archive.Contacts(new ContactQuery()));
        Assert.Equal([AdditionKind.Known, AdditionKind.Added, AdditionKind.Added], archive.Add(Batch).Select(addition => addition.Kind));
    }

    [Fact]
    public void A_failed_statement_leaves_the_session_fit_for_use()
    {
        using var archive = Archive.Open(server.NewDatabase());
        Fails("the server says", () => archive.Change(session => session.Run("SELECT 1 / 0")));
        Assert.Equal(3, archive.Add(Batch).Length);
        Fails("the server says", () => archive.Ask(session => session.Run("DELETE FROM telling")));
        Assert.Equal(3, archive.Contacts(new ContactQuery()).Length);
    }

    [Fact]
    public void A_change_sees_what_was_stored_while_it_waited_whatever_the_servers_defaults()
    {
        string address = server.NewDatabase();
        PostgresServer.Execute(address, $"ALTER DATABASE {address.Split('/')[^1]} SET default_transaction_isolation = 'serializable'");
        using var archive = Archive.Open(address);
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ => archive.Add(Batch));
        Assert.Equal(3, archive.Contacts(new ContactQuery()).Length);
        Assert.Single(archive.Versions(archive.Reports("one").Single()));
    }

    [Fact]
    public void Statements_that_were_prepared_outlive_a_change_of_the_tables()
    {
        string address = server.NewDatabase();
        using var archive = Archive.Open(address);
        for (int i = 0; i < 4; i++)
        {
            archive.Add(Batch);
            archive.Contacts(new ContactQuery());
        }
        PostgresServer.Execute(address, "ALTER TABLE readout.version ADD COLUMN later text; ALTER TABLE readout.report ALTER COLUMN mark_note TYPE varchar(900)");
        Assert.Equal(3, archive.Contacts(new ContactQuery()).Length);
        Assert.Single(archive.Add([Told.At("later").Prepared]));
    }

    [Fact]
    public void Waiting_too_long_for_another_writer_is_one_line()
    {
        string address = server.NewDatabase();
        using Archive one = Archive.Open(address), other = Archive.Open(address);
        one.Change(_ =>
        {
            Fails("another program has been writing to it", () => other.Ask(session => session.Run("SET LOCAL lock_timeout = '50ms'; SELECT pg_advisory_xact_lock(7323688)")));
            return 0;
        });
        Assert.Equal(3, other.Add(Batch).Length);
    }

    [Fact]
    public void The_locale_of_the_database_makes_no_difference()
    {
        string address = server.NewDatabase("LOCALE_PROVIDER icu ICU_LOCALE 'tr-TR' LOCALE 'C' ENCODING 'UTF8' TEMPLATE template0");
        using var archive = Archive.Open(address);
        long report = archive.Add([(Told.At("city") with { Rest = "İSTANBUL, Iğdır and WIEN. " }).Prepared])[0].Report;
        Assert.All(["istanbul", "İstanbul", "ISTANBUL", "ığdır", "igdir", "wien", "Wİ*"], word => Assert.Single(archive.Passages(new PassageSearch { Words = word })));
        archive.Mark(report, Storage.Decisions.ReportMark.Withdrawn, new("Ida Holm", new DateTimeOffset(2024, 6, 1, 12, 0, 0, TimeSpan.Zero), null));
        Assert.Single(archive.Contacts(new ContactQuery { AsOf = new DateOnly(2024, 5, 31).DayNumber }));
        Assert.Empty(archive.Contacts(new ContactQuery { AsOf = new DateOnly(2024, 6, 1).DayNumber }));
    }

    private static void Fails(string problem, Action action)
    {
        var failure = Assert.Throws<ArchiveException>(action);
        Assert.Contains(": " + problem, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("herrings", failure.Message, StringComparison.Ordinal);
    }
}
