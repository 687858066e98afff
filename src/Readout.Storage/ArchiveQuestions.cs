using System.Collections.Immutable;
using Readout.Storage.Questions;
using Readout.Storage.Reports;

namespace Readout.Storage;

/// <content>What an archive can be asked.</content>
public sealed partial class Archive
{
    /// <summary>Contacts, the latest first.</summary>
    public ImmutableArray<ContactView> Contacts(ContactQuery query) => Ask(session => ContactQuestion.Find(session, query));

    /// <summary>A contact by its number, or the one it was merged into; <c>null</c> where there is none.</summary>
    /// <param name="contact">Its number.</param>
    /// <param name="asOf">As the reports of that day told it; <c>null</c>: as they tell it now.</param>
    public ContactView? Contact(long contact, int? asOf = null) => Ask(session => ContactQuestion.Of(session, contact, asOf));

    /// <summary>The contacts that the latest version of a report tells of, in the order of its record, the rejected ones too.</summary>
    public ImmutableArray<ContactView> ContactsOf(long report) => Ask(session => ContactQuestion.OfReport(session, report));

    /// <summary>The last day that a report told of a contact; <c>null</c> where none ever did.</summary>
    public int? LastTold(long contact) => Ask(session => ContactQuestion.LastTold(session, contact));

    /// <summary>All that there is on a contact; <c>null</c> where there is none of that number.</summary>
    public ContactFile? Show(long contact, int? asOf = null) => Ask(session => ShowQuestion.Find(session, contact, asOf));

    /// <summary>The last contact held up to a day, on whose word, and what the archive would have seen since.</summary>
    public LastView Last(ContactQuery query, int on) => Ask(session => LastQuestion.Find(session, query, on));

    /// <summary>Places in the texts, the latest first.</summary>
    public ImmutableArray<FoundPassage> Passages(PassageSearch search) => Ask(session => PassageQuestion.Find(session, search));

    /// <summary>What was agreed and promised, and what became of it, the latest first.</summary>
    public ImmutableArray<OutcomeView> Outcomes(OutcomeQuery query) => Ask(session => OutcomeQuestion.Find(session, query));

    /// <summary>What reports say of earlier contacts, held against the archive, the latest first.</summary>
    /// <param name="report">The report's number; <c>null</c>: of all reports.</param>
    /// <param name="most">How many claims.</param>
    /// <param name="skip">How many to pass over.</param>
    public ImmutableArray<CheckedClaim> Check(long? report, int most, int skip = 0) => Ask(session => HistoryQuestion.Check(session, report, most, skip));

    /// <summary>Who is meant by a name, whatever its case and accents: by the whole name, else by its last word.</summary>
    public ImmutableArray<KnownActor> Actors(string name) => Ask(session => ActorNames.Find(session, name));

    /// <summary>All people that any report names.</summary>
    public ImmutableArray<KnownActor> People() => Ask(ActorNames.People);

    /// <summary>How many reports of each source and month there are.</summary>
    public ImmutableArray<CoverageRow> Coverage() => Ask(CoverageQuestion.All);

    /// <summary>Contacts that may be one and that nobody has decided, the likeliest first.</summary>
    public ImmutableArray<Doubt> Doubts(int most, int skip = 0) => Ask(session => ReviewQuestion.Doubts(session, most, skip));

    /// <summary>The exact text of a version and what was read from it.</summary>
    public StoredReport Read(long version) => Ask(session => VersionRows.Read(session, version));

    /// <summary>All versions of a report, the first first.</summary>
    public ImmutableArray<VersionView> Versions(long report) => Ask(session => ImmutableArray.Create(VersionRows.OfReport(session, report).ToArray()));

    /// <summary>The reports that a word means: a report's number, its address or id, or its name, which several may have.</summary>
    public ImmutableArray<long> Reports(string word) => Ask(session => ReportNames.Find(session, word));

    /// <summary>A decision by its number; <c>null</c> where there is none.</summary>
    public DecisionView? Decision(long decision) => Ask(session => DecisionQuestion.Find(session, decision));

    /// <summary>What people decided, the latest first.</summary>
    public ImmutableArray<DecisionView> Decisions(int most, int skip = 0) => Ask(session => DecisionQuestion.All(session, most, skip));
}
