using System.Collections.Immutable;
using System.Globalization;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Comparison;

/// <summary>Finds how a report's sides tell the circumstances of its contact, and the traits of their accounts.</summary>
internal sealed class FrameFinder
{
    private const int MostSpans = 3;

    /// <summary>Shorter contents ("this") say nothing by themselves.</summary>
    private const int Telling = 6;

    private readonly ReadoutRecord _record;
    private readonly Dictionary<string, Actor> _actors;
    private readonly Frame _frame;
    private readonly Sides _sides;

    private FrameFinder(ReadoutRecord record)
    {
        (_record, _frame, _sides) = (record, new Frame(record.Report.Name), new Sides(record));
        _actors = record.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
    }

    /// <summary>The frame of one record.</summary>
    internal static ImmutableArray<FrameRow> Find(FrameTable table, ReadoutRecord record, ReportText text)
    {
        var finder = new FrameFinder(record);
        finder.TellReport();
        foreach (Contact contact in record.Contacts.Where(contact => contact.Main))
        {
            finder.Tell(contact);
        }
        finder.TellIssues();
        finder.TellVoices();
        finder.TellPraise(table);
        if (record.LeftOut is null)
        {
            FrameWords.Tell(table, text, finder._sides, finder._frame); // else nobody knows in whose account a word stands that was left out
        }
        return finder._frame.Rows();
    }

    private void TellReport()
    {
        string? issuer = _record.Report.IssuedBy;
        if (_record.Report.Published is { } published)
        {
            _frame.Add(FrameField.Published, issuer, published, []);
        }
        _frame.Add(FrameField.Length, issuer, string.Create(CultureInfo.InvariantCulture, $"{_record.Report.Characters} characters"), []);
    }

    private void Tell(Contact contact)
    {
        foreach (Span kind in contact.Evidence.Kind)
        {
            _frame.Add(FrameField.Kind, _sides.At(kind), kind.Text, [kind], System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(contact.Kind.ToString()));
        }
        if (contact.Date is { } date && !contact.Evidence.Date.IsEmpty)
        {
            _frame.Add(FrameField.Date, _sides.At(contact.Evidence.Date[0]), date, contact.Evidence.Date);
        }
        if (contact.DurationMinutes is { } minutes && !contact.Evidence.Duration.IsEmpty)
        {
            string about = contact.DurationApproximate ? "about " : "";
            _frame.Add(FrameField.Duration, _sides.At(contact.Evidence.Duration[0]), string.Create(CultureInfo.InvariantCulture, $"{about}{minutes} minutes"), contact.Evidence.Duration);
        }
        if (contact.InitiatedBy is { } initiator && !contact.Evidence.Initiator.IsEmpty)
        {
            _frame.Add(FrameField.Initiator, _sides.At(contact.Evidence.Initiator[0]), _actors[initiator].Name, contact.Evidence.Initiator);
        }
        foreach (Participant participant in contact.Participants)
        {
            Span? named = contact.Evidence.Participants.FirstOrDefault(span => _actors[participant.Actor].Mentions.Any(mention => mention.Start < span.End && span.Start < mention.End));
            _frame.Add(FrameField.Participants, named is null ? _record.Report.IssuedBy : _sides.At(named), _actors[participant.Actor].Name, named is null ? [] : [named]);
        }
        foreach (HistoryClaim claim in contact.History)
        {
            _frame.Add(FrameField.History, _sides.At(claim.Text), claim.LastContact ?? claim.Text.Text, [claim.Text]);
        }
        foreach (Outcome outcome in contact.Outcomes)
        {
            _frame.Add(FrameField.FollowUps, SideOf(outcome), outcome.Text.Text, [outcome.Text], Names(outcome.Parties));
        }
    }

    private string? SideOf(Outcome outcome) => outcome.OnAccountOf is { } teller ? _actors[teller].Country : _sides.At(outcome.Text);

    /// <summary>The issues of each side in its own order.</summary>
    private void TellIssues()
    {
        var first = from issue in _record.Issues
                    from mention in issue.Mentions
                    let side = _sides.At(mention)
                    group mention by (issue.Label, side) into told
                    orderby told.First().Start
                    select (told.Key.Label, told.Key.side, Mentions: told.Take(MostSpans).ToImmutableArray());
        foreach (var (label, side, mentions) in first)
        {
            _frame.Add(FrameField.Issues, side, label, mentions);
        }
    }

    /// <summary>Whose words each side tells; what it says in the name of both, and what it puts into another's mouth.</summary>
    private void TellVoices()
    {
        foreach (var voice in _record.Statements.Where(statement => statement.Side is not null && statement.SourceActors.Length > 0)
            .GroupBy(statement => (statement.Side, Whose: Names(statement.SourceActors))))
        {
            string count = voice.Count() == 1 ? "1 statement" : string.Create(CultureInfo.InvariantCulture, $"{voice.Count()} statements");
            _frame.Add(FrameField.Voices, voice.Key.Side, count, [.. voice.SelectMany(statement => statement.Source)], voice.Key.Whose);
        }
        foreach (Statement statement in _record.Statements.Where(statement => statement.Side is not null))
        {
            ImmutableArray<string> countries = [.. statement.SourceActors.Select(id => _actors[id].Country).OfType<string>().Distinct()];
            FrameField? field = countries.Length > 1 ? FrameField.Joint : countries is [var one] && one != statement.Side && Takes(one) ? FrameField.Attributed : null;
            if (field is { } told && statement.Content.Sum(span => span.Text.Length) >= Telling)
            {
                _frame.Add(told, statement.Side, string.Join(" … ", statement.Content.Select(span => span.Text)), [.. statement.Source.Concat(statement.Content)], Names(statement.SourceActors));
            }
        }
    }

    private bool Takes(string country) => _record.Contacts.Any(contact => contact.Main && contact.Participants.Any(participant => participant.Country == country));

    private void TellPraise(FrameTable table)
    {
        foreach (Statement statement in _record.Statements.Where(statement => statement.Side is not null && statement.Content.Length > 0))
        {
            Span? word = statement.Cue.Append(statement.Content[0]).FirstOrDefault(span => Words.Begins(table.Praise, span.Text));
            if (word is not null)
            {
                string? whom = _record.Actors.Where(actor => !statement.SourceActors.Contains(actor.Id) && actor.Country != statement.Side)
                    .SelectMany(actor => actor.Mentions, (actor, mention) => (actor.Name, mention))
                    .Where(named => statement.Content.Any(span => span.Start <= named.mention.Start && named.mention.End <= span.End))
                    .OrderBy(named => named.mention.Start).Select(named => named.Name).FirstOrDefault();
                _frame.Add(FrameField.Praise, statement.Side, string.Join(" … ", statement.Content.Select(span => span.Text)), [.. statement.Cue.Concat(statement.Content)], whom);
            }
        }
    }

    private string? Names(ImmutableArray<string> actors) => actors.IsEmpty ? null : string.Join(", ", actors.Select(id => _actors[id].Name));
}
