using System.Collections.Immutable;
using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Statements;

/// <summary>A stretch of tokens to read statements from.</summary>
/// <param name="Start">The first token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Within">The statement whose content this is.</param>
/// <param name="Depth">How deep that is.</param>
internal readonly record struct Clause(int Start, int End, int? Within, int Depth);

/// <summary>Reads the statements of a sentence: one that embraces the rest first, then those inside it, then the next.</summary>
internal sealed class ClauseReader(TokenView view)
{
    private const int DeepestNesting = 6;

    private readonly NounPhrases _phrases = new(view);
    private readonly Subjects _subjects = new(view, new NounPhrases(view));
    private readonly CueFinder _cues = new(view);
    private readonly Adjuncts _adjuncts = new(view, new NounPhrases(view));
    private readonly List<FoundStatement> _found = [];

    /// <summary>Everything read so far, each statement after the one that holds it.</summary>
    internal IReadOnlyList<FoundStatement> Found => _found;

    /// <summary>Reads a sentence, or the content of a statement.</summary>
    internal void Read(Clause clause)
    {
        if (clause.End - clause.Start < 2 || clause.Depth > DeepestNesting)
        {
            return;
        }
        if (Embracing(clause) is { } rest)
        {
            if (rest < clause.End)
            {
                ReadLeading(clause with { Start = rest }, _found.FindLast(statement => statement.Within == clause.Within)?.Source);
            }
            return;
        }
        ReadLeading(clause, null);
    }

    /// <summary>Adds pieces of a quotation that runs on after its statement.</summary>
    internal void Continue(int statement, IEnumerable<TextSpan> pieces) =>
        _found[statement] = _found[statement] with { Content = _found[statement].Content.AddRange(pieces) };

    /// <summary>Adds a quotation to which the text gives no cue.</summary>
    internal void AddBare(TextSpan quotation, int start, int end)
    {
        _found.Add(new FoundStatement { Source = null, Cue = null, Content = [quotation], Lemma = "" });
        Read(new Clause(start, end, _found.Count - 1, 1));
    }

    /// <summary>"CONTENT, said X", "CONTENT, X said", "CONTENT, X said, CONTENT", "according to X": where reading goes on, if found.</summary>
    private int? Embracing(Clause clause)
    {
        for (int token = clause.Start; token < clause.End; token++)
        {
            if (Hidden(token, clause))
            {
                continue;
            }
            if (_cues.At(token, clause.End, clause.Start) is { Form: CueForm.Finite, Word.Manner: CueManner.Say } cue
                && (Inverted(cue, clause) ?? Trailing(cue, clause)) is { } rest)
            {
                return rest;
            }
        }
        for (int token = clause.Start; token < clause.End; token++)
        {
            if (!Hidden(token, clause) && AccordingTo(token, clause) is { } end)
            {
                return end;
            }
        }
        return null;
    }

    /// <summary>"CONTENT, said X [in a statement]".</summary>
    private int? Inverted(Cue cue, Clause clause)
    {
        int before = cue.First - 1;
        bool closed = before > clause.Start && cue.Word.Lemma is not ("tell" or "inform" or "remind" or "assure") && (view.ClosesClause(before) || view[before] is "?" or "!");
        if (!closed || _phrases.After(cue.End, clause.End) is not { } sourceEnd)
        {
            return null;
        }
        Adjunct adjunct = _adjuncts.After(sourceEnd, clause.End, "");
        if (!AtBoundary(adjunct.End, clause.End) && view.Kind(before) != TokenKind.QuoteClose)
        {
            return null;
        }
        return Embrace(cue, view.Text.Cover(cue.End, sourceEnd), adjunct with { CueEnd = cue.End }, clause, before, null);
    }

    /// <summary>"CONTENT, X said", also with more content after it.</summary>
    private int? Trailing(Cue cue, Clause clause)
    {
        int subjectEnd = _subjects.BeforeAdverbs(cue.First, clause.Start);
        if (_phrases.Before(subjectEnd, clause.Start) is not { } source || source <= clause.Start + 1 || !view.ClosesClause(source - 1))
        {
            return null;
        }
        Adjunct adjunct = _adjuncts.After(cue.End, clause.End, cue.Word.Lemma);
        bool opener = OpensSentence(clause.Start, source - 1);
        bool parenthesis = view.Is(adjunct.End, clause.End, ",");
        bool spoken = view.Kind(source - 1) == TokenKind.QuoteClose && !view.Is(adjunct.End < clause.End ? adjunct.End : source, WordClasses.ClauseStarters);
        bool last = spoken || AtBoundary(adjunct.End, clause.End);
        return !last || (opener && !parenthesis && adjunct.End < clause.End - 1) ? null
            : Embrace(cue, view.Text.Cover(source, subjectEnd), adjunct, clause, source - 1, source);
    }

