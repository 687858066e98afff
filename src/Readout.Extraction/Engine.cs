using System.Collections.Immutable;
using Readout.Extraction.Comparison;
using Readout.Language.Parsing;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction;

/// <summary>Everything reading needs, loaded once and safe to use from many threads at a time.</summary>
public sealed class Engine
{
    private readonly Knowledge _knowledge;

    private Engine(Knowledge knowledge) => _knowledge = knowledge;

    /// <summary>The version that stands in every record.</summary>
    public static string Version { get; } = typeof(Engine).Assembly.GetName().Version!.ToString(3);

    /// <summary>What stands in every record: the version, and the hashes of all models and tables.</summary>
    public EngineInfo Info => _knowledge.Engine;

    /// <summary>Loads the tables, which are built in, and the language engine's weights.</summary>
    /// <param name="weights">The folder that holds the weights; <see cref="LanguageEngine.Load"/> says what is thrown for a bad one.</param>
    /// <param name="actors">Files of the user's own that add to the table of actors and override it.</param>
    /// <exception cref="InvalidDataException">A table is missing or malformed.</exception>
    /// <exception cref="Readout.Actors.Reading.TableException">One of the user's own has errors; the exception names them all.</exception>
    public static Engine Load(string weights, params IReadOnlyList<string> actors) => new(Knowledge.Load(Version, weights, actors));

    /// <summary>Reads one report: the same text gives the same record.</summary>
    /// <param name="report">The report.</param>
    /// <param name="minConfidence">Statements whose probability is known to be lower are left out, with all that rests on them.</param>
    public ReadoutRecord Read(Report report, double? minConfidence = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Pipeline.Read(report, _knowledge, minConfidence);
    }

    /// <summary>Reads the statements of one report and whom they name, as <see cref="Read"/> does; contacts, issues and comparison stay empty.</summary>
    /// <param name="report">The report.</param>
    /// <param name="minConfidence">Statements whose probability is known to be lower are left out.</param>
    public ReadoutRecord ReadStatements(Report report, double? minConfidence = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Pipeline.ReadStatements(report, _knowledge, minConfidence);
    }

    /// <summary>Puts the sides of several records, or of one, beside each other; with several, ids are <c>NAME#S1</c>.</summary>
    public ComparisonPage Compare(ImmutableArray<ReadoutRecord> records) => _knowledge.Comparer.Compare(records);

    /// <summary>What the cue of a statement puts behind it, on the scale by which accounts are compared; <c>null</c> where the scale knows none of its words.</summary>
    public Force? ForceOf(Statement statement) => _knowledge.Comparer.ForceOf(statement);
}
