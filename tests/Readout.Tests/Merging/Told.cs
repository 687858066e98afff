using Readout.Records;
using Readout.Storage;
using Readout.Storage.Merging;
using Readout.Storage.Tellings;

namespace Readout.Tests.Merging;

/// <summary>Tellings of invented leaders of Aland, Borduria and Carpania.</summary>
internal static class Told
{
    public static readonly Party Alder = Person("Anna Alder", "AAA", "President");
    public static readonly Party Adviser = Person("Abel Ashe", "AAA", "Security Adviser");
    public static readonly Party Birch = Person("Boris Birch", "BBB", "Prime Minister");
    public static readonly Party Minister = Person("Berta Brook", "BBB", "Foreign Minister");
    public static readonly Party Cedar = Person("Clara Cedar", "CCC", "President");
    public static readonly Party Borduria = new(0, ActorKind.State, "Borduria", "BBB", null);
    public static readonly Party Union = new(0, ActorKind.Organisation, "Hill Union", "IGO", null);

    /// <summary>The main contact of a report of its own, a call on 10 March told by the day.</summary>
    public static Telling Call(int id, params Party[] parties) => new()
    {
        Id = id,
        Report = id,
        Version = id,
        Ordinal = 0,
        IssuedBy = null,
        Published = Day("2031-03-10").First,
        Main = true,
        Kind = ContactKind.PhoneCall,
        Status = ContactStatus.Held,
        Date = "2031-03-10",
        Days = Day("2031-03-10"),
        DateInferred = false,
        Place = null,
        DurationMinutes = null,
        Parties = [.. parties],
        Words = [],
    };

    public static Party Person(string name, string country, string? office) => new(0, ActorKind.Person, name, country, office);

    public static Telling Issued(this Telling telling, string by, string? published = null) =>
        telling with { IssuedBy = by, Published = published is null ? telling.Published : Day(published).First };

    public static Telling On(this Telling telling, string? date, bool inferred = false) =>
        telling with { Date = date, Days = DayRange.Parse(date), DateInferred = inferred, Published = inferred ? Day(date!).First : telling.Published };

    public static Telling As(this Telling telling, ContactKind kind) => telling with { Kind = kind };

    public static Telling But(this Telling telling, ContactStatus status) => telling with { Status = status };

    /// <summary>Mentioned by a later report, without a date.</summary>
    public static Telling Mentioned(this Telling telling, string published, string? date = null) =>
        telling.On(date) with { Main = false, Ordinal = 1, Published = Day(published).First };

    /// <summary>The clusters as "1 2|3".</summary>
    public static string Clusters(params Telling[] tellings) => Groups(Merge((_, _) => Bond.Open, tellings));

    public static Readout.Storage.Merging.Merging Merge(Func<Telling, Telling, Bond> decided, params Telling[] tellings) => Merger.Merge([.. tellings], decided);

    public static Readout.Storage.Merging.Merging Merge(params Telling[] tellings) => Merge((_, _) => Bond.Open, tellings);

    public static string Groups(Readout.Storage.Merging.Merging merging) => string.Join('|', merging.Clusters.Select(cluster => string.Join(' ', cluster.Tellings)));

    private static DayRange Day(string date) => DayRange.Parse(date)!.Value;
}
