using Readout.Records;
using Xunit;

namespace Readout.Tests.Extraction;

/// <summary>The ids by which a record's parts refer to each other.</summary>
internal static class References
{
    internal static void AssertResolved(ReadoutRecord record)
    {
        AssertNumbered("A", record.Actors.Select(actor => actor.Id));
        AssertNumbered("S", record.Statements.Select(statement => statement.Id));
        HashSet<string> actors = [.. record.Actors.Select(actor => actor.Id)];
        HashSet<string> issues = [.. record.Issues.Select(issue => issue.Id)];
        HashSet<string> statements = [];
        foreach (Statement statement in record.Statements)
        {
            Assert.Subset(actors, Known([.. statement.SourceActors, .. statement.Addressees, statement.Account]));
            Assert.Subset(statements, Known([statement.Within]));
            Assert.Subset(issues, Known([.. statement.Issues]));
            Assert.NotEmpty(statement.Content);
            statements.Add(statement.Id);
        }
        foreach (Contact contact in record.Contacts)
        {
            Assert.Subset(actors, Known([contact.InitiatedBy, .. contact.Participants.Select(participant => participant.Actor),
                .. contact.Claims.Select(claim => claim.By), .. contact.History.Select(claim => claim.By), .. contact.Accounts.Select(account => account.By),
                .. contact.Outcomes.Select(outcome => outcome.OnAccountOf), .. contact.Outcomes.SelectMany(outcome => outcome.Parties)]));
            Assert.Subset(statements, Known([.. contact.Accounts.SelectMany(account => account.Statements)]));
        }
        Assert.Subset(issues, Known([.. record.Comparison.Select(row => row.Issue)]));
        Assert.Subset(statements, Known([.. record.Comparison.SelectMany(row => row.Cells).SelectMany(cell => cell.Statements)]));
    }

    private static void AssertNumbered(string letter, IEnumerable<string> ids) =>
        Assert.Equal(ids.Select((_, index) => $"{letter}{index + 1}"), ids);

    private static HashSet<string> Known(IEnumerable<string?> ids) => [.. ids.OfType<string>()];
}
