using Readout.Extraction.Tokens;

namespace Readout.Extraction.Statements;

/// <summary>Tells which tokens are the content of a cue.</summary>
/// <param name="view">The tokens.</param>
/// <param name="trees">Their trees.</param>
/// <param name="owner">For each token, the clause that it is read in now; what belongs to another is left alone.</param>
internal sealed class Contents(TokenView view, SyntaxTrees trees, int[] owner)
{
    private readonly int[] _marks = new int[view.Text.Count];
    private readonly Stack<int> _open = new();
    private int _mark;
    private int _cut;

    /// <summary>The participle that ended the last content read, as in ", adding that …"; its end where there is none.</summary>
    internal int LastCut => _cut;

    /// <summary>The pieces of a cue's content in order; empty where it has none here.</summary>
    internal List<TokenRange> Of(Cue cue, Speaker speaker, Clause clause)
    {
        _mark++;
        int id = owner[cue.Head];
        foreach (int head in cue.Contents)
        {
            Mark(head, cue, id);
        }
        Unmark(new TokenRange(cue.First, cue.End));
        Unmark(speaker.Phrase);
        TokenRange piece = clause.PieceAt(cue.Head);
        _cut = Cut(cue, Math.Max(cue.End, speaker.Phrase?.End ?? 0), piece.End);
        (int first, int last) = cue.Way == Way.Quotation ? Beside(cue, speaker, clause, id) : Reach(cue, id);
        if (first > last)
        {
            return [];
        }
        int before = Math.Min(cue.First, speaker.Phrase is { } phrase && phrase.End == cue.First ? phrase.Start : cue.First);
        if (cue.Way is Way.Clause or Way.Host or Way.Quotation)
        {
            bool trailing = last < before || (first < before && view.Quotation(first) != 0 && view.Quotation(first) != view.Quotation(cue.Head));
            trailing |= cue.Speaker >= 0 && first < before && speaker.Phrase is { } told && told.End < piece.End && view[told.End] is "." or ";";
            last = trailing && last >= before ? before - 1 : last;
            first = trailing ? FromStart(first, before, cue, clause, id) : first;
            last = ThroughQuotation(trailing ? Resumed(cue, speaker, last) : last, cue, id);
            first = BackThroughQuotation(first, cue, id);
            last = cue.ToEnd ? Through(last, piece.End, id) : last;
        }
        else if (first > cue.Head)
        {
            last = OnThroughPhrase(last, piece.End, cue, id);
            first += cue.Word.Lemma == "call" && first + 1 < view.Text.Count && view[first] is "the" or "a" or "an" && view.Kind(first + 1) == TokenKind.QuoteOpen ? 1 : 0; // calls the “root causes”
        }
        last = first > cue.Head ? Math.Min(last, _cut - 1) : last;
        last = WithClosingMark(first, last, cue, id);
        return Pieces(first, last, id);
    }

    private void Mark(int head, Cue cue, int id)
    {
        _open.Push(head);
        while (_open.TryPop(out int token))
        {
            if (token == cue.Verb || token == cue.Head)
            {
                continue;
            }
            _marks[token] = owner[token] == id ? _mark : _marks[token];
            for (int child = trees.FirstChild(token); child >= 0; child = trees.NextSibling(child))
            {
                _open.Push(child);
            }
        }
    }

    private void Unmark(TokenRange? tokens)
    {
        for (int token = tokens?.Start ?? 0; token < (tokens?.End ?? 0); token++)
        {
            _marks[token] = 0;
        }
    }

    private (int First, int Last) Reach(Cue cue, int id)
    {
        (int first, int last) = (int.MaxValue, -1);
        foreach (int head in cue.Contents)
        {
            (first, last) = (Math.Min(first, trees.Left(head)), Math.Max(last, trees.Right(head)));
        }
        while (first <= last && !IsContent(first, id))
        {
            first++;
        }
        while (last >= first && !IsContent(last, id))
        {
            last--;
        }
        return (first, last);
    }

    private bool IsContent(int token, int id) => _marks[token] == _mark && owner[token] == id && view.Kind(token) is TokenKind.Word or TokenKind.Number;

