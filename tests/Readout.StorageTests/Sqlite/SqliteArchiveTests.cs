using Readout.Storage.Databases;
using Readout.StorageTests.Specification;

namespace Readout.StorageTests.Sqlite;

public sealed class SqliteArchiveTests : ArchiveSpecification
{
    private readonly Folder _folder = new();

    private protected override string NewAddress() => _folder.File("archive.sqlite");

    private protected override IDatabase Database(string address) => new SqliteDatabase(address);

    private protected override void Remove() => _folder.Dispose();
}
