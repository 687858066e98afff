using System.Collections.Immutable;
using Readout.Actors.Reading;
using Readout.Text;

namespace Readout.Actors.Own;

/// <summary>Adds own lines of states, offices, organisations and outlets: a line replaces the one of its code or name, and its names are its alone.</summary>
internal static class BodyMerge
{
    internal static ActorTable Merge(ActorTable table, TableDraft draft)
    {
        var names = draft.States.SelectMany(state => state.Value.OtherNames.Append(state.Value.Name))
            .Concat(draft.Offices.Concat(draft.Organisations).Concat(draft.Outlets).SelectMany(body => body.Value.OtherNames.Append(body.Value.Name)))
            .Select(name => LatinFold.Fold(name)).ToHashSet(StringComparer.Ordinal);
        bool Taken(string name) => names.Contains(LatinFold.Fold(name));
        var words = draft.States.SelectMany(state => state.Value.Adjectives.Concat(state.Value.People)).Select(word => LatinFold.Fold(word)).ToHashSet(StringComparer.Ordinal);
        bool TakenWord(string word) => words.Contains(LatinFold.Fold(word));
        BodyEntry Less(BodyEntry body) => names.Count == 0 ? body : body with { Aliases = body.Aliases.RemoveAll(Taken), Metonyms = body.Metonyms.RemoveAll(Taken) };
        StateEntry LessState(StateEntry state) => names.Count == 0 ? state : state with
        {
            Official = state.Official.RemoveAll(Taken),
            Aliases = state.Aliases.RemoveAll(Taken),
            Adjectives = state.Adjectives.RemoveAll(TakenWord),
            People = state.People.RemoveAll(TakenWord),
        };
        return new ActorTable(
            Replaced(table.States, draft.States, state => state.Code, LessState), table.People,
            Replaced(table.Offices, draft.Offices, office => (office.Country, office.Name), Less),
            Replaced(table.Organisations, draft.Organisations, body => body.Name, Less),
            Replaced(table.Outlets, draft.Outlets, body => body.Name, Less),
            [.. table.Shared.Concat(draft.Shared.Select(shared => shared.Value)).Distinct()], table.Hash);
    }

    private static ImmutableArray<T> Replaced<T, TKey>(ImmutableArray<T> known, List<Placed<T>> own, Func<T, TKey> key, Func<T, T> less)
        where TKey : notnull
    {
        var replacing = own.ToDictionary(line => key(line.Value), line => line.Value);
        var keys = known.Select(key).ToHashSet();
        return [.. known.Select(entry => replacing.TryGetValue(key(entry), out T? mine) ? mine : less(entry)),
            .. own.Where(line => !keys.Contains(key(line.Value))).Select(line => line.Value)];
    }
}
