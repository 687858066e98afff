using System.Collections.Immutable;
using Readout.Extraction.Tokens;
using Readout.Language.Attributions;
using Readout.Language.Parsing;
using Readout.Text;

namespace Readout.Extraction.Statements;

/// <summary>Tokens to read statements from: a sentence, or the content of a statement, which may lie in several pieces.</summary>
/// <param name="Pieces">The tokens, in order; at least one piece.</param>
/// <param name="Within">The statement whose content this is.</param>
/// <param name="Depth">How deep that is.</param>
internal sealed record Clause(IReadOnlyList<TokenRange> Pieces, int? Within, int Depth)
{
    /// <summary>The piece that holds a token; the first where none does.</summary>
    internal TokenRange PieceAt(int token)
    {
        foreach (TokenRange piece in Pieces)
        {
            if (token >= piece.Start && token < piece.End)
            {
                return piece;
            }
        }
        return Pieces[0];
    }
}

/// <summary>Reads the statements of a clause from its tree: those nearest its head first, and then what each of them holds, to any depth.</summary>
/// <remarks>
/// A token belongs to one clause at a time. A statement takes the tokens of its content from the clause it was found in, so nothing
/// is read twice at one depth, and the work is the length of the text times the depth of its nesting.
/// </remarks>
internal sealed class ClauseReader
{
    private const int DeepestNesting = 6, MostWordsOfCalled = 4;

    private readonly TokenView _view;
    private readonly SyntaxTrees _trees;
    private readonly Asides _asides;
    private readonly CueFinder _cues;
    private readonly Speakers _speakers;
    private readonly Contents _contents;
    private readonly Settings _settings;
    private readonly int[] _owner;
    private readonly List<FoundStatement> _found = [];
    private readonly Dictionary<int, Speaker> _goingOn = [];
    private int _clauses;

    /// <summary>A reader of one text.</summary>
    internal ClauseReader(TokenView view)
    {
        _view = view;
        _trees = view.Named.Trees;
        _owner = new int[view.Text.Count];
        _asides = new Asides(view, _trees);
        _cues = new CueFinder(view, _trees, _asides);
        _speakers = new Speakers(view, _trees);
        _contents = new Contents(view, _trees, _owner);
        _settings = new Settings(view, _trees);
    }

    /// <summary>Everything read so far, each statement after the one that holds it.</summary>
    internal IReadOnlyList<FoundStatement> Found => _found;

    /// <summary>Reads every statement of a clause, and those inside them.</summary>
    internal void Read(Clause clause) => Read(clause, _ => true);

    /// <summary>Reads the statements of a clause whose cues name their source themselves: "in the words of", "according to".</summary>
    internal void ReadNamed(Clause clause) => Read(clause, cue => cue.Speaker >= 0);

    private void Read(Clause clause, Predicate<Cue> wanted)
    {
        if (clause.Depth > DeepestNesting)
        {
            return;
        }
        int id = ++_clauses;
        foreach (TokenRange piece in clause.Pieces)
        {
            Array.Fill(_owner, id, piece.Start, piece.Length);
        }
        var drafts = new List<Draft>();
        foreach (int token in Candidates(clause))
        {
            if (_owner[token] == id && _cues.At(token) is { } cue && wanted(cue) && Read(cue, clause) is { } draft)
            {
                drafts.Add(draft);
                Take(draft, ++_clauses);
            }
        }
        drafts.Sort((one, two) => one.First.CompareTo(two.First));
        foreach (Draft draft in drafts)
        {
            _found.Add(Statement(draft, clause));
            Read(new Clause(draft.Pieces, _found.Count - 1, clause.Depth + 1));
        }
    }

    /// <summary>Adds a statement that was found otherwise, and reads what its content holds.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="pieces">The tokens of its content.</param>
    internal void Add(FoundStatement statement, IReadOnlyList<TokenRange> pieces)
    {
        _found.Add(statement);
        Read(new Clause(pieces, _found.Count - 1, 1));
    }

