using Readout.Fuzzing;
using Xunit;

namespace Readout.Tests.Regression;

/// <summary>The seeds of the fuzzing targets, and what fuzzing found: all of it is read soundly.</summary>
public sealed class FuzzFindingsTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Fuzzing");
    public static TheoryData<string, string> Inputs() => [.. Targets.All.Keys
        .SelectMany(target => new[] { "seeds", "findings" }.Select(kind => Path.Combine(Folder, kind, target)).Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder).Order(StringComparer.Ordinal))
            .Select(file => (target, Path.GetRelativePath(Folder, file))))];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void An_input_is_read_soundly(string target, string file) => Targets.All[target](File.ReadAllBytes(Path.Combine(Folder, file)), Engines.Language);
}
