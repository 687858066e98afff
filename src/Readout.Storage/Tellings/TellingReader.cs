using System.Collections.Immutable;
using Readout.Records;

namespace Readout.Storage.Tellings;

/// <summary>Takes from a record what its contacts are known by.</summary>
public static class TellingReader
{
    private const int LeastLetters = 4;

    /// <summary>The record's contacts, in its order.</summary>
    /// <param name="record">The record.</param>
    /// <param name="report">The report's row.</param>
    /// <param name="version">The version's row.</param>
    public static ImmutableArray<Telling> Read(ReadoutRecord record, long report, long version)
    {
        ArgumentNullException.ThrowIfNull(record);
        var actors = record.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        string? published = record.Report.Published;
        return [.. record.Contacts.Select((contact, ordinal) => new Telling
        {
            Report = report,
            Version = version,
            Ordinal = ordinal,
            IssuedBy = record.Report.IssuedBy,
            Published = DayRange.Parse(published)?.First,
            Main = contact.Main,
            Kind = contact.Kind,
            Status = contact.Status,
            Date = contact.Date,
            Days = DayRange.Parse(contact.Date),
            DateInferred = contact.DateInferred,
            Place = contact.Place,
            DurationMinutes = contact.DurationMinutes,
            Parties = [.. contact.Participants.Select(participant => Party(participant, actors[participant.Actor]))],
            Words = Words(record, contact),
        })];
    }

    /// <summary>The labels of what a contact's own statements are about.</summary>
    internal static IEnumerable<string> Issues(ReadoutRecord record, Contact contact)
    {
        var told = contact.Accounts.SelectMany(account => account.Statements).ToHashSet(StringComparer.Ordinal);
        var issues = record.Statements.Where(statement => told.Contains(statement.Id)).SelectMany(statement => statement.Issues).ToHashSet(StringComparer.Ordinal);
        return record.Issues.Where(issue => issues.Contains(issue.Id)).Select(issue => issue.Label);
    }

    private static Party Party(Participant participant, Actor actor) =>
        new(0, actor.Kind, actor.Name, participant.Country ?? actor.Country, participant.Role ?? actor.Office);

    /// <summary>The title says what the main contact is; a background contact shares only the issues of its own statements.</summary>
    private static ImmutableArray<string> Words(ReadoutRecord record, Contact contact)
    {
        var labels = Issues(record, contact);
        IEnumerable<string> texts = contact.Main && record.Report.Title is { } title ? labels.Append(title) : labels;
        return [.. texts.SelectMany(FoldedWords.Of).Where(word => word.Length >= LeastLetters).Distinct().Order(StringComparer.Ordinal)];
    }
}
