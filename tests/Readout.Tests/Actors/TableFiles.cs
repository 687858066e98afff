using Readout.Actors.Reading;
using Xunit;

namespace Readout.Tests.Actors;

/// <summary>A folder with a small table of its own, to be spoilt.</summary>
internal sealed class TableFiles : IDisposable
{
    internal const string PeopleHeader = "name\taliases\tcountry\toffice\tfrom\tto\tgender\twikidata\tsource";

    internal TableFiles()
    {
        Write("leaders.tsv", PeopleHeader, "Ada Orm\tOrm the Elder\tAAA\tPresident\t2001-05\t2009-05-10\tfemale\tQ1\tbook", "Bo Lund\t\tAAA\tPresident\t2009-05-10\t\tmale\t\tbook");
        Write("ministers.tsv", PeopleHeader, "Cy Berg\t\tBBB\tForeign Minister\t2010\t\t\t\tbook");
        Write("figures.tsv", PeopleHeader);
        Write("states.tsv", "code\tname\tofficial\taliases\tadjectives\tpeople\tcapital\twikidata",
            "AAA\tAland\tRepublic of Aland\t\tAlandish\t\tAville\tQ11", "BBB\tBeland\t\tBela\tBelandish\t\tBetown\t");
        Write("offices.tsv", "name\tcountry\taliases\thead\tmetonyms", "Presidency of Aland\tAAA\tAlandish presidency\tPresident\tOld Mill");
        Write("organisations.tsv", "name\tcode\taliases\tkind\twikidata", "ABU\tIGO\tAland-Beland Union\talliance\t");
        Write("outlets.tsv", "name\tcountry\taliases", "Daily Oar\tBBB\t");
        Write("shared-offices.tsv", "country\toffice\treason");
        Write("sources.tsv", "key\tsource", "book\ta book");
    }

    internal string Folder { get; } = Directory.CreateTempSubdirectory("readout-table-").FullName;

    internal string At(string name) => Path.Combine(Folder, name);

    internal void Write(string name, params string[] lines) => File.WriteAllText(At(name), string.Concat(lines.Select(line => line + "\n")));

    internal string Own(string name, params string[] lines)
    {
        Write(name, lines);
        return At(name);
    }

    internal void Append(string name, string line) => File.AppendAllText(At(name), line + "\n");

    /// <summary>The errors, without the folder's path.</summary>
    internal string[] Errors() => [.. Assert.Throws<TableException>(() => TableFolder.Read(Folder)).Errors.Select(error => error.ToString().Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
