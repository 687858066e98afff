using NodaTime;
using NodaTime.Text;
using Readout.Actors;
using Readout.Actors.Lookup;

namespace Readout.Cli.Commands.Actors;

/// <summary>One run of <c>readout actors list</c>.</summary>
internal sealed record ListRun
{
    public required string? Country { get; init; }

    public required string? Office { get; init; }

    public required LocalDate? Day { get; init; }

    public required ActorOutput Output { get; init; }

    /// <summary>Reports a mistake on the command line.</summary>
    public required Func<string, int> Report { get; init; }

    public int Run(string[] actors)
    {
        if (!Loading.TryLoad(actors, out ActorLexicon? lexicon, out string? mistake))
        {
            Console.Error.WriteLine(mistake);
            return ExitCode.SomeFailed;
        }
        var search = new ActorSearch(lexicon);
        if (Country is not null && !lexicon.Table.IsSide(Country))
        {
            return Report($"unknown country code '{ActorOutput.Inline(Country)}'{Nearest(search.NearestSides(Country))}");
        }
        if (Office is not null && !search.HasOffice(Office))
        {
            return Report($"nobody holds the office '{ActorOutput.Inline(Office)}'{Nearest(search.NearestOffices(Office))}");
        }
        var terms = search.List(Country, Office, Day);
        if (terms.IsEmpty)
        {
            Console.Error.WriteLine($"readout: the tables know nobody who is {Office ?? "in office"}{Of()}{On()}; ask for another day, or add a line by --actors");
            return ExitCode.SomeFailed;
        }
        return Output.Write(terms) ? ExitCode.Done : ExitCode.SomeFailed;
    }

    private string Of() => Country is null ? "" : $" of {Country}";

    private string On() => Day is { } day ? $" on {LocalDatePattern.Iso.Format(day)}" : "";

    private static string Nearest(IReadOnlyCollection<string> nearest) => nearest.Count == 0 ? "" : $", nearest: {string.Join(", ", nearest)}";
}
