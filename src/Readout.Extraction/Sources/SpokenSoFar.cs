using System.Collections.Immutable;
using Readout.Extraction.Statements;
using Readout.Text;

namespace Readout.Extraction.Sources;

/// <summary>Who has made the statements that come before the one that is read.</summary>
internal sealed class SpokenSoFar
{
    /// <summary>Stands for the statement that holds the outermost ones.</summary>
    private const int Outermost = -1;

    private readonly List<ImmutableArray<int>> _sources = [];
    private readonly Dictionary<int, (ImmutableArray<int> Actors, TextSpan Words)> _lastWithin = [];

    internal void Add(FoundStatement statement, ImmutableArray<int> sources)
    {
        _sources.Add(sources);
        if (!sources.IsEmpty && statement.Antecedent is null)
        {
            _lastWithin[statement.Within ?? Outermost] = (sources, statement.Source!.Value);
        }
    }

    /// <summary>Who made a statement.</summary>
    internal ImmutableArray<int> Of(int statement) => _sources[statement];

    /// <summary>Who spoke last at the same depth: a pronoun goes on from the statement before, not from one quoted inside it.</summary>
    internal ImmutableArray<int> Last(int? within) =>
        _lastWithin.TryGetValue(within ?? Outermost, out var last) ? last.Actors : within is { } outer ? _sources[outer] : [];

    /// <summary>Who spoke last at the same depth, with the words that told it; <c>null</c> where nobody has yet.</summary>
    internal (ImmutableArray<int> Actors, TextSpan Words)? LastSource(int? within) => _lastWithin.TryGetValue(within ?? Outermost, out var last) ? last : null;
}
