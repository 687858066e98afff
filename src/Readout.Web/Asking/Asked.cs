using System.Collections.Immutable;
using Readout.Presentation.Archives;
using Readout.Records;
using Readout.Storage;
using Readout.Web.Hosting;

namespace Readout.Web.Asking;

/// <summary>Reads what a query string asks for; what can't be understood is said in one line.</summary>
internal static class Asked
{
    private const int MostAtATime = 200;

    /// <summary>The people or sides that names mean, each once.</summary>
    /// <exception cref="WrongQuestionException">Nobody is meant.</exception>
    public static ImmutableArray<Who> Everybody(Room room, IEnumerable<string?>? names)
    {
        var all = ImmutableArray.CreateBuilder<Who>();
        foreach (string name in (names ?? []).OfType<string>().Where(name => name.Trim().Length > 0))
        {
            var found = Who.Find(name.Trim(), room.Archive, room.Lexicon, out string? mistake) ?? throw new WrongQuestionException(Sentence(mistake!));
            if (!all.Any(before => before.IsSameAs(found)))
            {
                all.Add(found);
            }
        }
        return all.ToImmutable();
    }

    /// <summary>The side that a word means; <c>null</c> where there is no word.</summary>
    /// <exception cref="WrongQuestionException">It is none.</exception>
    public static string? Side(Room room, string? word) => string.IsNullOrWhiteSpace(word) ? null
        : Who.TryFindSide(word.Trim(), room.Lexicon, out var side) ? side.Side
        : throw new WrongQuestionException($"“{word}” is no side; give its code or name, such as FRA or France.");

    /// <summary>The first or last day of a date; <c>null</c> where there is none.</summary>
    /// <exception cref="WrongQuestionException">It is no date.</exception>
    public static int? Day(string? date, bool isEnd) => string.IsNullOrWhiteSpace(date) ? null
        : DayRange.Parse(date.Trim()) is { } days && !date.Contains('/', StringComparison.Ordinal) ? isEnd ? days.Last : days.First
        : throw new WrongQuestionException($"“{date}” is no day; write YYYY, YYYY-MM or YYYY-MM-DD.");

    /// <summary>Kinds of contact by their names; "call" is phone and video.</summary>
    /// <exception cref="WrongQuestionException">There is no such kind.</exception>
    public static ImmutableArray<ContactKind> Kinds(string? word) => string.IsNullOrWhiteSpace(word) ? []
        : ContactForms.Of(word.Trim()) is { Length: > 0 } kinds ? kinds
        : throw new WrongQuestionException($"“{word}” is no kind of contact; give {ContactForms.Names}.");

    /// <summary>How many are asked for.</summary>
    /// <exception cref="WrongQuestionException">It is too few or too many.</exception>
    public static int Most(int? limit, int usual) => limit is null or (> 0 and <= MostAtATime) ? limit ?? usual : throw new WrongQuestionException($"limit is a number from 1 to {MostAtATime}.");

    /// <summary>How many are to be passed over.</summary>
    /// <exception cref="WrongQuestionException">It is below zero.</exception>
    public static int Skip(int? skip) => skip is null or (>= 0 and <= 10_000_000) ? skip ?? 0 : throw new WrongQuestionException("skip is a number from 0 on.");

    private static string Sentence(string line) => char.ToUpperInvariant(line[0]) + line[1..] + (line.EndsWith('.') ? "" : ".");
}
