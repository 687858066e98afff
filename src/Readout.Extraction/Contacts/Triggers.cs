using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Contacts;

/// <summary>Words that show a contact, its form or its fate.</summary>
/// <param name="Span">The words.</param>
/// <param name="Kind">The form they show.</param>
/// <param name="Firm">Whether they name the form, rather than leave it open ("spoke", "talks").</param>
internal readonly record struct Trigger(TextSpan Span, ContactKind Kind, bool Firm);

/// <summary>Finds triggers in a sentence.</summary>
internal static partial class Triggers
{
    /// <summary>Each trigger holds one of these; most sentences hold none.</summary>
    private static readonly SearchValues<string> Parts = SearchValues.Create(
        [
            "video", "phone", "spoke", "talk", "speak", "call", "conversation", "summit", "meet", "met", "received", "hosted", "hosts",
            "visit", "trip", "travel", "negotiations", "consultations", "letter", "telegram", "message",
        ],
        StringComparison.Ordinal);

    /// <summary>The triggers of a stretch of text, in order.</summary>
    internal static ImmutableArray<Trigger> In(ReportText text, TextSpan span)
    {
        if (!text[span].ContainsAny(Parts))
        {
            return [];
        }
        var found = ImmutableArray.CreateBuilder<Trigger>();
        foreach (ValueMatch match in Pattern().EnumerateMatches(text[span]))
        {
            var place = new TextSpan(span.Start + match.Index, span.Start + match.Index + match.Length);
            if (Merely().IsMatch(text[new TextSpan(span.Start, place.Start)]))
            {
                continue;
            }
            (ContactKind kind, bool firm) = Classify(text.Slice(place).ToLowerInvariant());
            found.Add(new Trigger(place, kind, firm));
        }
        return found.ToImmutable();
    }

    /// <summary>The status that the words around a contact show, with those words; held where none do.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="extent">From the contact's people to its trigger.</param>
    /// <param name="sentence">The sentence around them.</param>
    internal static (ContactStatus Status, TextSpan? Evidence) Status(ReportText text, TextSpan extent, TextSpan sentence)
    {
        // A verb that ends a contact may stand far behind it ("… has been postponed"); one that plans may there plan another.
        TextSpan near = Widen(extent, sentence, 40), far = Widen(extent, sentence, 90);
        foreach ((Regex pattern, ContactStatus status, TextSpan span) in new[]
        {
            (Cancelling(), ContactStatus.Cancelled, far), (Denying(), ContactStatus.Denied, near), (Planning(), ContactStatus.Planned, near),
        })
        {
            foreach (ValueMatch match in pattern.EnumerateMatches(text[span]))
            {
                return (status, new TextSpan(span.Start + match.Index, span.Start + match.Index + match.Length));
            }
        }
        return (ContactStatus.Held, null);
    }

    private static TextSpan Widen(TextSpan extent, TextSpan sentence, int after) =>
        new(Math.Max(sentence.Start, extent.Start - 50), Math.Min(sentence.End, extent.End + after));

    private static (ContactKind Kind, bool Firm) Classify(string words) => words switch
    {
        _ when words.Contains("video", StringComparison.Ordinal) => (ContactKind.VideoCall, true),
        _ when words.Contains("phone", StringComparison.Ordinal) => (ContactKind.PhoneCall, true),
        "call" or "calls" or "called" => (ContactKind.PhoneCall, true),
        _ when words.StartsWith("spoke", StringComparison.Ordinal) || words.StartsWith("talked", StringComparison.Ordinal)
            || words.StartsWith("conversation", StringComparison.Ordinal) || words.StartsWith("speak", StringComparison.Ordinal) => (ContactKind.PhoneCall, false),
        _ when words.StartsWith("summit", StringComparison.Ordinal) => (ContactKind.Summit, true),
        _ when words.StartsWith("visit", StringComparison.Ordinal) || words.StartsWith("trip", StringComparison.Ordinal)
            || words.StartsWith("travel", StringComparison.Ordinal) => (ContactKind.Visit, true),
        _ when words.StartsWith("talks", StringComparison.Ordinal) || words.StartsWith("negotiations", StringComparison.Ordinal)
            || words.StartsWith("consultations", StringComparison.Ordinal) => (ContactKind.Talks, false),
        _ when words.StartsWith("letter", StringComparison.Ordinal) || words.StartsWith("telegram", StringComparison.Ordinal)
            || words.StartsWith("message", StringComparison.Ordinal) => (ContactKind.Message, true),
        _ => (ContactKind.Meeting, true),
    };

