using System.Collections.Immutable;
using Readout.Extraction.Issues;
using Readout.Extraction.Tokens;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Acts;

/// <summary>Issued contacts, and what each statement does.</summary>
/// <param name="Issued">The contacts with the report's issues.</param>
/// <param name="Acts">For each statement, in their order, its act.</param>
public sealed record ActedContacts(IssuedContacts Issued, ImmutableArray<ToldAct> Acts);

/// <summary>Tells what statements do: state, or perform or report one of PLOVER's sixteen acts.</summary>
public sealed class ActFinder
{
    private readonly ActTable _table;

    private ActFinder(ActTable table) => _table = table;

    /// <summary><c>sha256:</c> and the hash of its tables.</summary>
    public string Hash => _table.Hash;

    /// <summary>Reads the tables that are built into the program.</summary>
    /// <exception cref="InvalidDataException">One is missing or malformed.</exception>
    public static ActFinder Load() => new(ActTable.Load());

    /// <summary>Finds the act of every statement.</summary>
    public ActedContacts Find(IssuedContacts issued)
    {
        ArgumentNullException.ThrowIfNull(issued);
        var acts = new StatementActs(In(issued), _table);
        return new ActedContacts(issued, [.. issued.Concluded.Told.Accounted.Statements.Select(statement => statement.Statement.Words)
            .Select(words => acts.Read(words.Source, words.Cue, words.Content))]);
    }

    private static TokenRow In(IssuedContacts issued) => issued.Concluded.Told.Accounted.Named.Tokens;
}

/// <summary>Reads the acts of one text's statements.</summary>
public sealed class StatementActs
{
    private readonly TokenRow _tokens;
    private readonly PredicateReader _predicates;
    private readonly SentenceTree?[] _trees;

    /// <summary>Makes ready to read a text.</summary>
    public StatementActs(TokenRow tokens, ActTable table)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        _tokens = tokens;
        _predicates = new PredicateReader(table);
        _trees = new SentenceTree?[tokens.Sentences.Length];
    }

    /// <summary>The act of a statement: its cue's own, else what the source tells of itself.</summary>
    /// <param name="source">The words of the source; <c>null</c> where none is given.</param>
    /// <param name="cue">The words that mark it as said; <c>null</c> for a quotation by itself.</param>
    /// <param name="content">What was said.</param>
    public ToldAct Read(TextSpan? source, TextSpan? cue, ImmutableArray<TextSpan> content)
    {
        var voice = new Voice(_tokens, source is { } named ? Range(named) : default);
        if (cue is not { } words || Range(words) is not { Length: > 0 } range)
        {
            return ToldIn(content, voice, null) ?? ToldAct.State();
        }
        SentenceTree tree = Tree(range.Start);
        int head = tree.Top(range.Start, range.End);
        if (head < 0)
        {
            return ToldIn(content, voice, null) ?? ToldAct.State();
        }
        bool negated = Verbs.IsNegated(tree, head), future = Verbs.IsFuture(tree, head);
        ToldAct? act = _predicates.Entry(tree, head) is { Role: not ActRole.Say } ? _predicates.Read(tree, head, voice)
            : ToldIn(content, voice, tree[head].Lemma) is { } told
                ? told with { Negated = told.Negated != negated, Future = told.Future || future } : null;
        return act ?? ToldAct.State(negated, future);
    }

    /// <summary>What the main clause of a content does, if it is the source's own act or what the source wants done.</summary>
    private ToldAct? ToldIn(ImmutableArray<TextSpan> content, Voice voice, string? cue)
    {
        TokenRange range = Range(content[0]);
        SentenceTree? tree = range.Length == 0 ? null : Tree(range.Start);
        int clause = tree?.Top(range.Start, Math.Min(range.End, tree.Sentence.End)) ?? -1;
        if (tree is null || clause < 0)
        {
            return null;
        }
        if (tree[clause].Upos is "NOUN" or "PROPN" && tree.Dependent(clause, "cop") < 0)
        {
            return Named(tree, clause, voice, cue);
        }
        bool subject = tree.Dependent(clause, "nsubj") is var one and >= 0 && one >= range.Start;
        if (!subject && (cue is null || tree[clause].Xpos == "VBN" || HasNounBefore(tree, clause, range.Start)))
        {
            return null; // a piece of a clause, or one that the parser missed the subject of
        }
        return Verbs.IsImperative(tree, clause) && _predicates.Entry(tree, clause) is not { Act: StatementAct.Support, Role: ActRole.Act }
            ? new ToldAct(StatementAct.Request, false, false, ActRoute.Composed)
            : _predicates.Told(tree, clause, voice);
    }

    /// <summary>A mere name of something is an act only where it is announced, and where a need or a demand is stressed.</summary>
    private ToldAct? Named(SentenceTree tree, int noun, Voice voice, string? cue) => cue switch
    {
        "announce" or "declare" or "proclaim" => _predicates.Told(tree, noun, voice),
        "stress" or "emphasise" or "emphasize" or "underline" or "underscore" or "reiterate" or "reaffirm" or "repeat" or "restate" =>
            _predicates.Told(tree, noun, voice) is { Act: StatementAct.Request } request ? request : null,
        _ => null,
    };

    private static bool HasNounBefore(SentenceTree tree, int clause, int start)
    {
        for (int token = start; token < clause; token++)
        {
            if (tree[token].Upos is "NOUN" or "PROPN" or "PRON")
            {
                return true;
            }
        }
        return false;
    }

    private TokenRange Range(TextSpan span) => new(_tokens.TokenFrom(span.Start), _tokens.TokenFrom(span.End));

    private SentenceTree Tree(int token)
    {
        int sentence = _tokens.SentenceAt(_tokens.Span(token).Start);
        return _trees[sentence] ??= new SentenceTree(_tokens, _tokens.Sentences[sentence]);
    }
}
