using Readout.Storage;
using Readout.Storage.Databases;
using Readout.StorageTests.Specification;

namespace Readout.StorageTests.Postgres;

[Collection(PostgresCollection.Name)]
public sealed class PostgresArchiveTests(PostgresServer server) : ArchiveSpecification
{
    private protected override string NewAddress() => server.EmptyDatabase();

    private protected override IDatabase Database(string address) => new PostgresDatabase(PostgresAddress.Parse(address));

    /// <summary>The server took a scan that a writer forbids for so costly that it compiled the statement, which took 50 ms while others waited.</summary>
    [Fact]
    public void The_server_compiles_no_statement_of_ours()
    {
        static string? Compiling(Session session) => session.First("SHOW jit", row => row.Text(0));
        using var archive = Archive.Open(NewAddress());
        Assert.Equal(("off", "off"), (archive.Change(Compiling), archive.Ask(Compiling)));
    }
}
