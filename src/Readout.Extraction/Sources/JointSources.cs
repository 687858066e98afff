using System.Collections.Immutable;
using Readout.Extraction.Actors;
using Readout.Extraction.Coreference;
using Readout.Extraction.Statements;
using Readout.Extraction.Tokens;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Sources;

/// <summary>Tells whom words mean that mean several: "they", "the two leaders", "A, B and their aides".</summary>
/// <param name="coreferred">The text.</param>
/// <param name="trees">Its syntax.</param>
/// <param name="cast">The actors so far.</param>
/// <param name="meant">Whom single words mean.</param>
/// <param name="phrases">Tells whom a noun phrase means.</param>
/// <param name="spoken">Who has spoken so far.</param>
/// <param name="who">Tells whom a part of the words means, in a statement within another.</param>
internal sealed class JointSources(
    CoreferredText coreferred, SyntaxTrees trees, IReadOnlyList<CastMember> cast, IReadOnlyDictionary<int, int> meant,
    PhraseSources phrases, SpokenSoFar spoken, Func<TextSpan, int?, ImmutableArray<int>> who)
{
    private readonly NamedText _named = coreferred.Named;
    private readonly PluralSubjects _subjects = new(coreferred.Named.Tokens, trees, coreferred.Words);
    private readonly Conjuncts _conjuncts = new(coreferred.Named, trees);
    private readonly JointSets _sets = new(coreferred.Named, trees, cast, meant);
    private bool _opening;

    /// <summary>The two people the report is about, and those joined to them.</summary>
    internal ImmutableArray<int> Principals { get; } = PrincipalFinder.Find(coreferred.Named);

    private bool OpensWithPrincipals => !Principals.IsEmpty && _named.IsAbout(Principals);

    /// <summary>"the two leaders": those near by in the press, those whom a release opens with.</summary>
    internal ImmutableArray<int> Both(TextSpan phrase, ReadOnlySpan<char> words)
    {
        int count = JointWords.Count(words);
        if (words.EndsWith("sides", StringComparison.OrdinalIgnoreCase) && spoken.Last(null) is [var one, var other] && !cast[one].IsHuman && !cast[other].IsHuman)
        {
            return [one, other];
        }
        bool all = count is 0 or 2 || count == Principals.Length;
        if (_named.Report.Metadata.IssuedBy is not null && OpensWithPrincipals && all)
        {
            return Principals;
        }
        return _sets.Near(phrase, Math.Max(count, 2)) is { IsEmpty: false } near && (count > 0 || !_sets.IsOneSide(near)) ? near
            : all && (OpensWithPrincipals || (_named.Report.Metadata.IssuedBy is null && AreTwoSides())) ? Principals
            : count is 0 or 2 ? Opening() : [];
    }

    /// <summary>Whether the principals are in office: a former one is seldom a side.</summary>
    private bool AreTwoSides() => Principals.All(actor => cast[actor].Office?.StartsWith(Cast.Former, StringComparison.Ordinal) != true && cast[actor].Country is not "NGO");

    /// <summary>Those whom a release opens with, where they are not two of different sides with an office.</summary>
    private ImmutableArray<int> Opening()
    {
        if (_named.Report.Metadata.IssuedBy is null || _sets.Opening() is not { } opening)
        {
            return [];
        }
        return opening.Partner is { } partner && !_opening ? OpenedWith(opening.People, partner) : opening.People;
    }

    private ImmutableArray<int> OpenedWith(ImmutableArray<int> people, TextSpan partner)
    {
        _opening = true; // "with them" opens nothing
        ImmutableArray<int> all = [.. people.Concat(who(partner, null)).Distinct()];
        _opening = false;
        return all;
    }

    /// <summary>"the president and his allies": each of several that a phrase joins, where one of them at least is known.</summary>
    internal ImmutableArray<int> Partners(TextSpan phrase, int? within)
    {
        List<TextSpan> parts = _conjuncts.Of(phrase);
        if (!parts.Exists(part => IsKnown(part)))
        {
            return [];
        }
        var partners = new List<int>();
        bool told = false; // after "NAME, a …" comes what NAME is besides
        foreach (TextSpan part in parts)
        {
            if ((told || IsTitle(part)) && !phrases.IsNamed(part) && partners.Count > 0)
            {
                continue;
            }
            told |= _named.Tokens.Text[part].Contains(',');
            partners.AddRange(who(part, within));
            foreach (Mention mention in _named.MentionsIn(part))
            {
                bool listed = mention.Form == MentionForm.Name && cast[mention.Actor].IsHuman && mention.First > 0
                    && _named.Tokens.Span(mention.First).Start > part.Start && _named.Tokens[mention.First - 1] is ",";
                if (listed)
                {
                    partners.Add(mention.Actor);
                }
            }
        }
        return [.. partners.Distinct()];
    }

    /// <summary>What one person is besides: a noun in the singular without article.</summary>
    private bool IsTitle(TextSpan part)
    {
        int head = _named.Tokens.Top(part);
        return _named.Tokens.Word(head).Xpos == "NN" && _named.Tokens.Word(_named.Tokens.TokenFrom(part.Start)).Upos is not ("DET" or "PRON");
    }

    private bool IsKnown(TextSpan part) =>
        _named.Tokens.Text[part] is "I" or "he" or "she" || JointWords.Are(_named.Tokens.Text[part]) || meant.ContainsKey(_named.Tokens.Top(part)) || phrases.IsNamed(part);

    /// <summary>Several who have just spoken; what the last plural subject means; else the report's principals; else whoever spoke last.</summary>
    internal ImmutableArray<int> Plural(TextSpan pronoun, int? within)
    {
        if (spoken.LastSource(within) is { } last && IsSeveral(last.Actors)
            && _named.Tokens.SentenceAt(pronoun.Start) - _named.Tokens.SentenceAt(last.Words.Start) <= 1 && last.Words.End <= pronoun.Start)
        {
            return last.Actors;
        }
        if (_subjects.Topic(pronoun) is { } topic && !JointWords.Are(_named.Tokens.Text[topic]))
        {
            return who(topic, within);
        }
        if (_subjects.Beside(pronoun) is { } beside && !JointWords.Are(_named.Tokens.Text[beside]))
        {
            return who(beside, within);
        }
        if (OpensWithPrincipals)
        {
            return Principals;
        }
        if (_subjects.Before(pronoun) is { } subject && !JointWords.Are(_named.Tokens.Text[subject]))
        {
            return who(subject, within);
        }
        if (spoken.Last(within) is { Length: > 1 } several)
        {
            return several;
        }
        return Opening() is { IsEmpty: false } opening ? opening
            : _subjects.Farther(pronoun) is { } farther ? who(farther, within) : [.. spoken.Last(within).Where(actor => !cast[actor].IsHuman)];
    }

    /// <summary>Several, or a body of several: "the committee … they".</summary>
    private bool IsSeveral(ImmutableArray<int> actors) =>
        actors.Length > 1 || (actors is [var one] && (cast[one].Kind == ActorKind.Group || (cast[one].Kind != ActorKind.Person && JointWords.AreCollective(cast[one].Name))));

    /// <summary>"Minister A, Director of the Post B, and C": the people named whom commas and "and" join, with titles between; what comes after them may be a clause.</summary>
    private ImmutableArray<int> People(TextSpan phrase)
    {
        var people = new List<int>();
        int from = _named.Tokens.TokenFrom(phrase.Start), limit = _named.Tokens.TokenFrom(phrase.End);
        bool and = false;
        foreach (Mention mention in _named.MentionsIn(phrase))
        {
            int first = _named.Tokens.TokenFrom(mention.Span.Start);
            if (mention.Form != MentionForm.Name || !cast[mention.Actor].IsHuman || first < from)
            {
                continue;
            }
            bool joins = people.Count == 0 ? IsTitle(from, mention) : _named.Tokens[from] is "," or "and" && IsTitle(IsAnd(from) || !IsAnd(from + 1) ? from + 1 : from + 2, mention);
            if (!joins || phrases.IsOwner(mention, phrase) || phrases.IsPart(mention, phrase))
            {
                break;
            }
            and |= people.Count > 0 && (IsAnd(from) || IsAnd(from + 1));
            people.Add(mention.Actor);
            from = Math.Max(mention.End, _named.Tokens.TokenFrom(mention.Span.End));
        }
        bool more = from < limit && _named.Tokens[from] is "," or "and";
        return and && !more ? [.. people.Distinct()] : [];
    }

    private bool IsAnd(int token) => token < _named.Tokens.Count && _named.Tokens[token] is "and" or "And" or "&";

    /// <summary>Whether nothing but a title stands before a name: nouns and what joins them, no "friend of".</summary>
    private bool IsTitle(int start, Mention name)
    {
        TokenRow tokens = _named.Tokens;
        int first = tokens.TokenFrom(name.Span.Start);
        bool title = first == start || (name.First - 1 < start || tokens.Word(name.First - 1).Upos is not ("ADP" or "DET" or "PRON" or "PART"));
        title &= start < tokens.Count && tokens[start] is not ("a" or "an");
        for (int token = start; token < first; token++)
        {
            title &= tokens.Word(token).Upos is "PROPN" or "NOUN" or "ADJ" or "ADP" or "DET" or "PART" or "CCONJ" || tokens[token] is "-" or ".";
        }
        return title;
    }

    /// <summary>"Prime Minister A, President B and C": all whom a phrase joins, where one of them is its head.</summary>
    internal ImmutableArray<int> Joined(TextSpan phrase)
    {
        if (People(phrase) is { IsEmpty: false } people)
        {
            return people;
        }
        ReadOnlySpan<Mention> inside = _named.MentionsIn(phrase);
        int first = inside.Length - 1;
        while (first > 0 && inside[first].Form != MentionForm.Adjective && Joins(inside[first - 1], inside[first]))
        {
            first--;
        }
        int head = _named.Tokens.Top(phrase);
        bool listed = inside.Length > 1 && _named.Tokens[inside[^1].First - 1] is "and";
        bool holdsHead = listed && first < inside.Length - 1 && inside[first].Form != MentionForm.Adjective && inside[first].First <= head;
        if (!holdsHead || inside[^1].Span.End != phrase.End)
        {
            return [];
        }
        var joined = ImmutableArray.CreateBuilder<int>();
        foreach (Mention mention in inside[first..])
        {
            if (!joined.Contains(mention.Actor))
            {
                joined.Add(mention.Actor);
            }
        }
        return joined.ToImmutable();
    }

    private bool Joins(Mention one, Mention next)
    {
        int from = one.Span.End, to = _named.Tokens.Span(next.First).Start;
        return to > from && _named.Tokens.Text[new TextSpan(from, to)] is " and " or ", " or ", and ";
    }
}
