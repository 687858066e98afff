using static TorchSharp.torch;
set_num_threads(1);
var a = rand(512, 512);
var b = rand(512, 512);
var watch = System.Diagnostics.Stopwatch.StartNew();
for (var i = 0; i < 100; i++) { using var c = mm(a, b); }
Console.WriteLine($"{100 * 2.0 * 512 * 512 * 512 / watch.Elapsed.TotalSeconds / 1e9} GFLOP/s");