    /// <summary>Adds a statement whose content stands before it, perhaps after it too, and reads that content.</summary>
    private int? Embrace(Cue cue, TextSpan source, Adjunct adjunct, Clause clause, int leftEnd, int? sourceToken)
    {
        int rest = adjunct.End;
        bool comma = view.Is(rest, clause.End, ",");
        bool goesOn = comma && rest + 1 < clause.End && GoesOn(clause.Start, leftEnd, rest + 1, clause);
        var pieces = new List<(int Start, int End)> { (clause.Start, leftEnd + (view.Kind(leftEnd) == TokenKind.QuoteClose ? 1 : 0)) };
        if (goesOn)
        {
            pieces.Add((rest + 1, clause.End));
            rest = clause.End;
        }
        var contents = pieces.Select(piece => view.Trimmed(piece.Start, piece.End)).OfType<TextSpan>().ToImmutableArray();
        if (contents.IsEmpty)
        {
            return null;
        }
        int index = Add(cue, source, adjunct, contents, clause, sourceToken);
        foreach ((int start, int end) in pieces)
        {
            Read(new Clause(start, end, index, clause.Depth + 1));
        }
        return rest;
    }

    /// <summary>Whether what follows ", X said," is more of the content: of a quotation only more quotation, of a mere subject its verb.</summary>
    private bool GoesOn(int start, int leftEnd, int next, Clause clause)
    {
        bool quotation = view.Kind(leftEnd) == TokenKind.QuoteClose;
        bool subject = leftEnd - start <= 4 && !quotation;
        return subject || (!StartsFurtherStatement(next, clause) && (!quotation || view.Kind(next) == TokenKind.QuoteOpen));
    }

    /// <summary>"According to X, CONTENT" and "CONTENT, according to X".</summary>
    private int? AccordingTo(int token, Clause clause)
    {
        if (!view.Is(token, clause.End, "according") || !view.Is(token + 1, clause.End, "to")
            || _phrases.After(token + 2, clause.End) is not { } sourceEnd)
        {
            return null;
        }
        if (view.Is(token - 1, token, ",") && view.Is(token - 2, token, "that"))
        {
            return null; // "said that, according to X, …": the clause is the speaker's
        }
        bool first = token == clause.Start;
        (int start, int end) = first ? (sourceEnd, clause.End) : (clause.Start, token);
        if (view.Trimmed(start, end) is not { } content)
        {
            return null;
        }
        var cue = new Cue(token, token, token + 2, new CueWord(["according", "to"], CueManner.Say), CueForm.Finite);
        int index = Add(cue, view.Text.Cover(token + 2, sourceEnd), new Adjunct(token + 2, sourceEnd, null, null), [content], clause, null);
        Read(new Clause(start, end, index, clause.Depth + 1));
        return clause.End;
    }

    /// <summary>"X said that CONTENT and called for CONTENT, adding that CONTENT".</summary>
    private void ReadLeading(Clause clause, TextSpan? subject)
    {
        int token = clause.Start;
        while (token < clause.End)
        {
            int next = token + 1;
            if (!Hidden(token, clause) && _cues.At(token, clause.End, clause.Start) is { } cue && Leading(cue, clause, ref subject) is { } end)
            {
                next = Math.Max(next, end);
            }
            token = next;
        }
    }

    private int? Leading(Cue cue, Clause clause, ref TextSpan? subject)
    {
        (TextSpan? source, int? sourceToken) = _subjects.Of(cue, clause, subject);
        if (source is null)
        {
            return null;
        }
        Adjunct adjunct = _adjuncts.After(cue.End, clause.End, cue.Word.Lemma);
        int start = adjunct.End;
        while (start < clause.End && (view[start] is ":" || (view[start] is "," && start + 1 < clause.End && view.Kind(start + 1) == TokenKind.QuoteOpen)))
        {
            start++;
        }
        bool named = cue.Word.Lemma == "call" && view[start < clause.End ? start : cue.Verb] is "the" or "a" or "an";
        start += named && start + 1 < clause.End && view.Kind(start + 1) == TokenKind.QuoteOpen ? 1 : 0; // calls the “root causes”
        int end = ContentEnd(start, clause);
        if (start >= end || !TakesContent(cue, start, end) || view.Trimmed(start, end) is not { } content)
        {
            return null;
        }
        subject = source;
        int index = Add(cue, source, adjunct, [content], clause, sourceToken);
        Read(new Clause(start, end, index, clause.Depth + 1));
        return end;
    }

