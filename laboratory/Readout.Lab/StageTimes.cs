using System.Diagnostics;
using System.Globalization;
using Readout.Actors;
using Readout.Extraction.Actors;
using Readout.Extraction.Coreference;
using Readout.Extraction.Sources;
using Readout.Extraction.Statements;
using Readout.Extraction.Times;
using Readout.Language.Attributions;
using Readout.Language.Parsing;
using Readout.Text;

namespace Readout.Lab;

/// <summary>How long the stages of actors, times, statements, coreference and sources take.</summary>
internal sealed class StageTimes(ActorFinder actors, CoreferenceFinder coreference)
{
    private readonly Stopwatch _actors = new(), _times = new(), _statements = new(), _coreference = new(), _sources = new();

    public void Read(string text, ParsedText parsed, AttributedWords attributed)
    {
        var named = Timed(_actors, () => actors.Find(parsed, new Report("speed", new ReportText(text), new ReportMetadata())));
        var dated = Timed(_times, () => TimeFinder.Find(named, parsed));
        var statements = Timed(_statements, () => StatementFinder.Find(dated, attributed));
        var told = Timed(_coreference, () => coreference.Find(statements));
        ActorTable table = actors.Table;
        Timed(_sources, () => SourceResolver.Resolve(told, table));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"actors {_actors.Elapsed.TotalSeconds:f2} s, times {_times.Elapsed.TotalSeconds:f2} s, statements {_statements.Elapsed.TotalSeconds:f2} s, "
        + $"coreference {_coreference.Elapsed.TotalSeconds:f2} s, sources {_sources.Elapsed.TotalSeconds:f2} s");

    private static T Timed<T>(Stopwatch watch, Func<T> stage)
    {
        watch.Start();
        var made = stage();
        watch.Stop();
        return made;
    }
}
