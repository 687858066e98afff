using System.Collections.Immutable;
using System.Globalization;
using Readout.Presentation.Outlines;
using Readout.Presentation.Wording;
using Readout.Records;
using Readout.Storage;
using Readout.Storage.Questions;
using Readout.Storage.Tellings;

namespace Readout.Presentation.Archives;

/// <summary>The archive's contacts in words.</summary>
internal static class ContactWords
{
    private const int MostNamed = 6;

    /// <summary>"Phone call between Vladimir Putin, President (RUS) and Emmanuel Macron, President (FRA)".</summary>
    public static string Headline(ContactView contact)
    {
        var summary = contact.Summary;
        ImmutableArray<string> who = [.. summary.Parties.Take(MostNamed).Select(Describe)];
        if (summary.Parties.Length > MostNamed)
        {
            who = who.Add($"{summary.Parties.Length - MostNamed} more");
        }
        string kind = Terms.Say(summary.Kind);
        return Visible.Inline((who.Length, summary.Kind) switch
        {
            (0, _) => $"{kind}, participants not given",
            (1, _) or (_, ContactKind.Visit or ContactKind.Message) => $"{kind}: {Cast.And(who)}",
            _ => $"{kind} between {Cast.And(who)}",
        });
    }

    /// <summary>"President (RUS)" behind a name; a state by its name alone.</summary>
    public static string Describe(Party party) => party.Kind == ActorKind.State
        ? party.Name
        : party.Name + (party.Office is { } office ? $", {office}" : "") + (party.Country is { } country ? $" ({country})" : "");

    public static string Date(string? edtf, bool inferred) => edtf is null ? "date not given" : inferred ? $"{DateWords.Say(edtf)} (day of publication)" : DateWords.Say(edtf);

    /// <summary>"told by The White House and President of Russia".</summary>
    public static string Tellers(ContactView contact)
    {
        ImmutableArray<string> tellers = [.. contact.Tellings.Select(telling => Publisher(telling.Source)).Distinct()];
        int reports = contact.Tellings.Select(telling => telling.Source.Report).Distinct().Count();
        string names = tellers.Length <= 3 ? Cast.And(tellers) : $"{string.Join(", ", tellers.Take(3))} and {tellers.Length - 3} more";
        return Visible.Inline(reports > tellers.Length ? $"told by {names} in {reports} reports" : $"told by {names}");
    }

    public static string Publisher(VersionView source) => source.Publisher ?? source.Name;

    /// <summary>"The White House, 1 July 2025: Readout of …".</summary>
    public static string Source(VersionView source)
    {
        string day = source.Published is { } published ? DateWords.Say(DayRange.Format(published)) : "day not known";
        string version = source.Number > 1 || source.KnownUntil is not null ? $", version {source.Number} of {DateWords.Say(source.Captured[..10])}" : "";
        string mark = source.Mark is { } given ? $" [{given}]" : "";
        return Visible.Inline($"{Publisher(source)}, {day}{version}{mark}: {source.Title ?? source.Name}");
    }

    /// <summary>"4 May 2024, 18:30 UTC", of a time as the archive writes it; the day alone where it is one.</summary>
    public static string Moment(string time) => time.EndsWith("T00:00:00Z", StringComparison.Ordinal) ? DateWords.Say(time[..10]) : $"{DateWords.Say(time[..10])}, {time[11..16]} UTC";

    /// <summary>"153 days", with years where it is long.</summary>
    public static string Span(int days) => days switch
    {
        0 => "the same day",
        1 => "1 day",
        < 730 => string.Create(CultureInfo.InvariantCulture, $"{days} days"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{days} days ({days / 365.25:0.0} years)"),
    };
}
