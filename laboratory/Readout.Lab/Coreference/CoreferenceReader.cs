using Readout.Extraction.Actors;
using Readout.Extraction.Statements;
using Readout.Extraction.Times;
using Readout.Language.Attributions;
using Readout.Language.Layout;
using Readout.Language.Parsing;
using Readout.Text;

namespace Readout.Lab.Coreference;

/// <summary>Reads texts as the program does, up to the coreference stage.</summary>
internal sealed class CoreferenceReader
{
    private readonly LanguageEngine _language = LanguageEngine.Load(Paths.Models);
    private readonly AttributionModel _attributions;
    private readonly ActorFinder _actors = new(BuiltInActors.Load());

    public CoreferenceReader() => _attributions = AttributionModel.Load(Paths.Models).On(_language);

    public AttributedText Read(string name, string text)
    {
        var report = new Report(name, new ReportText(text), new ReportMetadata());
        var parsed = _language.ParseWithStates(LayoutReader.Read(report.Text));
        return StatementFinder.Find(TimeFinder.Find(_actors.Find(parsed, report), parsed), _attributions.Find(parsed));
    }
}
