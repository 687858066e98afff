using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace Readout.Web.Hosting;

/// <summary>The API's document (OpenAPI) and a page to read it by, served from here.</summary>
internal static class ReferencePage
{
    public const string Path = "/api/reference";

    public static void AddReference(this IServiceCollection services) => services.AddOpenApi("v1", openApi => openApi.AddDocumentTransformer((document, _, _) =>
    {
        document.Info = new OpenApiInfo
        {
            Title = "Readout",
            Version = "v1",
            Description = "The archive's answers. Spans are Unicode code points of the exact text, end exclusive; days are ISO 8601, dates of contacts EDTF; sides ISO 3166-1 alpha-3.",
        };
        return Task.CompletedTask;
    }));

    public static void MapReference(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/api/{documentName}/openapi.json");
        routes.MapScalarApiReference(Path, reference => reference.WithTitle("Readout: API").WithOpenApiRoutePattern("/api/{documentName}/openapi.json"));
    }
}
