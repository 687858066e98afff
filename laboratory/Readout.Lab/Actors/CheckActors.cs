using System.Collections.Immutable;
using Readout.Actors;
using Readout.Actors.Reading;
using Readout.Scoring.Leaders;

namespace Readout.Lab.Actors;

/// <summary>Checks the tables under data/actors, and the heads of state and of government against REIGN.</summary>
internal static class CheckActors
{
    public static int Run(string folder)
    {
        ActorTable table;
        try
        {
            table = TableFolder.Read(folder);
        }
        catch (TableException failure)
        {
            Console.Error.WriteLine(failure.Message);
            Console.Error.WriteLine($"{failure.Errors.Count} errors");
            return 1;
        }
        Console.WriteLine($"{table.States.Length} states, {table.People.Length} people, {table.Offices.Length} offices, "
            + $"{table.Organisations.Length} organisations, {table.Outlets.Length} outlets: no errors");
        var spells = ReignFile.Read(Path.Combine(Paths.Shared, "facts", "reign-leaders-1950-2021.csv"));
        ImmutableArray<ReignException> exceptions = ReignExceptions.Read(Path.Combine(folder, "reign-exceptions.tsv"));
        var result = new ReignCheck(table, spells).Against(exceptions);
        foreach (Disagreement found in result.Unexplained)
        {
            Console.WriteLine(found);
        }
        foreach (ReignException idle in result.Idle)
        {
            Console.WriteLine($"reign-exceptions.tsv:{idle.Line}: {idle.Country} {idle.Leader} {idle.From} is no disagreement; take it out");
        }
        Console.WriteLine($"REIGN: {spells.Length} spells from 2000 to March 2021; {result.Unexplained.Length} disagreements, {exceptions.Length - result.Idle.Length} listed exceptions, {result.Idle.Length} idle ones");
        return result.Unexplained.IsEmpty && result.Idle.IsEmpty ? 0 : 1;
    }
}
