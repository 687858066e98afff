using System.Collections.Immutable;
using Microsoft.AspNetCore.Antiforgery;
using NodaTime;
using NodaTime.Text;
using Readout.Records;
using Readout.Storage.Reports;
using Readout.Text;
using Readout.Web.Asking;
using Readout.Web.Hosting;
using Readout.Web.Shared;

namespace Readout.Web.Comparing;

/// <summary>Reports of the archive, or texts that are pasted, beside each other.</summary>
internal static class CompareRoutes
{
    private const int MostTexts = 6;

    public static void MapCompare(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/compare", (Room room, long[]? report) => Page.Of<ComparePage, CompareModel>(
            report is null or [] ? new CompareModel(null, []) : Stored(room, report))).ExcludeFromDescription();
        routes.MapPost("/compare", async (HttpContext context, Room room) => Page.Of<ComparePage, CompareModel>(Pasted(room, await Texts(context)))).WithMetadata(new RequireAntiforgeryTokenAttribute())
            .RequireRateLimiting(Limits.Work).ExcludeFromDescription();
        var api = routes.MapGroup("/api/v1/compare").WithTags("Comparison");
        api.MapGet("", (Room room, long[] report) => Json(Stored(room, report).Comparison!)).Produces<ComparisonPage>()
            .WithSummary("Reports of the archive beside each other: where accounts agree, differ in force or scope, contradict, and what one alone says.");
        api.MapPost("", (Room room, PastedText[] texts) => Json(Pasted(room, texts).Comparison!)).Produces<ComparisonPage>()
            .RequireRateLimiting(Limits.Work).WithSummary("Reads texts and puts them beside each other; nothing is stored.");
    }

    private static Microsoft.AspNetCore.Http.HttpResults.ContentHttpResult Json(ComparisonPage page) => TypedResults.Text(System.Text.Json.JsonSerializer.Serialize(page, RecordJson.Page.ComparisonPage), "application/json");

    private static CompareModel Stored(Room room, long[] reports)
    {
        long[] chosen = [.. reports.Distinct()];
        if (chosen.Length is < 2 or > MostTexts)
        {
            throw new WrongQuestionException($"Choose 2 to {MostTexts} reports to compare.");
        }
        ImmutableArray<StoredReport> stored = [.. chosen.Select(report => room.Archive.Versions(report).LastOrDefault(version => version.KnownUntil is null) is { } version
            ? room.Archive.Read(version.Id) : throw new WrongQuestionException($"The archive has no report {report}."))];
        return Compared(room, [.. stored.Select((one, place) => Named(one.Record, place, stored.Select(other => other.Record)))], [.. stored.Select(one => one.Text)]);
    }

    private static CompareModel Pasted(Room room, IReadOnlyList<PastedText> texts)
    {
        if (texts.Count is < 2 or > MostTexts)
        {
            throw new WrongQuestionException($"Give 2 to {MostTexts} texts to compare.");
        }
        ImmutableArray<Report> reports = [.. texts.Select((text, place) => text.Report(room, place + 1))];
        return Compared(room, [.. reports.Select(report => room.Engine.Read(report))], [.. reports.Select(report => report.Text)]);
    }

    private static CompareModel Compared(Room room, ImmutableArray<ReadoutRecord> records, ImmutableArray<ReportText> texts) => new(room.Engine.Compare(records), texts);

    /// <summary>Statements are told apart by their reports' names, so that a second of one name gets another.</summary>
    private static ReadoutRecord Named(ReadoutRecord record, int place, IEnumerable<ReadoutRecord> all) => all.Take(place).Any(before => before.Report.Name == record.Report.Name)
        ? record with { Report = record.Report with { Name = FormattableString.Invariant($"{record.Report.Name} ({place + 1})") } } : record;

    /// <summary>The texts of the form, those left empty aside.</summary>
    private static async Task<List<PastedText>> Texts(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return [.. form["text"].Select((text, i) => new PastedText(text ?? "", Field(form, "title", i), Field(form, "issuedBy", i), Field(form, "published", i)))
            .Where(text => text.Text.Trim().Length > 0)];
    }

    private static string? Field(IFormCollection form, string name, int place) => form[name].ElementAtOrDefault(place) is { } value && value.Trim().Length > 0 ? value.Trim() : null;
}

/// <summary>A text that somebody pastes.</summary>
/// <param name="Text">The text.</param>
/// <param name="Title">Its title.</param>
/// <param name="IssuedBy">The side that issued it.</param>
/// <param name="Published">The day of publication, YYYY-MM-DD.</param>
internal sealed record PastedText(string Text, string? Title, string? IssuedBy, string? Published)
{
    private const int MostLetters = 2_000_000;

    /// <summary>As a report; a form's line breaks are the web's, and become plain ones.</summary>
    public Report Report(Room room, int place)
    {
        string text = (Text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal);
        if (text.Trim().Length == 0 || text.Length > MostLetters || !IsWellFormed(text))
        {
            throw new WrongQuestionException(text.Trim().Length == 0 ? $"Text {place} is empty." : $"Text {place} is too long or no valid Unicode text.");
        }
        LocalDate? day = Published is null ? null : LocalDatePattern.Iso.Parse(Published) is { Success: true, Value: var value } ? value
            : throw new WrongQuestionException($"“{Published}” is no day; write YYYY-MM-DD.");
        return new Report(
            FormattableString.Invariant($"text-{place}"), new ReportText(text), new ReportMetadata { Title = Title, IssuedBy = Asked.Side(room, IssuedBy), Published = day });
    }

    private static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
            {
                return false;
            }
        }
        return true;
    }
}

/// <summary>A comparison, or the wish for one.</summary>
/// <param name="Comparison">The comparison; <c>null</c> where nothing was given yet.</param>
/// <param name="Texts">The texts compared.</param>
public sealed record CompareModel(ComparisonPage? Comparison, ImmutableArray<ReportText> Texts);
