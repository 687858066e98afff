using System.Collections.Immutable;
using Readout.Actors;
using Readout.Actors.Own;
using Readout.Extraction.Actors;
using Readout.Extraction.Acts;
using Readout.Extraction.Comparison;
using Readout.Extraction.Coreference;
using Readout.Extraction.Issues;
using Readout.Language.Attributions;
using Readout.Language.Parsing;
using Readout.Records;

namespace Readout.Extraction;

/// <summary>What the stages know before they read: the language engine and tables. Immutable, so threads may share it.</summary>
/// <param name="Language">The language engine.</param>
/// <param name="Attributions">The model of who said what, trained on that engine.</param>
/// <param name="Table">The actors.</param>
/// <param name="Actors">The finder over that table.</param>
/// <param name="Coreference">The finder of whom pronouns and nouns mean.</param>
/// <param name="Issues">The finder of issues.</param>
/// <param name="Acts">The finder of what statements do.</param>
/// <param name="Comparer">What puts the sides beside each other.</param>
/// <param name="Engine">The version and hashes that stand in every record.</param>
internal sealed record Knowledge(
    LanguageEngine Language, AttributionModel Attributions, ActorTable Table, ActorFinder Actors,
    CoreferenceFinder Coreference, IssueFinder Issues, ActFinder Acts, Comparer Comparer, EngineInfo Engine)
{
    /// <summary>Loads everything, the weights beside the tables.</summary>
    /// <param name="version">The version that stands in every record.</param>
    /// <param name="weights">The folder of the language engine's weights.</param>
    /// <param name="actors">The user's own tables of actors.</param>
    /// <exception cref="InvalidDataException">A table is missing or damaged.</exception>
    /// <exception cref="Readout.Actors.Reading.TableException">One of the user's own has errors.</exception>
    internal static Knowledge Load(string version, string weights, params IReadOnlyList<string> actors)
    {
        Task<ActorFinder> finder = Task.Run(() => new ActorFinder(OwnTables.Add(BuiltInActors.Load(), actors)));
        Task<CoreferenceFinder> coreference = Task.Run(CoreferenceFinder.Load);
        Task<IssueFinder> issues = Task.Run(IssueFinder.Load);
        Task<ActFinder> acts = Task.Run(ActFinder.Load);
        Task<Comparer> comparer = Task.Run(() => Comparer.Load(finder.GetAwaiter().GetResult().Table));
        Task<AttributionModel> statements = Task.Run(() => AttributionModel.Load(weights));
        LanguageEngine language = LanguageEngine.Load(weights);
        AttributionModel attributions = statements.GetAwaiter().GetResult().On(language);
        ActorTable table = finder.GetAwaiter().GetResult().Table; // what it throws, unwrapped
        var models = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [
            KeyValuePair.Create("actors", table.Hash), KeyValuePair.Create("acts", acts.GetAwaiter().GetResult().Hash),
            KeyValuePair.Create("comparison", comparer.GetAwaiter().GetResult().Hash), KeyValuePair.Create("frame", comparer.Result.FrameHash),
            KeyValuePair.Create("coreference", coreference.GetAwaiter().GetResult().Hash),
            KeyValuePair.Create("en", language.Hash!), KeyValuePair.Create("issues", issues.GetAwaiter().GetResult().Hash),
            KeyValuePair.Create("statements", attributions.Hash!)]);
        models = table.OwnHash is { } own ? models.Add("ownActors", own) : models;
        return new Knowledge(language, attributions, table, finder.Result, coreference.Result, issues.Result, acts.Result, comparer.Result, new EngineInfo(version, models));
    }
}
