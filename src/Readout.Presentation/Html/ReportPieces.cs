using System.Collections.Immutable;
using Readout.Records;
using Readout.Text;

namespace Readout.Presentation.Html;

/// <summary>What a stretch of the report is to a statement.</summary>
internal enum Role
{
    Content,
    Source,
    Cue,
    Hedge,
}

/// <summary>A stretch of the report that a statement claims for a role.</summary>
internal sealed record Claimed(TextSpan Span, Statement Statement, Role Role);

/// <summary>A stretch between two neighbouring boundaries, with everything that claims it.</summary>
/// <param name="Text">The stretch.</param>
/// <param name="Claims">Who claims it, the innermost statement first.</param>
/// <param name="Begins">The statements whose content begins here, outermost first.</param>
/// <param name="Speaks">The statements whose source begins here.</param>
internal sealed record Piece(TextSpan Text, ImmutableArray<Claimed> Claims, ImmutableArray<Statement> Begins, ImmutableArray<Statement> Speaks);

/// <summary>Cuts a report wherever a span begins or ends, so that overlapping and nested spans all keep their characters.</summary>
internal static class ReportPieces
{
    public static ImmutableArray<Piece> Cut(ReportText text, ImmutableArray<Statement> statements)
    {
        var depths = Depths(statements);
        var begins = Places(statements, depths, statement => First(text, statement.Content, statement.Cue, statement.Source));
        var speaks = Places(statements, depths, statement => First(text, statement.Source, statement.Cue, statement.Content));
        return
        [
            .. from piece in TextCuts.Cut(text, statements.SelectMany(statement => Claims(text, statement)), claim => claim.Span)
               select new Piece(
                   piece.Text,
                   [.. piece.Claims.OrderByDescending(claim => depths[claim.Statement.Id]).ThenBy(claim => claim.Role == Role.Content)],
                   [.. begins[piece.Text.Start]],
                   [.. speaks[piece.Text.Start]]),
        ];
    }

    private static IEnumerable<Claimed> Claims(ReportText text, Statement statement) =>
        from role in new[]
        {
            (Role.Content, statement.Content), (Role.Source, statement.Source), (Role.Cue, statement.Cue), (Role.Hedge, statement.Hedges),
        }
        from span in role.Item2
        select new Claimed(text.FromRecord(span), statement, role.Item1);

    /// <summary>The statements by where something of theirs begins, outermost first.</summary>
    private static ILookup<int, Statement> Places(ImmutableArray<Statement> statements, Dictionary<string, int> depths, Func<Statement, int?> place) =>
        (from statement in statements
         let start = place(statement)
         where start is not null
         orderby depths[statement.Id]
         select (statement, start)).ToLookup(placed => placed.start!.Value, placed => placed.statement);

    private static int? First(ReportText text, params ReadOnlySpan<ImmutableArray<Span>> roles)
    {
        foreach (var spans in roles)
        {
            if (!spans.IsEmpty)
            {
                return text.FromRecord(spans[0]).Start;
            }
        }
        return null;
    }

    // Holders come before what they hold only by habit, so each chain is walked; no chain is longer than the list.
    private static Dictionary<string, int> Depths(ImmutableArray<Statement> statements)
    {
        var holders = statements.DistinctBy(statement => statement.Id).ToDictionary(statement => statement.Id, statement => statement.Within);
        return holders.Keys.ToDictionary(id => id, id => Depth(id, 0));

        int Depth(string id, int depth) =>
            depth < holders.Count && holders[id] is { } holder && holders.ContainsKey(holder) ? Depth(holder, depth + 1) : depth;
    }
}
