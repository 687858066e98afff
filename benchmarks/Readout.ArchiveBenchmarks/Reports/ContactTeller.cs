using System.Collections.Immutable;
using System.Globalization;
using Readout.ArchiveBenchmarks.World;
using Readout.Records;
using Readout.Text;

namespace Readout.ArchiveBenchmarks.Reports;

/// <summary>Writes what a report tells of a contact: as its subject, or in passing.</summary>
internal sealed class ContactTeller(Diplomacy diplomacy)
{
    public static string Title(Encounter contact, string side)
    {
        var other = contact.People.FirstOrDefault(person => person.Side != side) ?? contact.People[0];
        return $"{Noun(contact.Kind, capital: true)} with {other.Office} {other.Name} on {contact.Issues[0]}";
    }

    public ToldContact Open(Draft draft, Encounter contact, Actors cast, Random random)
    {
        var told = Write(draft, contact, cast, random, English(contact.Day), ReportMaker.Day(contact.Day)) with { Main = true, Minutes = random.Next(2) == 0 ? contact.Minutes : null };
        return told with { History = History(draft, contact, random), Outcomes = Outcomes(draft, contact, random) };
    }

    /// <summary>Of what is mentioned, a part is dated by the month alone, a part not at all.</summary>
    public static ToldContact Mention(Draft draft, Encounter contact, Actors cast, Random random)
    {
        string day = ReportMaker.Day(contact.Day);
        return random.Next(10) switch
        {
            < 7 => Write(draft, contact, cast, random, English(contact.Day), day),
            < 9 => Write(draft, contact, cast, random, English(contact.Day)[(English(contact.Day).IndexOf(' ', StringComparison.Ordinal) + 1)..], day[..7]),
            _ => Write(draft, contact, cast, random, null, null),
        };
    }

    private static ToldContact Write(Draft draft, Encounter contact, Actors cast, Random random, string? date, string? edtf)
    {
        draft.Begin();
        var names = new List<TextSpan>();
        for (int i = 0; i < contact.People.Length; i++)
        {
            draft.Write(i == 0 ? "" : i == contact.People.Length - 1 ? " and " : ", ");
            draft.Write(contact.People[i].Office + " ");
            names.Add(cast.Name(draft, contact.People[i], inFull: true));
        }
        draft.Write(" held a ");
        var kind = draft.Write(Noun(contact.Kind, capital: false));
        TextSpan? place = null, day = null;
        if (contact.Kind is ContactKind.Meeting or ContactKind.Visit or ContactKind.Summit && random.Next(3) > 0)
        {
            draft.Write(" in ");
            place = draft.Write(contact.Place);
        }
        if (date is not null)
        {
            draft.Write(" on ");
            day = draft.Write(date);
        }
        draft.Write(".");
        return new ToldContact(contact, [.. contact.People.Select(cast.Id)], [.. names], kind, day, edtf, place is null ? null : contact.Place);
    }

    private static ImmutableArray<TextSpan> History(Draft draft, Encounter contact, Random random)
    {
        if (random.Next(100) >= 15)
        {
            return [];
        }
        string form = contact.Kind is ContactKind.PhoneCall or ContactKind.VideoCall ? "call" : "meeting";
        var before = DateOnly.FromDayNumber(contact.Day - 20 - random.Next(1500));
        string month = before.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
        draft.Begin();
        draft.Write("It was ");
        ImmutableArray<TextSpan> claim =
        [
            draft.Write(random.Next(4) switch
            {
                0 => $"their first {form} since {month}",
                1 => $"their third {form} this year",
                2 => $"their second {form} this month",
                _ => $"their first {form} since he took office",
            }),
        ];
        draft.Write(".");
        return claim;
    }

    private ImmutableArray<(TextSpan, OutcomeKind)> Outcomes(Draft draft, Encounter contact, Random random)
    {
        int count = random.NextDouble() switch { < 0.35 => 0, < 0.7 => 1, < 0.9 => 2, _ => 3 };
        var outcomes = ImmutableArray.CreateBuilder<(TextSpan, OutcomeKind)>();
        for (int i = 0; i < count; i++)
        {
            var (words, kind) = random.Next(7) switch
            {
                0 => ($"agreed to meet again in {diplomacy.Places[random.Next(diplomacy.Places.Length)]}", OutcomeKind.MeetAgain),
                1 => ("agreed to stay in touch", OutcomeKind.StayInTouch),
                2 => ("agreed to speak again in the coming days", OutcomeKind.SpeakAgain),
                3 => ($"agreed that their ministers would meet to discuss {contact.Issues[0]}", OutcomeKind.FollowUp),
                4 => ($"committed to deliver {diplomacy.Vocabulary.Run(random, 6)}", OutcomeKind.Commitment),
                5 => ($"agreed on {contact.Issues[^1]} {diplomacy.Vocabulary.Run(random, 4)}", OutcomeKind.Agreement),
                _ => ($"invited his counterpart to visit {diplomacy.Places[random.Next(diplomacy.Places.Length)]}", OutcomeKind.Invitation),
            };
            draft.Begin();
            draft.Write("They ");
            outcomes.Add((draft.Write(words), kind));
            draft.Write(".");
        }
        return outcomes.ToImmutable();
    }

    private static string English(int day) => DateOnly.FromDayNumber(day).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Noun(ContactKind kind, bool capital)
    {
        string noun = kind switch
        {
            ContactKind.PhoneCall => "phone call",
            ContactKind.VideoCall => "video call",
            ContactKind.Talks => "round of talks",
            _ => kind.ToString().ToLowerInvariant(),
        };
        return capital ? char.ToUpperInvariant(noun[0]) + noun[1..] : noun;
    }
}