    /// <summary>"CONTENT, said X" and "X said: “CONTENT”" where the tree joins neither.</summary>
    private (int First, int Last) Beside(Cue cue, Speaker speaker, Clause clause, int id)
    {
        int after = Math.Max(cue.End, speaker.Phrase is { } phrase && phrase.Start >= cue.End ? phrase.End : cue.End);
        TokenRange piece = clause.PieceAt(cue.Head);
        for (int child = trees.FirstChild(cue.Verb); child >= 0; child = trees.NextSibling(child))
        {
            bool hearer = trees.Left(child) == after && trees.Relation(child) is Relation.Receiver or Relation.Object or Relation.Agent && !view.Is(trees.Left(child), piece.End, "that");
            after = hearer && trees.Right(child) < piece.End ? trees.Right(child) + 1 : after;
        }
        if (view.Is(after, piece.End, "that") && view.Text.Word(after).Upos == "SCONJ" && owner[after] == id)
        {
            int end = after;
            while (end < piece.End && !(view[end] is "," && end + 1 < piece.End && trees.Relation(end + 1) == Relation.Subject && owner[trees.Head(end + 1)] != id))
            {
                end++;
            }
            return (after, Through(after - 1, end, id)); // the tree hangs the clause elsewhere
        }
        int next = after;
        while (after < piece.End && view[after] is ":" or ",")
        {
            after++;
        }
        bool opens = after < piece.End && (view.Kind(after) == TokenKind.QuoteOpen || view[after - 1] is ":");
        if (opens && owner[after] == id)
        {
            int end = after;
            while (end < piece.End && owner[end] == id && (view.Quotation(after) == 0 || view.Quotation(end) == view.Quotation(after)))
            {
                _marks[end++] = _mark;
            }
            return (after, end - 1);
        }
        int before = Math.Min(cue.First, speaker.Phrase?.Start ?? cue.First) - 1;
        bool closed = before > piece.Start && (view.ClosesClause(before) || view[before] is "?" or "!");
        bool ends = next >= piece.End || view.Kind(next) is TokenKind.Mark;
        if (!closed || !ends || owner[before] != id)
        {
            return (0, -1);
        }
        int start = piece.Start;
        for (int token = start; token < before; token++)
        {
            start = owner[token] == id ? start : token + 1;
        }
        while (start < before && view.Kind(start) == TokenKind.Mark)
        {
            start++;
        }
        return (start, before - (view.Kind(before) == TokenKind.QuoteClose ? 0 : 1));
    }

    /// <summary>What stands before a cue that comes last is its content from the start of the clause, but for what hangs from the cue itself.</summary>
    private int FromStart(int first, int before, Cue cue, Clause clause, int id)
    {
        int start = clause.PieceAt(first).Start;
        for (int child = trees.FirstChild(cue.Verb); child >= 0 && child < first; child = trees.NextSibling(child))
        {
            bool aside = trees.Right(child) < first && trees.Relation(child) is Relation.Oblique or Relation.Adverbial or Relation.Measure or Relation.Conjunct;
            start = aside && trees.Right(child) >= start ? trees.Right(child) + 1 : start;
        }
        for (int token = start; token < before; token++)
        {
            if (owner[token] != id && token < first)
            {
                start = token + 1;
                continue;
            }
            _marks[token] = owner[token] == id ? _mark : _marks[token];
        }
        return start;
    }

    /// <summary>"“…,” he said, “…”": the last token of the quotation taken up again after the cue.</summary>
    private int Resumed(Cue cue, Speaker speaker, int last)
    {
        int after = Math.Max(cue.End, speaker.Phrase?.End ?? 0);
        bool again = after + 1 < view.Text.Count && view.Kind(after + 1) == TokenKind.QuoteOpen && view[after] is "," or ":" or "." or ";" or "—" or "–";
        if (!again || view.Quotation(after + 1) == 0)
        {
            return last;
        }
        _marks[after + 1] = _mark;
        return after + 1;
    }

    private int ThroughQuotation(int last, Cue cue, int id)
    {
        int quotation = view.Quotation(last);
        while (quotation != 0 && quotation != view.Quotation(cue.Head) && last + 1 < view.Text.Count && view.Quotation(last + 1) == quotation && owner[last + 1] == id)
        {
            _marks[++last] = _mark;
        }
        return last;
    }

    private int BackThroughQuotation(int first, Cue cue, int id)
    {
        int quotation = view.Quotation(first);
        while (quotation != 0 && quotation != view.Quotation(cue.Head) && first > 0 && view.Quotation(first - 1) == quotation && owner[first - 1] == id)
        {
            _marks[--first] = _mark;
        }
        return first;
    }

    /// <summary>Takes the mark that closes a quotation opened within the content, and the stop before it.</summary>
    private int WithClosingMark(int first, int last, Cue cue, int id)
    {
        int quotation = view.Quotation(last), close = last + 1;
        while (quotation != 0 && close < view.Text.Count && view.Quotation(close) == quotation && view.Kind(close) == TokenKind.Mark)
        {
            close++;
        }
        bool closes = quotation != 0 && quotation != view.Quotation(cue.Head) && close < view.Text.Count && view.Kind(close) == TokenKind.QuoteClose
            && view.Quotation(close) == quotation && owner[close] == id && (first == 0 || view.Quotation(first - 1) != quotation);
        for (int token = last + 1; closes && token <= close; token++)
        {
            _marks[token] = _mark;
        }
        return closes ? close : last;
    }

