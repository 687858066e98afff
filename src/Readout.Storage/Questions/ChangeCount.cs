using Readout.Storage.Databases;

namespace Readout.Storage.Questions;

/// <summary>How often the archive was changed, by whatever process.</summary>
internal static class ChangeCount
{
    public static long Of(Session session) => session.Number("SELECT number FROM changes")!.Value;

    /// <summary>Within each change, so that whoever sees the number sees the change.</summary>
    public static void Raise(Session session) => session.Queue("UPDATE changes SET number = number + 1");
}
