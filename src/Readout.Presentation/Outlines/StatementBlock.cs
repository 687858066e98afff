using System.Collections.Immutable;
using Readout.Presentation.Wording;
using Readout.Records;

namespace Readout.Presentation.Outlines;

/// <summary>One side's statements, those of voices that belong to no side, or the report's own.</summary>
internal sealed record StatementBlock(string Heading, ImmutableArray<StatementOutline> Statements)
{
    public static ImmutableArray<StatementBlock> AllOf(ReadoutRecord record, Cast cast)
    {
        var ids = record.Statements.Select(statement => statement.Id).ToHashSet(StringComparer.Ordinal);
        var byHolder = record.Statements.ToLookup(statement => ids.Contains(statement.Within ?? "") ? statement.Within : null);
        return
        [
            .. from statement in byHolder[null]
               group statement by new Voice(statement.Account is not null, statement.Side) into told
               orderby told.Key.Order
               select new StatementBlock(
                   Visible.Inline(SayHeading(told.Key, told, record, cast)),
                   [.. told.Select(statement => StatementOutline.Of(statement, byHolder, cast))]),
        ];
    }

    private static string SayHeading(Voice voice, IEnumerable<Statement> statements, ReadoutRecord record, Cast cast)
    {
        var tellers = statements.Select(statement => statement.Account).OfType<string>().Distinct().Select(cast.Name);
        string names = string.Join(", ", tellers);
        return voice switch
        {
            { Side: { } side } => names.Length > 0 ? $"{Cast.Side(record.Actors, side)} — {names}" : Cast.Side(record.Actors, side),
            { Named: true } => $"Other voices — {names}",
            _ => "The report’s own voice",
        };
    }

    private readonly record struct Voice(bool Named, string? Side)
    {
        // Sides keep the order in which the report lets them speak, as sorting is stable.
        public int Order => (Side, Named) switch { ({ }, _) => 0, (null, true) => 1, _ => 2 };
    }
}
