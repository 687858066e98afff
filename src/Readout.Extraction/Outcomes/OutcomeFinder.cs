using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Readout.Extraction.Accounts;
using Readout.Extraction.Contacts;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Outcomes;

/// <summary>Finds outcomes and history claims.</summary>
public static partial class OutcomeFinder
{
    /// <summary>Finds what was agreed or is to follow, and what is said of earlier contacts.</summary>
    public static ConcludedContacts Find(ToldContacts told)
    {
        ArgumentNullException.ThrowIfNull(told);
        AccountedText text = told.Accounted;
        var tellers = new Tellers(text);
        return new ConcludedContacts(told, [.. Outcomes(text, tellers)], [.. History(text, tellers)]);
    }

    private static IEnumerable<ToldHistory> History(AccountedText text, Tellers tellers) =>
        HistoryPhrases.In(text.Named.Tokens.Text).Select(span => new ToldHistory(
            span,
            text.Dated.DatesAt(span).LastOrDefault(date => span.Contains(date.Span))?.Edtf,
            tellers.AccountOf(span)));

    private static IEnumerable<ToldOutcome> Outcomes(AccountedText text, Tellers tellers)
    {
        ReportText report = text.Named.Tokens.Text;
        foreach (Match match in Verb().Matches(report.Value))
        {
            TextSpan sentence = text.Named.Tokens.SentenceSpan(text.Named.Tokens.SentenceAt(match.Index));
            if (!sentence.Contains(match.Index) || Undone().IsMatch(report[new TextSpan(sentence.Start, match.Index)]))
            {
                continue;
            }
            int? teller = tellers.AccountOf(new TextSpan(match.Index, match.Index + match.Length));
            ImmutableArray<int> parties = tellers.Parties(match.Index, sentence);
            int limit = Math.Clamp(tellers.ContentEnd(match.Index) ?? sentence.End, match.Index + match.Length, sentence.End);
            foreach (TextSpan part in Parts(report, new TextSpan(match.Index, ClauseEnd(report, match.Index + match.Length, limit))))
            {
                yield return new ToldOutcome(
                    part, Kind(report.Slice(part), match.Value), parties, teller, tellers.Hedges(match.Index),
                    text.Dated.DatesAt(part).FirstOrDefault(date => part.Contains(date.Span))?.Edtf);
            }
        }
    }

    /// <summary>"decided to coordinate … and to speak soon …" are two outcomes.</summary>
    private static IEnumerable<TextSpan> Parts(ReportText report, TextSpan clause)
    {
        int start = clause.Start;
        foreach (Match match in AndTo().Matches(report.Slice(clause)))
        {
            yield return report.Trim(new TextSpan(start, clause.Start + match.Index));
            start = clause.Start + match.Index + " and ".Length;
        }
        yield return report.Trim(new TextSpan(start, clause.End));
    }

    private static int ClauseEnd(ReportText report, int position, int limit)
    {
        ValueMatch end = default;
        foreach (ValueMatch match in Closing().EnumerateMatches(report[new TextSpan(position, limit)]))
        {
            end = match;
            break;
        }
        return end.Length > 0 ? position + end.Index : limit;
    }

    private static OutcomeKind Kind(string words, string verb) => words switch
    {
        _ when verb.StartsWith("invit", StringComparison.OrdinalIgnoreCase) || verb.StartsWith("accept", StringComparison.OrdinalIgnoreCase) => OutcomeKind.Invitation,
        _ when InTouch().IsMatch(words) => OutcomeKind.StayInTouch,
        _ when SpeakAgain().IsMatch(words) => OutcomeKind.SpeakAgain,
        _ when MeetAgain().IsMatch(words) => OutcomeKind.MeetAgain,
        _ when words.Contains("visit", StringComparison.Ordinal) => OutcomeKind.Visit,
        _ when words.Contains("coordinat", StringComparison.Ordinal) => OutcomeKind.Coordinate,
        _ when FollowUp().IsMatch(words) => OutcomeKind.FollowUp,
        _ when verb.StartsWith("agree", StringComparison.OrdinalIgnoreCase) || verb.StartsWith("decide", StringComparison.OrdinalIgnoreCase) => OutcomeKind.Agreement,
        _ when verb.Contains("look", StringComparison.Ordinal) => OutcomeKind.Other,
        _ => OutcomeKind.Commitment,
    };

    [GeneratedRegex(
        @"\b(?:agreed(?= (?:to|on|that|in principle|upon|they))|decided(?= (?:to|that|on))|tasked(?= )|instructed(?= )|invited(?= )|accepted (?:an|the|his|her) invitation"
        + @"|pledged(?= )|promised(?= )|vowed(?= )|undertook(?= )|committed(?= (?:to|themselves))|looks? forward to|will (?:continue(?= (?:to|their|the|consultations|talks|contacts|dialogue))|stay in|remain in|follow up|speak again|meet again))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\b(?:not|never|had|before|previously|earlier|n['’]t)\s+(?:yet\s+)?$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Undone();

    [GeneratedRegex(@"[.;!?](?=[\s”""]|$)|,?[”""]|,\s+(?:according to|the \p{L}+(?: \p{L}+)? (?:said|added)|\p{Lu}\p{L}+ (?:said|added)|and (?:the|that|also|stressed|discussed|said|expressed)|but|while|which|saying|adding|noting)\b|\s+and (?:discussed|stressed|said|expressed|emphasi[sz]ed|thanked|noted)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@" and (?=to \p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex AndTo();

    [GeneratedRegex(@"\b(?:stay|remain|keep|staying|continue)\b.{0,20}\b(?:touch|contacts?|dialogue)\b", RegexOptions.CultureInvariant)]
    private static partial Regex InTouch();

    [GeneratedRegex(@"\b(?:speak|talk|call)\b.{0,20}\b(?:again|soon|next|later)\b", RegexOptions.CultureInvariant)]
    private static partial Regex SpeakAgain();

    [GeneratedRegex(@"\b(?:to meet|meet again|meeting|summit)\b", RegexOptions.CultureInvariant)]
    private static partial Regex MeetAgain();

    [GeneratedRegex(@"\b(?:follow up|teams?|tasked|instructed|representatives|advis[eo]rs|ministers to)\b", RegexOptions.CultureInvariant)]
    private static partial Regex FollowUp();
}
