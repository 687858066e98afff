using System.Collections.Frozen;

namespace Readout.Storage.Merging;

/// <summary>Those who meet for the states of a body: "G7 leaders" and "leaders of the G7 countries" are the same, its foreign ministers are others.</summary>
/// <param name="Body">The names in what they are called, folded; <see cref="AnyBody"/> where there are none.</param>
/// <param name="People">All that says who of the body they are, sorted.</param>
internal sealed record BodyGroup(string Body, string People)
{
    /// <summary>The code that all bodies of states share.</summary>
    public const string AnyBody = "IGO";

    private static readonly FrozenSet<string> Idle = Set("of the to and for from at s countries states nations members member");

    /// <summary>Words for people, which titles write with capitals, as names are.</summary>
    private static readonly FrozenSet<string> Ranks = Set(
        "leaders heads state government presidents prime ministers foreign finance defence defense interior trade energy security national political deputy "
        + "ambassadors advisers advisors officials representatives envoys experts chiefs diplomats delegates commanders parliamentarians");

    /// <summary>Takes apart what a group is called.</summary>
    public static BodyGroup Of(string name)
    {
        List<string> body = [], people = [];
        foreach (string word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            bool isOfPeople = char.IsLower(word[0]) || Ranks.Contains(word);
            (isOfPeople ? people : body).AddRange(FoldedWords.Of(word).Where(part => !Idle.Contains(part)));
        }
        return new BodyGroup(body.Count == 0 ? AnyBody : string.Join(' ', body), string.Join(' ', people.Order(StringComparer.Ordinal)));
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
