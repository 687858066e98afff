using System.Collections.Immutable;
using System.Globalization;
using Readout.ArchiveBenchmarks.World;
using Readout.Records;
using Readout.Text;

namespace Readout.ArchiveBenchmarks.Reports;

/// <summary>Those whom a report names, in the order in which it does, with the places.</summary>
internal sealed class Actors
{
    private readonly List<(Diplomat Who, List<TextSpan> Mentions)> _actors = [];

    public string Id(Diplomat who) => "A" + (Place(who) + 1).ToString(CultureInfo.InvariantCulture);

    public TextSpan Name(Draft draft, Diplomat who, bool inFull)
    {
        var span = draft.Write(inFull ? who.Name : who.Surname);
        _actors[Place(who)].Mentions.Add(span);
        return span;
    }

    public ImmutableArray<Actor> Record(ReportText text) => [.. _actors.Select(actor => new Actor
    {
        Id = Id(actor.Who), Kind = ActorKind.Person, Name = actor.Who.Name, Country = actor.Who.Side, Office = actor.Who.Office, Mentions = [.. actor.Mentions.Select(text.ToRecord)],
    })];

    private int Place(Diplomat who)
    {
        int place = _actors.FindIndex(actor => actor.Who == who);
        if (place < 0)
        {
            place = _actors.Count;
            _actors.Add((who, []));
        }
        return place;
    }
}
