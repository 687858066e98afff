using Readout.Actors;
using Readout.Actors.Compiled;
using Readout.Actors.Reading;

// Checks the table's files and writes the compact one that the program carries: FOLDER FILE.
if (args is not [var folder, var output])
{
    Console.Error.WriteLine("usage: Readout.Actors.Compiler FOLDER FILE");
    return 2;
}
try
{
    byte[] compiled = CompiledTable.Write(ActorLexicon.Of(TableFolder.Read(folder)));
    // Whole or not at all: a build that is cut off here leaves no half a table that looks up to date.
    string unfinished = $"{output}.{Environment.ProcessId}";
    File.WriteAllBytes(unfinished, compiled);
    File.Move(unfinished, output, overwrite: true);
    return 0;
}
catch (TableException failure)
{
    foreach (TableError error in failure.Errors)
    {
        // The form in which MSBuild takes a line for an error of a file.
        Console.Error.WriteLine($"{error.File}({Math.Max(error.Line, 1)}): error ACTORS: {error.Problem}; {error.Remedy}");
    }
    return 1;
}