    private int Through(int last, int end, int id)
    {
        while (last + 1 < end && last + 1 < _cut && owner[last + 1] == id)
        {
            _marks[++last] = _mark;
        }
        return last;
    }

    /// <summary>What follows the content and begins no clause of its own goes on with it, over a comma only within a quotation.</summary>
    private int OnThroughPhrase(int last, int end, Cue cue, int id)
    {
        int reached = last;
        for (int token = last + 1; token < end && token < _cut && owner[token] == id; token++)
        {
            bool quoted = view.Quotation(token) != 0 && view.Quotation(token) == view.Quotation(last);
            bool mark = view.Kind(token) == TokenKind.Mark;
            if ((mark && !quoted) || view.Kind(token) == TokenKind.QuoteOpen || BeginsClause(token) || IsAside(token, cue))
            {
                break;
            }
            reached = mark ? reached : token;
        }
        for (int token = last + 1; token <= reached; token++)
        {
            _marks[token] = _mark;
        }
        return reached;
    }

    private bool BeginsClause(int token) => view.Text.Word(token) switch
    {
        { Upos: "SCONJ" } => view[token] is not "as",
        { Upos: "VERB" or "AUX" } => true,
        { Upos: "CCONJ" } => token + 1 < view.Text.Count && view.Text.Word(token + 1).Upos is "VERB" or "AUX" or "PRON" or "ADV",
        _ => trees.Relation(token) is Relation.Subject or Relation.PassiveSubject or Relation.Mark || view.Is(token, WordClasses.Days) || view.Is(token, WordClasses.RelativePronouns),
    };

    /// <summary>Whether a token begins something that hangs from the cue itself and is no content.</summary>
    private bool IsAside(int token, Cue cue)
    {
        for (int child = trees.FirstChild(cue.Verb); child >= 0; child = trees.NextSibling(child))
        {
            if (trees.Left(child) == token && child > cue.Head && trees.Relation(child) != Relation.Punctuation)
            {
                return view.IsSetting(child, token, trees.Right(child)) || trees.Relation(child) is Relation.Adverbial or Relation.Parataxis or Relation.Conjunct;
            }
        }
        return false;
    }

    /// <summary>Where ", adding …" or "but called for …" begins: the same speaker goes on with another statement, wherever the tree hangs it.</summary>
    private int Cut(Cue cue, int start, int end)
    {
        for (int token = start + 1; token < end; token++)
        {
            if (view.Text.Word(token).Upos == "VERB" && view.Quotation(token) == view.Quotation(cue.Head) && view.Text.Word(token).Xpos switch
            {
                "VBG" => view[token - 1] is "," && CueLexicon.Verb(view.Lemma(token), null)?.Takes(Frames.Clause) == true,
                "VBD" or "VBZ" => IsJoinedTo(token, cue),
                _ => false,
            })
            {
                return token;
            }
        }
        return end;
    }

    /// <summary>"He said the army was ready but called for talks": a verb of saying in the same form and without a subject, after a clause with one of its own.</summary>
    private bool IsJoinedTo(int verb, Cue cue)
    {
        int head = trees.Head(verb);
        return trees.Relation(verb) == Relation.Conjunct && view[verb - 1] is "and" or "but" && head > cue.Head && cue.Way == Way.Clause
            && view.Text.Word(verb).Xpos == view.Text.Word(cue.Verb).Xpos && cue.Contents.Contains(head) && trees.Child(verb, Relation.Subject) < 0
            && CueLexicon.Verb(view.Lemma(verb), null) is not null
            && trees.Child(head, Relation.Subject) is var subject and >= 0 && view.Text.Word(subject).Upos != "PRON";
    }

    /// <summary>The runs of marked tokens; punctuation between two of them joins them.</summary>
    private List<TokenRange> Pieces(int first, int last, int id)
    {
        var pieces = new List<TokenRange>();
        int start = -1, end = -1;
        for (int token = first; token <= last; token++)
        {
            if (_marks[token] == _mark && owner[token] == id)
            {
                start = start < 0 ? token : start;
                end = token + 1;
            }
            else if (start >= 0 && !(owner[token] == id && view.Kind(token) == TokenKind.Mark))
            {
                Add(pieces, start, end);
                start = -1;
            }
        }
        if (start >= 0)
        {
            Add(pieces, start, end);
        }
        return pieces;
    }

    private void Add(List<TokenRange> pieces, int start, int end)
    {
        bool words = false;
        for (int token = start; token < end && !words; token++)
        {
            end -= view.Text.Word(end - 1).Upos == "CCONJ" && end - start > 1 ? 1 : 0;
            words = view.Kind(token) is TokenKind.Word or TokenKind.Number && !(end - start <= 2 && (view.Is(token, WordClasses.RelativePronouns) || view.Text.Word(token).Xpos is "WP" or "WRB"));
        }
        if (words)
        {
            pieces.Add(new TokenRange(start, end));
        }
    }
}
