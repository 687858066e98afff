using Readout.Actors.Reading;

namespace Readout.Actors.Checks;

/// <summary>What must hold between the lines of the table that ships.</summary>
internal static class TableChecks
{
    internal static void Check(TableDraft draft)
    {
        SideChecks.Check(draft, [.. draft.States.Select(state => state.Value.Code), .. ActorTable.UnionCodes]);
        SourceChecks.Check(draft);
        PersonChecks.Check(draft);
        TermChecks.Check(draft);
        NameChecks.Check(draft);
    }
}
