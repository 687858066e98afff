using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using NodaTime;
using Readout.Intake;
using Readout.Storage.Decisions;
using Readout.Storage.Reports;
using Readout.Text;
using Readout.Web.Comparing;
using Readout.Web.Fetching;
using Readout.Web.Hosting;
using Readout.Web.Shared;

namespace Readout.Web.Adding;

/// <summary>Reports that come in by the browser or the API: files, a pasted text, a page of the web.</summary>
internal static class AddRoutes
{
    private const int MostFiles = 50;

    public static void MapAdd(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/add", () => Page.Of<AddPage, AddModel>(new AddModel([]))).ExcludeFromDescription();
        routes.MapPost("/add", Post).WithMetadata(new RequireAntiforgeryTokenAttribute()).RequireRateLimiting(Limits.Work).ExcludeFromDescription();
        routes.MapPost("/api/v1/reports", (HttpContext context, Room room, PastedText text, string? url) =>
                Store(context, room, [Pasted(room, text, url)]) is [{ Problem: null } added] ? TypedResults.Created($"/api/v1/reports/{added.Report}/record", added) : (IResult)TypedResults.Problem("It could not be added.", statusCode: 400))
            .Produces<Added>(StatusCodes.Status201Created).RequireRateLimiting(Limits.Work).WithTags("Reports").WithSummary("Reads a text and stores it with its record.");
    }

    private static async Task<IResult> Post(HttpContext context, Room room, PageFetch fetch)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        List<Arrived> arrived = [];
        if (form.Files.Count > MostFiles)
        {
            throw new WrongQuestionException($"{MostFiles} files at a time; 'readout add' takes whole folders.");
        }
        foreach (var file in form.Files.Where(file => file.Length > 0))
        {
            arrived.AddRange(await FileOf(file, context.RequestAborted));
        }
        if (form["url"].ToString() is { Length: > 0 } url)
        {
            var page = await fetch.Fetch(url, context.RequestAborted);
            arrived.AddRange(Read(page.IsText ? "page.txt" : "page.html", page.Bytes, new ReportMetadata { Url = page.Address.AbsoluteUri }));
        }
        if (form["text"].ToString() is { } text && text.Trim().Length > 0)
        {
            string? Field(string name) => form[name].ToString().Trim() is { Length: > 0 } value ? value : null;
            arrived.Add(Pasted(room, new PastedText(text, Field("title"), Field("issuedBy"), Field("published")), Field("address")));
        }
        if (arrived.Count == 0)
        {
            throw new WrongQuestionException("Nothing to add: choose files, paste a text, or give the address of a page.");
        }
        return Page.Of<AddPage, AddModel>(new AddModel(Store(context, room, arrived)));
    }

    private static async Task<IReadOnlyList<Arrived>> FileOf(IFormFile file, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        return Read(file.FileName, bytes.ToArray(), ReportMetadata.Unknown);
    }

    /// <summary>Reads a file as the command line does: it is laid into a folder of its own for so long, under a name without any path in it.</summary>
    private static ImmutableArray<Arrived> Read(string fileName, byte[] bytes, ReportMetadata known)
    {
        string name = string.Concat(Path.GetFileName(fileName.Replace('\\', '/')).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_')).TrimStart('.');
        string folder = Directory.CreateTempSubdirectory("readout-add-").FullName;
        try
        {
            string path = Path.Combine(folder, name.Length is > 0 and <= 120 ? name : "report.txt");
            File.WriteAllBytes(path, bytes);
            return [.. ReportInputs.Find([path], () => Stream.Null).Sources().Select(source => source.Fetch(known) switch
            {
                ReportArrived { Report: var report } => new Arrived(report.Name, report, source.Line is not null, null),
                ReportRefused { Error: var error } => new Arrived(Path.GetFileName(error.Input), null, false, error.ToString().Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)),
                _ => throw new InvalidOperationException("a report arrives or is refused"),
            })];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Arrived Pasted(Room room, PastedText text, string? url)
    {
        var report = text.Report(room, 1);
        var named = report with
        {
            Name = text.Title ?? "pasted " + LocalDate.FromDateTime(room.Clock.GetUtcNow().UtcDateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Metadata = report.Metadata with { Url = url },
        };
        return new Arrived(named.Name, named, HasId: false, null);
    }

    private static ImmutableArray<Added> Store(HttpContext context, Room room, IReadOnlyList<Arrived> arrived)
    {
        var results = ImmutableArray.CreateBuilder<Added>();
        foreach (var one in arrived)
        {
            if (one.Report is not { } report)
            {
                results.Add(new Added(one.Name, null, null, null, one.Problem));
                continue;
            }
            string identity = ReportIdentity.Of(report, file: null, one.HasId, report.Text.Id);
            var prepared = PreparedReport.Of(identity, report, room.Engine.Read(report), room.Clock.GetUtcNow());
            var addition = room.Archive.Add([prepared], by: new Signature(Access.Person(context), room.Clock.GetUtcNow(), report.Metadata.Url))[0];
            results.Add(new Added(one.Name, addition.Report, addition.Version, addition.Kind.ToString(), null));
        }
        return results.ToImmutable();
    }

    private sealed record Arrived(string Name, Report? Report, bool HasId, string? Problem);
}

/// <summary>What became of a report that was to be added.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Report">Its number; <c>null</c> where it could not be read.</param>
/// <param name="Version">Which version of it.</param>
/// <param name="Kind"><c>Added</c>, <c>NewVersion</c> or <c>Known</c>.</param>
/// <param name="Problem">Why it could not be read.</param>
public sealed record Added(string Name, long? Report, int? Version, string? Kind, string? Problem);

/// <summary>What the page for adding shows.</summary>
/// <param name="Added">What was just added.</param>
public sealed record AddModel(ImmutableArray<Added> Added);
