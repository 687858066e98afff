namespace Readout.Actors.Reading;

/// <summary>What is wrong in a file of the table, and what its writer can do about it.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Line">The line, from 1; 0 where the whole file is meant.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
public sealed record TableError(string File, int Line, string Problem, string Remedy)
{
    /// <summary><c>FILE:LINE: problem; remedy</c> on one line, whatever the file holds.</summary>
    public override string ToString() =>
        string.Concat($"{(Line > 0 ? $"{File}:{Line}" : File)}: {Problem}; {Remedy}".Select(letter => char.IsControl(letter) ? ' ' : letter));
}

/// <summary>Thrown for a table with errors; it names all of them.</summary>
public sealed class TableException : Exception
{
    /// <summary>Gathers the errors.</summary>
    public TableException(IReadOnlyList<TableError> errors)
        : base(string.Join('\n', errors)) => Errors = errors;

    /// <summary>All that is wrong, file after file and line after line.</summary>
    public IReadOnlyList<TableError> Errors { get; }
}

/// <summary>A line of a file.</summary>
internal readonly record struct Place(string File, int Line)
{
    internal TableError Error(string problem, string remedy) => new(File, Line, problem, remedy);
}
