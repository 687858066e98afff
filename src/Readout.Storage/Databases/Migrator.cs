using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace Readout.Storage.Databases;

/// <summary>Brings a database to the form that this program knows. Migrations are files that are added to and never changed.</summary>
internal static class Migrator
{
    /// <exception cref="ArchiveException">The database was made by a newer program.</exception>
    public static void Migrate(IDatabase database, Session session)
    {
        var known = Known(database.Migrations);
        if (Applied(session) == known.Length)
        {
            return;
        }
        session.Within(session.Dialect.BeginWrite, inside => inside.Run(inside.Dialect.Found));
        session.Within(session.Dialect.BeginWrite, inside =>
        {
            // Another program may have been faster.
            int applied = Applied(inside);
            if (applied > known.Length)
            {
                throw new ArchiveException(database.Name, $"was made by a newer readout (form {applied}, this one knows {known.Length})", "use that one, or another archive");
            }
            foreach (string name in known.Skip(applied))
            {
                inside.Run(Source(name));
                inside.Run("INSERT INTO migration (number, name, at) VALUES ($1, $2, $3)", ++applied, name, Now());
            }
            return applied;
        });
    }

    private static int Applied(Session session) =>
        session.Number(session.Dialect.TableExists, "migration") > 0 ? (int)session.Number("SELECT count(*) FROM migration")!.Value : 0;

    private static ImmutableArray<string> Known(string folder) => [.. typeof(Migrator).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static string Source(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static string Now() => DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
