using System.Collections.Immutable;
using Readout.Storage.Databases;
using Readout.Storage.Decisions;

namespace Readout.Storage.Questions;

/// <summary>A decision that a person took.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Person">Who decided.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Note">Why.</param>
/// <param name="UndoneBy">Who took it back.</param>
/// <param name="UndoneAt">When, UTC.</param>
/// <param name="Contacts">The contacts that the tellings it is about belong to now.</param>
public sealed record DecisionView(
    long Id, DecisionKind Kind, string Person, string At, string? Note, string? UndoneBy, string? UndoneAt, ImmutableArray<long> Contacts);

/// <summary>Reads the decisions back.</summary>
internal static class DecisionQuestion
{
    public static ImmutableArray<DecisionView> All(Session session, int most, int skip)
    {
        var decisions = session.Rows(
            "SELECT id, kind, person, at, note, undone_by, undone_at FROM decision ORDER BY id DESC LIMIT $1 OFFSET $2",
            row => new DecisionView(row.Long(0), Code<DecisionKind>.Parse(row.Text(1)), row.Text(2), row.Text(3), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6), []),
            most, skip);
        return [.. decisions.Select(decision => decision with
        {
            Contacts = [.. session.Rows(
                "SELECT DISTINCT t.contact FROM decision_anchor a JOIN telling t ON t.report = a.report AND t.main = a.main AND t.kind = a.kind WHERE a.decision = $1 ORDER BY t.contact",
                row => row.Long(0), decision.Id)],
        })];
    }
}
