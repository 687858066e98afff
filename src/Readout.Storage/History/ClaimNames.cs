using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Readout.Storage.History;

/// <summary>People and places that a claim names.</summary>
/// <param name="People">The last words of people's names, small and folded.</param>
/// <param name="Places">The names after "in", "to" and "at", small and folded.</param>
internal readonly record struct ClaimNames(ImmutableArray<string> People, ImmutableArray<string> Places)
{
    private static readonly FrozenSet<string> Titles = FrozenSet.Create(
        "president", "prime", "minister", "vice", "chancellor", "king", "queen", "crown", "prince", "princess", "pm", "secretary", "national", "security", "advisor",
        "adviser", "dr", "mr", "mrs", "ms", "state", "foreign", "general", "federal", "sheikh", "emir", "sultan", "pope", "speaker", "chairman", "deputy", "assistant",
        "ambassador", "premier", "taoiseach", "amir", "leader", "leaders", "sir", "lady", "elect", "defense", "defence", "director", "head", "representative", "envoy", "jr");

    private static readonly FrozenSet<string> Things = FrozenSet.Create(
        "summit", "forum", "council", "committee", "commission", "group", "administration", "dialogue", "assembly", "conference", "format", "quadriga", "games", "olympics");

    internal static ClaimNames Of(WordRow row)
    {
        var people = new List<string>();
        var places = new List<string>();
        for (int at = 0; at < row.Count;)
        {
            int end = RunEnd(row, at);
            if (end == at)
            {
                at++;
                continue;
            }
            Sort(row, at, end, people, places);
            at = end;
        }
        return new ClaimNames([.. people.Distinct()], [.. places.Distinct()]);
    }

    private static int RunEnd(WordRow row, int at)
    {
        int end = at;
        while (end < row.Count && row[end].IsCapital && !ClaimDates.IsMonth(row[end]) && !(end > at && row.CommaBefore(end)) && !(end == 0 && IsOpening(row.Word(0))))
        {
            end++;
        }
        return end;
    }

    private static bool IsOpening(string word) =>
        ClaimWords.IsFunction(word) || ClaimWords.Ordinal(word) > 0 || word is "following" or "building" or "we" or "i" or "meeting" or "hosting" or "visiting" or "during";

    private static void Sort(WordRow row, int first, int end, List<string> people, List<string> places)
    {
        int title = -1, last = end - 1;
        for (int i = first; i < end; i++)
        {
            title = Titles.Contains(row.Word(i)) ? i : title;
        }
        while (last > first && row.Word(last) is "jr" or "sr")
        {
            last--;
        }
        bool thing = Things.Contains(row.Word(last)) || Things.Contains(row.Word(end));
        if (thing || row[last].IsAcronym || Titles.Contains(row.Word(last)) || ClaimWords.Form(row.Word(last)) is not null || row.Word(last).Length < 2)
        {
            return;
        }
        bool article = row.Word(first - 1) == "the";
        bool placed = title < 0 && row.Word(article ? first - 2 : first - 1) is "in" or "to" or "at" or "from" or "visit" or "visited" or "visiting";
        bool adjective = title < 0 && (ClaimWords.Form(row.Word(end)) is not null || row.HyphenBefore(last)); // "Norland-Estmark talks"
        if (placed)
        {
            for (int i = first; i < end; i++)
            {
                places.Add(row.Word(i));
            }
        }
        else if (title >= first || (!article && !adjective && (end - first > 1 || row.Word(first - 1) is "with" or "between" or "and")))
        {
            people.Add(row.Word(last));
        }
    }
}
