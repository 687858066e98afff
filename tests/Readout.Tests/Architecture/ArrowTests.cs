using System.Xml.Linq;
using Xunit;

namespace Readout.Tests.Architecture;

/// <summary>References point one way, as ARCHITECTURE.md draws them.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Readout.Text"] = [],
        ["Readout.Actors"] = ["Readout.Text"],
        ["Readout.Actors.Compiler"] = ["Readout.Actors"],
        ["Readout.Inference"] = ["Readout.Text"],
        ["Readout.Language"] = ["Readout.Text", "Readout.Inference"],
        ["Readout.Time"] = ["Readout.Text", "Readout.Language"],
        ["Readout.Records"] = ["Readout.Text"],
        ["Readout.Extraction"] = ["Readout.Text", "Readout.Actors", "Readout.Actors.Compiler", "Readout.Language", "Readout.Time", "Readout.Records"],
        ["Readout.Storage"] = ["Readout.Text", "Readout.Records"],
        ["Readout.Intake"] = ["Readout.Text"],
        ["Readout.Presentation"] = ["Readout.Text", "Readout.Actors", "Readout.Records", "Readout.Storage"],
        ["Readout.Cli"] = ["Readout.Text", "Readout.Actors", "Readout.Language", "Readout.Time", "Readout.Records", "Readout.Extraction", "Readout.Intake", "Readout.Presentation", "Readout.Storage"],
        ["Readout.Web"] = ["Readout.Text", "Readout.Actors", "Readout.Inference", "Readout.Records", "Readout.Extraction", "Readout.Intake", "Readout.Presentation", "Readout.Storage"],
    };

    public static TheoryData<string> Projects() => [.. Directory.GetDirectories(Path.Combine(Root, "src")).Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_lies_below_it(string project)
    {
        Assert.True(Allowed.ContainsKey(project), $"{project} is not drawn in ARCHITECTURE.md; place it there and here");
        Assert.Subset(Allowed[project].ToHashSet(), References(project));
    }

    [Fact]
    public void No_source_names_a_namespace_its_project_may_not_use()
    {
        foreach (string file in Sources())
        {
            string project = Path.GetRelativePath(Path.Combine(Root, "src"), file).Split(Path.DirectorySeparatorChar)[0];
            foreach (string used in File.ReadLines(file).Where(line => line.StartsWith("using Readout.", StringComparison.Ordinal)))
            {
                string root = string.Join('.', used["using ".Length..].TrimEnd(';').Split('.')[..2]);
                Assert.True(root == project || Allowed[project].Contains(root) || (project == "Readout.Cli"), $"{file}: {used}");
            }
        }
    }

    [Fact]
    public void Each_stage_of_the_pipeline_has_a_folder_of_its_name()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Root, "src", "Readout.Extraction", "Pipeline.cs"));
        string[] stages = [.. lines.Where(line => line.Contains(" = ", StringComparison.Ordinal) && line.TrimEnd().EndsWith(");", StringComparison.Ordinal))
            .Select(line => line.Trim().Split(' ')[1])];
        Assert.True(stages.Length >= 10, "the pipeline lists its stages one a line");
        foreach (string stage in stages)
        {
            string folder = char.ToUpperInvariant(stage[0]) + stage[1..];
            Assert.True(
                Directory.Exists(Path.Combine(Root, "src", "Readout.Extraction", folder)) || Directory.Exists(Path.Combine(Root, "src", "Readout.Language", folder)),
                $"no folder {folder} for the stage {stage}");
        }
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        foreach (string file in Sources().Where(file => Path.GetFileName(file) != "Program.cs"))
        {
            string folder = Path.GetRelativePath(Path.Combine(Root, "src"), Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.');
            Assert.Contains($"namespace {folder};", File.ReadAllText(file), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Utils")]
    [InlineData("Helper")]
    [InlineData("Manager")]
    public void No_type_is_named_after_nothing(string word) =>
        Assert.DoesNotContain(Sources(), file => Path.GetFileName(file).Contains(word, StringComparison.OrdinalIgnoreCase));

    private static HashSet<string> References(string project) => XDocument
        .Load(Path.Combine(Root, "src", project, project + ".csproj")).Descendants("ProjectReference")
        .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))).ToHashSet();

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static string Root => Repository.Root;
}
