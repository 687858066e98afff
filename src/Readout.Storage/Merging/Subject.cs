using System.Collections.Immutable;
using Readout.Records;
using Readout.Storage.Tellings;

namespace Readout.Storage.Merging;

/// <summary>A telling made ready to be compared with many.</summary>
internal sealed class Subject
{
    private static readonly ImmutableHashSet<string> Formula = ImmutableHashSet.Create(
        StringComparer.Ordinal, "readout", "call", "calls", "meeting", "meetings", "telephone", "phone", "video", "conversation", "conversations", "talks", "visit", "summit",
        "with", "from", "following", "president", "minister", "prime", "vice", "secretary", "national", "security", "advisor", "adviser", "office", "head", "house", "white", "state",
        "spoke", "held", "talked", "meets", "discussed", "discuss", "about", "that", "this");

    private static readonly ImmutableArray<string> Again = ["again", "another", "second", "repeated", "repeat"];

    /// <summary>Reads what is compared off a telling.</summary>
    public Subject(Telling telling)
    {
        Telling = telling;
        Cast = new Cast(telling.Parties);
        Window = WindowOf(telling);
        Words = telling.Words.IsEmpty ? [] : WordsOf(telling);
        SpeaksOfSecond = Again.Any(word => telling.Words.Contains(word));
        PlaceWords = telling.Place is { } place ? [.. FoldedWords.Of(place)] : [];
    }

    /// <summary>The telling.</summary>
    public Telling Telling { get; }

    /// <summary>Who took part.</summary>
    public Cast Cast { get; }

    /// <summary>The days it may mean, seen from the day it was published on.</summary>
    public DayRange Window { get; }

    /// <summary>Words of the matter: neither names nor what every title has.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>Whether its title tells of one more contact.</summary>
    public bool SpeaksOfSecond { get; }

    /// <summary>The words of its place.</summary>
    public ImmutableArray<string> PlaceWords { get; }

    /// <summary>Whether it is of one day.</summary>
    public bool IsDay => Telling.Days is { IsDay: true };

    /// <summary>The same order wherever and whenever the tellings were stored: by what they tell, then by their place in the archive.</summary>
    public static int Compare(Subject one, Subject other)
    {
        var (a, b) = (one.Telling, other.Telling);
        int order = Nullable.Compare(a.Published, b.Published);
        order = order != 0 ? order : string.CompareOrdinal(a.IssuedBy, b.IssuedBy);
        order = order != 0 ? order : b.Main.CompareTo(a.Main);
        order = order != 0 ? order : string.CompareOrdinal(a.Date, b.Date);
        order = order != 0 ? order : a.Kind.CompareTo(b.Kind);
        order = order != 0 ? order : a.Report.CompareTo(b.Report);
        order = order != 0 ? order : a.Version.CompareTo(b.Version);
        return order != 0 ? order : a.Ordinal.CompareTo(b.Ordinal);
    }

    private static ImmutableArray<string> WordsOf(Telling telling)
    {
        var names = telling.Parties.SelectMany(party => FoldedWords.Of($"{party.Name} {party.Office}")).ToHashSet(StringComparer.Ordinal);
        return [.. telling.Words.Where(word => !names.Contains(word) && !Formula.Contains(word))];
    }

    /// <summary>What was held was before the report, what is planned after it; a day that is told stands.</summary>
    private static DayRange WindowOf(Telling telling)
    {
        var told = telling.Days ?? new DayRange(0, DateOnly.MaxValue.DayNumber);
        if (told.IsDay || telling.Published is not { } published)
        {
            return told;
        }
        var clipped = telling.Status switch
        {
            ContactStatus.Planned => told with { First = Math.Max(told.First, published) },
            ContactStatus.Held or ContactStatus.Ongoing => told with { Last = Math.Min(told.Last, published) },
            _ => told,
        };
        return clipped.First <= clipped.Last ? clipped : told;
    }
}
