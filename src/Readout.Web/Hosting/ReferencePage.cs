using Microsoft.AspNetCore.OpenApi;
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
        // It is the same for as long as the program runs, and takes long to make.
        Task<string>? document = null;
        routes.MapGet("/api/v1/openapi.json", async ([FromKeyedServices("v1")] IOpenApiDocumentProvider provider) => TypedResults.Text(await (document ??= Written(provider)), "application/json"))
            .ExcludeFromDescription();
        routes.MapScalarApiReference(Path, reference => reference.WithTitle("Readout: API").WithOpenApiRoutePattern("/api/{documentName}/openapi.json"));
    }

    private static async Task<string> Written(IOpenApiDocumentProvider provider) =>
        await (await provider.GetOpenApiDocumentAsync(CancellationToken.None)).SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, CancellationToken.None);
}
