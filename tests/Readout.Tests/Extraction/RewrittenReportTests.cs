using System.Globalization;
using NodaTime;
using Readout.Records;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Extraction;

/// <summary>One report of our own, told twenty times of other people, sides, days, forms, lengths and fates: no rule may know one of them.</summary>
public sealed class RewrittenReportTests
{
    // A Wednesday. Whoever held office then is in the table.
    private static readonly LocalDate Published = new(2023, 5, 17);

    private static readonly Person[] People =
    [
        new("Joe Biden", "President", "U.S.", "USA"), new("Emmanuel Macron", "President", "French", "FRA"),
        new("Volodymyr Zelenskyy", "President", "Ukrainian", "UKR"), new("Olaf Scholz", "Chancellor", "German", "DEU"),
        new("Rishi Sunak", "Prime Minister", "British", "GBR"), new("Xi Jinping", "President", "Chinese", "CHN"),
        new("Narendra Modi", "Prime Minister", "Indian", "IND"), new("Fumio Kishida", "Prime Minister", "Japanese", "JPN"),
        new("Yoon Suk Yeol", "President", "South Korean", "KOR"), new("Recep Tayyip Erdogan", "President", "Turkish", "TUR"),
        new("Giorgia Meloni", "Prime Minister", "Italian", "ITA"), new("Justin Trudeau", "Prime Minister", "Canadian", "CAN"),
        new("Anthony Albanese", "Prime Minister", "Australian", "AUS"), new("Vladimir Putin", "President", "Russian", "RUS"),
        new("Benjamin Netanyahu", "Prime Minister", "Israeli", "ISR"), new("Cyril Ramaphosa", "President", "South African", "ZAF"),
    ];

    private static readonly (string Words, ContactKind Kind)[] Forms =
    [
        ("phone call", ContactKind.PhoneCall), ("video call", ContactKind.VideoCall), ("meeting", ContactKind.Meeting),
        ("telephone conversation", ContactKind.PhoneCall), ("summit", ContactKind.Summit),
    ];

    private static readonly (string Words, int Minutes, bool Approximate)[] Lengths =
    [
        ("two hours", 120, false), ("about 40 minutes", 40, true), ("an hour and 20 minutes", 80, false), ("more than three hours", 180, true), ("half an hour", 30, false),
    ];

    private static readonly ContactStatus[] Fates = [ContactStatus.Held, ContactStatus.Planned, ContactStatus.Cancelled, ContactStatus.Denied];

    public static TheoryData<int> Ways() => [.. Enumerable.Range(0, 20)];

    [Theory]
    [MemberData(nameof(Ways))]
    public void The_facts_told_are_the_facts_read(int way)
    {
        Person one = People[way % People.Length], two = People[((way * 3) + 5) % People.Length];
        (string form, ContactKind kind) = Forms[way % Forms.Length];
        (string length, int minutes, bool approximate) = Lengths[way / 4 % Lengths.Length];
        ContactStatus status = Fates[way % Fates.Length];
        LocalDate day = status is ContactStatus.Held ? Published.PlusDays(-1 - (way % 5)) : Published.PlusDays(1 + (way % 5));
        string weekday = day.DayOfWeek.ToString();

        ReadoutRecord record = Engines.Reading.Read(new Report("rewritten", new ReportText(Tell(one, two, form, length, weekday, status)), new ReportMetadata { Published = Published }));

        Contact main = Assert.Single(record.Contacts, contact => contact.Main);
        Assert.Equal(kind, main.Kind);
        Assert.Equal(status, main.Status);
        Assert.Equal(
            new[] { one, two }.Select(person => (person.Name, person.Country, person.Title)).Order(),
            main.Participants.Select(participant => (Plain(Name(record, participant.Actor)), participant.Country!, participant.Role!)).Order());
        if (status is not ContactStatus.Denied)
        {
            Assert.Equal(day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), main.Date);
        }
        Assert.Equal(status is ContactStatus.Held ? minutes : null, main.DurationMinutes);
        Assert.Equal(status is ContactStatus.Held && approximate, main.DurationApproximate);
        Statement urged = Assert.Single(record.Statements, statement => statement.Cue.Any(cue => cue.Text == "called for"));
        Assert.Equal(one.Country, urged.Side);
        Statement denied = Assert.Single(record.Statements, statement => statement.Content.Any(span => span.Text == "“far too slow”" || span.Text.StartsWith("progress was", StringComparison.Ordinal)));
        Assert.Equal(two.Country, denied.Side);
        Assert.Equal(StatementMode.Mixed, denied.Mode);
    }

    private static string Tell(Person one, Person two, string form, string length, string weekday, ContactStatus status)
    {
        string heads = $"{one.Adjective} {one.Title} {one.Name} and {two.Adjective} {two.Title} {two.Name}";
        string article = "aeiou".Contains(form[0], StringComparison.Ordinal) ? "an" : "a";
        string opening = status switch
        {
            ContactStatus.Held => $"{heads} held {article} {form} on {weekday}, officials said. It lasted {length}.",
            ContactStatus.Planned => $"{heads} will hold {article} {form} on {weekday}, officials said.",
            ContactStatus.Cancelled => $"{heads} have cancelled {article} {form} that was planned for {weekday}, officials said.",
            _ => $"Officials denied reports that {heads} had held {article} {form}.",
        };
        string last = one.Name[(one.Name.LastIndexOf(' ') + 1)..];
        return $"{opening}\n\n{one.Title} {last} called for more patience. The {two.Adjective} government said progress was “far too slow”.";
    }

    private static string Name(ReadoutRecord record, string id) => record.Actors.First(actor => actor.Id == id).Name;

    private static string Plain(string name) => LatinFold.Fold(name);

    private sealed record Person(string Name, string Title, string Adjective, string Country);
}
