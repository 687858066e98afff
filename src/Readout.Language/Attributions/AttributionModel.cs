using System.Collections.Concurrent;
using Readout.Inference;
using Readout.Language.Parsing;
using Readout.Language.Tagging;

namespace Readout.Language.Attributions;

/// <summary>
/// Finds who said what: cues first, then around each cue its source and its content. It rests on the states of the language engine
/// that it was trained on and on no other. One model serves any number of threads.
/// </summary>
public sealed class AttributionModel
{
    /// <summary>The file that holds the trained weights.</summary>
    public const string FileName = "statements.weights";

    private readonly ConcurrentBag<WordBlock[]> _blocks = [];
    private readonly TraitTables _traits;
    private readonly Trunk _trunk;
    private readonly CueDecoder _cues;
    private readonly RoleDecoder _roles;

    /// <summary>Makes a model of trained weights.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="engine">The engine whose states it will read.</param>
    /// <param name="kernels">The arithmetic.</param>
    /// <exception cref="WeightsException">They are not this model's, or were trained on another engine.</exception>
    public AttributionModel(Weights weights, LanguageEngine engine, Kernels kernels)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(engine);
        if (engine.Hash is { } hash && !weights.Lines("engine").SequenceEqual([hash]))
        {
            throw new WeightsException(weights.Source, "were trained on another language engine than the one beside them; restore both from the repository (models/)");
        }
        Hash = weights.Hash is null ? null : "sha256:" + weights.Hash;
        _traits = TraitTables.From(weights);
        _trunk = new Trunk(weights, _traits, kernels);
        _cues = new CueDecoder(weights, _trunk.Width, kernels);
        _roles = new RoleDecoder(weights, _trunk.Width, kernels);
    }

    /// <summary>Loads a model from the folder of weights that the engine was loaded from.</summary>
    /// <exception cref="WeightsException">The file is missing, damaged or foreign.</exception>
    public static AttributionModel Load(string folder, LanguageEngine engine) =>
        new(WeightFile.Read(Path.Combine(folder, FileName)), engine, Kernels.Best);

    /// <summary><c>sha256:</c> and the hash of its weights' file; <c>null</c> for weights that no file held.</summary>
    public string? Hash { get; }

    /// <summary>Finds the attributions of a text.</summary>
    /// <param name="parsed">A text parsed with states.</param>
    /// <exception cref="ArgumentException">It was parsed without them.</exception>
    public AttributedWords Find(ParsedText parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        var states = parsed.States ?? throw new ArgumentException("The text was parsed without keeping states.", nameof(parsed));
        var row = new WordRow(parsed.Sentences);
        var quotations = new QuotationMarks(row);
        var traits = _traits.Read(row, quotations);
        var surroundings = new Surroundings(row, quotations, Array.ConvertAll(traits, t => t.Relation));
        var blocks = _blocks.TryTake(out var used) ? used : [new WordBlock(), new WordBlock()];
        var found = new List<Attribution>();
        foreach (var (start, end) in Chunks.Of(row))
        {
            var block = blocks[0];
            block.Clear();
            block.Add(end - start);
            var trunk = _trunk.Read(block, states, traits.AsSpan(start, end - start), row.Heads.AsSpan(start, end - start), start);
            var cues = _cues.Decode(block, trunk);
            if (cues.Count > 0)
            {
                found.AddRange(Settlement.Of(_roles.Decode(block, trunk, cues, blocks[1], surroundings, start, end), start, end));
            }
        }
        _blocks.Add(blocks);
        return new AttributedWords(parsed, found);
    }
}
