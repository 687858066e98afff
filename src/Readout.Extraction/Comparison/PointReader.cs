using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Readout.Records;

namespace Readout.Extraction.Comparison;

/// <summary>Takes a record apart into what each side says, point by point.</summary>
internal sealed class PointReader
{
    /// <summary>A statement is its nested ones where these fill so much of it: "the spokesman said that …".</summary>
    private const double Filled = 0.7;

    /// <summary>A statement of so many parts is a list.</summary>
    private const int ManyParts = 4;

    /// <summary>How far before "this topic" the topic stands at most.</summary>
    private const int Just = 200;

    /// <summary>What weighs more is told by its own words, whatever it points back to.</summary>
    private const double Telling = 15;

    private readonly Diction _diction;
    private readonly ReadoutRecord _record;
    private readonly string _prefix;
    private readonly ILookup<string?, Statement> _inner;
    private readonly Dictionary<string, Actor> _actors;
    private readonly Dictionary<string, string> _issues;
    private readonly FrozenSet<string> _names;

    private PointReader(Diction diction, ReadoutRecord record, string prefix)
    {
        (_diction, _record, _prefix) = (diction, record, prefix);
        _inner = record.Statements.ToLookup(statement => statement.Within);
        _actors = record.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        _issues = record.Issues.ToDictionary(issue => issue.Id, issue => issue.Label, StringComparer.Ordinal);
        _names = record.Contacts.SelectMany(contact => contact.Participants).Select(participant => participant.Actor).Distinct()
            .SelectMany(actor => Words.In(_actors[actor].Name)).Select(word => word.Stem).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Every point of every side, in the order of the report.</summary>
    /// <param name="diction">What is known of words.</param>
    /// <param name="record">The record.</param>
    /// <param name="prefix">What stands before its ids.</param>
    internal static IEnumerable<Point> Read(Diction diction, ReadoutRecord record, string prefix)
    {
        var reader = new PointReader(diction, record, prefix);
        return record.Statements.Where(statement => statement.Within is null).SelectMany(reader.Read).Concat(reader.Outcomes());
    }

    /// <summary>What was agreed or ordered where no statement tells it ("the presidents tasked their teams to follow up").</summary>
    private IEnumerable<Point> Outcomes()
    {
        Span[] told = [.. _record.Statements.SelectMany(statement => statement.Content.Concat(statement.Cue)).OrderBy(span => span.Start)];
        return from contact in _record.Contacts
               from outcome in contact.Outcomes
               let side = outcome.OnAccountOf is { } teller ? _actors[teller].Country : _record.Report.IssuedBy
               where side is not null && !told.Any(span => span.Start < outcome.Text.End && outcome.Text.Start < span.End)
               select new Point
               {
                   Side = side,
                   Report = _record.Report.Name,
                   Statements = [],
                   Said = string.Create(CultureInfo.InvariantCulture, $"{_prefix}{outcome.Text.Start}"),
                   Content = [outcome.Text],
                   Quoted = [outcome.Text],
                   Cue = [],
                   Terms = Terms([outcome.Text], []),
                   Manner = MannerReader.Read(_diction, [], [outcome.Text]),
                   Speakers = outcome.Parties.Select(party => _actors[party].Country).OfType<string>().ToFrozenSet(StringComparer.Ordinal),
                   Issues = [],
                   InPress = _record.Report.IssuedBy is null,
                   WasSaid = true,
                   GoesOn = false,
                   TellsContact = false,
                   LaterPart = false,
                   OfList = false,
               };
    }

    private IEnumerable<Point> Read(Statement outermost)
    {
        foreach (ImmutableArray<Statement> chain in Chains([outermost]))
        {
            if (!IsUnsaid(chain[^1]) && SideOf(chain) is { } side)
            {
                foreach (Point point in Points(chain, side, Sole(chain)))
                {
                    yield return point;
                }
            }
        }
    }

    /// <summary>From a statement down to those that tell what is said: one chain, or several where it packs several.</summary>
    private IEnumerable<ImmutableArray<Statement>> Chains(ImmutableArray<Statement> above)
    {
        ImmutableArray<Statement> inner = [.. _inner[above[^1].Id]];
        int whole = above[^1].Content.Sum(Length);
        int filled = inner.Sum(statement => statement.Source.Concat(statement.Cue).Concat(statement.Content).Sum(Length));
        return inner.IsEmpty || filled < Filled * whole ? [above] : inner.SelectMany(statement => Chains(above.Add(statement)));
    }

    /// <summary>The side that says it; where a report quotes someone without a side (an outlet), the side of the one whom that one quotes.</summary>
    private string? SideOf(ImmutableArray<Statement> chain)
    {
        if (chain[0].Side is { } side)
        {
            return _record.Report.IssuedBy is null && (NamesSeveral(chain[0]) || StandsBy(chain[0])) ? null : side;
        }
        bool quoted = chain[0].SourceActors.Any(id => _actors[id].Kind == ActorKind.Outlet);
        foreach (Statement statement in chain)
        {
            ImmutableArray<string> countries = [.. Countries(statement, official: !quoted || statement == chain[0])];
            if (countries is [var only])
            {
                return only;
            }
            if (countries.Length > 1)
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>Whether a text tells that something was not said ("neither of them disclosed that …").</summary>
    private static bool IsUnsaid(Statement said) => said.Cue.Any(cue => MannerReader.Discloses(Words.In(cue.Text)))
        && (said.Cue.Any(cue => MannerReader.Negates(Words.In(cue.Text))) || (said.Source is [var source, ..] && MannerReader.Negates(Words.In(source.Text))));

    /// <summary>Whether a statement's source does not speak for a government, though it is of a country.</summary>
    private bool StandsBy(Statement statement) => statement.SourceActors.Select(id => _actors[id])
        .Any(actor => actor.Office is { } office ? _diction.StandsBy(office) : actor.Kind is ActorKind.Unnamed or ActorKind.Group or ActorKind.Organisation && _diction.StandsBy(actor.Name));

    /// <summary>Whether a source names people of several countries: the press tells of both then, whichever of them was taken for the speaker.</summary>
    private bool NamesSeveral(Statement statement)
    {
        if (statement.Source is not [var source])
        {
            return false;
        }
        ImmutableArray<(int Start, string Country)> named = [.. from actor in _record.Actors
                                                               where actor.Kind == ActorKind.Person && actor.Country is not null
                                                               from mention in actor.Mentions
                                                               where source.Start <= mention.Start && mention.End <= source.End
                                                               select (mention.Start, actor.Country)];
        return named.Any(one => named.Any(other => other.Start != one.Start && other.Country != one.Country));
    }

    private IEnumerable<string> Countries(Statement statement, bool official) => statement.SourceActors
        .Select(id => _actors[id])
        .Where(actor => actor.Kind != ActorKind.Outlet && (!official || actor.Kind is ActorKind.State or ActorKind.Office || actor.Office is not null))
        .Select(actor => actor.Country).OfType<string>().Distinct();

    private IEnumerable<Point> Points(ImmutableArray<Statement> chain, string side, ImmutableArray<Span> whole)
    {
        Statement said = chain[^1];
        ImmutableArray<string> ids = [.. chain.SkipLast(1).Select(statement => statement.Id).Concat(Nested(said)).Select(id => _prefix + id)];
        bool later = false;
        bool list = OnlyNames(said);
        ImmutableArray<ImmutableArray<Span>> parts = Parts.Of(_diction, said.Content, list);
        foreach (ImmutableArray<Span> part in parts)
        {
            ImmutableArray<Term> own = Terms(part, said.Cue);
            ImmutableArray<Term> terms = own.Sum(term => term.Weight) < Telling ? [.. own, .. PointedAt(said, part)] : own;
            yield return new Point
            {
                Side = side,
                Report = _record.Report.Name,
                Statements = ids,
                Content = part,
                Quoted = parts.Length == 1 ? whole : part,
                Cue = said.Cue,
                Terms = terms,
                Manner = MannerReader.Read(_diction, [.. chain.SelectMany(statement => statement.Cue)], part),
                Speakers = Countries(said, official: false).ToFrozenSet(StringComparer.Ordinal),
                Issues = [.. IssuesIn(chain, part)],
                InPress = _record.Report.IssuedBy is null,
                WasSaid = chain.Any(statement => statement.Cue.Any(cue => _diction.TellsWords(Words.In(cue.Text)))),
                GoesOn = GoesOn(chain),
                TellsContact = TellsContact(said, part),
                Said = _prefix + said.Id,
                LaterPart = later,
                OfList = list || parts.Length >= ManyParts,
            };
            later = true;
        }
    }

    /// <summary>What "this topic" or "that wish" stands for: the issue or the saying just before, whichever is nearer.</summary>
    private IEnumerable<Term> PointedAt(Statement said, ImmutableArray<Span> part)
    {
        if (!part.Any(span => _diction.PointsBack(span.Text, Words.In(span.Text))))
        {
            return [];
        }
        int here = said.Source.Concat(said.Cue).Concat(said.Content).Min(span => span.Start);
        ImmutableArray<ImmutableArray<Span>> before = [.. _record.Statements.Select(statement => statement.Content)
            .Concat(_record.Issues.SelectMany(issue => issue.Mentions, (_, mention) => ImmutableArray.Create(mention)))
            .Where(spans => spans.Length > 0 && spans[^1].End <= here && here - spans[^1].End <= Just)
            .OrderBy(spans => spans[^1].End).ThenBy(spans => spans.Sum(Length))];
        return before is [.., var meant] ? Terms(meant, []).Select(term => term with { Piece = Term.Before }) : [];
    }

    /// <summary>Whether all that is said is that the contact took place: its kind's word stands there after a verb for having it.</summary>
    private bool TellsContact(Statement said, ImmutableArray<Span> part) =>
        said.Act is StatementAct.State or StatementAct.Consult && part.Concat(said.Cue).Any(span => _diction.TellsContact(Words.In(span.Text)));

    /// <summary>Whether a statement hangs on the one before: "…, noting that", "…, which he called".</summary>
    private static bool GoesOn(ImmutableArray<Statement> chain) =>
        (chain.Length == 1 && chain[0].Cue is [var cue, ..] && cue.Text.Split(' ')[0].EndsWith("ing", StringComparison.Ordinal))
        || (chain[0].Content is [var first, ..] && first.Text.Split(' ')[0] is "which" or "who" or "whom");

    /// <summary>What is quoted of a chain: the words of the statement that holds the last one, where it holds no other, so that the speaker is seen.</summary>
    private ImmutableArray<Span> Sole(ImmutableArray<Statement> chain) =>
        chain.Length > 1 && _inner[chain[^2].Id].Count() == 1 ? chain[^2].Content : chain[^1].Content;

    private IEnumerable<string> Nested(Statement statement) => _inner[statement.Id].SelectMany(Nested).Prepend(statement.Id);

    private IEnumerable<(string Label, string Id)> IssuesIn(ImmutableArray<Statement> chain, ImmutableArray<Span> part) =>
        from id in chain[^1].Issues.Concat(chain[0].Issues).Distinct()
        let issue = _record.Issues.First(known => known.Id == id)
        where issue.Mentions.Any(mention => part.Any(span => span.Start <= mention.Start && mention.End <= span.End))
        select (issue.Label, _prefix + id);

    private ImmutableArray<Term> Terms(ImmutableArray<Span> content, ImmutableArray<Span> cue)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        for (int piece = 0; piece < content.Length; piece++)
        {
            Add(terms, content[piece].Text, piece);
        }
        foreach (Span span in cue)
        {
            Add(terms, span.Text, Term.InCue);
        }
        return terms.ToImmutable();
    }

    private void Add(ImmutableArray<Term>.Builder terms, string text, int piece)
    {
        ImmutableArray<Word> words = Words.In(text);
        for (int at = 0; at < words.Length;)
        {
            int length = _diction.ConceptAt(words, at, out Concept concept);
            (string key, double weight) = length > 0 ? (concept.Key, concept.Weight) : (words[at].Stem, _diction.Weight(words[at].Stem));
            bool isKnown = length > 0;
            length = Math.Max(length, 1);
            if (weight > 0 && !_names.Contains(key))
            {
                terms.Add(new Term(key, piece < 0 ? weight / 2 : weight, piece, words[at].Start, words[at + length - 1].End, concept.IsTopic && isKnown));
            }
            at += length;
        }
    }

    /// <summary>Whether a statement only names what was spoken of ("discussed A, the B, as well as C").</summary>
    private bool OnlyNames(Statement said) => MannerReader.Read(_diction, said.Cue, []).Level == 0;

    private static int Length(Span span) => span.End - span.Start;
}
