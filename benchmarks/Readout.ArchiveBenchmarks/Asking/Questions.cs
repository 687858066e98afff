using System.Collections.Immutable;
using Readout.ArchiveBenchmarks.World;
using Readout.Records;
using Readout.Storage;
using Readout.Storage.Questions;

namespace Readout.ArchiveBenchmarks.Asking;

/// <summary>A question as people ask it.</summary>
/// <param name="Name">In words.</param>
/// <param name="Ask">Asks it once, of something drawn anew, and gives the number of answers.</param>
internal sealed record Question(string Name, Func<int> Ask);

/// <summary>Every question an archive can be asked, with what the program does for it: names are looked up, too.</summary>
internal static class Questions
{
    public static readonly int Today = Diplomacy.LastDay;

    public static ImmutableArray<Question> Of(Archive archive, Known known) => [.. Contacts(archive, known), .. Texts(archive, known), .. Ledger(archive, known), .. ProfileQuestions.Of(archive, known)];

    private static IEnumerable<Question> Contacts(Archive archive, Known known)
    {
        ImmutableArray<long> Actors(Diplomat person) => [.. archive.Actors(person.Name).Select(actor => actor.Id)];
        ContactQuery Two()
        {
            var (one, other) = known.TwoPeople();
            return new ContactQuery { Actors = [Actors(one), Actors(other)] };
        }
        int Count(ContactQuery query) => archive.Contacts(query).Length;
        int Last(ContactQuery query, int on) => archive.Last(query, on).Last is null ? 0 : 1;
        yield return new("contacts of two sides", () => Count(new ContactQuery { Sides = known.TwoSides() }));
        yield return new("contacts of two sides, kind, since", () => Count(new ContactQuery { Sides = known.TwoSides(), Kinds = [known.Any(ContactKind.PhoneCall, ContactKind.Meeting, ContactKind.Message)], Since = known.Day() }));
        yield return new("contacts of two sides, until", () => Count(new ContactQuery { Sides = known.TwoSides(), Until = known.Day() }));
        yield return new("contacts of two sides, as of", () => Count(new ContactQuery { Sides = known.TwoSides(), AsOf = known.Day() }));
        yield return new("contacts of a side, undated too", () => Count(new ContactQuery { Sides = [known.Side()], Undated = true }));
        yield return new("contacts of a person", () => Count(new ContactQuery { Actors = [Actors(known.Person(known.Side()))] }));
        yield return new("contacts of all, until", () => Count(new ContactQuery { Until = known.Day() }));
        yield return new("last of two people", () => Last(Two(), Today));
        yield return new("last of two people, as of", () =>
        {
            int day = known.Day();
            return Last(Two() with { AsOf = day }, day);
        });
        yield return new("last of two sides", () => Last(new ContactQuery { Sides = known.TwoSides() }, Today));
        yield return new("last of two sides, kind, as of", () =>
        {
            int day = known.Day();
            return Last(new ContactQuery { Sides = known.TwoSides(), Kinds = [known.Any(ContactKind.PhoneCall, ContactKind.Visit)], AsOf = day }, day);
        });
        yield return new("show", () => archive.Show(known.Contact())!.Evidence.Length);
        yield return new("show, as of", () => archive.Show(known.Contact(), known.Day())?.Evidence.Length ?? 0);
    }

    private static IEnumerable<Question> Texts(Archive archive, Known known)
    {
        int Find(PassageSearch search) => archive.Passages(search).Length;
        ImmutableArray<long> Speaker() => [.. archive.Actors(known.Person(known.Side()).Name).Select(actor => actor.Id)];
        yield return new("said by a side about a common word, since", () => Find(new PassageSearch { By = known.Side(), About = known.IssueWord(), Since = known.Day() }));
        yield return new("said by a side about a rare word, since", () => Find(new PassageSearch { By = known.Side(), About = known.RareWord(), Since = known.Day() }));
        yield return new("said by a side", () => Find(new PassageSearch { By = known.Side() }));
        yield return new("said by a person", () => Find(new PassageSearch { Speakers = Speaker() }));
        yield return new("said by a person about a common word", () => Find(new PassageSearch { Speakers = Speaker(), About = known.IssueWord() }));
        yield return new("search common word", () => Find(new PassageSearch { Words = known.CommonWord() }));
        yield return new("search rare word", () => Find(new PassageSearch { Words = known.RareWord() }));
        yield return new("search two common words", () => Find(new PassageSearch { Words = $"{known.CommonWord()} {known.CommonWord()}" }));
        yield return new("search phrase", () => Find(new PassageSearch { Words = $"\"{known.Issue()}\"" }));
        yield return new("search phrase that nobody says", () => Find(new PassageSearch { Words = $"\"{known.CommonWord()} {known.CommonWord()} {known.CommonWord()}\"" }));
        yield return new("search prefix", () => Find(new PassageSearch { Words = known.Prefix() }));
        yield return new("search, side", () => Find(new PassageSearch { Words = known.CommonWord(), By = known.Side() }));
        yield return new("search, actor", () => Find(new PassageSearch { Words = known.CommonWord(), Speakers = Speaker() }));
        yield return new("search, issue", () => Find(new PassageSearch { Words = known.CommonWord(), Issue = known.IssueWord() }));
        yield return new("search, kind", () => Find(new PassageSearch { Words = known.CommonWord(), Kinds = [known.Any(ContactKind.PhoneCall, ContactKind.Message)] }));
        yield return new("search, dates", () =>
        {
            int day = known.Day();
            return Find(new PassageSearch { Words = known.CommonWord(), Since = day - 200, Until = day });
        });
        yield return new("search, as of", () => Find(new PassageSearch { Words = known.CommonWord(), AsOf = known.Day() }));
    }

    private static IEnumerable<Question> Ledger(Archive archive, Known known)
    {
        int Find(OutcomeQuery query) => archive.Outcomes(query).Length;
        yield return new("outcomes", () => Find(new OutcomeQuery { Today = Today }));
        yield return new("outcomes open, older than 90 days", () => Find(new OutcomeQuery { Open = true, Until = Today - 90, Today = Today }));
        yield return new("outcomes open, older than 90 days, side", () => Find(new OutcomeQuery { Open = true, Side = known.Side(), Until = Today - 90, Today = Today }));
        yield return new("outcomes open, until", () => Find(new OutcomeQuery { Open = true, Until = known.Day(), Today = Today }));
        yield return new("check of a report", () => archive.Check(known.Report(), 20).Length);
        yield return new("check of the latest 20", () => archive.Check(null, 20).Length);
        yield return new("review", () => archive.Doubts(50).Length);
        yield return new("coverage", () => archive.Coverage().Length);
        yield return new("decisions", () => archive.Decisions(50).Length);
        yield return new("people, for a misspelt name", () => archive.People().Length);
    }
}
