using Readout.Records;
using Readout.Storage.Databases;
using Readout.Text;

namespace Readout.Storage.Questions;

/// <summary>Quotes what shows a telling: from the first to the last of the words that show its kind, people and day, as far as they stand near each other.</summary>
internal static class TellingQuotes
{
    /// <summary>In code points: words further from those that show the kind are another sentence's.</summary>
    private const int Near = 160;

    public static TellingEvidence? Of(Session session, TellingView telling)
    {
        var stored = VersionRows.Read(session, telling.Source.Id);
        var evidence = stored.Record.Contacts[telling.Telling.Ordinal].Evidence;
        var anchor = evidence.Kind.Concat(evidence.Participants).FirstOrDefault();
        if (anchor is null)
        {
            return null;
        }
        var shown = evidence.Kind.Concat(evidence.Participants).Concat(evidence.Date).Where(span => span.Start >= anchor.Start - Near && span.End <= anchor.End + Near).ToList();
        int start = stored.Text.CodePoints.ToUtf16(shown.Min(span => span.Start)), end = stored.Text.CodePoints.ToUtf16(shown.Max(span => span.End));
        return new TellingEvidence(telling.Source, stored.Text.ToRecord(new TextSpan(start, end)));
    }
}