    [GeneratedRegex(
        @"\b(?:video[- ]?(?:call|conference|conversation|meeting|summit|talks|link)s?|(?:tele)?phone (?:call|conversation|talk|discussion)s?|telephone conversations?"
        + @"|(?:spoke|spoken|talked|speak|speaking) (?:by|over the|on the) (?:tele)?phone|by (?:tele)?phone|over the phone|on the phone|telephoned|phoned|phone talks"
        + @"|(?<!\b(?:for|to)\s)call(?=s?\b(?! (?:for|on|to (?!President|Prime|Chancellor|King|Mr|[A-Z])|upon)))(?:s\b)?|called(?= (?:President|Prime Minister|Chancellor|King|[A-Z][a-z]+ [A-Z]|[A-Z][a-z]+(?:,|\.| on | by | after | earlier | to discuss )))"
        + @"|spoke(?= (?:with|to|today|on|yesterday|by|separately|again))|spoken(?= (?:with|to))|talked(?= (?:with|to|by))|conversations?|speak(?= (?:with|to|by|on))"
        + @"|summits?|meetings?|met(?= )|meet(?= (?:with|in|on|at|for|Chinese|Russian|[A-Z]))|received(?= (?:President|Prime|Chancellor|King|Foreign|[A-Z]))|hosted|hosts"
        + @"|visit(?:s|ed|ing)?\b|trip(?= to)|travel(?:s|led|ed)?(?= to)|talks|negotiations|consultations|letters?|telegrams?|messages?)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    /// <summary>What is only talked of is no contact.</summary>
    [GeneratedRegex(
        @"\b(?:prepar(?:e|ing|ations)(?: for)?|arrange|organi[sz]e|possible|possibility of|proposal for|idea of|prospects? (?:of|for)|ready for|conditions for|call(?:s|ed)? for|need for|resuming|resumption of)(?: an?| the| further| new| more| direct| peace)*\s+$",
        RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Merely();

    [GeneratedRegex(@"\b(?:cancel(?:l?ed|s|l?ing|lation)|call(?:ed|s|ing) off|scrapp(?:ed|ing)|postpon(?:ed|es|ing|ement)|will not (?:take place|go ahead)|pulled out of|was shelved)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Cancelling();

    [GeneratedRegex(
        @"\b(?:den(?:ied|ies|ying)(?: that| having| reports| any| holding| speaking| a| the|,)|no such (?:call|conversation|meeting|talks|contact)|(?:did not|didn’t|didn't|had not|has not|have not|never) (?:speak|spoken|talk|talked|meet|met|hold|held|take|taken|spoke)"
        + @"|there (?:was|has been|had been|were) no (?:call|conversation|meeting|talks|contact|such)|no direct (?:encounter|talks|contact))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Denying();

    [GeneratedRegex(
        @"\b(?:(?:will|would) (?:meet|hold|visit|host|travel|speak|talk|receive|take place|be held|pay|attend|begin|also|make|arrive|welcome|call|discuss|tour)|is (?:to|due to|set to|scheduled to|expected to) (?:meet|hold|visit|host|travel|speak|talk|receive|pay|make|take place|arrive)"
        + @"|are (?:to|due to|set to|scheduled to|expected to) (?:meet|hold|speak|talk|travel|visit)|(?:plans?|planned|scheduled|agreed) (?:to (?:meet|hold|visit|host|travel|speak|talk)|for)|scheduled|upcoming|forthcoming|planned (?:visit|meeting|summit|call|talks|trip))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Planning();
}
