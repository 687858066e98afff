namespace Readout.Web.Hosting;

/// <summary>
/// Refuses changes that another site's page asks a browser to make. Forms carry a token besides; this guards the API, too, which a browser's page could
/// otherwise write to wherever no password is asked for.
/// </summary>
internal sealed class SameOrigin(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        bool changes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
        return changes && IsForeign(request)
            ? Failures.Answer(context, StatusCodes.Status403Forbidden, "This came from another site's page; changes are made from the reading room's own pages.")
            : next(context);
    }

    private static bool IsForeign(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
        || (request.Headers.Origin.ToString() is { Length: > 0 } origin && origin != $"{request.Scheme}://{request.Host}");
}
