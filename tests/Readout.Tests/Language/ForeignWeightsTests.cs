using Readout.Inference;
using Readout.Language.Attributions;
using Readout.Language.Parsing;
using Readout.Language.Segmentation;
using Xunit;

namespace Readout.Tests.Language;

/// <summary>Weight files that are whole but not this engine's stop it with a line, array by array.</summary>
public sealed class ForeignWeightsTests
{
    private static readonly Weights Parser = WeightFile.Read(Path.Combine(Engines.Weights, LanguageEngine.FileName));
    private static readonly Weights Words = WeightFile.Read(Path.Combine(Engines.Weights, Segmenter.FileName));

    private static readonly Weights Statements = WeightFile.Read(Path.Combine(Engines.Weights, AttributionModel.FileName));

    public static TheoryData<string> StatementArrays() => [.. Statements.Arrays.Select(array => array.Name)];

    public static TheoryData<string> ParserArrays() => [.. Parser.Arrays.Select(array => array.Name)];

    public static TheoryData<string> SegmenterArrays() => [.. Words.Arrays.Select(array => array.Name)];

    [Theory]
    [MemberData(nameof(ParserArrays))]
    public void An_engine_needs_each_of_its_arrays_as_it_is(string name)
    {
        var segmenter = new Segmenter(Words);
        foreach (var foreign in Foreign(Parser, name))
        {
            var failure = Assert.Throws<WeightsException>(() => new LanguageEngine(segmenter, foreign, Kernels.Best));
            Assert.DoesNotContain('\n', failure.Message);
        }
    }

    [Theory]
    [MemberData(nameof(SegmenterArrays))]
    public void A_segmenter_needs_each_of_its_arrays_as_it_is(string name) =>
        Assert.All(Foreign(Words, name), foreign => Assert.Throws<WeightsException>(() => new Segmenter(foreign)));

    [Theory]
    [MemberData(nameof(StatementArrays))]
    public void A_model_of_attributions_needs_each_of_its_arrays_as_it_is(string name) =>
        Assert.All(Foreign(Statements, name), foreign => Assert.Throws<WeightsException>(() => new AttributionModel(foreign, Kernels.Best).On(Engines.Language)));

    [Fact]
    public void A_model_of_attributions_refuses_another_engine_than_its_own()
    {
        var foreign = new Weights([.. Statements.Arrays.Where(array => array.Name != "engine"), WeightArray.OfLines("engine", ["sha256:0"])], "foreign.weights");
        var failure = Assert.Throws<WeightsException>(() => new AttributionModel(foreign, Kernels.Best).On(Engines.Language));
        Assert.Contains("another language engine", failure.Message, StringComparison.Ordinal);
    }

    // Without the array, of another kind; and but for lists, with no numbers in it, a number too few, of another number of dimensions.
    private static IEnumerable<Weights> Foreign(Weights weights, string name)
    {
        var array = weights[name];
        int[] shape = array.Shape.ToArray();
        int width = WeightFile.Width(array.Kind);
        yield return With([]);
        yield return With([array with { Kind = array.Kind == WeightKind.Key ? WeightKind.FullPrecision : WeightKind.Key }]);
        if (array.Kind is not (WeightKind.Key or WeightKind.Byte))
        {
            yield return With([array with { Shape = new int[shape.Length], Bytes = Array.Empty<byte>() }]);
            yield return With([array with { Shape = new[] { array.Bytes.Length / width - 1 }, Bytes = array.Bytes[..^width] }]);
            yield return With([array with { Shape = new[] { 1 }.Concat(shape).ToArray() }]);
        }
        Weights With(WeightArray[] instead) => new([.. weights.Arrays.Where(other => other.Name != name), .. instead], "foreign.weights");
    }
}
