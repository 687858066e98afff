using System.Collections.Immutable;
using Readout.Records;

namespace Readout.Presentation.Outlines;

/// <summary>The names of a record's actors and sides.</summary>
internal sealed class Cast(ReadoutRecord record)
{
    private readonly Dictionary<string, Actor> _actors =
        record.Actors.DistinctBy(actor => actor.Id).ToDictionary(actor => actor.Id, StringComparer.Ordinal);

    private static readonly char[] BetweenWords = [' ', '\n', '\r', '\t', ',', '.', '’', '\'', '(', ')', '“', '”', '"'];

    /// <summary>An actor's name; its id where the record lacks it.</summary>
    public string Name(string id) => _actors.TryGetValue(id, out Actor? actor) ? actor.Name : id;

    public string Names(IEnumerable<string> ids) => And([.. ids.Select(Name)]);

    /// <summary>For example "Vladimir Putin, President (RUS)"; a state by its name alone.</summary>
    public string Describe(Participant participant)
    {
        string name = Name(participant.Actor);
        if (_actors.TryGetValue(participant.Actor, out Actor? actor) && actor.Kind == ActorKind.State)
        {
            return name;
        }
        string role = participant.Role is { } office ? $", {office}" : "";
        string country = participant.Country is { } code ? $" ({code})" : "";
        return name + role + country;
    }

    /// <summary>Those among the actors whose own names the words for them do not show ("He" for a president).</summary>
    public IEnumerable<string> PersonsBehind(ImmutableArray<Span> words, ImmutableArray<string> actors)
    {
        var shown = words.SelectMany(span => span.Text.Split(BetweenWords, StringSplitOptions.RemoveEmptyEntries)).Where(word => word != "He")
            .ToHashSet(StringComparer.Ordinal);
        return from id in actors
               where _actors.TryGetValue(id, out Actor? actor) && actor.Kind == ActorKind.Person
               let name = Name(id)
               where !FamilyNames(name).Any(shown.Contains)
               select name;
    }

    // A family name stands last or, in East Asia, first; "He" is one, too, but a pronoun far more often.
    private static string[] FamilyNames(string name) => name.Split(' ') is [var first, .., var last] ? [first, last] : [name];

    /// <summary>A side by its state's name where an actor bears it, else by its code.</summary>
    public static string Side(IEnumerable<Actor> actors, string code) =>
        actors.FirstOrDefault(actor => actor.Kind == ActorKind.State && actor.Country == code) is { } state
            ? $"{state.Name} ({code})"
            : code;

    public static string And(ImmutableArray<string> names) => names switch
    {
        [] => "",
        [var one] => one,
        [.. var most, var last] => $"{string.Join(", ", most)} and {last}",
    };
}
