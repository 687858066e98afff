using System.Globalization;
using Readout.Storage.Decisions;
using Readout.Storage.Questions;

namespace Readout.StorageTests.Specification;

/// <content>What contacts were about.</content>
public abstract partial class ArchiveSpecification
{
    private static Told About(Told report, params string[] labels) =>
        report with { Sayings = [.. labels.Select(label => new Saying(report.Parties[0], $"{label} matters", label))] };

    private string[] Labels(string? begins = null, int most = 10, int skip = 0) => [.. Archive.Issues(begins, most, skip).Select(issue => $"{issue.Label} {issue.Contacts}")];

    private string[] ByYear(ContactQuery query, int most = 20) =>
        [.. Archive.IssuesByYear(query, most).Select(issue => string.Create(CultureInfo.InvariantCulture, $"{issue.Label} {issue.Year} {issue.Contacts}"))];

    [Fact]
    public void Issues_that_differ_in_case_and_accents_are_one()
    {
        Add(About(Spring, "Énergie verte", "Grain"), About(Summer, "energie VERTE"), About(Autumn, "Energy", "Énergie verte"));
        Assert.Equal(["Énergie verte 3", "Energy 1", "Grain 1"], Labels());
        Assert.Equal(["Énergie verte 3", "Energy 1"], Labels("ENÉRG"));
        Assert.Equal(["Énergie verte 3"], Labels("vert"));
        Assert.Equal(["Energy 1"], Labels(null, 1, 1));
        Assert.Empty(Labels("nergie"));
    }

    [Fact]
    public void Issues_are_counted_by_year_for_sides_and_people()
    {
        Add(About(Spring, "Grain", "Ports"), About(Summer, "Grain"), About(Autumn, "Grain"), About(Norway, "Cables"), About(Someday, "Grain"));
        Assert.Equal(["Grain 2023 1", "Grain 2024 2", "Ports 2024 1", "Cables 2024 1"], ByYear(new ContactQuery { Sides = ["FIN"] }));
        Assert.Equal(["Grain 2023 1", "Grain 2024 2"], ByYear(new ContactQuery { Sides = ["FIN", "BRA"] }, 1));
        Assert.Equal(["Cables 2024 1"], ByYear(new ContactQuery { Actors = [[Actor(Told.Solheim)]], Undated = true }));
        Assert.Equal(["Grain 2024 1"], ByYear(new ContactQuery { Actors = [[Actor(Told.Duarte)]], Since = Day("2024-05-01") }));
    }

    [Fact]
    public void Issues_follow_what_people_decide()
    {
        long spring = Contact(About(Spring, "Grain")), summer = Contact(About(Summer, "Grain", "Ports"));
        long merge = Archive.Merge([spring, summer], Ida);
        Assert.Equal(["Grain 1", "Ports 1"], Labels());
        Archive.Undo(merge, Ida);
        Assert.Equal(["Grain 2", "Ports 1"], Labels());
        long reject = Archive.Reject(summer, Ida);
        Assert.Equal(["Grain 1"], Labels());
        Archive.Undo(reject, Ida);
        Archive.Mark(Archive.Reports("spring")[0], ReportMark.Withdrawn, Ida);
        Assert.Equal(["Grain 1", "Ports 1"], Labels());
        Archive.Mark(Archive.Reports("spring")[0], null, Ida);
        Archive.Merge([spring, summer], Ida);
        Archive.Split(spring, [Archive.Reports("summer")[0]], Ida);
        Assert.Equal(["Grain 2024 2", "Ports 2024 1"], ByYear(new ContactQuery()));
        // Of a merged contact a report that counts no more tells nothing.
        Archive.Merge([spring, summer], Ida);
        Archive.Mark(Archive.Reports("summer")[0], ReportMark.Withdrawn, Ida);
        Assert.Equal(["Grain 1"], Labels());
    }

    [Fact]
    public void Issues_are_those_of_the_latest_version()
    {
        var first = About(Spring, "Grain", "Ports");
        Add(first);
        Add(About(Spring, "Grain", "Cables") with { Captured = "2024-08-01T00:00:00Z" });
        Assert.Equal(["Cables 1", "Grain 1"], Labels());
        Add(About(Spring, "Fish") with { Captured = "2024-01-01T00:00:00Z" });
        Assert.Equal(["Cables 1", "Grain 1"], Labels());
    }

    [Fact]
    public void A_contact_that_several_reports_tell_has_an_issue_once()
    {
        long contact = Contact(About(Spring, "Grain"));
        Add(About(Spring with { Url = "https://example.org/wire", Publisher = "Southern Wire", IssuedBy = "BRA" }, "Grain", "Ports"));
        Assert.Equal(2, Tellers(contact).Length);
        Assert.Equal(["Grain 1", "Ports 1"], Labels());
    }

    [Fact]
    public void Reading_again_gives_the_issues_anew()
    {
        Add(About(Spring, "Grain"), About(Norway, "Cables"));
        Reread(About(Spring, "Grain") with { TellsContact = false }, About(Norway, "Cables"));
        Assert.Equal(["Cables 1"], Labels());
        Assert.Equal((2, 2, 2), ((int)Archive.Size().Reports, (int)Archive.Size().Versions, (int)Archive.Size().Statements));
    }
}
