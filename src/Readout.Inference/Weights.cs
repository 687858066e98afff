using System.Runtime.InteropServices;

namespace Readout.Inference;

/// <summary>Named arrays of numbers, as they lie in a weight file.</summary>
public sealed class Weights
{
    private readonly Dictionary<string, WeightArray> _arrays;

    /// <summary>Gathers arrays under their names.</summary>
    /// <param name="arrays">The arrays; their names differ.</param>
    /// <param name="source">Where they came from, for messages.</param>
    public Weights(IEnumerable<WeightArray> arrays, string source)
    {
        _arrays = arrays.ToDictionary(a => a.Name, StringComparer.Ordinal);
        Source = source;
    }

    /// <summary>The file they came from.</summary>
    public string Source { get; }

    /// <summary>The SHA-256 of the file's content, in lower-case hexadecimal digits; <c>null</c> for weights that no file held.</summary>
    public string? Hash { get; init; }

    /// <summary>All arrays, in the order of their names.</summary>
    public IEnumerable<WeightArray> Arrays => _arrays.Values.OrderBy(a => a.Name, StringComparer.Ordinal);

    /// <summary>Whether an array has this name.</summary>
    public bool Has(string name) => _arrays.ContainsKey(name);

    /// <summary>Whether any array's name begins so.</summary>
    public bool HasAny(string prefix) => _arrays.Keys.Any(name => name.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>An array by name.</summary>
    /// <exception cref="WeightsException">None has that name.</exception>
    public WeightArray this[string name] => _arrays.TryGetValue(name, out var array)
        ? array
        : throw new WeightsException(Source, $"holds no array '{name}'");

    /// <summary>An array of floating-point numbers of the given shape, whatever width it is stored in.</summary>
    /// <exception cref="WeightsException">None has that name, its shape is another, or it holds what is no number.</exception>
    public float[] Floats(string name, params ReadOnlySpan<int> shape)
    {
        var array = this[name];
        Check(array, shape);
        float[] numbers = array.Kind switch
        {
            WeightKind.FullPrecision => MemoryMarshal.Cast<byte, float>(array.Bytes.Span).ToArray(),
            WeightKind.HalfPrecision => Widened(MemoryMarshal.Cast<byte, Half>(array.Bytes.Span)),
            _ => throw new WeightsException(Source, $"array '{name}' holds {array.Kind}, not floating-point numbers"),
        };
        return Array.TrueForAll(numbers, float.IsFinite) ? numbers : throw new WeightsException(Source, $"array '{name}' holds what is no number");
    }

    /// <summary>An array of numbers of one kind and shape, where the file's bytes lie in memory.</summary>
    /// <exception cref="WeightsException">None has that name, or its kind or shape is another.</exception>
    public ReadOnlySpan<T> Raw<T>(string name, WeightKind kind, params ReadOnlySpan<int> shape) where T : unmanaged =>
        MemoryMarshal.Cast<byte, T>(Bytes(name, kind, shape).Span);

    /// <summary>The bytes of an array of one kind and shape, where the file's bytes lie in memory.</summary>
    /// <exception cref="WeightsException">None has that name, or its kind or shape is another.</exception>
    public ReadOnlyMemory<byte> Bytes(string name, WeightKind kind, params ReadOnlySpan<int> shape)
    {
        var array = this[name];
        Check(array, shape);
        return array.Kind == kind ? array.Bytes : throw new WeightsException(Source, $"array '{name}' holds {array.Kind}, not {kind}");
    }

    /// <summary>A list of strings, stored as UTF-8 lines.</summary>
    public string[] Lines(string name)
    {
        var text = System.Text.Encoding.UTF8.GetString(Raw<byte>(name, WeightKind.Byte));
        return text.Length == 0 ? [] : text.Split('\n');
    }

    /// <summary>A list of strings, each read as something else.</summary>
    /// <exception cref="WeightsException">One of them is not that.</exception>
    public T[] Parsed<T>(string name, Func<string, T> parse)
    {
        try
        {
            return Array.ConvertAll(Lines(name), line => parse(line));
        }
        catch (FormatException failure)
        {
            throw new WeightsException(Source, $"array '{name}' holds what it should not ({failure.Message})", failure);
        }
    }

    /// <summary>The lengths of an array's dimensions, none of them 0.</summary>
    /// <exception cref="WeightsException">None has that name, or it has another number of dimensions.</exception>
    public ReadOnlySpan<int> Shape(string name, int dimensions)
    {
        var shape = this[name].Shape.Span;
        return shape.Length == dimensions && !shape.Contains(0)
            ? shape
            : throw new WeightsException(Source, $"array '{name}' is {string.Join('x', shape.ToArray())}, not one of {dimensions} dimensions");
    }

    private void Check(WeightArray array, ReadOnlySpan<int> shape)
    {
        if (shape.Length > 0 && !shape.SequenceEqual(array.Shape.Span))
        {
            throw new WeightsException(
                Source, $"array '{array.Name}' is {string.Join('x', array.Shape.ToArray())}, not {string.Join('x', shape.ToArray())}");
        }
    }

    private static float[] Widened(ReadOnlySpan<Half> halves)
    {
        var floats = new float[halves.Length];
        for (var i = 0; i < halves.Length; i++)
        {
            floats[i] = (float)halves[i];
        }
        return floats;
    }
}
