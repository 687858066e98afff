using Readout.Language.Parsing;

namespace Readout.Language.Tagging;

/// <summary>
/// Some sentences side by side, one row of numbers per word, an empty row before, between and after them; and room for what
/// is computed of them. A block is filled again and again; it serves one thread.
/// </summary>
public sealed class WordBlock
{
    internal const string Scratch = "scratch";
    private readonly List<string?> _forms = [];
    private readonly List<(int Start, int End)> _sentences = [];
    private readonly Dictionary<string, float[]> _rooms = [];

    /// <summary>Rows, the empty ones too.</summary>
    public int Rows => _forms.Count;

    /// <summary>Rows of each sentence, end exclusive.</summary>
    public IReadOnlyList<(int Start, int End)> Sentences => _sentences;

    /// <summary>Empties the block.</summary>
    public void Clear()
    {
        _forms.Clear();
        _sentences.Clear();
    }

    /// <summary>Adds a sentence, or the words of a long one from <paramref name="first"/> on.</summary>
    public void Add(IReadOnlyList<ParsedWord> words, int first, int count)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (_forms.Count == 0)
        {
            _forms.Add(null);
        }
        var start = _forms.Count;
        for (var i = 0; i < count; i++)
        {
            _forms.Add(words[first + i].Form);
        }
        _sentences.Add((start, _forms.Count));
        _forms.Add(null);
    }

    /// <summary>Adds a stretch of rows whose words are not looked up.</summary>
    internal void Add(int count)
    {
        if (_forms.Count == 0)
        {
            _forms.Add(null);
        }
        var start = _forms.Count;
        for (var i = 0; i <= count; i++)
        {
            _forms.Add(null);
        }
        _sentences.Add((start, start + count));
    }

    /// <summary>What the encoder made of the rows.</summary>
    public Span<float> States(int width) => Room("states", width);

    /// <summary>The states, quantized for the layers that read them.</summary>
    internal Span<float> QuantizedStates(int width) => Room("quantized states", width);

    internal WordMemory Remembered => field ??= new WordMemory();

    internal LemmaMemory Lemmas => field ??= new LemmaMemory();

    internal string? Form(int row) => _forms[row];

    /// <summary>Room for <paramref name="width"/> numbers per row, its content undefined where it was not written before.</summary>
    internal Span<float> Room(string name, int width)
    {
        return Stretch(name, Rows * width);
    }

    /// <summary>Room for so many numbers, its content undefined.</summary>
    internal Span<float> Stretch(string name, int length)
    {
        if (!_rooms.TryGetValue(name, out var room) || room.Length < length)
        {
            _rooms[name] = room = new float[length + length / 4];
        }
        return room.AsSpan(0, length);
    }

    internal void ClearGaps(Span<float> values, int width)
    {
        values[..width].Clear();
        foreach (var (_, end) in _sentences)
        {
            values.Slice(end * width, width).Clear();
        }
    }
}
