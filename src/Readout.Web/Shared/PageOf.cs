using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Readout.Web.Shared;

/// <summary>A page that shows one model, and asks nothing else.</summary>
/// <typeparam name="TModel">What it shows.</typeparam>
public abstract class PageOf<TModel> : ComponentBase
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required TModel Model { get; set; }
}

/// <summary>Answers with pages.</summary>
internal static class Page
{
    /// <summary>The page of that type, of that model.</summary>
    public static RazorComponentResult<TPage> Of<TPage, TModel>(TModel model)
        where TPage : PageOf<TModel> => new(new Dictionary<string, object?> { [nameof(PageOf<TModel>.Model)] = model });

    /// <summary>Says that there is nothing of that address.</summary>
    public static RazorComponentResult<MissingPage> Missing(string line) =>
        new(new Dictionary<string, object?> { [nameof(PageOf<string>.Model)] = line }) { StatusCode = StatusCodes.Status404NotFound };
}
