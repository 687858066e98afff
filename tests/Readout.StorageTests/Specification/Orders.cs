using CsCheck;
using Readout.Records;
using Readout.Storage;
using Readout.Storage.Questions;

namespace Readout.StorageTests.Specification;

/// <content>The order in which reports are added makes no difference.</content>
public abstract partial class ArchiveSpecification
{
    private static readonly Gen<Told> AnyReport = Gen.Select(
        Gen.Int[0, 5], Gen.Int[1, 4], Gen.Int[1, 9], OneOf(Told.Duarte, Told.Solheim, Told.Okafor), OneOf(ContactKind.PhoneCall, ContactKind.VideoCall, ContactKind.Meeting),
        OneOf("2024-03-04", "2024-03-05", "2024-03", "2024-05-01", null), OneOf("FIN", "BRA", null),
        (page, text, captured, other, kind, date, side) => Told.At($"p{page}") with
        {
            Rest = $"Text {text}. ",
            Captured = $"2024-06-0{captured}T00:00:00Z",
            Parties = [Told.Lindgren, other],
            Kind = kind,
            Date = date,
            IssuedBy = side,
            Status = text == 1 ? ContactStatus.Planned : ContactStatus.Held,
        });

    [Fact]
    public void Any_order_of_adding_the_same_reports_gives_the_same_contacts()
    {
        // One text stands at an address once: a text that was captured twice keeps the capture that was added first.
        Gen.Select(AnyReport.Array[4, 12], Gen.Int[0, 1000]).Sample(
            (any, seed) =>
            {
                Told[] reports = [.. any.DistinctBy(report => (report.Url, report.Prepared.Hash)).DistinctBy(report => (report.Url, report.Captured))];
                string[] first = Contacts(reports);
                new Random(seed).Shuffle(reports);
                Assert.Equal(first, Contacts(reports));
            },
            iter: 5, threads: 1);
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    private string[] Contacts(Told[] order)
    {
        using var archive = Archive.Open(NewAddress());
        foreach (var report in order)
        {
            archive.Add([report.Prepared]);
        }
        return [.. archive.Contacts(new ContactQuery { Undated = true, Most = 100 }).Select(Shown).Order(StringComparer.Ordinal)];
    }

    private static string Shown(ContactView contact) =>
        $"{contact.Summary.Kind} {contact.Summary.Status} {contact.Summary.Days} {string.Join(' ', contact.Summary.Sides)}: "
        + string.Join(", ", contact.Tellings.Select(telling => $"{telling.Source.Url} {telling.Source.Captured}").Order(StringComparer.Ordinal));
}
