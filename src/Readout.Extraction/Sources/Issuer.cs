using NodaTime;
using Readout.Actors;
using Readout.Extraction.Actors;
using Readout.Records;

namespace Readout.Extraction.Sources;

/// <summary>Tells who says "I" in a side's own release outside of quotations: whom its title names, else the side's leader on that day.</summary>
internal sealed class Issuer(ActorTable table)
{
    private static readonly string[] Speeches = ["speech", "address", "remarks", "statement", "message", "greetings", "interview", "article"];
    private bool _asked;
    private int? _speaker;

    /// <summary>The speaker's place in the cast, to which they are added; <c>null</c> for the press.</summary>
    internal int? Speaker(NamedText named, List<CastMember> cast)
    {
        if (!_asked && IsSpeech(named) && named.Report.Metadata is { IssuedBy: { } side, Published: { } day } metadata && Find(side, day, metadata.Title) is { } speaker)
        {
            int known = cast.FindIndex(member => member.Kind == ActorKind.Person && member.Name == speaker.Name && member.Country == side);
            _speaker = known >= 0 ? known : cast.Count;
            if (known < 0)
            {
                cast.Add(speaker);
            }
        }
        _asked = true;
        return _speaker;
    }

    private CastMember? Find(string side, LocalDate day, string? title) => table.PeopleOf(side)
        .Select(row => (Person: table.People[row], Term: table.People[row].HeldOn(day)))
        .Where(one => one.Term is { } term && term.Country == side && (Titles.Leads(term.Office) || IsNamed(one.Person, title)))
        .OrderByDescending(one => IsNamed(one.Person, title)).ThenByDescending(one => Titles.Rank(one.Term!.Office))
        .Select(one => new CastMember(ActorKind.Person, one.Person.Name, side, one.Term!.Office, one.Person.Gender)).FirstOrDefault();

    /// <summary>"NAME's speech at …": the title of a speech names the speaker; one of a meeting may name somebody else.</summary>
    private static bool IsNamed(PersonEntry person, string? title) =>
        title is not null && title.Contains(person.Name, StringComparison.Ordinal) && Speeches.Any(word => title.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether somebody says "I" outside of quotations; where nobody does, "we" is the issuing office's.</summary>
    private static bool IsSpeech(NamedText named)
    {
        for (int token = 0; token < named.Tokens.Count; token++)
        {
            if (named.Tokens[token] is "I" && named.Tokens.Quotation(token) == 0 && named.Tokens.Word(token).Upos == "PRON")
            {
                return true;
            }
        }
        return false;
    }
}
