using BenchmarkDotNet.Running;
using Readout.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(ReadingSamples).Assembly).Run(args);
