using System.Collections.Immutable;

namespace Readout.Storage.Merging;

/// <summary>A person's name as another spelling of it is known by.</summary>
internal sealed class PersonName
{
    private const int LongWord = 5;

    private readonly ImmutableArray<string> _words;
    private readonly string? _office;

    /// <summary>Takes the words of a name.</summary>
    public PersonName(string name, string? office)
    {
        _words = [.. FoldedWords.Of(name)];
        _office = office;
    }

    /// <summary>Whether both are one person of one side: one name's words are all in the other, or the office and a word agree.</summary>
    public bool IsOf(PersonName other)
    {
        int shared = Shared(other);
        int shorter = Math.Min(_words.Length, other._words.Length);
        return shared > 0 && (shared == shorter || (_office is not null && string.Equals(_office, other._office, StringComparison.OrdinalIgnoreCase)));
    }

    private int Shared(PersonName other)
    {
        int shared = 0;
        foreach (string word in _words)
        {
            foreach (string theirs in other._words)
            {
                if (word.Length > 1 && IsSpelling(word, theirs))
                {
                    shared++;
                    break;
                }
            }
        }
        return shared;
    }

    /// <summary>Zelensky, Zelenskyy and Zelenskiy are one name; short ones must be the same.</summary>
    private static bool IsSpelling(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.Ordinal))
        {
            return true;
        }
        if (Math.Min(one.Length, other.Length) < LongWord || Math.Abs(one.Length - other.Length) > 1)
        {
            return false;
        }
        int start = 0;
        while (start < Math.Min(one.Length, other.Length) && one[start] == other[start])
        {
            start++;
        }
        int end = 0;
        while (end < Math.Min(one.Length, other.Length) - start && one[one.Length - 1 - end] == other[other.Length - 1 - end])
        {
            end++;
        }
        return Math.Max(one.Length, other.Length) - start - end <= 1;
    }
}
