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
    private readonly string _source;
    private readonly string[] _engine;
    private readonly TraitTables _traits;
    private readonly Trunk _trunk;
    private readonly CueDecoder _cues;
    private readonly RoleDecoder _roles;

    /// <summary>Makes a model of trained weights.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="kernels">The arithmetic.</param>
    /// <exception cref="WeightsException">They are not this model's.</exception>
    public AttributionModel(Weights weights, Kernels kernels)
    {
        ArgumentNullException.ThrowIfNull(weights);
        Hash = weights.Hash is null ? null : "sha256:" + weights.Hash;
        _source = weights.Source;
        _engine = weights.Lines("engine");
        _traits = TraitTables.From(weights);
        _trunk = new Trunk(weights, _traits, kernels);
        _cues = new CueDecoder(weights, _trunk.Width, kernels);
        _roles = new RoleDecoder(weights, _trunk.Width, kernels);
    }

    /// <summary>Loads a model from a folder of weights, which may go on while the engine is loaded from there.</summary>
    /// <exception cref="WeightsException">The file is missing, damaged or foreign.</exception>
    public static AttributionModel Load(string folder) => new(WeightFile.Read(Path.Combine(folder, FileName)), Kernels.Best);

    /// <summary>This model, if it was trained on an engine's states.</summary>
    /// <exception cref="WeightsException">It was trained on another engine.</exception>
    public AttributionModel On(LanguageEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return engine.Hash is null || _engine.SequenceEqual([engine.Hash])
            ? this
            : throw new WeightsException(_source, "were trained on another language engine than the one beside them; restore both from the repository (models/)");
    }

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
