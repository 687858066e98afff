using System.Text.Encodings.Web;
using Readout.Storage;

namespace Readout.Web.Hosting;

/// <summary>Makes an answer of whatever goes wrong, a page for people and problem details (RFC 9457) for programs; what it was in detail is for the log alone.</summary>
internal sealed partial class Failures(RequestDelegate next, ILogger<Failures> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (WrongQuestionException wrong)
        {
            await Answer(context, StatusCodes.Status400BadRequest, wrong.Message);
        }
        catch (BadHttpRequestException bad)
        {
            await Answer(context, bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "That is more than 20 MB; give the parts one by one." : bad.Message);
        }
        catch (ArchiveException failure)
        {
            Unavailable(failure.Message);
            await Answer(context, StatusCodes.Status503ServiceUnavailable, "The archive can't be asked at the moment; the server's log says why.");
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer.
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Unexpected(failure);
            await Answer(context, StatusCodes.Status500InternalServerError, "Something went wrong here; the server's log says what.");
        }
        if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed, ContentLength: null })
        {
            await Answer(context, context.Response.StatusCode, context.Response.StatusCode == StatusCodes.Status404NotFound ? "There is no such page." : "That can't be done here.");
        }
    }

    /// <summary>Answers with one line that says what is wrong.</summary>
    public static Task Answer(HttpContext context, int status, string line)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return Task.CompletedTask;
        }
        context.Response.StatusCode = status;
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            return Results.Problem(line, statusCode: status).ExecuteAsync(context);
        }
        context.Response.ContentType = "text/html; charset=utf-8";
        string words = HtmlEncoder.Default.Encode(line);
        return context.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Readout</title>
            <link rel="stylesheet" href="{AssetFiles.Style}"></head>
            <body><main><h1>{words}</h1><p><a href="/">To the reading room</a></p></main></body></html>
            """);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "a request failed")]
    private partial void Unexpected(Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Line}")]
    private partial void Unavailable(string line);
}

/// <summary>A question can't be understood: the message says in one line why.</summary>
internal sealed class WrongQuestionException(string message) : Exception(message);
