using NodaTime;
using Readout.Actors;
using Readout.Actors.Lookup;

namespace Readout.Cli.Commands.Actors;

/// <summary>One run of <c>readout actors find</c>.</summary>
internal sealed record FindRun
{
    public required string Name { get; init; }

    public required LocalDate? Day { get; init; }

    public required ActorOutput Output { get; init; }

    public int Run(string[] actors)
    {
        if (!Loading.TryLoad(actors, out ActorLexicon? lexicon, out string? mistake))
        {
            Console.Error.WriteLine(mistake);
            return ExitCode.SomeFailed;
        }
        var search = new ActorSearch(lexicon);
        var found = search.Find(Name, Day);
        if (found.IsEmpty)
        {
            var nearest = search.Nearest(Name);
            string advice = nearest.IsEmpty ? "check its spelling, or add it by --actors" : "nearest: " + string.Join(", ", nearest);
            Console.Error.WriteLine($"readout: no actor of the name '{ActorOutput.Inline(Name)}'; {advice}");
            return ExitCode.SomeFailed;
        }
        return Output.Write(found) ? ExitCode.Done : ExitCode.SomeFailed;
    }
}
