using System.Globalization;
using Readout.Presentation.Wording;
using Readout.Records;

namespace Readout.Presentation.Outlines;

/// <summary>One thing told.</summary>
/// <param name="Value">What, in our words or the report's.</param>
/// <param name="Words">The report's own words, where the value is ours and they say more.</param>
/// <param name="Evidence">Where the report shows it.</param>
internal sealed record FrameItem(string Value, string? Words, Quote? Evidence)
{
    private const int MostLetters = 72;

    /// <summary>Who is to do what stands nowhere else in as many words.</summary>
    private const int MostLettersToFollow = 160;

    public static FrameItem Of(FrameField field, FrameValue told)
    {
        string value = Visible.Inline(SayValue(field, told));
        Span? shown = told.Evidence.FirstOrDefault(span => span.Text == told.Value) ?? told.Evidence.FirstOrDefault();
        int most = field == FrameField.FollowUps ? MostLettersToFollow : MostLetters;
        string? words = shown is not null && IsOurs(field) && !value.Contains(shown.Text, StringComparison.OrdinalIgnoreCase)
            ? Shortened(Visible.Inline(shown.Text), most) : null;
        return new FrameItem(Shortened(value, most), words, shown is null ? null : new Quote(told.Report, shown));
    }

    /// <summary>Whether the value is normalised, so that the report's own words say more.</summary>
    private static bool IsOurs(FrameField field) => field is FrameField.Initiator or FrameField.Date or FrameField.Duration or FrameField.History;

    private static string SayValue(FrameField field, FrameValue told) => field switch
    {
        FrameField.Date or FrameField.Published or FrameField.History => DateWords.Say(told.Value),
        FrameField.Duration when int.TryParse(told.Value.Replace(" minutes", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out int minutes) => DurationWords.Say(minutes),
        FrameField.Kind when told.Of is { } kind && kind.Replace('-', ' ') is var words && words != told.Value => $"{told.Value} ({words})",
        _ => told.Value,
    };

    private static string Shortened(string words, int most) =>
        words.Length <= most ? words : $"{words[..Math.Max(words.LastIndexOf(' ', most), most / 2)].TrimEnd(' ', ',', ';')} …";
}