    /// <summary>Adds an outermost statement that the trained model found, and reads what its content holds.</summary>
    internal void Add(Attribution attribution)
    {
        Cue cue = CueOf(attribution.Cue);
        Setting setting = _settings.Of(cue);
        List<TokenRange> pieces = [.. attribution.Content.Select(range => new TokenRange(range.Start, range.End))];
        var source = attribution.Source is { } words ? new TokenRange(words.Start, words.End) : (TokenRange?)null;
        var contents = pieces.Select(piece => _view.Inside(piece.Start, piece.End, _view.Quotation(cue.Head))).OfType<TextSpan>().ToImmutableArray();
        if (contents.IsEmpty || (IsTelephoned(cue) && pieces.Sum(piece => piece.Length) <= MostWordsOfCalled))
        {
            return;
        }
        Add(Statement(cue, setting, source, pieces, null, attribution.Cue.Start) with
        {
            Cue = _view.Trimmed(attribution.Cue.Start, attribution.Cue.End),
            Antecedent = source is { Length: 1 } pronoun && _view.Is(pronoun.Start, WordClasses.RelativePronouns) ? Cover(_speakers.Of(cue).Antecedent) : null,
            Probability = attribution.Confidence.Whole,
            SourceProbability = attribution.Confidence.Source,
            CueProbability = attribution.Confidence.Cue,
            ContentProbability = attribution.Confidence.Content,
        }, pieces);
    }

    /// <summary>"She called the minister": by telephone, where the tree knows nothing that is said. A call is a contact and no statement.</summary>
    private bool IsTelephoned(Cue cue) => cue.Word is { Lemma: "call", Frames: Frames.None } && cue.End - cue.First == 1 && _trees.Child(cue.Head, Relation.OpenClause) < 0;

    /// <summary>What the tables and the tree say of a cue that was found otherwise.</summary>
    private Cue CueOf(WordRange words)
    {
        for (int token = words.Start; token < words.End; token++)
        {
            if (_cues.At(token) is { } cue)
            {
                return cue;
            }
        }
        int head = _view.Text.Top(words.Start, words.End);
        return new Cue(head, words.Start, words.End, new CueWord(_view.Lemma(head), Frames.None, []), Way.Clause) { Contents = [] };
    }

    /// <summary>Adds pieces of a quotation that runs on after its statement.</summary>
    internal void Continue(int statement, IEnumerable<TextSpan> pieces) =>
        _found[statement] = _found[statement] with { Content = _found[statement].Content.AddRange(pieces) };

    /// <summary>"“Why?” | he asked.": the cue of a sentence that has no content of its own; <c>null</c> where it has none.</summary>
    internal FoundStatement? CueAlone(TokenRange sentence)
    {
        for (int token = sentence.Start; token < sentence.End; token++)
        {
            if (_cues.Alone(token) is { } cue && _speakers.Of(cue) is { Phrase: { } phrase } && Math.Min(phrase.Start, cue.First) <= sentence.Start + 1)
            {
                return Statement(new Draft(cue, _speakers.Of(cue), [new TokenRange(token, token + 1)]), new Clause([sentence], null, 0));
            }
        }
        return null;
    }

    /// <summary>Names the source of a statement that was found without one.</summary>
    internal void Attribute(int statement, TextSpan source) => _found[statement] = _found[statement] with { Source = source };

    /// <summary>Adds pieces of a quotation that stand before its statement.</summary>
    internal void Precede(int statement, IEnumerable<TextSpan> pieces) =>
        _found[statement] = _found[statement] with { Content = [.. pieces, .. _found[statement].Content] };

    /// <summary>The clause's words that may be cues, the nearest to its head first; an aside before the clause it is an aside to.</summary>
    private int[] Candidates(Clause clause)
    {
        var candidates = new List<int>();
        foreach (TokenRange piece in clause.Pieces)
        {
            for (int token = piece.Start; token < piece.End; token++)
            {
                if (_view.Text.Word(token).Upos is "VERB" or "NOUN" or "ADJ")
                {
                    candidates.Add(token);
                }
            }
        }
        int[] ranks = [.. candidates.Select(Rank)];
        int nearest = ranks.DefaultIfEmpty().Min();
        for (int i = 0; i < ranks.Length; i++)
        {
            ranks[i] = _cues.IsTrailing(candidates[i], orInside: true) ? nearest - 1 : _cues.IsParticipleAfterComma(candidates[i]) ? Math.Min(ranks[i], nearest + 1) : ranks[i];
        }
        int[] ordered = [.. candidates];
        Array.Sort([.. ranks.Select((rank, i) => ((long)rank << 32) + i)], ordered);
        return ordered;
    }

    /// <summary>How near a word is to the head of its sentence; an aside comes before the clause it is an aside to.</summary>
    private int Rank(int token) => _asides.At(token) is { } aside ? (2 * _trees.Depth(aside.Contents[0])) + (_asides.FollowsMark(aside) ? 1 : -1)
        : (2 * _trees.Depth(token)) - (_trees.Relation(token) == Relation.Parataxis ? 3 : 0);