    /// <summary>Where the content that begins at a token stops: before a further cue of the same subject, or at the clause's end.</summary>
    private int ContentEnd(int start, Clause clause)
    {
        for (int token = start + 1; token < clause.End; token++)
        {
            if (Hidden(token, clause) && view.Quotation(token) == view.Quotation(token - 1))
            {
                continue;
            }
            if (view[token] is ";")
            {
                return token;
            }
            bool joint = view[token] is "and" or "but" or "," or "while";
            if (joint && StartsFurtherStatement(token + 1, clause))
            {
                return token;
            }
        }
        return clause.End;
    }

    /// <summary>Whether "adding …", "[and] called for …" or "[but] “stressed …" begins at a token.</summary>
    private bool StartsFurtherStatement(int token, Clause clause)
    {
        while (token < clause.End && (view[token] is "and" or "but" or "also" or "while" || view.Kind(token) == TokenKind.QuoteOpen))
        {
            token++;
        }
        return token < clause.End && _cues.At(token, clause.End, token) is not null;
    }

    /// <summary>Whether what follows a cue can be its content.</summary>
    private bool TakesContent(Cue cue, int start, int end)
    {
        if (cue.Word.Lemma == "call" && view.MentionFrom(start) is { } called && called.End >= end - 1)
        {
            return false; // by telephone
        }
        if (cue.Word.Manner == CueManner.Act)
        {
            return view.Kind(start) is not TokenKind.Mark;
        }
        if (view[start] is "by")
        {
            return false; // passive: "announced by Iran"
        }
        bool clause = view.Is(start, WordClasses.ClauseStarters) || view.Kind(start) == TokenKind.QuoteOpen || view[start] is "to"
            || view.Is(start, WordClasses.Pronouns) || (start > 0 && view[start - 1] is ":");
        bool plain = cue.Word.Lemma is "say" or "tell" or "claim" or "believe" or "think" or "hope" or "insist" or "argue" or "note" or "stress"
            or "emphasise" or "emphasize" or "underscore" or "underline" or "reiterate" or "reaffirm" or "announce" or "suggest" or "acknowledge"
            or "admit" or "predict" or "warn" or "vow" or "promise" or "pledge" or "deny" or "confirm" or "declare" or "agree" or "indicate"
            or "decide" or "estimate";
        return clause || (plain && end - start >= 2);
    }

    private int Add(Cue cue, TextSpan? source, Adjunct adjunct, ImmutableArray<TextSpan> content, Clause clause, int? sourceToken)
    {
        TextSpan cueSpan = view.Text.Cover(cue.First, adjunct.CueEnd);
        int hedgeEnd = Math.Min(adjunct.End + 2, clause.End);
        _found.Add(new FoundStatement
        {
            Source = source,
            Cue = cueSpan,
            Content = content,
            Lemma = cue.Word.Lemma,
            Negated = AnyBetween(cue.First, cue.Verb, WordClasses.Negations),
            Future = view.Is(cue.First, clause.End, "will") || view.Is(cue.First, clause.End, "would"),
            Medium = adjunct.Medium,
            Addressee = adjunct.Addressee,
            Hedges = [.. Hedges.OfCue(view, cue, sourceToken), .. Hedges.Between(view, Math.Max(clause.Start, cue.First - 2), hedgeEnd)],
            Within = clause.Within,
        });
        return _found.Count - 1;
    }

    private bool AnyBetween(int start, int end, System.Collections.Frozen.FrozenSet<string> words)
    {
        for (int token = start; token < end; token++)
        {
            if (view.Is(token, words))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a token lies in a quotation that this clause only quotes; content of a statement may be a quotation itself.</summary>
    private bool Hidden(int token, Clause clause)
    {
        if (view.Quotation(token) == 0 || clause.Within is not null)
        {
            return false;
        }
        bool opensWithCue = view.Kind(token - 1 >= clause.Start ? token - 1 : token) == TokenKind.QuoteOpen && token - 2 >= clause.Start;
        return !opensWithCue;
    }

    private bool AtBoundary(int token, int limit) =>
        token >= limit || view.Kind(token) is TokenKind.QuoteOpen || (view.Kind(token) == TokenKind.Mark && view[token] is not "$" and not "(");

    /// <summary>"On Tuesday", "In a statement", "Asked about it": no content of its own.</summary>
    private bool OpensSentence(int start, int end)
    {
        bool opener = view[start] is "In" or "On" or "At" or "During" or "After" or "Before" or "By" or "For" or "When" or "While" or "As" or "If" or "Since"
            or "Speaking" or "Asked" or "Earlier" or "Later" or "Meanwhile" or "However" or "But" or "And" or "Also" or "Still" or "With" or "Following"
            or "Under" or "Despite" or "Although" or "Though" or "Instead" or "Moreover" or "Separately" or "Yet";
        for (int token = start; opener && token < end; token++)
        {
            opener = view.Kind(token) != TokenKind.QuoteClose;
        }
        return opener;
    }
}
