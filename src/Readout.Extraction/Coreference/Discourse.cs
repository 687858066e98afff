using Readout.Extraction.Actors;
using Readout.Extraction.Statements;
using Readout.Extraction.Tokens;

namespace Readout.Extraction.Coreference;

/// <summary>How somebody was last spoken of.</summary>
internal enum Wording
{
    Name, Noun, Pronoun,
}

/// <summary>Who has been spoken of so far, and what that says of whom the next words mean.</summary>
internal sealed class Discourse(TokenRow tokens, SyntaxTrees trees, IReadOnlyList<CastMember> cast, PersonWords words, bool[] isSource)
{
    private const int MostCandidates = 8, FarthestSentence = 40;
    private readonly List<Figure> _figures = [];
    private readonly Dictionary<int, Figure> _byActor = [];
    private Figure? _lastSpeaker;
    private int _mostOften;

    /// <summary>Takes note that the text speaks of somebody.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="head">The token that heads the words.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="wording">How.</param>
    /// <param name="gender">The gender that the words tell; empty for none.</param>
    internal void Note(int actor, int head, int sentence, Wording wording, string gender)
    {
        if (!_byActor.TryGetValue(actor, out Figure? figure))
        {
            string known = cast[actor].Gender.Length > 0 ? cast[actor].Gender : words.GenderOfName(cast[actor].Name);
            _byActor.Add(actor, figure = new Figure(actor) { Gender = known });
        }
        else
        {
            _figures.Remove(figure);
        }
        _figures.Add(figure); // the latest stands last
        figure.Gender = figure.Gender.Length > 0 ? figure.Gender : gender;
        (figure.Head, figure.Sentence, figure.Wording) = (head, sentence, wording);
        _mostOften = Math.Max(_mostOften, ++figure.Count);
        _lastSpeaker = isSource[head] ? figure : _lastSpeaker;
    }

    /// <summary>Those an anaphor may mean: nobody first, then the latest first.</summary>
    internal List<Candidate> Candidates(Anaphor anaphor, int sentence)
    {
        var found = new List<Candidate>(MostCandidates + 1) { new(-1, -1, Nobody(anaphor)) };
        int said = anaphor.Kind == AnaphorKind.Pronoun && isSource[anaphor.Head] ? QuotationBefore(anaphor.Head) : 0;
        for (int i = _figures.Count - 1; i >= 0 && found.Count <= MostCandidates && sentence - _figures[i].Sentence <= FarthestSentence; i--)
        {
            bool insideSaid = said > 0 && tokens.Quotation(_figures[i].Head) == said; // nobody speaks of themselves by name
            if (Fits(_figures[i], anaphor) && !insideSaid)
            {
                found.Add(new Candidate(_figures[i].Actor, _figures[i].Head, Clues(_figures[i], anaphor, sentence, rank: found.Count - 1)));
            }
        }
        return found;
    }

    /// <summary>Who spoke last, in this sentence or the two before, where an anaphor may mean them.</summary>
    internal int? LastSpeaker(Anaphor anaphor, int sentence) =>
        _lastSpeaker is { } last && sentence - last.Sentence <= 2 && Fits(last, anaphor) ? last.Actor : null;

    /// <summary>Of a pronoun that closes a quotation, who spoke last.</summary>
    internal int? Sayer(Anaphor anaphor, int sentence) =>
        anaphor.Kind == AnaphorKind.Pronoun && isSource[anaphor.Head] && QuotationBefore(anaphor.Head) > 0 ? LastSpeaker(anaphor, sentence) : null;

    /// <summary>Whether somebody of the cast may be meant by a pronoun of a gender.</summary>
    internal bool MayBe(int actor, string gender)
    {
        string known = cast[actor].Gender.Length > 0 ? cast[actor].Gender : words.GenderOfName(cast[actor].Name);
        return known.Length == 0 || known == gender;
    }

    /// <summary>The quotation that closes right before a word: what is said by whom the word means; 0 for none.</summary>
    private int QuotationBefore(int token)
    {
        int close = token - 1;
        while (close > 0 && token - close <= 2 && tokens.Quotation(close) == 0)
        {
            close--;
        }
        return close >= 0 && tokens.Kind(close) == TokenKind.QuoteClose ? tokens.Quotation(close) : 0;
    }

    private bool Fits(Figure figure, Anaphor anaphor) =>
        (figure.Gender.Length == 0 || anaphor.Gender.Length == 0 || figure.Gender == anaphor.Gender)
        && (anaphor.Country is null || cast[figure.Actor].Country is null || cast[figure.Actor].Country == anaphor.Country);

    private ClueSet Nobody(Anaphor anaphor) => default(ClueSet).With(Clue.Nobody)
        .With(Clue.NobodyModified, anaphor.Modified)
        .With(Clue.NobodyPossessed, anaphor.Determination == Determination.Possessed)
        .With(Clue.NobodyBare, anaphor.Determination == Determination.Bare)
        .With(Clue.NobodyYet, _figures.Count < 2)
        .With(Clue.NobodyQuoted, tokens.Quotation(anaphor.Head) > 0);

