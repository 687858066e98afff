using Readout.Extraction.Actors;
using Readout.Extraction.Statements;
using Readout.Extraction.Tokens;

namespace Readout.Extraction.Coreference;

/// <summary>Finds the words of a text that stand for one person without naming them.</summary>
internal sealed class AnaphorFinder
{
    private const int LongestComplement = 8;
    private readonly TokenRow _tokens;
    private readonly SyntaxTrees _trees;
    private readonly PersonWords _words;
    private readonly bool[] _mentioned;
    private readonly string?[] _countries;

    internal AnaphorFinder(NamedText named, SyntaxTrees trees, PersonWords words)
    {
        (_tokens, _trees, _words) = (named.Tokens, trees, words);
        (_mentioned, _countries) = (new bool[_tokens.Count], new string?[_tokens.Count]);
        foreach (Mention mention in named.Mentions)
        {
            bool whole = mention.Form is MentionForm.Name or MentionForm.Role or MentionForm.Body;
            for (int token = mention.First; token < mention.End; token++)
            {
                _mentioned[token] |= whole;
                _countries[token] = named.Cast[mention.Actor].Country;
            }
        }
    }

    /// <summary>What the token is the head of, if it stands for a person.</summary>
    internal Anaphor? At(int token)
    {
        if (IsPartyMember(token))
        {
            return new Anaphor(AnaphorKind.Pronoun, token, token, token + 1, "");
        }
        if (_mentioned[token])
        {
            return null;
        }
        return _tokens.Word(token).Upos switch
        {
            "PRON" => Pronoun(token),
            "NOUN" => Noun(token),
            _ => null,
        };
    }

    /// <summary>"the Kansas Republican": somebody just named, by party and home; of one without them ("a Kansas Republican") nothing is told.</summary>
    private bool IsPartyMember(int token) => _tokens[token] is "Democrat" or "Republican" or "independent" or "Independent"
        && _tokens.Word(token).Xpos is "NN" or "NNP" && _trees.Child(token, Relation.Copula) < 0
        && _trees.Relation(token) is Relation.Subject or Relation.PassiveSubject or Relation.Object or Relation.Oblique
        && _trees.Child(token, Relation.Determiner) is var determiner and >= 0 && _tokens[determiner] is "the" or "The" && token - determiner is > 1 and < 5;

    private Anaphor? Pronoun(int token)
    {
        (string Gender, bool Owner)? found = _tokens.Word(token).Lemma switch
        {
            "he" or "himself" => ("male", false),
            "she" or "herself" => ("female", false),
            "his" => ("male", true),
            "her" => ("female", true),
            _ => null,
        };
        if (found is not { } pronoun)
        {
            return null;
        }
        bool owner = pronoun.Owner || _trees.Relation(token) == Relation.Possessor;
        return new Anaphor(owner ? AnaphorKind.Possessive : AnaphorKind.Pronoun, token, token, token + 1, pronoun.Gender);
    }

    /// <summary>A singular noun for a person that says who acts, not what somebody is ("as president", "is a minister") or is called ("President X").</summary>
    private Anaphor? Noun(int token)
    {
        string lemma = _tokens.Word(token).Lemma;
        if (_tokens.Word(token).Xpos != "NN" || !_words.IsPerson(lemma))
        {
            return null;
        }
        if (_trees.Relation(token) is Relation.Compound or Relation.Flat or Relation.Apposition || _trees.Child(token, Relation.Copula) >= 0
            || _tokens.IsHyphen(token + 1) || _tokens.IsHyphen(token - 1))
        {
            return null;
        }
        if (token > 0 && _tokens.Word(token - 1).Xpos is "NNS" or "NNPS" && !_tokens.IsGlued(token))
        {
            return null; // "attorneys general"
        }
        int first = token;
        Determination determination = Determination.Bare;
        bool modified = false;
        string? country = null;
        for (int child = _trees.FirstChild(token); child >= 0 && child < token; child = _trees.NextSibling(child))
        {
            if (_trees.Relation(child) == Relation.Case)
            {
                if (_tokens[child].Equals("as", StringComparison.OrdinalIgnoreCase))
                {
                    return null;
                }
                continue;
            }
            first = Math.Min(first, _trees.Left(child));
            country ??= Country(_trees.Left(child), child + 1);
            if (_tokens.Word(child).Lemma is "no" or "any" or "every" or "each" or "what" or "which" or "whose")
            {
                return null;
            }
            Determination? said = Determined(child);
            determination = said ?? determination;
            modified |= said is null;
        }
        int end = Complement(token);
        country ??= Country(token + 1, end);
        return new Anaphor(AnaphorKind.Noun, first, token, end, _words.GenderOfNoun(lemma), determination, modified || end > token + 1, country);
    }

    /// <summary>"for the Turkish government", "at the ministry" right after a noun.</summary>
    private int Complement(int noun)
    {
        int end = noun + 1;
        for (int child = _trees.FirstChild(noun); child >= 0; child = _trees.NextSibling(child))
        {
            bool follows = _trees.Relation(child) == Relation.Nominal && _trees.Left(child) == end && _trees.Right(child) - end < LongestComplement;
            if (follows && (_tokens[end] is "of" or "for" or "at" or "from" or "in"))
            {
                end = _trees.Right(child) + 1;
            }
        }
        return end;
    }

    private Determination? Determined(int child) => _trees.Relation(child) switch
    {
        Relation.Possessor => Determination.Possessed,
        Relation.Determiner => _tokens.Word(child).Lemma is "the" or "this" or "that" ? Determination.Definite : Determination.Indefinite,
        _ => _tokens.Word(child).Upos == "NUM" ? Determination.Indefinite : null,
    };

    private string? Country(int start, int end)
    {
        for (int token = start; token < end; token++)
        {
            if (_countries[token] is { } country)
            {
                return country;
            }
        }
        return null;
    }
}
