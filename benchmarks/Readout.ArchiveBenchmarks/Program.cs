using System.Globalization;
using Readout.ArchiveBenchmarks;
using Readout.ArchiveBenchmarks.Asking;

var options = args.Skip(1).Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
string archive = options.GetValueOrDefault("--archive", "");
int Number(string name, int otherwise) => options.TryGetValue(name, out string? value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

switch (args.FirstOrDefault())
{
    case "generate" when archive.Length > 0:
        new Generation(archive, Number("--records", 10_000), Number("--seed", 1)).Run();
        return 0;
    case "ask" when archive.Length > 0:
        new Questioning(archive, Number("--seed", 1), Number("--times", 200), options.GetValueOrDefault("--only", "")).Run();
        return 0;
    default:
        Console.Error.WriteLine("usage: generate --records N --seed S --archive A | ask --archive A --seed S --times 200 [--only WORDS]");
        return 2;
}
