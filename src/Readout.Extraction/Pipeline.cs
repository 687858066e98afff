using Readout.Extraction.Accounts;
using Readout.Extraction.Actors;
using Readout.Extraction.Acts;
using Readout.Extraction.Assembly;
using Readout.Extraction.Contacts;
using Readout.Extraction.Coreference;
using Readout.Extraction.Issues;
using Readout.Extraction.Outcomes;
using Readout.Extraction.Sources;
using Readout.Extraction.Statements;
using Readout.Extraction.Times;
using Readout.Language.Attributions;
using Readout.Language.Layout;
using Readout.Language.Parsing;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction;

/// <summary>The stages from a report to its record, in order; each is a folder of that name, and none fits before the one above it.</summary>
internal static class Pipeline
{
    internal static ReadoutRecord Read(Report report, Knowledge knowledge, double? minConfidence)
    {
        ActedContacts acts = Understand(report, knowledge);
        AssembledRecord assembly = RecordWriter.Write(acts, knowledge.Engine, minConfidence);
        return knowledge.Comparer.Within(assembly);
    }

    /// <summary>A record of the statements and whom they name alone: contacts, issues and comparison take time, and not every form shows them.</summary>
    internal static ReadoutRecord ReadStatements(Report report, Knowledge knowledge, double? minConfidence)
    {
        ToldContacts contacts = new(Attribute(report, knowledge), []);
        IssuedContacts issues = new(new ConcludedContacts(contacts, [], []), []);
        ActedContacts acts = knowledge.Acts.Find(issues);
        return RecordWriter.Write(acts, knowledge.Engine, minConfidence).Record;
    }

    /// <summary>All that is found in the text, before a record is made of it.</summary>
    internal static ActedContacts Understand(Report report, Knowledge knowledge)
    {
        ToldContacts contacts = WithTitle(ContactFinder.Find(Attribute(report, knowledge), knowledge.Table), knowledge);
        ConcludedContacts outcomes = OutcomeFinder.Find(contacts);
        IssuedContacts issues = knowledge.Issues.Find(outcomes);
        return knowledge.Acts.Find(issues);
    }

    /// <summary>A side's own title is read as a text of its own, where the text below it leaves open what it is about.</summary>
    private static ToldContacts WithTitle(ToldContacts contacts, Knowledge knowledge) => Headline.Of(contacts) is { } headline
        ? headline.Complete(ContactFinder.Find(Attribute(headline.Title, knowledge), knowledge.Table))
        : contacts;

    private static AccountedText Attribute(Report report, Knowledge knowledge)
    {
        LaidOutText layout = LayoutReader.Read(report.Text);
        ParsedText parsing = knowledge.Language.ParseWithStates(layout);
        AttributedWords attributions = knowledge.Attributions.Find(parsing);
        NamedText actors = knowledge.Actors.Find(parsing, report);
        DatedText times = TimeFinder.Find(actors, parsing);
        AttributedText statements = StatementFinder.Find(times, attributions);
        CoreferredText coreference = knowledge.Coreference.Find(statements);
        SourcedText sources = SourceResolver.Resolve(coreference, knowledge.Table);
        return AccountFinder.Find(sources, knowledge.Table);
    }
}
