using System.Collections.Frozen;
using System.Security.Cryptography;
using Readout.Extraction.Actors;

namespace Readout.Extraction.Coreference;

/// <summary>Nouns for one person, and given names that tell a person's gender.</summary>
internal sealed class PersonWords
{
    private readonly FrozenDictionary<string, string> _nouns, _names;

    private PersonWords(FrozenDictionary<string, string> nouns, FrozenDictionary<string, string> names) => (_nouns, _names) = (nouns, names);

    /// <summary>Knows no words.</summary>
    internal static PersonWords None { get; } = new(FrozenDictionary<string, string>.Empty, FrozenDictionary<string, string>.Empty);

    /// <summary>Reads the tables that are built into the program.</summary>
    /// <param name="hash">Takes in what is read.</param>
    /// <exception cref="InvalidDataException">One is missing or malformed.</exception>
    internal static PersonWords Load(IncrementalHash hash) => new(Read("person-nouns.tsv", hash), Read("given-names.tsv", hash));

    /// <summary>Whether a noun's dictionary form is a word for one person.</summary>
    internal bool IsPerson(string lemma) => _nouns.ContainsKey(lemma);

    /// <summary><c>male</c>, <c>female</c>, or empty where the noun does not tell.</summary>
    internal string GenderOfNoun(string lemma) => _nouns.GetValueOrDefault(lemma, "");

    /// <summary><c>male</c>, <c>female</c>, or empty where the name does not tell.</summary>
    internal string GenderOfName(string name) =>
        name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? _names.GetValueOrDefault(name[..space], "") : "";

    private static FrozenDictionary<string, string> Read(string table, IncrementalHash hash) =>
        TableFile.Open(table, 2, hash).Rows.SelectMany(row => row.List(1).Select(word => KeyValuePair.Create(word, row[0] == "any" ? "" : row[0])))
            .ToFrozenDictionary(StringComparer.Ordinal);
}
