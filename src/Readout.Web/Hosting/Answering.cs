using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Readout.Presentation.Archives;

namespace Readout.Web.Hosting;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">What stands on it.</param>
/// <param name="Next">The address of the next page; <c>null</c> where this is the last.</param>
internal sealed record Listing<T>(ImmutableArray<T> Items, string? Next);

/// <summary>A page of a list that is looked at.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">What stands on it.</param>
/// <param name="Skip">How many were passed over.</param>
/// <param name="Before">The address of the page before.</param>
/// <param name="Next">The address of the next page; <c>null</c> where this is the last.</param>
public sealed record Slice<T>(ImmutableArray<T> Items, int Skip, string Before, string? Next);

/// <summary>How the API writes its answers: as records and the command line's answers are.</summary>
internal static class Answering
{
    public static void WriteAs(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var given = ArchiveJson.Page.Options;
        options.PropertyNamingPolicy = given.PropertyNamingPolicy;
        options.Encoder = given.Encoder;
        foreach (var converter in given.Converters)
        {
            options.Converters.Add(converter);
        }
    }

    /// <summary>Makes a page of what was found, one more of which shows that there is another page.</summary>
    public static Listing<TAnswer> List<TFound, TAnswer>(ImmutableArray<TFound> found, int most, HttpContext context, Func<TFound, TAnswer> answer) =>
        new([.. found.Take(most).Select(answer)], found.Length > most ? Moved(context, most) : null);

    /// <summary>The same for a page to look at, which also leads back.</summary>
    public static Slice<T> Slice<T>(ImmutableArray<T> found, int most, HttpContext context) =>
        new([.. found.Take(most)], Skipped(context), Moved(context, -most), found.Length > most ? Moved(context, most) : null);

    private static int Skipped(HttpContext context) => int.TryParse(context.Request.Query["skip"], out int skip) ? skip : 0;

    private static string Moved(HttpContext context, int by)
    {
        var request = context.Request;
        int skip = Skipped(context);
        var query = QueryHelpers.ParseQuery(request.QueryString.Value).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value))
            .Where(pair => pair.Key != "skip" && !string.IsNullOrEmpty(pair.Value));
        int moved = Math.Max(0, skip + by);
        return QueryHelpers.AddQueryString(request.Path, moved == 0 ? query : query.Append(KeyValuePair.Create("skip", (string?)FormattableString.Invariant($"{moved}"))));
    }
}
