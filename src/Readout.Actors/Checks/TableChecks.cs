using Readout.Actors.Reading;

namespace Readout.Actors.Checks;

/// <summary>What must hold between the lines of the table that ships.</summary>
internal static class TableChecks
{
    internal static void Check(TableDraft draft)
    {
        if (draft.States.Count == 0)
        {
            return; // the file of states has its own error, and nothing else could be told
        }
        SideChecks.Check(draft, [.. draft.States.Select(state => state.Value.Code), .. ActorTable.UnionCodes]);
        SourceChecks.Check(draft);
        PersonChecks.Check(draft);
        TermChecks.Check(draft, []);
        NameChecks.Check(draft);
    }
}
