using System.Collections.Immutable;
using Readout.Storage.Databases;

namespace Readout.Storage.Decisions;

/// <summary>What people did: written within the change itself, never changed.</summary>
internal static class AuditLog
{
    public static void Write(Session session, AuditAct act, string subject, Signature signature, long? decision = null) => session.Queue(
        "INSERT INTO audit (at, person, act, subject, decision, note) VALUES ($1, $2, $3, $4, $5, $6)",
        signature.Time, signature.Person, Code<AuditAct>.Of(act), subject, decision, signature.Note);

    /// <summary>The act that a mark, or its being taken off, is.</summary>
    public static AuditAct Of(ReportMark? mark) => mark switch
    {
        ReportMark.Withdrawn => AuditAct.MarkWithdrawn,
        ReportMark.Corrected => AuditAct.MarkCorrected,
        _ => AuditAct.Unmark,
    };

    /// <summary>The act that a decision is.</summary>
    public static AuditAct Of(DecisionKind kind) => kind switch
    {
        DecisionKind.Merge => AuditAct.Merge,
        DecisionKind.Split => AuditAct.Split,
        DecisionKind.Confirm => AuditAct.Confirm,
        _ => AuditAct.Reject,
    };

    /// <summary>The latest first.</summary>
    public static ImmutableArray<AuditEntry> All(Session session, int most, int skip) => [.. session.Rows(
        "SELECT id, at, person, act, subject, decision, note FROM audit ORDER BY id DESC LIMIT $1 OFFSET $2",
        row => new AuditEntry(row.Long(0), row.Text(1), row.Text(2), Code<AuditAct>.Parse(row.Text(3)), row.Text(4), row.LongOrNull(5), row.TextOrNull(6)), most, skip)];
}