    private Draft? Read(Cue cue, Clause clause)
    {
        Speaker speaker = _goingOn.TryGetValue(cue.Head, out Speaker same) ? same : _speakers.Of(cue);
        speaker = speaker.Phrase is { } phrase && phrase.Start < cue.End && phrase.End > cue.First ? default(Speaker) with { Head = -1 } : speaker;
        if (clause.Within is not null && IsOwnWish(cue, speaker))
        {
            return null;
        }
        bool quotedWhole = clause.Within is null && _view.Quotation(cue.Head) != 0
            && (speaker.Head < 0 || _view.Quotation(speaker.Head) == _view.Quotation(cue.Head));
        if (quotedWhole || IsPartOfSubject(cue, speaker))
        {
            return null;
        }
        List<TokenRange> pieces = _contents.Of(cue, speaker, clause);
        if (pieces.Count > 0 && _contents.LastCut < clause.PieceAt(cue.Head).End)
        {
            _goingOn.TryAdd(_contents.LastCut, speaker);
        }
        return pieces.Count > 0 ? new Draft(cue, speaker, pieces) : null;
    }

    /// <summary>What a speaker says that he himself wants, thinks or is to do is no statement inside his statement.</summary>
    private bool IsOwnWish(Cue cue, Speaker speaker)
    {
        ParsedWord word = _view.Text.Word(cue.Head);
        bool infinitive = word.Xpos == "VB" && cue.First == cue.Head && _trees.Child(cue.Head, Relation.Subject) < 0;
        bool aside = cue.Speaker >= 0;
        return !aside && (infinitive || word.Upos != "VERB" || CueWords.IsDeed(cue.Word.Lemma)
            || (!CueWords.IsSpeech(cue.Word.Lemma) && (speaker.Head < 0 || _view.Text.Word(speaker.Head).Upos == "PRON")));
    }

    /// <summary>"Macron, Putin discuss": one person does not "discuss", so the subject found is not all of it.</summary>
    private bool IsPartOfSubject(Cue cue, Speaker speaker) =>
        speaker.Head >= 0 && _view.Text.Word(cue.Verb).Xpos == "VBP" && cue.First == cue.Verb && _view.Text.Word(speaker.Head).Xpos is "NN" or "NNP"
        && _trees.Child(speaker.Head, Relation.Conjunct) < 0;

    /// <summary>Takes the tokens of a statement out of the clause it was found in.</summary>
    private void Take(Draft draft, int taker)
    {
        foreach (TokenRange piece in draft.Pieces)
        {
            Array.Fill(_owner, taker, piece.Start, piece.Length);
        }
        Array.Fill(_owner, taker, draft.Cue.First, draft.Cue.End - draft.Cue.First);
    }

    private FoundStatement Statement(Draft draft, Clause clause)
    {
        Setting setting = _settings.Of(draft.Cue);
        return Statement(draft.Cue, setting, draft.Speaker.Phrase, draft.Pieces, clause.Within, clause.PieceAt(draft.Cue.Head).Start) with
        {
            Antecedent = Cover(draft.Speaker.Antecedent),
        };
    }

    // Of 30 nested statements in the seven shared reports whose statements are all marked, 15 were right.
    private const double NestedProbability = 0.5;

    private FoundStatement Statement(Cue cue, Setting setting, TokenRange? source, List<TokenRange> pieces, int? within, int floor)
    {
        int hedged = Math.Min(Math.Max(cue.End, pieces[0].Start) + 2, pieces[0].End);
        return new FoundStatement
        {
            Source = Cover(source),
            Cue = _view.Text.Cover(cue.First, Math.Max(cue.End, setting.CueEnd)),
            Content = [.. pieces.Select(piece => _view.Inside(piece.Start, piece.End, _view.Quotation(cue.Head))).OfType<TextSpan>()],
            Lemma = cue.Word.Lemma,
            Medium = Cover(setting.Medium),
            Addressee = Cover(setting.Addressee),
            Said = Cover(setting.Said),
            Hedges = [.. Hedges.OfCue(_view, cue, source?.Start), .. Hedges.Between(_view, Math.Max(floor, cue.First - 2), hedged)],
            Within = within,
            Probability = within is null ? null : NestedProbability,
        };
    }

    private TextSpan? Cover(TokenRange? range) => range is { } tokens ? _view.Trimmed(tokens.Start, tokens.End) : null;

    /// <summary>A statement by its tokens.</summary>
    private sealed record Draft(Cue Cue, Speaker Speaker, List<TokenRange> Pieces)
    {
        internal int First { get; } = Math.Min(Math.Min(Cue.First, Pieces[0].Start), Speaker.Phrase?.Start ?? int.MaxValue);
    }
}
