using System.Collections.Immutable;

namespace Readout.Intake;

/// <summary>Where reports come from: files, folders and standard input, in the order given.</summary>
public sealed class ReportInputs
{
    private readonly ImmutableArray<Input> _inputs;
    private readonly Lazy<HashSet<string>> _files;

    private ReportInputs(ImmutableArray<Input> inputs)
    {
        _inputs = inputs;
        _files = new(() => [.. inputs.Select(input => input.File).OfType<string>().Select(Path.GetFullPath)]);
        Bytes = inputs.Sum(input => input.Bytes);
    }

    /// <summary>How many bytes all files have together.</summary>
    public long Bytes { get; }

    /// <summary>The number of files; a JSONL file counts once.</summary>
    public int Count => _inputs.Length;

    /// <summary>Looks which files the paths stand for; opens none of them.</summary>
    /// <param name="paths">Files, folders, or <c>-</c> for standard input.</param>
    /// <param name="standardInput">Opens standard input.</param>
    public static ReportInputs Find(IEnumerable<string> paths, Func<Stream> standardInput)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(standardInput);
        return new([.. paths.SelectMany(path => Inputs(path, standardInput))]);
    }

    /// <summary>Whether a file is one of the inputs, by whatever path.</summary>
    public bool Has(string path) => _files.Value.Contains(Path.GetFullPath(path));

    /// <summary>The reports and the refusals, in order; JSONL files are opened when their turn comes.</summary>
    public IEnumerable<ReportSource> Sources() => _inputs.SelectMany(input => input.Sources());

    private static IEnumerable<Input> Inputs(string path, Func<Stream> standardInput)
    {
        if (path == "-")
        {
            return [Single(null, new StandardInputSource(standardInput))];
        }
        if (path.Length == 0)
        {
            return [Refused("\"\"", Problem.Of(new FileNotFoundException()))];
        }
        if (Directory.Exists(path))
        {
            return ReportFolder.Entries(path).Select(entry => entry.Problem is null ? OfFile(entry.Path) : Refused(entry.Path, entry.Problem));
        }
        return [OfFile(path)];
    }

    private static Input OfFile(string path)
    {
        var file = new FileInfo(path);
        var form = ReportFile.FormOf(path);
        if (!file.Exists)
        {
            return Refused(path, Problem.Of(new FileNotFoundException()));
        }
        return form switch
        {
            ReportForm.Text or ReportForm.Page =>
                Single(path, new FileSource(path, ReportFile.NameOf(path), form == ReportForm.Page, file.Length)),
            ReportForm.JsonLines => new Input(path, file.Length, () => JsonLines.Sources(path, compressed: false)),
            ReportForm.CompressedJsonLines => new Input(path, file.Length, () => JsonLines.Sources(path, compressed: true)),
            _ => Refused(path, new Problem(
                "is no kind of file that is read", $"give {ReportFile.Endings}, or pass plain text on standard input with -")),
        };
    }

    private static Input Single(string? file, ReportSource source) => new(file, source.Bytes, () => [source]);

    private static Input Refused(string path, Problem problem) => Single(path, new RefusedSource(problem.In(path)));

    private sealed record Input(string? File, long Bytes, Func<IEnumerable<ReportSource>> Sources);
}
