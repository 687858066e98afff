using System.Collections.Immutable;
using Readout.Presentation.Wording;
using Readout.Records;

namespace Readout.Presentation.Outlines;

/// <summary>What a comparison is of: the contact and the reports that tell of it.</summary>
internal sealed record ComparisonHead(string Headline, string? Date, ImmutableArray<ComparedReport> Reports)
{
    public static ComparisonHead Of(ImmutableArray<ReadoutRecord> records)
    {
        // The report that tells most of who met tells best what the accounts are of.
        var best = (from record in records
                    from contact in record.Contacts
                    where contact.Main
                    orderby contact.Participants.Count(who => who.Country is not null && who.Role is not null) descending
                    select (contact, record)).FirstOrDefault();
        var names = new SideNames(records);
        ImmutableArray<ComparedReport> reports = [.. records.Select((record, index) => ComparedReport.Of(record.Report, index + 1, names))];
        return best.contact is null
            ? new ComparisonHead(string.Join(" · ", reports.Select(report => report.Name)), null, reports)
            : new ComparisonHead(
                ContactOutline.Of(best.contact, new Cast(best.record)).Headline,
                best.contact.Date is { } date ? Visible.Inline(DateWords.Say(date)) : null, reports);
    }
}

/// <summary>One of the reports compared.</summary>
/// <param name="Number">Its number among them, from 1.</param>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Origin">Issuer, publisher and day of publication, where known.</param>
/// <param name="Info">All that is known of it.</param>
internal sealed record ComparedReport(int Number, string Name, string? Title, ImmutableArray<string> Origin, ReportInfo Info)
{
    public static ComparedReport Of(ReportInfo report, int number, SideNames names) => new(
        number, Visible.Inline(report.Name), report.Title is { } title ? Visible.Inline(title) : null,
        [.. SayOrigin(report, names).Select(Visible.Inline)], report);

    private static IEnumerable<string> SayOrigin(ReportInfo report, SideNames names)
    {
        if (report.IssuedBy is { } issuer)
        {
            yield return $"account of {names.Of(issuer).Name}";
        }
        if (report.Publisher is { } publisher)
        {
            yield return publisher;
        }
        if (report.Published is { } day)
        {
            yield return DateWords.Say(day);
        }
    }
}
