namespace Readout.Web.Hosting;

/// <summary>What a browser may do with an answer: load our own style and script, send forms to us, and nothing else.</summary>
internal sealed class Policies(RequestDelegate next)
{
    private const string Strict =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The reference page is another's work: it makes styles as it runs, and asks for the API's document.</summary>
    private const string Reference =
        "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments(ReferencePage.Path) ? Reference : Strict;
        headers.XContentTypeOptions = "nosniff";
        // "no-referrer" would have browsers send our own forms with the origin "null" (Fetch standard, "append a request Origin header").
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return next(context);
    }
}
