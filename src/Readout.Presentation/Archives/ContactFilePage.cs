using System.Collections.Immutable;
using System.Globalization;
using Readout.Presentation.Outlines;
using Readout.Presentation.Terminal;
using Readout.Presentation.Wording;
using Readout.Records;
using Readout.Storage.Questions;
using Readout.Storage.Tellings;
using Spectre.Console;

namespace Readout.Presentation.Archives;

/// <summary>A contact with all that the archive has on it, as a page for a terminal.</summary>
public static class ContactFilePage
{
    private const string Indent = "  ";

    /// <summary>Writes the page.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="file">The contact.</param>
    /// <param name="comparison">Its accounts side by side.</param>
    public static void Write(IAnsiConsole console, ContactFile file, ComparisonPage comparison)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(comparison);
        ArchivePages.WriteContact(console, file.Contact, string.Create(CultureInfo.InvariantCulture, $"{file.Contact.Id}  "));
        console.WriteLine();
        WriteDifferences(console, file.Contact.Tellings);
        console.WriteHeading("On whose word");
        foreach (var telling in file.Contact.Tellings)
        {
            WriteTelling(console, telling, file.Evidence.FirstOrDefault(shown => shown.Source == telling.Source));
        }
        console.WriteLine();
        WriteVersions(console, file.Versions);
        if (comparison.Records.Length > 0)
        {
            ComparisonView.Write(console, comparison);
        }
    }

    /// <summary>What the tellers do not tell alike; both stand.</summary>
    private static void WriteDifferences(IAnsiConsole console, ImmutableArray<TellingView> tellings)
    {
        ImmutableArray<(string Field, Func<Telling, string?> Value)> fields =
        [
            ("form", telling => Terms.Say(telling.Kind).ToLowerInvariant()),
            ("status", telling => Terms.Say(telling.Status)),
            ("date", telling => telling.Date is { } date ? DateWords.Say(date) : null),
            ("duration", telling => telling.DurationMinutes is { } minutes ? DurationWords.Say(minutes) : null),
            ("place", telling => telling.Place),
        ];
        var differing = fields.Select(field => (field.Field, Told: tellings.Select(telling => (telling, Value: field.Value(telling.Telling))).Where(told => told.Value is not null)
            .GroupBy(told => told.Value!, StringComparer.OrdinalIgnoreCase).ToList())).Where(field => field.Told.Count > 1).ToList();
        if (differing.Count == 0)
        {
            return;
        }
        console.WriteHeading("Told differently");
        foreach (var (field, told) in differing)
        {
            var words = told.Select(value => $"{value.Key} ({Cast.And([.. value.Select(one => ContactWords.Publisher(one.telling.Source)).Distinct()])})");
            console.WriteText(Visible.Inline($"{field}: {string.Join("; ", words)}"), Style.Plain, Indent + "• ");
        }
        console.WriteLine();
    }

    private static void WriteTelling(IAnsiConsole console, TellingView view, TellingEvidence? evidence)
    {
        console.WriteText(ContactWords.Source(view.Source), Style.Plain, string.Create(CultureInfo.InvariantCulture, $"{Indent}{view.Source.Report}  "));
        if (evidence is not null)
        {
            console.WriteText(Visible.Inline($"“{evidence.Quote.Text}”"), Ink.Faint, Indent + Indent);
        }
        if (view.Reason is { } reason)
        {
            console.WriteText(string.Create(CultureInfo.InvariantCulture, $"taken for this contact ({view.Probability:0.00}): {reason}"), Ink.Faint, Indent + Indent);
        }
    }

    private static void WriteVersions(IAnsiConsole console, ImmutableArray<VersionView> versions)
    {
        var several = versions.GroupBy(version => version.Report).Where(group => group.Count() > 1).SelectMany(group => group).ToList();
        if (several.Count == 0)
        {
            return;
        }
        console.WriteHeading("Versions");
        foreach (var version in several)
        {
            string until = version.KnownUntil is null ? "stands" : "replaced";
            console.WriteText(Visible.Inline($"report {version.Report}, version {version.Number} as of {ContactWords.Moment(version.Captured)}, {until}: {version.Title ?? version.Name}"), Style.Plain, Indent + "• ");
        }
        console.WriteLine();
    }
}
