using System.Collections.Immutable;
using Readout.Records;
using Readout.Storage.Databases;
using Readout.Storage.Decisions;
using Readout.Storage.Reports;
using Readout.Text;

namespace Readout.Storage.Questions;

/// <summary>Searches the texts, the latest first.</summary>
internal static class PassageQuestion
{
    /// <summary>How many characters of a text stand before and after the first word found.</summary>
    private const int Around = 160;

    /// <summary>In days: no text is known so long before the day that it is published on.</summary>
    private const int MostAhead = 31;

    public static ImmutableArray<FoundPassage> Find(Session session, PassageSearch search)
    {
        var phrases = SearchWords.Parse(search.Words ?? "");
        var texts = new Dictionary<long, StoredReport>();
        return [.. Hits(session, search, phrases).Skip(search.Skip).Take(search.Most).Select(hit => Show(session, hit, [.. phrases, .. SearchWords.Parse(search.About ?? "")], texts))];
    }

    private static IEnumerable<Hit> Hits(Session session, PassageSearch search, ImmutableArray<Phrase> phrases)
    {
        // What is said of Iran may name it, or the issue may: two searches that the index answers, put together in order.
        if (search.About is not { } about)
        {
            return Stream(session, search, [.. phrases, .. SearchWords.Parse(search.Issue ?? "", inIssues: true)]);
        }
        var inWords = Stream(session, search, [.. phrases, .. SearchWords.Parse(about)]);
        var inIssues = Stream(session, search, [.. phrases, .. SearchWords.Parse(about, inIssues: true)]);
        return Latest(inWords, inIssues);
    }

    private static IEnumerable<Hit> Stream(Session session, PassageSearch search, ImmutableArray<Phrase> phrases)
    {
        int room = search.Skip + search.Most;
        int? last = search.AsOf + MostAhead < (search.Until ?? int.MaxValue) ? search.AsOf + MostAhead : search.Until;
        long below = last is { } until ? PassageKey.Of(until + 1, 0) : long.MaxValue;
        while (true)
        {
            var query = new PassageQuery(phrases, Tags(search), search.Since is { } since ? PassageKey.Of(since, 0) : 0, below, room);
            var keys = session.Dialect.Find(session, query);
            foreach (var hit in Current(session, keys, search.AsOf))
            {
                yield return hit;
            }
            if (keys.Count < room)
            {
                yield break;
            }
            below = keys[^1];
            room *= 2;
        }
    }

    /// <summary>Of the passages found, those whose version holds on the day.</summary>
    private static IEnumerable<Hit> Current(Session session, List<long> keys, int? asOf)
    {
        if (keys.Count == 0)
        {
            return [];
        }
        var hits = session.Rows(
            "SELECT id, version, statement, first, last FROM passage WHERE id " + session.Dialect.Among("$1"),
            row => new Hit(row.Long(0), row.Long(1), row.IntOrNull(2), row.Int(3), row.Int(4), null!), Session.List(keys.Select(PassageKey.Row))).ToDictionary(hit => hit.Id);
        var versions = VersionRows.Of(session, [.. hits.Values.Select(hit => hit.Version).Distinct()]);
        return keys.Select(key => hits[PassageKey.Row(key)]).Select(hit => hit with { Source = versions[hit.Version] })
            .Where(hit => Standing.HoldsOn(asOf, hit.Source.KnownFrom, hit.Source.KnownUntil, hit.Source.WithdrawnOn));
    }

    private static ImmutableArray<ImmutableArray<string>> Tags(PassageSearch search)
    {
        List<ImmutableArray<string>> tags = [[search.IsOfStatements ? PassageTag.Said : PassageTag.Text]];
        if (search.By is { } side)
        {
            tags.Add([PassageTag.By(side)]);
        }
        if (!search.Speakers.IsEmpty)
        {
            tags.Add([.. search.Speakers.Select(PassageTag.Actor)]);
        }
        if (search.Account is { } account)
        {
            tags.Add([PassageTag.Account(account)]);
        }
        if (!search.Kinds.IsEmpty)
        {
            tags.Add([.. search.Kinds.Select(kind => PassageTag.Kind(PassageReader.Tag(kind)))]);
        }
        return [.. tags];
    }

    /// <summary>Two streams as one, each passage once; both have the latest first, and rows of one day the greatest first.</summary>
    private static IEnumerable<Hit> Latest(IEnumerable<Hit> first, IEnumerable<Hit> second)
    {
        using var one = first.GetEnumerator();
        using var other = second.GetEnumerator();
        bool hasOne = one.MoveNext(), hasOther = other.MoveNext();
        while (hasOne || hasOther)
        {
            int order = !hasOther ? 1 : !hasOne ? -1 : Order(one.Current).CompareTo(Order(other.Current));
            yield return order >= 0 ? one.Current : other.Current;
            hasOne = order >= 0 ? one.MoveNext() : hasOne;
            hasOther = order <= 0 ? other.MoveNext() : hasOther;
        }
        static (int, long) Order(Hit hit) => (hit.Source.Published ?? hit.Source.KnownFrom, hit.Id);
    }

    private static FoundPassage Show(Session session, Hit hit, ImmutableArray<Phrase> phrases, Dictionary<long, StoredReport> texts)
    {
        if (!texts.TryGetValue(hit.Version, out var stored))
        {
            texts.Add(hit.Version, stored = VersionRows.Read(session, hit.Version));
        }
        var text = stored.Text;
        int start = text.CodePoints.ToUtf16(hit.First), end = text.CodePoints.ToUtf16(hit.Last);
        ImmutableArray<TextSpan> marks = [.. SearchWords.Places(text.Value[start..end], phrases).Select(place => new TextSpan(start + place.Start, start + place.End))];
        if (hit.Statement is not { } place)
        {
            var window = Window(text.Value, marks.IsEmpty ? start : marks[0].Start, start, end);
            return new FoundPassage(hit.Source, null, [], [], text.ToRecord(window), text.ToRecord([.. marks.Where(mark => mark.Start >= window.Start && mark.End <= window.End)]));
        }
        var record = stored.Record;
        var statement = record.Statements[place];
        var actors = record.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        return new FoundPassage(
            hit.Source, statement, [.. statement.SourceActors.Select(id => actors[id])], Chain(record, statement, actors), text.ToRecord(new TextSpan(start, end)), text.ToRecord(marks));
    }

    private static ImmutableArray<string> Chain(ReadoutRecord record, Statement statement, Dictionary<string, Actor> actors)
    {
        var names = new List<string>();
        for (string? outer = statement.Within; outer is not null;)
        {
            var around = record.Statements.First(other => other.Id == outer);
            names.Insert(0, string.Join(" and ", around.SourceActors.Select(id => actors[id].Name)));
            outer = around.Within;
        }
        return [.. names.Where(name => name.Length > 0)];
    }

    /// <summary>Some words before and after a place, cut between words.</summary>
    private static TextSpan Window(string text, int at, int start, int end)
    {
        int from = Math.Max(start, at - Around), to = Math.Min(end, at + Around);
        while (from > start && !char.IsWhiteSpace(text[from - 1]))
        {
            from--;
        }
        while (to < end && !char.IsWhiteSpace(text[to]))
        {
            to++;
        }
        return new TextSpan(from, to);
    }

    private sealed record Hit(long Id, long Version, int? Statement, int First, int Last, VersionView Source);
}
