using System.Collections.Immutable;
using Readout.Actors;
using Readout.Actors.Own;
using Readout.Extraction;
using Readout.Extraction.Actors;
using Readout.Storage;
using Readout.Storage.Questions;

namespace Readout.Web.Hosting;

/// <summary>What every page and every API call is answered from.</summary>
/// <param name="Archive">The archive.</param>
/// <param name="Engine">What reads and compares.</param>
/// <param name="Lexicon">The table of actors, with the user's own.</param>
/// <param name="Clock">What day it is.</param>
internal sealed record Room(Archive Archive, Engine Engine, ActorLexicon Lexicon, TimeProvider Clock) : IDisposable
{
    /// <summary>The day of today, UTC, as <see cref="DateOnly.DayNumber"/>.</summary>
    public int Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime).DayNumber;

    /// <summary>How much the archive holds.</summary>
    public Unchanged<ArchiveSize> Size { get; } = new(Archive, Archive.Size);

    /// <summary>Of which sources and months.</summary>
    public Unchanged<ImmutableArray<CoverageRow>> Coverage { get; } = new(Archive, Archive.Coverage);

    /// <summary>Opens the archive and loads the models; either missing stops the start.</summary>
    public static Room Open(ServeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (!Archive.Exists(settings.Archive))
        {
            throw new SettingsException($"{settings.Archive}: there is no archive; 'readout add' makes one, --archive names another");
        }
        var engine = Engine.Load(settings.Weights, settings.Actors);
        return new Room(Archive.Open(settings.Archive), engine, OwnTables.Add(BuiltInActors.Load(), settings.Actors), TimeProvider.System);
    }

    /// <inheritdoc/>
    public void Dispose() => Archive.Dispose();
}
