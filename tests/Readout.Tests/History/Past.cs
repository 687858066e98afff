using System.Collections.Immutable;
using Readout.Records;
using Readout.Storage;
using Readout.Storage.History;
using Readout.Storage.Tellings;
using Xunit;

namespace Readout.Tests.History;

/// <summary>An invented archive: the President of Norland and the Prime Minister of Estmark.</summary>
internal static class Past
{
    internal static readonly Party Vale = new(1, ActorKind.Person, "Anna Vale", "NOR", "President");
    internal static readonly Party Brandt = new(2, ActorKind.Person, "Olaf Brandt", "EST", "Prime Minister");
    internal static readonly Party Ruiz = new(3, ActorKind.Person, "Inés Ruiz", "SUR", "President");
    internal static readonly Party Estmark = new(4, ActorKind.State, "Estmark", "EST", null);

    internal static int Day(string date) => DayRange.Parse(date)!.Value.First;

    internal static ClaimingContact Claim(string date, params Party[] parties) =>
        new(100, 50, DayRange.Parse(date)!.Value, [.. parties.Length > 0 ? parties : [Vale, Brandt]], true);

    internal static KnownContact Known(long id, string date, ContactKind kind = ContactKind.PhoneCall, params Party[] parties) =>
        new(id, kind, ContactStatus.Held, DayRange.Parse(date), [.. parties.Length > 0 ? parties : [Vale, Brandt]], [id]);

    /// <summary>Ten reports a month of the Norland Palace.</summary>
    internal static Coverage Covered(int from = 2021, int to = 2023) =>
        new([.. Enumerable.Range(from, to - from + 1).SelectMany(year => Enumerable.Range(1, 12).Select(month => new PublishedMonth("NOR", "the Norland Palace", year, month, 10)))]);

    internal static HistoryVerdict Check(string words, string? lastContact, ClaimingContact claim, Coverage coverage, params KnownContact[] known) =>
        HistoryCheck.Of(Assert.Single(ClaimReader.Read(words, lastContact, claim)), claim, known, coverage);

    internal static ImmutableArray<HistoryMeaning> Read(string words, string? lastContact = null, string date = "2023-03-20") => ClaimReader.Read(words, lastContact, Claim(date));
}
