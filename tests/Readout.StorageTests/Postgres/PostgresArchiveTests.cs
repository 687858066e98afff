using Readout.Storage.Databases;
using Readout.StorageTests.Specification;

namespace Readout.StorageTests.Postgres;

[Collection(PostgresCollection.Name)]
public sealed class PostgresArchiveTests(PostgresServer server) : ArchiveSpecification
{
    private protected override string NewAddress() => server.EmptyDatabase();

    private protected override IDatabase Database(string address) => new PostgresDatabase(PostgresAddress.Parse(address));
}
