using System.Collections.Frozen;
using System.Text.Json;

namespace Readout.Storage;

/// <summary>An enum's members as they are written in records and stored: in kebab-case.</summary>
internal static class Code<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Written =
        Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

    private static readonly FrozenDictionary<string, T> Known = Written.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static string Of(T value) => Written[value];

    public static T Parse(string code) => Known[code];
}
