using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Readout.Records;

namespace Readout.Fixtures;

/// <summary>The actors and contacts of <see cref="HarbourCall"/>.</summary>
internal static class HarbourCallParts
{
    public static ImmutableArray<Actor> Actors(SpanFinder spans) =>
    [
        Named("A1", ActorKind.Person, "Aino Lindgren", "FIN", "President", spans.Find("Aino Lindgren")),
        Named("A2", ActorKind.Person, "Rafael Duarte", "BRA", "President", spans.Find("Rafael Duarte")),
        Named("A3", ActorKind.Office, "Presidency of Finland", "FIN", null, spans.Find("her office")),
        Named("A4", ActorKind.Office, "Presidency of Brazil", "BRA", null, spans.Find("the Planalto Palace")),
        Named("A5", ActorKind.Unnamed, "Brazil’s trade minister", "BRA", "Trade Minister", spans.Find("his trade minister")),
        Named("A6", ActorKind.Group, "observers", null, null, spans.Find("Observers")),
        Named("A7", ActorKind.Person, "Kari Solheim", "NOR", "Prime Minister", spans.Find("Kari Solheim")),
        Named("A8", ActorKind.State, "Brazil", "BRA", null, spans.Find("Brasília")),
    ];

    public static ImmutableArray<Contact> Contacts(SpanFinder spans) =>
    [
        Between("C1", ContactKind.PhoneCall, ContactStatus.Held, new("A1", "FIN", "President"), new("A2", "BRA", "President")) with
        {
            Main = true, Date = "2024-03-04", DurationMinutes = 90, DurationApproximate = true, InitiatedBy = "A8",
            Claims =
            [
                new Claim("durationMinutes", JsonValue.Create(90), null, [spans.Find("about an hour and a half")]),
                new Claim("durationMinutes", JsonValue.Create(75), "A4", []),
            ],
            Accounts = [new Account("A3", "FIN", ["S1", "S2", "S3", "S8"]), new Account("A4", "BRA", ["S4", "S5", "S6", "S7"])],
            History = [new HistoryClaim(spans.Find("their first conversation since October 2021"), "2021-10", null)],
            Outcomes =
            [
                new Outcome(spans.Find("agreed to speak again before the end of April"), OutcomeKind.SpeakAgain, ["A1", "A2"], null,
                    spans.Pieces("reportedly"), "2024-04"),
            ],
        },
        Between("C2", ContactKind.Visit, ContactStatus.Planned, new("A1", "FIN", "President"), new("A7", "NOR", "Prime Minister")) with
        { Date = "2024-05-12", Place = "Turku" },
    ];

    private static Actor Named(string id, ActorKind kind, string name, string? country, string? office, Span mention) => new()
    {
        Id = id,
        Kind = kind,
        Name = name,
        Country = country,
        Office = office,
        Mentions = [mention],
    };

    private static Contact Between(string id, ContactKind kind, ContactStatus status, params Participant[] participants) => new()
    {
        Id = id,
        Kind = kind,
        Status = status,
        Main = false,
        Probability = null,
        Participants = [.. participants],
        Date = null,
        DateInferred = false,
        DurationMinutes = null,
        DurationApproximate = false,
        InitiatedBy = null,
        Place = null,
        Evidence = new ContactEvidence { Kind = [], Participants = [], Date = [], Duration = [], Initiator = [], Status = [] },
        Claims = [],
        Accounts = [],
        History = [],
        Outcomes = [],
    };
}
