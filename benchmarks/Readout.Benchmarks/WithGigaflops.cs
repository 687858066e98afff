using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Readout.Benchmarks;

/// <summary>A benchmark that knows how many multiplications and additions a call does.</summary>
public interface IMultiplies
{
    double Operations { get; }
}

/// <summary>Adds the fastest iteration's time, and by it billions of floating-point operations a second: on a shared machine the mean tells of the neighbours.</summary>
public sealed class WithGigaflops : ManualConfig
{
    public WithGigaflops() => AddColumn(StatisticColumn.Min, new Column());

    private sealed class Column : IColumn
    {
        public string Id => "GFLOP/s";

        public string ColumnName => "GFLOP/s";

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public string Legend => "Billions of multiplications and additions a second in the fastest iteration";

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

        public bool IsAvailable(Summary summary) => true;

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
        {
            if (summary[benchmarkCase]?.ResultStatistics is not { } result)
            {
                return "?";
            }
            var instance = (IMultiplies)Activator.CreateInstance(benchmarkCase.Descriptor.Type)!;
            foreach (var parameter in benchmarkCase.Parameters.Items)
            {
                benchmarkCase.Descriptor.Type.GetProperty(parameter.Name)!.SetValue(instance, parameter.Value);
            }
            return (instance.Operations / result.Min).ToString("f1", CultureInfo.InvariantCulture);
        }

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
    }
}
