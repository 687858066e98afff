using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Readout.Presentation.Wording;
using Readout.Records;

namespace Readout.Presentation.Outlines;

/// <summary>A contact in words.</summary>
/// <param name="Id">The id that the record refers to it by.</param>
/// <param name="Main">Whether the report is about it.</param>
/// <param name="Headline">Kind and participants.</param>
/// <param name="Facts">Date, duration, status and the like, most telling first.</param>
/// <param name="Disputes">Facts on which the tellers differ, with each one's word.</param>
internal sealed record ContactOutline(
    string Id, bool Main, string Headline, ImmutableArray<string> Facts, ImmutableArray<string> Disputes)
{
    public static ContactOutline Of(Contact contact, Cast cast) => new(
        contact.Id,
        contact.Main,
        Visible.Inline(SayHeadline(contact, cast)),
        [.. SayFacts(contact, cast).Select(Visible.Inline)],
        [.. SayDisputes(contact, cast).Select(Visible.Inline)]);

    private static string SayHeadline(Contact contact, Cast cast)
    {
        ImmutableArray<string> who = [.. contact.Participants.Select(cast.Describe)];
        string kind = Terms.Say(contact.Kind);
        return (who.Length, contact.Kind) switch
        {
            (0, _) => $"{kind}, participants not given",
            (1, _) or (_, ContactKind.Visit or ContactKind.Message) => $"{kind}: {Cast.And(who)}",
            _ => $"{kind} between {Cast.And(who)}",
        };
    }

    private static IEnumerable<string> SayFacts(Contact contact, Cast cast)
    {
        string date = contact.Date is { } edtf ? DateWords.Say(edtf) : "date not given";
        yield return contact.DateInferred ? $"{date} (day of publication)" : date;
        if (contact.DurationMinutes is { } minutes)
        {
            yield return DurationWords.Say(minutes, contact.DurationApproximate);
        }
        yield return Terms.Say(contact.Status);
        if (contact.Place is { } place)
        {
            yield return place;
        }
        if (contact.InitiatedBy is { } initiator)
        {
            yield return $"asked for by {cast.Name(initiator)}";
        }
    }

    /// <summary>Those who name one participant each do not differ, and neither does one teller who says a thing twice in two ways.</summary>
    private static IEnumerable<string> SayDisputes(Contact contact, Cast cast) =>
        from claim in contact.Claims
        where claim.Field != "participants"
        group claim by claim.Field into claims
        where claims.Any(one => claims.Any(other => one.By != other.By && one.Value?.ToJsonString() != other.Value?.ToJsonString()))
        let words = claims.Select(claim => $"{SayValue(claim, cast)} ({Teller(claim.By, cast)})")
        select $"{SayField(claims.Key)}: {string.Join("; ", words)}";

    public static string Teller(string? actor, Cast cast) => actor is null ? "the report itself" : cast.Name(actor);

    private static string SayField(string field) => field switch
    {
        "durationMinutes" => "duration",
        "initiatedBy" => "asked for by",
        _ => field,
    };

    private static string SayValue(Claim claim, Cast cast) => (claim.Field, claim.Value) switch
    {
        (_, null) => "not given",
        ("durationMinutes", JsonValue value) when value.TryGetValue(out int minutes) => DurationWords.Say(minutes),
        ("date", JsonValue value) when value.TryGetValue(out string? date) => DateWords.Say(date),
        ("initiatedBy", JsonValue value) when value.TryGetValue(out string? actor) => cast.Name(actor),
        (_, JsonValue value) when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        (_, var value) => value.ToJsonString(),
    };
}
