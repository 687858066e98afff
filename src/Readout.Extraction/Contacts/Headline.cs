using System.Collections.Immutable;
using Readout.Extraction.Accounts;
using Readout.Extraction.Actors;
using Readout.Extraction.Statements;
using Readout.Extraction.Tokens;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Contacts;

/// <summary>The title of a side's own release, read as a sentence where the text leaves open what the release is about, or when it will be.</summary>
/// <remarks>What only a title tells has no words of the text for evidence.</remarks>
internal sealed class Headline
{
    private readonly ToldContacts _told;
    private readonly List<CastMember> _cast;

    private Headline(ToldContacts told, Report title) => (_told, _cast, Title) = (told, [.. told.Accounted.Cast], title);

    /// <summary>The title as a report of its own.</summary>
    internal Report Title { get; }

    /// <summary>The title of a release whose text tells of no main contact, or of planned ones without a day; <c>null</c> where it has nothing to add.</summary>
    internal static Headline? Of(ToldContacts told)
    {
        Report report = told.Accounted.Named.Report;
        bool open = told.Contacts.All(contact => !contact.Main || contact is { Status: ContactStatus.Planned, Date: null });
        return open && told.Accounted.Issuer is not null && report.Metadata.Title is { Length: > 0 } title
            ? new Headline(told, new Report(report.Name, new ReportText(title.TrimEnd('.') + "."), report.Metadata with { Title = null })) : null;
    }

    /// <summary>The contacts of the text with what the title tells of the main one.</summary>
    internal ToldContacts Complete(ToldContacts title)
    {
        if (title.Contacts.FirstOrDefault(contact => contact.Main && IsOfOwnClause(contact, title.Accounted)) is not { Status: not ContactStatus.Denied } titled
            || (titled is { Status: ContactStatus.Planned, Date: null }) || !titled.Participants.All(actor => IsSure(title.Accounted.Cast[actor])))
        {
            return _told;
        }
        ImmutableArray<int> people = [.. titled.Participants.Select(actor => Known(title.Accounted.Cast[actor])).Distinct()];
        ImmutableArray<ToldContact> contacts = _told.Contacts;
        if (!contacts.Any(contact => contact.Main))
        {
            int same = Array.FindIndex([.. contacts], contact => IsSame(contact, titled, people));
            contacts = same >= 0 ? contacts.SetItem(same, contacts[same] with { Main = true }) : contacts.Add(new ToldContact
            {
                Kind = titled.Kind,
                Status = titled.Status,
                Main = true,
                Participants = people,
                KindEvidence = [],
                ParticipantEvidence = [],
            });
        }
        return _told with
        {
            Accounted = _told.Accounted with { Cast = [.. _cast] },
            Contacts = [.. contacts.Select(contact => contact is { Main: true, Date: null } && titled.Date is not null && IsSame(contact, titled, people) ? contact with { Date = titled.Date, DateInferred = true } : contact)],
        };
    }

    /// <summary>"X will hold talks with Y", "Statements after talks between X and Y": what the title itself tells, not what it speaks of.</summary>
    private static bool IsOfOwnClause(ToldContact contact, AccountedText title)
    {
        (TokenRow tokens, SyntaxTrees trees) = (title.Named.Tokens, title.Named.Trees);
        int head = tokens.Top(contact.Told[0]);
        for (int above = trees.Head(head); above >= 0; above = trees.Head(above))
        {
            if (tokens.Word(above).Upos is "VERB" or "AUX" && !EventWords.IsLight(tokens.Word(above).Lemma) && tokens.Word(above).Lemma is not "follow")
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>People, states and bodies of states; an office or an organ that a title names in short may be another.</summary>
    private static bool IsSure(CastMember member) => member.Kind switch
    {
        ActorKind.Person or ActorKind.State => true,
        ActorKind.Organisation or ActorKind.Office => member.Country is "IGO" or "EUR" && Referents.IsOfStates(member),
        ActorKind.Unnamed or ActorKind.Group => member.Country is not null,
        _ => false,
    };

    /// <summary>Whether a contact of the text may be the title's: of the same day and fate, with at least two of its sides.</summary>
    private bool IsSame(ToldContact contact, ToldContact titled, ImmutableArray<int> people) =>
        contact.Status == titled.Status && (contact.Date is null || contact.Date == titled.Date) && EventWords.MayBeOne(contact.Kind, titled.Kind) && people.Count(actor => contact.Participants.Any(other => other == actor || (_cast[other].Country is { } side && side == _cast[actor].Country && side is not "IGO"))) > 1;

    /// <summary>The index of somebody in the text's cast; a state is the principal who acts for it.</summary>
    private int Known(CastMember member)
    {
        if (member.Kind == ActorKind.State && _told.Accounted.Sourced.Principals.Where(actor => _cast[actor].Country == member.Country).ToArray() is [var principal])
        {
            return principal;
        }
        int known = _cast.FindIndex(other => other.Kind == member.Kind && other.Name == member.Name);
        known = known < 0 && member.Kind == ActorKind.Person ? _cast.FindIndex(other => other.Kind == member.Kind && other.Country == member.Country && LastName(other) == LastName(member)) : known;
        if (known < 0)
        {
            known = _cast.Count;
            _cast.Add(member);
        }
        return known;
    }

    private static string LastName(CastMember member) => member.Name[(member.Name.LastIndexOf(' ') + 1)..];
}
