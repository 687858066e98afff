using Readout.Actors;
using Readout.Actors.Compiled;

namespace Readout.Extraction.Actors;

/// <summary>The table that the program carries, which the build has checked and compiled from data/actors.</summary>
public static class BuiltInActors
{
    /// <summary>The name of the compiled table among the assembly's resources.</summary>
    public const string Resource = "actors.table";

    /// <summary>Loads it.</summary>
    /// <exception cref="InvalidDataException">It is missing or damaged.</exception>
    public static ActorLexicon Load()
    {
        using Stream stream = typeof(BuiltInActors).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException("the table of actors is missing from the program; build it again");
        byte[] compiled = new byte[stream.Length];
        stream.ReadExactly(compiled);
        return CompiledTable.Read(compiled);
    }
}
