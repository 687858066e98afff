using System.Collections.Immutable;
using Readout.ArchiveBenchmarks.World;
using Readout.Records;
using Readout.Storage;
using Readout.Storage.Decisions;
using Readout.Storage.Questions;

namespace Readout.ArchiveBenchmarks.Asking;

/// <summary>What pages on years, sides, people and the archive itself ask.</summary>
internal static class ProfileQuestions
{
    /// <summary>The side of the most contacts.</summary>
    private static readonly string Busiest = Diplomacy.Sides[0];

    public static IEnumerable<Question> Of(Archive archive, Known known) => [.. Years(archive, known), .. Profiles(archive, known), .. Reports(archive, known)];

    private static IEnumerable<Question> Years(Archive archive, Known known)
    {
        yield return new("page: changes", () => archive.Changes() > 0 ? 1 : 0);
        yield return new("page: overview of the last year", () => archive.Overview(null, Questions.Today).Pairs.Length);
        yield return new("page: overview of a year", () => archive.Overview(DateOnly.FromDayNumber(known.Day()).Year, Questions.Today).Pairs.Length);
        yield return new("page: moments of all", () => archive.Moments(new ContactQuery()).Length);
        yield return new("page: moments of the busiest side", () => archive.Moments(new ContactQuery { Sides = [Busiest] }).Length);
        yield return new("page: moments of two sides, held", () => archive.Moments(new ContactQuery { Sides = known.TwoSides(), Status = ContactStatus.Held }).Length);
        yield return new("page: moments of a person", () => archive.Moments(new ContactQuery { Actors = [Person(archive, known)] }).Length);
    }

    private static IEnumerable<Question> Profiles(Archive archive, Known known)
    {
        yield return new("page: issues", () => archive.Issues(null, 50).Length);
        yield return new("page: issues that begin so", () => archive.Issues(known.IssueWord()[..3], 20).Length);
        yield return new("page: issues by year of the busiest side", () => archive.IssuesByYear(new ContactQuery { Sides = [Busiest] }).Length);
        yield return new("page: issues by year of a side", () => archive.IssuesByYear(new ContactQuery { Sides = [known.Side()] }).Length);
        yield return new("page: issues by year of two sides", () => archive.IssuesByYear(new ContactQuery { Sides = known.TwoSides() }).Length);
        yield return new("page: issues by year of a person", () => archive.IssuesByYear(new ContactQuery { Actors = [Person(archive, known)] }).Length);
        yield return new("page: offices of a person", () => archive.Offices(Person(archive, known)).Length);
        yield return new("page: counterparts of the busiest side", () => archive.Counterparts(new ContactQuery { Sides = [Busiest] }, 20).Length);
        yield return new("page: counterparts of a side", () => archive.Counterparts(new ContactQuery { Sides = [known.Side()] }, 20).Length);
        yield return new("page: counterparts of a person", () => archive.Counterparts(new ContactQuery { Actors = [Person(archive, known)] }, 20).Length);
        yield return new("page: actor", () => archive.Actor(1) is null ? 0 : 1);
        yield return new("page: actors like a letter", () => archive.ActorsLike(known.Person(known.Side()).Name[..1], 10).Length);
        yield return new("page: actors like three letters", () => archive.ActorsLike(known.Person(known.Side()).Name[..3], 10).Length);
    }

    private static IEnumerable<Question> Reports(Archive archive, Known known)
    {
        int Count(ReportQuery query) => archive.Reports(query).Length;
        yield return new("page: reports", () => Count(new ReportQuery()));
        yield return new("page: reports of a side, until", () => Count(new ReportQuery { Side = known.Side(), Until = known.Day() }));
        yield return new("page: reports of a publisher that there is not", () => Count(new ReportQuery { Publisher = "nobody" }));
        yield return new("page: reports by a common word", () => Count(new ReportQuery { Title = known.Any("meeting", "call", "visit") }));
        yield return new("page: reports by a word that no title has", () => Count(new ReportQuery { Title = "xylophone" }));
        yield return new("page: reports far down", () => Count(new ReportQuery { Skip = 10_000 }));
        yield return new("page: reports withdrawn", () => Count(new ReportQuery { Mark = ReportMark.Withdrawn }));
        yield return new("page: size", () => archive.Size().Engines.Length);
        yield return new("page: log", () => archive.Audit(50).Length);
    }

    private static ImmutableArray<long> Person(Archive archive, Known known) => [.. archive.Actors(known.Person(known.Side()).Name).Select(actor => actor.Id)];
}
