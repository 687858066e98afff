using System.Collections.Immutable;
using Readout.ArchiveBenchmarks.World;
using Readout.Storage;
using Readout.Storage.Questions;

namespace Readout.ArchiveBenchmarks.Asking;

/// <summary>What questions are asked about: drawn anew for each, as people ask, of the active more often.</summary>
internal sealed class Known
{
    private readonly Random _random;
    private readonly Diplomacy _diplomacy;
    private readonly Zipf _sides = new(Diplomacy.Sides.Length, 0.9);
    private readonly ImmutableArray<long> _contacts;
    private readonly int _reports;

    public Known(Archive archive, int seed)
    {
        _random = new Random(seed);
        _diplomacy = new Diplomacy(seed, 1);
        _reports = Count(archive);
        _contacts = [.. Enumerable.Range(0, 100).SelectMany(_ => archive.Contacts(new ContactQuery { Until = Day(), Most = 5 })).Select(contact => contact.Id)];
    }

    public string Side() => Diplomacy.Sides[_sides.Next(_random)];

    public ImmutableArray<string> TwoSides()
    {
        string first = Side(), second = Side();
        return first == second ? TwoSides() : [first, second];
    }

    /// <summary>Leaders and ministers are asked for more than others.</summary>
    public Diplomat Person(string side) => _diplomacy.People[side][_random.Next(3) == 0 ? _random.Next(_diplomacy.People[side].Length) : _random.Next(13)];

    public (Diplomat One, Diplomat Other) TwoPeople()
    {
        var sides = TwoSides();
        int place = _random.Next(13);
        return (_diplomacy.People[sides[0]][place], _diplomacy.People[sides[1]][place]);
    }

    public int Day() => _random.Next(Diplomacy.FirstDay + 300, Diplomacy.LastDay);

    public T Any<T>(params ReadOnlySpan<T> values) => values[_random.Next(values.Length)];

    public long Contact() => _contacts[_random.Next(_contacts.Length)];

    public long Report() => 1 + _random.Next(_reports);

    public string CommonWord() => _diplomacy.Vocabulary.Words[_random.Next(60, 200)];

    public string RareWord() => _diplomacy.Vocabulary.Words[_random.Next(10_000, 20_000)];

    public string Issue() => _diplomacy.Issues[_random.Next(_diplomacy.Issues.Length)];

    public string IssueWord() => Issue().Split(' ')[0];

    public string Prefix()
    {
        string word = _diplomacy.Vocabulary.Words[_random.Next(1_000, 10_000)];
        return word[..Math.Min(4, word.Length)] + "*";
    }

    /// <summary>Reports are numbered without a gap.</summary>
    private static int Count(Archive archive)
    {
        int least = 0, most = 1 << 23;
        while (most - least > 1)
        {
            int middle = (least + most) / 2;
            (least, most) = archive.Reports(middle.ToString(System.Globalization.CultureInfo.InvariantCulture)).IsEmpty ? (least, middle) : (middle, most);
        }
        return least;
    }
}
