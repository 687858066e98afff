using System.Collections.Immutable;

namespace Readout.Storage.Databases;

/// <summary>What the two databases do differently: all else is the same SQL.</summary>
internal interface IDialect
{
    /// <summary>The name of the parameter written <c>$N</c>; empty where parameters go by their place.</summary>
    string ParameterName(int number);

    /// <summary>Tests a column for being one of the row numbers in a text, with commas between; see <see cref="Session.List(IEnumerable{long})"/>.</summary>
    /// <param name="numbers">A parameter or a column.</param>
    string Among(string numbers);

    /// <summary>Tests a column for being one of the words in a JSON array; see <see cref="Session.List(IEnumerable{string})"/>.</summary>
    /// <param name="words">A parameter.</param>
    string AmongWords(string words);

    /// <summary>Begins a change: writers stand in a line, so that each sees what the one before it stored.</summary>
    string BeginWrite { get; }

    /// <summary>Begins a question, all of whose parts see the same state.</summary>
    string BeginRead { get; }

    /// <summary>Makes what the first migration needs.</summary>
    string Found { get; }

    /// <summary>Counts the tables of a name.</summary>
    string TableExists { get; }

    /// <summary>The elements of a JSON array as a table, in its column <c>value</c>.</summary>
    /// <param name="array">A parameter.</param>
    string Elements(string array);

    /// <summary>Puts passages into the full-text index.</summary>
    void Index(Session session, IReadOnlyList<IndexedPassage> passages);

    /// <summary>Takes a passage out of the full-text index.</summary>
    void Unindex(Session session, long key);

    /// <summary>Keys of the passages that a query finds, the greatest (latest) first.</summary>
    List<long> Find(Session session, PassageQuery query);
}

/// <summary>A passage as it goes into the full-text index: its words, those of its issues and its tags, each with spaces between.</summary>
internal sealed record IndexedPassage(long Key, string Words, string Issues, string Tags);

/// <summary>What is looked for in the full-text index.</summary>
/// <param name="Phrases">Each must be there.</param>
/// <param name="Tags">For each group, one of its tags must be there.</param>
/// <param name="From">The least key.</param>
/// <param name="Below">The key that all are below.</param>
/// <param name="Most">How many to give.</param>
internal sealed record PassageQuery(ImmutableArray<Phrase> Phrases, ImmutableArray<ImmutableArray<string>> Tags, long From, long Below, int Most);

/// <summary>Folded words that stand side by side.</summary>
/// <param name="Words">One at least.</param>
/// <param name="IsPrefix">Whether the last is the beginning of a word.</param>
/// <param name="InIssues">Whether it is looked for in the labels of issues rather than in the words.</param>
internal sealed record Phrase(ImmutableArray<string> Words, bool IsPrefix, bool InIssues);
