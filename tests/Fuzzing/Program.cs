using Readout.Fuzzing;
using Readout.Language.Parsing;
using SharpFuzz;

// Fuzzing TARGET: under afl-fuzz, or once over standard input. See docs/language-engine.md.
if (args is not [var name] || !Targets.All.TryGetValue(name, out var target))
{
    Console.Error.WriteLine($"usage: Fuzzing {string.Join('|', Targets.All.Keys)} < INPUT");
    return 2;
}
// Instrumented code may run only once the fuzzer is there.
var engine = new Lazy<LanguageEngine>(() => LanguageEngine.Load(Path.Combine(AppContext.BaseDirectory, "models", "en")));
Fuzzer.Run(stream =>
{
    using var bytes = new MemoryStream();
    stream.CopyTo(bytes);
    target(bytes.ToArray(), engine.Value);
});
return 0;
