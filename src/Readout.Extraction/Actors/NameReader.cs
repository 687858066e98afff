using System.Collections.Immutable;
using Readout.Actors;
using Readout.Extraction.Tokens;
using Readout.Text;

namespace Readout.Extraction.Actors;

/// <summary>A personal name in the text.</summary>
/// <param name="First">Its first token, titles left out.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Rows">The people of the table it may mean.</param>
/// <param name="Sure">Whether it is a person's; else only if the report has named that person before.</param>
internal readonly record struct PersonalName(int First, int End, ImmutableArray<int> Rows, bool Sure);

/// <summary>Tells which names of the language engine are people's, and whom of the table they may mean.</summary>
/// <remarks>
/// A full name of the table is that person's whatever the engine makes of it, and so is a surname of the table that the engine
/// takes for a whole name of any kind; a part of a longer name ("Clinton Foundation") is nobody's.
/// </remarks>
internal sealed class NameReader
{
    private readonly TokenRow _tokens;
    private readonly TokenTags _tags;
    private readonly ActorTable _table;
    private readonly Dictionary<int, (int End, NameKind Kind)> _marked = [];

    internal NameReader(TokenRow tokens, TokenTags tags, ActorTable table)
    {
        (_tokens, _tags, _table) = (tokens, tags, table);
        for (int token = 0; token < tokens.Count; token++)
        {
            if (tokens.Name(token) is { Kind: not NameKind.Other } name && WithoutTitle(name) is var (first, end, person) && tokens.Word(first).Upos == "PROPN" && !IsSuffix(first) && tokens[first][0] is not ('@' or '#'))
            {
                NameKind kind = person ? NameKind.Person : name.Kind;
                if (kind != NameKind.Person || !IsOffice(first, end))
                {
                    _marked.TryAdd(first, (kind == NameKind.Person ? OverHyphens(end) : end, kind));
                }
            }
            token = tokens.Name(token) is { } passed ? passed.End - 1 : token;
        }
    }

    /// <summary>The name that begins at a token, or <c>null</c>.</summary>
    /// <param name="token">Where it is to begin.</param>
    /// <param name="limit">One past the sentence's last token.</param>
    internal PersonalName? Read(int token, int limit)
    {
        if (token >= limit)
        {
            return null;
        }
        (int end, ImmutableArray<Meaning> meanings) = _tags.Entry(token, limit);
        if (Rows(meanings, TagKind.Person) is { IsEmpty: false } known)
        {
            return new PersonalName(token, WithSuffix(end, limit), known, Sure: true);
        }
        bool begins = _marked.TryGetValue(token, out (int End, NameKind Kind) marked);
        if (begins && marked.End - token > 1 && marked.Kind == NameKind.Person)
        {
            ImmutableArray<int> namesakes = Rows(_tags.Entry(marked.End - 1, limit).Meanings, TagKind.Surname);
            return new PersonalName(token, WithSuffix(marked.End, limit), [.. namesakes.Where(row => SameFirstName(token, row))], Sure: true);
        }
        if (begins && _tags.Title(token, marked.End).End == marked.End && _tags.Title(token, marked.End).Offices is [{ Length: > 0 }, ..])
        {
            return null; // "Mr President"
        }
        bool single = begins && marked.End - token == 1;
        if (single && token > 0 && _tokens[token - 1] is "the" or "The")
        {
            return null; // "the West" is nobody by that name
        }
        bool unmarked = !(token > 0 && _tokens[token - 1] is "the" or "The") && _tokens.Name(token) is null && _tokens.Word(token).Upos is "PROPN" or "NOUN";
        if (Rows(meanings, TagKind.Surname) is { IsEmpty: false } surname && (single || unmarked))
        {
            return new PersonalName(token, end, surname, Sure: single);
        }
        return single ? new PersonalName(token, token + 1, [], Sure: marked.Kind == NameKind.Person) : null;
    }

