using System.Collections.Frozen;
using System.Collections.Immutable;
using Readout.Extraction.Accounts;
using Readout.Extraction.Actors;
using Readout.Extraction.Sources;
using Readout.Extraction.Statements;
using Readout.Extraction.Tokens;

namespace Readout.Extraction.Outcomes;

/// <summary>Whom an outcome binds, as its words say.</summary>
/// <param name="Actors">Indices into the cast; empty where the words name nobody.</param>
/// <param name="Joint">Whether the words mean several together: "both leaders", "A and B", "they".</param>
internal readonly record struct NamedParties(ImmutableArray<int> Actors, bool Joint);

/// <summary>Reads whom an outcome binds from the subject of its verb.</summary>
internal sealed class Parties
{
    private static readonly FrozenSet<string> JointNouns = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "leader", "president", "side", "party", "minister", "chancellor", "counterpart", "man", "interlocutor", "diplomat", "pair", "advisor", "adviser", "premier",
        "principal", "participant", "country", "nation", "government", "delegation", "head", "two", "three", "four", "duo", "colleague", "state", "partner", "group", "secretary");

    private readonly Clauses _clauses;
    private readonly NamedText _named;
    private readonly ImmutableArray<CastMember> _cast;
    private readonly Dictionary<int, List<int>> _meant = [];

    internal Parties(AccountedText text, Clauses clauses)
    {
        (_clauses, _named, _cast) = (clauses, text.Named, text.Cast);
        foreach (Reference reference in text.Sourced.References)
        {
            int head = _named.Tokens.Top(reference.Span);
            if (!_meant.TryGetValue(head, out List<int>? actors))
            {
                _meant[head] = actors = [];
            }
            actors.Add(reference.Actor);
        }
    }

    internal NamedParties Of(OutcomeCue cue)
    {
        int subject = cue.Impersonal ? -1 : _clauses.Subject(cue.Verb);
        if (subject < 0)
        {
            return new NamedParties([], cue.Impersonal);
        }
        var actors = ImmutableArray.CreateBuilder<int>();
        bool together = MeansSeveral(subject), pronoun = _clauses.Tag(subject) == "PRP";
        int heads = 0;
        for (int token = subject; token <= _clauses.Trees.Right(subject); token++)
        {
            if (token == subject || (_clauses.Trees.Relation(token) == Relation.Conjunct && _clauses.Trees.Head(token) == subject))
            {
                heads++;
                Add(token, actors, told: pronoun || !together);
            }
        }
        if (together && actors.All(actor => _cast[actor].Country is null))
        {
            actors.Clear(); // "the participants" as a group of their own tell nothing of who they are
            AddWithin(subject, actors);
        }
        return new NamedParties(actors.ToImmutable(), heads > 1 || together);
    }

    /// <summary>Whom a word means: by name, or as a pronoun or noun that was told; "both ministers" are those of the contact that is spoken of.</summary>
    private void Add(int token, ImmutableArray<int>.Builder actors, bool told)
    {
        if (MentionAt(token) is { } mention)
        {
            AddNew(actors, mention.Actor);
        }
        else if (told && _meant.TryGetValue(token, out List<int>? meant))
        {
            meant.ForEach(actor => AddNew(actors, actor));
        }
    }

    /// <summary>"The leaders of France and Germany": the states that a joint noun speaks of.</summary>
    private void AddWithin(int noun, ImmutableArray<int>.Builder actors)
    {
        TokenRange phrase = new(_clauses.Trees.Left(noun), _clauses.Trees.Right(noun) + 1);
        foreach (Mention mention in _named.MentionsIn(_named.Tokens.Cover(phrase.Start, phrase.End)))
        {
            AddNew(actors, mention.Actor);
        }
    }

    private bool MeansSeveral(int subject) => _clauses.Lemma(subject) switch
    {
        "they" or "both" or "we" or "all" => true,
        var noun => _clauses.Tag(subject) is "NNS" or "NNPS" or "CD" && JointNouns.Contains(noun),
    };

    private Mention? MentionAt(int token)
    {
        int next = _named.FirstFrom(_named.Tokens.Span(token).Start + 1);
        for (int i = Math.Max(next - 1, 0); i <= next && i < _named.Mentions.Length; i++)
        {
            if (_named.Mentions[i] is var mention && mention.First <= token && token < mention.End && mention.Form != MentionForm.Adjective)
            {
                return mention;
            }
        }
        return null;
    }

    private static void AddNew(ImmutableArray<int>.Builder actors, int actor)
    {
        if (!actors.Contains(actor))
        {
            actors.Add(actor);
        }
    }
}
