using System.Collections.Immutable;
using Readout.Language.Tokens;
using Readout.Text;

namespace Readout.Extraction.Actors;

/// <summary>A personal name in the text.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Rows">The people of the table it may mean.</param>
internal readonly record struct PersonalName(int First, int End, ImmutableArray<int> Rows);

/// <summary>Reads personal names, known and unknown.</summary>
internal sealed class NameReader(TokenizedText text, TokenTags tags)
{
    private const int LongestName = 5;

    /// <summary>The name at a token, or <c>null</c>.</summary>
    /// <param name="token">Where it is to begin.</param>
    /// <param name="limit">One past the sentence's last token.</param>
    /// <param name="titled">Whether a title stands before it, so that a single unknown word will do.</param>
    internal PersonalName? Read(int token, int limit, bool titled)
    {
        (int end, ImmutableArray<Meaning> meanings) = tags.Entry(token, limit);
        ImmutableArray<int> rows = Rows(meanings, TagKind.Person);
        if (!rows.IsEmpty)
        {
            return new PersonalName(token, WithSuffix(end, limit), rows);
        }
        int stop = RunEnd(token, limit);
        if (stop == token)
        {
            return null;
        }
        ImmutableArray<int> surname = Rows(tags.Entry(stop - 1, limit).Meanings, TagKind.Surname);
        if (stop - token == 1)
        {
            return !surname.IsEmpty || titled ? new PersonalName(token, stop, surname) : null;
        }
        return new PersonalName(token, WithSuffix(stop, limit), [.. surname.Where(row => SameFirstName(token, row))]);
    }

    /// <summary>The words of a name, without suffix.</summary>
    internal string Words(PersonalName name)
    {
        int end = tags.Is(name.End - 1, name.End, "Jr.") || tags.Is(name.End - 1, name.End, "Sr.") ? name.End - 1 : name.End;
        end = end > name.First + 1 && tags.Is(end - 1, end, ",") ? end - 1 : end;
        return string.Join(' ', Enumerable.Range(name.First, end - name.First).Select(token => text[token].ToString()));
    }

    internal Func<int, PersonEntry> People { private get; init; } = _ => throw new InvalidOperationException();

    /// <summary>The end of a run of capitalised words that belong to no state or body.</summary>
    private int RunEnd(int token, int limit)
    {
        int end = token;
        while (end < limit && end - token < LongestName && IsNamePart(end, limit, first: end == token))
        {
            end++;
        }
        while (end > token && tags.IsParticle(end - 1) && !tags.MayBeName(end - 1))
        {
            end--;
        }
        return end;
    }

    private bool IsNamePart(int token, int limit, bool first)
    {
        if (!first && tags.IsParticle(token))
        {
            return token + 1 < limit && tags.MayBeName(token + 1);
        }
        if (!tags.MayBeName(token) || tags.Title(token, limit).End > token)
        {
            return false;
        }
        (_, ImmutableArray<Meaning> meanings) = tags.Entry(token, limit);
        return meanings.All(meaning => meaning.Kind is TagKind.Surname);
    }

    private int WithSuffix(int end, int limit)
    {
        if (tags.Is(end, limit, "Jr.") || tags.Is(end, limit, "Sr."))
        {
            return end + 1;
        }
        return tags.Is(end, limit, ",") && (tags.Is(end + 1, limit, "Jr.") || tags.Is(end + 1, limit, "Sr.")) ? end + 2 : end;
    }

    private bool SameFirstName(int token, int row)
    {
        string first = LatinFold.Fold(text[token]);
        return People(row).Aliases.Append(People(row).Name).Any(name => LatinFold.Fold(name).StartsWith(first, StringComparison.Ordinal));
    }

    private static ImmutableArray<int> Rows(ImmutableArray<Meaning> meanings, TagKind kind) =>
        [.. meanings.Where(meaning => meaning.Kind == kind).Select(meaning => meaning.Row)];
}
