using System.Collections.Immutable;
using Readout.Extraction.Actors;
using Readout.Extraction.Issues;
using Readout.Records;

namespace Readout.Extraction;

/// <summary>What the stages know before they read: tables, and later models. Immutable, so threads may share it.</summary>
/// <param name="Table">The actors.</param>
/// <param name="Actors">The finder over that table.</param>
/// <param name="Issues">The finder of issues.</param>
/// <param name="Engine">The version and hashes that stand in every record.</param>
internal sealed record Knowledge(ActorTable Table, ActorFinder Actors, IssueFinder Issues, EngineInfo Engine)
{
    /// <summary>Loads everything.</summary>
    /// <exception cref="InvalidDataException">A part is missing or damaged.</exception>
    internal static Knowledge Load(string version)
    {
        ActorTable table = ActorTable.Load();
        IssueFinder issues = IssueFinder.Load();
        var models = ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal, [KeyValuePair.Create("actors", table.Hash), KeyValuePair.Create("issues", issues.Hash)]);
        return new Knowledge(table, new ActorFinder(table), issues, new EngineInfo(version, models));
    }
}
