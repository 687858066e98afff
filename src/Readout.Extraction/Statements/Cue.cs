namespace Readout.Extraction.Statements;

/// <summary>A cue in a sentence with the words that its content hangs from.</summary>
/// <param name="Head">Its verb, noun or adjective.</param>
/// <param name="First">Its first token, auxiliaries and adverbs included.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Word">What it is.</param>
/// <param name="Way">How it takes its content.</param>
internal sealed record Cue(int Head, int First, int End, CueWord Word, Way Way)
{
    /// <summary>The heads of the content, in order; for <see cref="Way.Host"/> the one clause that the cue hangs from.</summary>
    internal required List<int> Contents { get; init; }

    /// <summary>The verb that a noun belongs to ("express" in "express concern"), else the head.</summary>
    internal int Verb { get; init; } = Head;

    /// <summary>Whether the content runs to the end of the clause, whatever the tree says.</summary>
    internal bool ToEnd { get; init; }

    /// <summary>The head of the source where the cue itself tells it ("according to X"); else -1.</summary>
    internal int Speaker { get; init; } = -1;
}

/// <summary>Where a cue has its content.</summary>
internal enum Way
{
    /// <summary>In a clause below it.</summary>
    Clause,

    /// <summary>In an object, infinitive or adverbial below it.</summary>
    Phrase,

    /// <summary>In its own passive subject and what depends on it.</summary>
    Passive,

    /// <summary>In the clause it is an aside to ("…, said Peskov").</summary>
    Host,

    /// <summary>In the quotation beside it, of which the tree knows nothing.</summary>
    Quotation,
}
