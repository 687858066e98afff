using System.Collections.Frozen;

namespace Readout.Storage.Merging;

/// <summary>Those who meet for the states of a body: "G7 leaders" and "leaders of the G7 countries" are the same, its ambassadors are others.</summary>
/// <param name="Body">The names in what they are called, folded; the code of bodies where there are none.</param>
/// <param name="People">The nouns for people in it, sorted.</param>
internal sealed record BodyGroup(string Body, string People)
{
    private static readonly FrozenSet<string> PeopleNouns = FrozenSet.Create(
        "leaders", "heads", "presidents", "ministers", "ambassadors", "advisers", "advisors", "officials", "representatives", "envoys", "experts", "chiefs", "diplomats", "delegates");

    /// <summary>Takes apart what a group is called.</summary>
    public static BodyGroup Of(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool IsPeople(string word) => PeopleNouns.Contains(word.ToLowerInvariant());
        string body = string.Join(' ', words.Where(word => !char.IsLower(word[0]) && !IsPeople(word)).SelectMany(FoldedWords.Of));
        return new BodyGroup(body.Length == 0 ? "IGO" : body, string.Join(' ', words.Where(IsPeople).Select(word => word.ToLowerInvariant()).Order(StringComparer.Ordinal)));
    }
}
