using System.Collections.Immutable;
using System.Globalization;
using Readout.Extraction.Accounts;
using Readout.Extraction.Actors;
using Readout.Extraction.Issues;
using Readout.Extraction.Outcomes;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Assembly;

/// <summary>Numbers the actors that a record shows: all that a name or a role mentions, and all that anything refers to.</summary>
internal sealed class ActorNumbers
{
    private readonly AccountedText _text;
    private readonly ImmutableArray<int> _shown;
    private readonly Dictionary<int, string> _ids;

    internal ActorNumbers(IssuedContacts issued)
    {
        _text = issued.Concluded.Told.Accounted;
        var used = new HashSet<int>(Used(issued.Concluded));
        used.UnionWith(_text.Named.Mentions
            .Where(mention => mention.Form is (MentionForm.Name or MentionForm.Role or MentionForm.Body or MentionForm.State) && IsSure(mention.Actor))
            .Select(mention => mention.Actor));
        _shown = [.. used.Order()];
        _ids = _shown.Select((actor, index) => (actor, index))
            .ToDictionary(pair => pair.actor, pair => string.Create(CultureInfo.InvariantCulture, $"A{pair.index + 1}"));
    }

    /// <summary>A name that nothing but the language engine takes for a person's or a body's is shown only where something refers to it.</summary>
    private bool IsSure(int actor) => _text.Cast[actor] is not { Kind: ActorKind.Person or ActorKind.Organisation, Country: null, Office: null };

    internal string? Id(int? actor) => actor is { } known ? _ids[known] : null;

    internal ImmutableArray<string> Ids(ImmutableArray<int> actors) => [.. actors.Select(actor => _ids[actor])];

    internal ImmutableArray<Actor> ToRecord()
    {
        ILookup<int, TextSpan> places = _text.Named.Mentions.Select(mention => (mention.Actor, mention.Span))
            .Concat(_text.Sourced.References.Select(reference => (reference.Actor, reference.Span)))
            .ToLookup(place => place.Actor, place => place.Span);
        return [.. _shown.Select(actor => new Actor
        {
            Id = _ids[actor],
            Kind = _text.Cast[actor].Kind,
            Name = _text.Cast[actor].Name,
            Country = _text.Cast[actor].Country,
            Office = _text.Cast[actor].Office,
            Mentions = _text.Named.Tokens.Text.ToRecord([.. places[actor].Distinct().Order()]),
        })];
    }

    private static IEnumerable<int> Used(ConcludedContacts concluded)
    {
        AccountedText text = concluded.Told.Accounted;
        return text.Statements.SelectMany(statement => statement.Statement.Sources.Concat(statement.Statement.Addressees)
                .Concat(statement.Account is { } account ? [account] : []))
            .Concat(text.Issuer is { } issuer && !concluded.Told.Contacts.IsEmpty ? [issuer] : []) // who tells of them
            .Concat(concluded.Told.Contacts.SelectMany(contact => contact.Participants.Concat(contact.InitiatedBy is { } actor ? [actor] : [])))
            .Concat(concluded.Outcomes.SelectMany(outcome => outcome.Parties.Concat(outcome.OnAccountOf is { } teller ? [teller] : [])))
            .Concat(concluded.History.SelectMany(claim => claim.By is { } teller ? new[] { teller } : []));
    }
}
