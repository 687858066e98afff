using System.Collections.Immutable;
using Readout.Storage.Databases;

namespace Readout.Storage.Questions;

/// <summary>One with whom those that are asked for had contacts.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Contacts">How many contacts, held.</param>
/// <param name="LastDay">The day of the last one, as <see cref="DateOnly.DayNumber"/>; <c>null</c> where none has a day.</param>
public sealed record Counterpart(KnownActor Actor, int Contacts, int? LastDay);

/// <summary>Finds with whom somebody was in contact.</summary>
internal static class CounterpartQuestion
{
    /// <summary>Of the latest contacts that fit: those who took part and are neither asked for nor of a side that is, those of the most contacts first.</summary>
    public static ImmutableArray<Counterpart> Find(Session session, ContactQuery query, int most)
    {
        var asked = ActorNames.Of(session, query.Actors.SelectMany(actors => actors));
        var own = asked.Select(actor => actor.Id).ToHashSet();
        var sides = asked.Select(actor => actor.Country).OfType<string>().Concat(query.Sides).ToHashSet(StringComparer.Ordinal);
        var (sql, values) = ContactQuestion.Select(session, query with { Status = Records.ContactStatus.Held, Most = MomentQuestion.Most, Skip = 0 });
        var met = session.Rows(
            $"SELECT o.actor, count(*), max(nullif(found.day, 0)) FROM ({sql}) found JOIN contact_actor o ON o.contact = found.contact GROUP BY o.actor",
            row => (Actor: row.Long(0), Contacts: row.Int(1), LastDay: row.IntOrNull(2)), values);
        var actors = ActorNames.Of(session, met.Select(row => row.Actor)).Where(actor => !own.Contains(actor.Id) && !(actor.Country is { } side && sides.Contains(side)))
            .ToDictionary(actor => actor.Id);
        return
        [
            .. met.Where(row => actors.ContainsKey(row.Actor)).OrderByDescending(row => row.Contacts).ThenByDescending(row => row.LastDay ?? 0).ThenBy(row => row.Actor).Take(most)
                .Select(row => new Counterpart(actors[row.Actor], row.Contacts, row.LastDay)),
        ];
    }
}
