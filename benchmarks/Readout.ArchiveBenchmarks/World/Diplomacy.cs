using System.Collections.Immutable;
using Readout.Records;

namespace Readout.ArchiveBenchmarks.World;

/// <summary>An invented world: sides, those who speak for them, places and issues, and the contacts of twenty years, each known by its number alone.</summary>
internal sealed class Diplomacy
{
    public static readonly int FirstDay = new DateOnly(2005, 1, 1).DayNumber;
    public static readonly int LastDay = new DateOnly(2025, 12, 31).DayNumber;

    private const int PeoplePerSide = 33;
    private const int Leaders = 5;
    private const int Ministers = 8;

    private static readonly ImmutableArray<ContactKind> Kinds =
    [
        ContactKind.PhoneCall, ContactKind.PhoneCall, ContactKind.PhoneCall, ContactKind.PhoneCall, ContactKind.Meeting, ContactKind.Meeting, ContactKind.Meeting, ContactKind.Visit,
        ContactKind.VideoCall, ContactKind.Talks, ContactKind.Summit, ContactKind.Message,
    ];

    private readonly int _seed;
    private readonly int _contacts;
    private readonly Zipf _sides;
    private readonly Zipf _issues;

    /// <param name="seed">Everything follows from it.</param>
    /// <param name="contacts">How many contacts there are in all.</param>
    public Diplomacy(int seed, int contacts)
    {
        (_seed, _contacts) = (seed, contacts);
        var random = new Random(seed);
        Vocabulary = new Vocabulary(random);
        _sides = new Zipf(Sides.Length, 0.9);
        Issues = [.. Enumerable.Range(0, 300).Select(_ => Vocabulary.Label(random)).Distinct()];
        _issues = new Zipf(Issues.Length, 0.8);
        Places = [.. Enumerable.Range(0, 200).Select(_ => Vocabulary.Name(random, 2))];
        string[] given = [.. Enumerable.Range(0, 300).Select(_ => Vocabulary.Name(random, 2))];
        People = Sides.ToImmutableDictionary(side => side, side => Enumerable.Range(0, PeoplePerSide)
            .Select(place => new Diplomat($"{given[random.Next(given.Length)]} {Vocabulary.Name(random, 2 + random.Next(2))}", side, Office(place))).ToImmutableArray());
    }

    /// <summary>Codes of countries, the most active first.</summary>
    public static ImmutableArray<string> Sides { get; } =
        [.. ("USA RUS UKR FRA DEU GBR CHN TUR ISR IRN IND JPN POL ITA SAU EGY KOR BRA CAN AUS QAT JOR ESP NLD KAZ BLR ARE PAK SYR IRQ LBN AFG AZE ARM GEO MDA ROU HUN GRC SRB FIN SWE NOR DNK EST LVA LTU "
            + "CZE AUT CHE MEX ARG ZAF NGA ETH KEN VNM IDN PHL THA").Split(' ')];

    public Vocabulary Vocabulary { get; }

    public ImmutableArray<string> Issues { get; }

    public ImmutableArray<string> Places { get; }

    public ImmutableDictionary<string, ImmutableArray<Diplomat>> People { get; }

    /// <summary>A contact by its number; they come in the order of time.</summary>
    public Encounter Contact(int number)
    {
        var random = new Random(unchecked((_seed * 1_000_003) + (number * 31) + 7));
        int day = FirstDay + (int)((number + random.NextDouble()) / _contacts * (LastDay - FirstDay));
        var kind = Kinds[random.Next(Kinds.Length)];
        var sides = new List<string>();
        int count = kind == ContactKind.Summit || random.Next(25) == 0 ? 3 + random.Next(4) : 2;
        while (sides.Count < count)
        {
            string side = Sides[_sides.Next(random)];
            if (!sides.Contains(side))
            {
                sides.Add(side);
            }
        }
        int rank = random.Next(10);
        return new Encounter(
            number, kind, day, [.. sides.Select(side => Person(side, rank, day, random))], Places[random.Next(Places.Length)],
            [.. Enumerable.Range(0, 2 + random.Next(4)).Select(_ => Issue(random)).Distinct()], random.Next(3) == 0 ? 10 * (1 + random.Next(12)) : null);
    }

    public string Issue(Random random) => Issues[_issues.Next(random)];

    /// <summary>Leaders meet leaders, ministers ministers; both change every few years.</summary>
    private Diplomat Person(string side, int rank, int day, Random random)
    {
        var people = People[side];
        double time = (double)(day - FirstDay) / (LastDay - FirstDay + 1);
        return rank switch
        {
            < 5 => people[(int)(time * Leaders)],
            < 8 => people[Leaders + (int)(time * Ministers)],
            _ => people[Leaders + Ministers + random.Next(PeoplePerSide - Leaders - Ministers)],
        };
    }

    private static string Office(int place) => place < Leaders ? "President"
        : place < Leaders + Ministers ? "Foreign Minister"
        : (place % 4) switch { 0 => "Ambassador", 1 => "Minister of Defence", 2 => "Special Envoy", _ => "Deputy Foreign Minister" };
}

/// <summary>A contact of the invented world, as it was.</summary>
internal sealed record Encounter(
    int Number, ContactKind Kind, int Day, ImmutableArray<Diplomat> People, string Place, ImmutableArray<string> Issues, int? Minutes);
