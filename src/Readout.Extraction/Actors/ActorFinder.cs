using Readout.Actors;
using Readout.Extraction.Tokens;
using Readout.Language.Parsing;
using Readout.Text;

namespace Readout.Extraction.Actors;

/// <summary>Finds the people, offices, states and bodies a report names, and tells who each is.</summary>
public sealed class ActorFinder
{
    private readonly ActorLexicon _lexicon;

    /// <summary>Finds the names of a table.</summary>
    public ActorFinder(ActorLexicon lexicon) => _lexicon = lexicon;

    /// <summary>The table.</summary>
    public ActorTable Table => _lexicon.Table;

    /// <summary>Finds every mention in a text.</summary>
    public NamedText Find(ParsedText parsed, Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new TokenRow(parsed);
        var tags = new TokenTags(text, _lexicon);
        var cast = new Cast(_lexicon.Table, report.Metadata.Published, report.Metadata.IssuedBy, Sides(tags, text.Count, report.Metadata.IssuedBy));
        var reader = new MentionReader(text, tags, _lexicon.Table, cast);
        foreach (TokenRange sentence in text.Sentences)
        {
            reader.Read(sentence);
        }
        return new NamedText(text, report, [.. cast.Members], [.. reader.Mentions]);
    }

    /// <summary>The sides whose states, capitals and offices a text names anywhere.</summary>
    private HashSet<string> Sides(TokenTags tags, int count, string? issuer)
    {
        var sides = new HashSet<string>(StringComparer.Ordinal);
        for (int token = 0; token < count; token++)
        {
            foreach (Meaning meaning in tags.Entry(token, count).Meanings)
            {
                if (meaning.Kind is TagKind.State or TagKind.Adjective or TagKind.Capital)
                {
                    sides.Add(_lexicon.Table.States[meaning.Row].Code);
                }
                else if (meaning.Kind is TagKind.Office or TagKind.Organisation && Country(meaning) is { } side)
                {
                    sides.Add(side);
                }
            }
        }
        if (issuer is not null)
        {
            sides.Add(issuer);
        }
        return sides;
    }

    private string? Country(Meaning body) =>
        body.Kind == TagKind.Office ? _lexicon.Table.Offices[body.Row].Country : _lexicon.Table.Organisations[body.Row].Country;
}
