using Readout.Text;

namespace Readout.Lab.Coreference;

/// <summary>The people of a document of GUM, by where it speaks of them.</summary>
internal sealed class GumPeople(GumDocument document)
{
    private readonly GumMention[] _mentions = [.. document.Mentions.Where(mention => mention.Type == "person").OrderBy(mention => mention.End - mention.Start)];

    /// <summary>Mentions by a proper name or by "he" and "she".</summary>
    public IEnumerable<GumMention> NamedOrPronoun => _mentions.Where(mention => mention.HeadTag == "PROPN"
        || (mention.HeadTag == "PRON" && mention.HeadForm is "he" or "him" or "his" or "himself" or "she" or "her" or "hers" or "herself"));

    /// <summary>Mentions by a proper name or any pronoun.</summary>
    public IEnumerable<GumMention> NamedOrAnyPronoun => _mentions.Where(mention => mention.HeadTag is "PROPN" or "PRON");

    /// <summary>Whom a word speaks of: the person of the shortest mention around it.</summary>
    public string? At(TextSpan word) => _mentions.FirstOrDefault(mention => mention.Start <= word.Start && word.End <= mention.End)?.Entity;
}
