using System.Security.Cryptography;
using Readout.Extraction.Actors;
using Readout.Extraction.Statements;
using Readout.Extraction.Tokens;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Coreference;

/// <summary>Tells whom the pronouns and nouns of a report mean, where they mean one person.</summary>
public sealed class CoreferenceFinder
{
    private readonly PersonWords _words;

    private CoreferenceFinder(PersonWords words, AntecedentModel model, string hash) => (_words, Model, Hash) = (words, model, hash);

    /// <summary>The model that chooses.</summary>
    public AntecedentModel Model { get; }

    /// <summary><c>sha256:</c> and the hash of its tables.</summary>
    public string Hash { get; }

    /// <summary>Reads the tables that are built into the program.</summary>
    /// <exception cref="InvalidDataException">One is missing or malformed.</exception>
    public static CoreferenceFinder Load()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (words, model) = (PersonWords.Load(hash), AntecedentModel.Load(hash));
        return new CoreferenceFinder(words, model, "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Tells whom every pronoun and noun means.</summary>
    public CoreferredText Find(AttributedText attributed) => Find(attributed, Model);

    /// <summary>The same, by another's choice.</summary>
    /// <param name="attributed">The text.</param>
    /// <param name="chooser">Who chooses; a trainer gives the right answers.</param>
    public CoreferredText Find(AttributedText attributed, IAntecedentChooser chooser)
    {
        ArgumentNullException.ThrowIfNull(attributed);
        ArgumentNullException.ThrowIfNull(chooser);
        var reading = new Reading(attributed, _words, chooser);
        reading.Read();
        return new CoreferredText(attributed, [.. reading.Cast], [.. reading.Coreferents]) { Words = _words };
    }

    private sealed class Reading
    {
        private readonly NamedText _named;
        private readonly TokenRow _tokens;
        private readonly SyntaxTrees _trees;
        private readonly AnaphorFinder _anaphors;
        private readonly Discourse _discourse;
        private readonly IAntecedentChooser _chooser;
        private readonly Dictionary<int, int> _namedAt = [];
        private readonly HashSet<int> _goingOn = [];

        internal Reading(AttributedText attributed, PersonWords words, IAntecedentChooser chooser)
        {
            _named = attributed.Dated.Named;
            _tokens = _named.Tokens;
            _trees = _named.Trees;
            _anaphors = new AnaphorFinder(_named, _trees, words);
            Cast = [.. _named.Cast];
            var isSource = new bool[_tokens.Count];
            foreach (FoundStatement statement in attributed.Statements.Where(statement => statement is { Source: not null, Within: null }))
            {
                TextSpan source = statement.Source!.Value;
                if (statement.Lemma is "add" or "continue" or "go on")
                {
                    _goingOn.Add(_tokens.Top(source));
                }
                isSource[_tokens.Top(source)] = true;
                foreach (Mention mention in _named.MentionsIn(source))
                {
                    bool first = mention.Form == MentionForm.Name && Cast[mention.Actor].IsHuman;
                    isSource[_tokens.Top(mention.First, mention.End)] |= first;
                    if (first)
                    {
                        break;
                    }
                }
            }
            _discourse = new Discourse(_tokens, _trees, Cast, words, isSource);
            _chooser = chooser;
        }

        internal List<CastMember> Cast { get; }

        internal List<Coreferent> Coreferents { get; } = [];

        internal void Read()
        {
            int next = 0;
            for (int sentence = 0; sentence < _tokens.Sentences.Length; sentence++)
            {
                TokenRange range = _tokens.Sentences[sentence];
                for (int token = range.Start; token < range.End; token++)
                {
                    if (next < _named.Mentions.Length && _named.Mentions[next].First <= token)
                    {
                        Note(_named.Mentions[next++], sentence);
                    }
                    if (_anaphors.At(token) is { } anaphor)
                    {
                        Resolve(anaphor, sentence);
                    }
                }
            }
        }

        private void Note(Mention mention, int sentence)
        {
            if (!Cast[mention.Actor].IsHuman)
            {
                return;
            }
            int head = _tokens.Top(mention.First, mention.End);
            for (int token = mention.First; token < mention.End; token++)
            {
                _namedAt.TryAdd(token, mention.Actor);
            }
            if (_trees.Relation(head) == Relation.Compound && _trees.Head(head) >= mention.End)
            {
                return; // "the Macron administration" is not about Macron
            }
            string gender = _tokens[mention.First] switch { "Mr." or "Mr" => "male", "Mrs." or "Mrs" or "Ms." or "Ms" => "female", _ => "" };
            _discourse.Note(mention.Actor, head, sentence, mention.Form == MentionForm.Name ? Wording.Name : Wording.Noun, gender);
        }

        private void Resolve(Anaphor anaphor, int sentence)
        {
            if (anaphor.Kind == AnaphorKind.Noun && Beside(anaphor.Head) is { } named)
            {
                Refer(anaphor, named, 1, sentence);
            }
            else if (anaphor.Kind == AnaphorKind.Pronoun && _goingOn.Contains(anaphor.Head) && _discourse.LastSpeaker(anaphor, sentence) is { } speaker)
            {
                Refer(anaphor, speaker, 1, sentence); // "she added": who has just spoken
            }
            else if (anaphor.Determination == Determination.Indefinite)
            {
                Refer(anaphor, Introduce(anaphor), 1, sentence);
            }
            else
            {
                var choice = new Choice(anaphor, _discourse.Candidates(anaphor, sentence));
                (int index, double probability) = _chooser.Choose(choice);
                int actor = choice.Candidates[index].Actor;
                actor = actor < 0 && choice.Candidates.Count == 1 && anaphor.Kind == AnaphorKind.Pronoun ? NamedLater(anaphor, sentence) ?? actor : actor;
                actor = actor < 0 ? _discourse.Sayer(anaphor, sentence) ?? actor : actor;
                if (actor >= 0 || anaphor.Kind == AnaphorKind.Noun)
                {
                    Refer(anaphor, actor >= 0 ? actor : Introduce(anaphor), probability, sentence);
                }
            }
        }

        /// <summary>"the ministry's spokesman, NAME": the person named in apposition.</summary>
        private int? Beside(int head)
        {
            int apposition = _trees.Child(head, Relation.Apposition);
            return apposition >= 0 && _namedAt.TryGetValue(apposition, out int earlier) ? earlier : Ahead(apposition);
        }

        /// <summary>A mention that has not been passed yet.</summary>
        private int? Ahead(int token)
        {
            if (token < 0)
            {
                return null;
            }
            foreach (Mention mention in _named.MentionsIn(_tokens.Span(token)))
            {
                return Cast[mention.Actor].IsHuman ? mention.Actor : null;
            }
            int before = _named.FirstFrom(_tokens.Span(token).End) - 1;
            return before >= 0 && _named.Mentions[before] is var last && last.First <= token && token < last.End && Cast[last.Actor].IsHuman ? last.Actor : null;
        }

        /// <summary>"Two days after he …, NAME said": where nobody has been spoken of yet, the first subject named in this sentence or the next, or whom the title names alone.</summary>
        private int? NamedLater(Anaphor anaphor, int sentence)
        {
            int last = Math.Min(sentence + 1, _tokens.Sentences.Length - 1);
            foreach (Mention mention in _named.MentionsIn(_tokens.Cover(anaphor.Head, _tokens.Sentences[last].End)))
            {
                bool subject = mention.Form == MentionForm.Name && Cast[mention.Actor].Kind == ActorKind.Person
                    && _trees.Relation(_tokens.Top(mention.First, mention.End)) is Relation.Subject or Relation.PassiveSubject;
                if (subject)
                {
                    return _discourse.MayBe(mention.Actor, anaphor.Gender) ? mention.Actor : null;
                }
            }
            return Titled(anaphor.Gender);
        }

        private int? Titled(string gender)
        {
            int? only = null;
            for (int actor = 0; _named.Report.Metadata.Title is { } title && actor < _named.Cast.Length; actor++)
            {
                CastMember member = Cast[actor];
                bool named = member.Kind == ActorKind.Person && _discourse.MayBe(actor, gender)
                    && title.Contains(member.Name[(member.Name.LastIndexOf(' ') + 1)..], StringComparison.Ordinal);
                if (named && only is not null)
                {
                    return null;
                }
                only = named ? actor : only;
            }
            return only;
        }

        private int Introduce(Anaphor anaphor)
        {
            TextSpan words = _tokens.Cover(anaphor.Determination is Determination.Bare ? anaphor.First : Math.Min(anaphor.First + 1, anaphor.Head), anaphor.End);
            Cast.Add(new CastMember(ActorKind.Unnamed, _tokens.Text.Slice(words), anaphor.Country, null, anaphor.Gender));
            return Cast.Count - 1;
        }

        private void Refer(Anaphor anaphor, int actor, double probability, int sentence)
        {
            Coreferents.Add(new Coreferent(_tokens.Cover(anaphor.First, anaphor.Head + 1), anaphor.Head, actor, probability));
            _discourse.Note(actor, anaphor.Head, sentence, anaphor.Kind == AnaphorKind.Noun ? Wording.Noun : Wording.Pronoun, anaphor.Gender);
        }
    }
}
