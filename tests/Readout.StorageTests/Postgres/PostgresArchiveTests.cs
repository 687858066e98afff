using Readout.StorageTests.Specification;

namespace Readout.StorageTests.Postgres;

[Collection(PostgresCollection.Name)]
public sealed class PostgresArchiveTests(PostgresServer server) : ArchiveSpecification
{
    private protected override string NewAddress() => server.EmptyDatabase();
}