    private ClueSet Clues(Figure figure, Anaphor anaphor, int sentence, int rank)
    {
        int distance = sentence - figure.Sentence;
        Clue near = distance switch { 0 => Clue.SameSentence, 1 => Clue.SentenceBefore, 2 => Clue.TwoBefore, <= 5 => Clue.FewBefore, _ => Clue.LongBefore };
        Clue wording = figure.Wording switch { Wording.Name => Clue.WasNamed, Wording.Noun => Clue.WasNoun, _ => Clue.WasPronoun };
        bool source = _lastSpeaker == figure;
        ClueSet clues = default(ClueSet).With(near).With(wording)
            .With(Clue.Last, rank == 0).With(Clue.SecondLast, rank == 1).With(Clue.ThirdLast, rank == 2)
            .With(figure.Count switch { 1 => Clue.Once, <= 3 => Clue.Sometimes, _ => Clue.Often })
            .With(Clue.MostOften, figure.Count == _mostOften)
            .With(Clue.SameGender, figure.Gender.Length > 0 && anaphor.Gender.Length > 0)
            .With(Clue.OpenGender, figure.Gender.Length == 0)
            .With(Clue.HasName, cast[figure.Actor].Kind == Records.ActorKind.Person)
            .With(Clue.HasOffice, cast[figure.Actor].Office is not null)
            .With(Clue.SpokeLast, source).With(Clue.SpokeLastAndSpeaks, source && isSource[anaphor.Head]);
        clues = WithSyntax(clues, figure.Head, anaphor.Head, distance);
        return anaphor.Kind == AnaphorKind.Noun ? WithNoun(clues, cast[figure.Actor], anaphor) : clues;
    }

    private ClueSet WithSyntax(ClueSet clues, int antecedent, int anaphor, int distance)
    {
        bool wasSubject = IsSubject(antecedent), isSubject = IsSubject(anaphor);
        int own = Clause(anaphor), other = Clause(antecedent);
        bool same = distance == 0;
        int quoted = tokens.Quotation(anaphor), quotedBefore = tokens.Quotation(antecedent);
        return clues.With(Clue.WasSubject, wasSubject).With(Clue.WasSubjectNear, wasSubject && distance <= 1)
            .With(Clue.WasTopic, wasSubject && distance == 1 && trees.Depth(antecedent) == 1)
            .With(Clue.WasOwner, trees.Relation(antecedent) == Relation.Possessor)
            .With(Clue.WasObject, trees.Relation(antecedent) == Relation.Object)
            .With(Clue.SubjectBeside, same && wasSubject && own == other)
            .With(Clue.SubjectAbove, same && wasSubject && own != other && other >= 0 && trees.IsUnder(anaphor, other))
            .With(Clue.InClause, same && !wasSubject && own == other)
            .With(Clue.BothSubjects, wasSubject && isSubject).With(Clue.BothNotSubjects, !wasSubject && !isSubject)
            .With(Clue.AcrossQuotation, quoted != quotedBefore).With(Clue.SameQuotation, quoted == quotedBefore && quoted > 0);
    }

    private ClueSet WithNoun(ClueSet clues, CastMember member, Anaphor anaphor)
    {
        string noun = tokens.Word(anaphor.Head).Lemma;
        bool named = member.Kind == Records.ActorKind.Person;
        bool office = named && member.Office is not null;
        string? title = (anaphor.Head > 0 ? Titles.Office($"{tokens.Word(anaphor.Head - 1).Lemma} {noun}") : null) ?? Titles.Office(noun);
        bool fits = office && title is not null && Titles.Names(title, WithoutFormer(member.Office!));
        bool sameNoun = !named && (" " + member.Name + " ").Contains(" " + noun + " ", StringComparison.OrdinalIgnoreCase);
        return clues.With(Clue.OfficeFits, fits).With(Clue.OfficeDiffers, office && !fits && title is not null)
            .With(Clue.NounFits, sameNoun).With(Clue.NounDiffers, !named && !sameNoun)
            .With(Clue.SideFits, anaphor.Country is not null && member.Country == anaphor.Country)
            .With(Clue.IsDefinite, anaphor.Determination == Determination.Definite)
            .With(Clue.IsPossessed, anaphor.Determination == Determination.Possessed)
            .With(Clue.IsBare, anaphor.Determination == Determination.Bare).With(Clue.IsModified, anaphor.Modified);
    }

    private static string WithoutFormer(string office) => office.StartsWith("former ", StringComparison.Ordinal) ? office["former ".Length..] : office;

    private bool IsSubject(int token) => trees.Relation(token) is Relation.Subject or Relation.PassiveSubject;

    /// <summary>The nearest verb, or word with a subject, above a word; -1 for none.</summary>
    private int Clause(int token)
    {
        int above = trees.Head(token);
        for (int steps = 0; above >= 0 && steps < 100; steps++)
        {
            if (tokens.Word(above).Upos is "VERB" or "AUX" || trees.Child(above, Relation.Subject) >= 0)
            {
                return above;
            }
            above = trees.Head(above);
        }
        return -1;
    }

    private sealed class Figure(int actor)
    {
        internal int Actor { get; } = actor;

        internal string Gender { get; set; } = "";

        internal int Count { get; set; }

        internal int Head { get; set; }

        internal int Sentence { get; set; }

        internal Wording Wording { get; set; }
    }
}