    /// <summary>The words of a name, without suffix.</summary>
    internal string Words(PersonalName name)
    {
        int end = IsSuffix(name.End - 1) ? name.End - 1 : name.End;
        end = end > name.First + 1 && _tokens[end - 1] is "," ? end - 1 : end;
        return string.Join(' ', _tokens.Text.Slice(_tokens.Cover(name.First, end)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>"President Xi", "Secretary of State Marco Rubio": the engine takes titles for parts of names.</summary>
    private (int First, int End, bool Person) WithoutTitle(NameSpan name)
    {
        int first = name.First, end = name.End;
        while (end - 1 > first && _tags.IsPossessive(end - 1))
        {
            end--;
        }
        for (int token = first; token < end; token++)
        {
            int after = _tags.Title(token, end).End;
            first = after > token && after < end && !IsSuffix(after) && _tokens[after] is not ("of" or "for") ? after : first;
        }
        end = Repeat(first, end);
        return Bearer(first, end, name.Kind) is { } bearer ? (bearer, end, true) : (first, end, false);
    }

    /// <summary>"Governor of the Northern Area | Anna Berg": where the name begins that ends what the engine takes for one, after an office and what it is of.</summary>
    private int? Bearer(int first, int end, NameKind kind)
    {
        bool office = kind == NameKind.Person || OfficeNouns.Has(_tokens[first]) || _tags.Title(first, end).End > first || _tags.Title(first + 1, end).End > first + 1;
        bool linked = false;
        for (int token = first; token + 1 < end && office; token++)
        {
            if (linked && _tokens.Word(token - 1).Upos == "PROPN" && _tokens.Word(token).Upos == "PROPN" && _tokens.Word(token + 1).Deprel == "flat" && _tokens.Head(token + 1) == token)
            {
                return token;
            }
            linked |= _tokens[token] is "of" or "for" or "to";
        }
        return null;
    }

    /// <summary>"Head of Cabinet", "Policy Adviser", "renowned film actor": what the engine takes for somebody's name, but is only an office.</summary>
    private bool IsOffice(int first, int end) => end - first > 1 && (OfficeNouns.Has(_tokens[first]) || OfficeNouns.Has(_tokens[end - 1])) && _tags.Entry(first, end).Meanings.IsEmpty;

    /// <summary>"Anna Berg | -Holm": a double name that the engine cuts at its hyphen.</summary>
    private int OverHyphens(int end)
    {
        while (_tokens.IsHyphen(end) && _tokens.IsGlued(end) && _tokens.IsGlued(end + 1) && _tokens.Word(end + 1).Upos == "PROPN")
        {
            end += 2;
        }
        return end;
    }

    /// <summary>Where a word of a name comes again: a page's caption that runs on ("Anna Berg Anna Maria Berg").</summary>
    private int Repeat(int first, int end)
    {
        for (int token = first + 2; token < end; token++)
        {
            for (int before = first; before < token && _tokens[token].Length > 2; before++)
            {
                if (_tokens[before].SequenceEqual(_tokens[token]))
                {
                    return token;
                }
            }
        }
        return end;
    }

    private int WithSuffix(int end, int limit)
    {
        int suffix = _tags.Is(end, limit, ",") ? end + 1 : end;
        return suffix < limit && IsSuffix(suffix) ? suffix + 1 : end;
    }

    private bool IsSuffix(int token) => _tokens[token] is "Jr." or "Sr.";

    private bool SameFirstName(int token, int row)
    {
        string first = LatinFold.Fold(_tokens[token]);
        return _table.People[row].Aliases.Append(_table.People[row].Name).Any(name => LatinFold.Fold(name).StartsWith(first, StringComparison.Ordinal));
    }

    private static ImmutableArray<int> Rows(ImmutableArray<Meaning> meanings, TagKind kind) =>
        meanings.IsEmpty ? [] : [.. meanings.Where(meaning => meaning.Kind == kind).Select(meaning => meaning.Row)];
}
