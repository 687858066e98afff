using System.Collections.Frozen;
using Readout.Extraction.Tokens;

namespace Readout.Extraction.Actors;

/// <summary>Reads what stands around a title: the words that lower it or make it a former one, and where the name of its holder is.</summary>
internal sealed class TitleSyntax(TokenRow text, TokenTags tags, NameReader names)
{
    /// <summary>Words that make an office of a title a lower one.</summary>
    private static readonly FrozenSet<string> Lower = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "deputy", "associate", "assistant", "vice", "lieutenant");

    private const int LongestDomain = 16;

    /// <summary>"Deputy | Press Secretary", "Associate | Attorney General": what stands before a title and makes it a lower office, with a space; empty for none.</summary>
    internal string Below(int title)
    {
        string before = title > 0 && text.Kind(title - 1) == TokenKind.Word ? text[title - 1].ToString() : "";
        return Lower.Contains(before) ? $"{char.ToUpperInvariant(before[0])}{before[1..]} " : "";
    }

    /// <summary>"the President, NAME, …": whether the syntax ties a name after a comma to the title; it may name another one of a list, or begin the clause.</summary>
    internal bool IsApposed((int First, int End) title, PersonalName name, int limit)
    {
        if (tags.Is(name.End, limit, ",") && tags.Is(name.End + 1, limit, "and"))
        {
            return false;
        }
        int own = text.Top(name.First, name.End), above = text.Top(title.First, title.End);
        bool under = text.Head(own) >= title.First && text.Head(own) < title.End && text.Word(own).Deprel != "conj";
        return under || (text.Head(above) >= name.First && text.Head(above) < name.End && text.Word(above).Deprel != "conj");
    }

    /// <summary>"Minister | Dr. NAME": the name after a form of address that follows an office.</summary>
    internal PersonalName? AfterAddress(int titleEnd, int limit) =>
        tags.Title(titleEnd, limit) is (var end, ["", ..]) && end > titleEnd ? names.Read(end, limit) : null;

    /// <summary>Whether "former" stands a little before a title: "former Republican Party | Chairman".</summary>
    internal bool IsFormer(int title)
    {
        int token = title - 1;
        while (token >= 0 && title - token <= LongestDomain && text.Word(token).Upos is "PROPN" or "NOUN")
        {
            token--;
        }
        return token >= 0 && tags.IsWord(token, title, "former");
    }

    /// <summary>"Adviser to | the Prime Minister of Norway NAME": an office that another one serves; the name after it is the servant's.</summary>
    internal bool IsServed(int title) => title > 1 && text[title] is "the" && text[title - 1] is "to" or "of" && (OfficeNouns.Has(text[title - 2]) || OfficeNouns.IsStaff(text[title - 2]));

    /// <summary>"Minister | of Culture and Sport of the Republic | NAME": the name after what an office is of.</summary>
    internal PersonalName? AfterDomain(int titleEnd, int limit)
    {
        int token = titleEnd;
        if (!tags.Is(token, limit, "of") && !tags.Is(token, limit, "for") && !tags.Is(token, limit, "to"))
        {
            return null;
        }
        while (token < limit && token - titleEnd <= LongestDomain && IsDomain(token))
        {
            token++;
            bool follows = token < limit && text.Word(token).Upos == "PROPN" && text[token - 1] is not ("of" or "for" or "to" or "and" or "the" or "'s" or "’s" or "-" or "(");
            if (follows && names.Read(token, limit) is { Sure: true } name && name.End - name.First > 1)
            {
                return name;
            }
        }
        return null;
    }

    /// <summary>Words with a capital, and the small ones that join them.</summary>
    private bool IsDomain(int token) => char.IsUpper(text[token][0]) || text[token] is "of" or "for" or "to" or "and" or "the" or "on" or "'s" or "’s" or "-" or "(" or ")";
}
