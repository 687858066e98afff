using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Readout.Web.Hosting;

/// <summary>
/// Lets clients keep what they have (RFC 9110, 8.8.3): an answer is the same as long as the archive was not changed by anybody, the day is the same, the
/// program still runs and the same person asks.
/// </summary>
internal sealed class Freshness(RequestDelegate next, Room room)
{
    private readonly long _started = room.Clock.GetUtcNow().UtcTicks;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || request.Path.StartsWithSegments(AssetFiles.Folder))
        {
            return next(context);
        }
        string tag = string.Create(CultureInfo.InvariantCulture, $"W/\"{room.Archive.Changes():x}-{room.Today:x}-{_started:x}-{(uint)Access.Person(context).GetHashCode(StringComparison.Ordinal):x}\"");
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = EntityTagHeaderValue.Parse(tag);
        headers.CacheControl = new CacheControlHeaderValue { Private = true, NoCache = true };
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(headers.ETag, useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        return next(context);
    }
}
