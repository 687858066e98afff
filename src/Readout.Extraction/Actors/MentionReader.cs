using Readout.Actors;
using Readout.Extraction.Tokens;

namespace Readout.Extraction.Actors;

/// <summary>Reads sentence after sentence; each rule takes the tokens it understands and says where it stopped.</summary>
internal sealed class MentionReader
{
    private readonly MentionList _found;
    private readonly PeopleRules _people;
    private readonly BodyRules _bodies;

    internal MentionReader(TokenRow text, TokenTags tags, ActorTable table, Cast cast)
    {
        var states = new StateNames(tags, table);
        _found = new MentionList(text);
        _people = new PeopleRules(text, tags, table, cast, states, _found);
        _bodies = new BodyRules(text, tags, table, cast, states, _found);
    }

    internal IReadOnlyList<Mention> Mentions => _found.All;

    internal void Read(TokenRange sentence)
    {
        int token = sentence.Start, limit = sentence.End;
        while (token < limit)
        {
            int start = token;
            token = _people.ByJointTitle(token, limit) ?? _people.ByTitle(token, limit) ?? _people.ByCounterpart(token, limit) ?? _people.ByName(token, limit)
                ?? _bodies.ByJoinedStates(token, limit) ?? _bodies.ByGovernment(token, limit) ?? _bodies.ByBody(token, limit) ?? _bodies.ByOrganisation(token, limit) ?? token + 1;
            if (token <= start)
            {
                throw new InvalidOperationException("a rule took no token");
            }
        }
    }
}
