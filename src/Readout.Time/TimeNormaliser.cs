using System.Collections.Immutable;
using NodaTime;
using Readout.Language.Parsing;
using Readout.Text;
using Readout.Time.Anchoring;
using Readout.Time.Readings;
using Readout.Time.Words;

namespace Readout.Time;

/// <summary>Finds the time expressions of English texts and says what each means.</summary>
public static class TimeNormaliser
{
    /// <summary>Finds every time expression of a text, in order; they do not overlap.</summary>
    /// <param name="parsed">The text with its sentences, tags and trees.</param>
    /// <param name="published">The report's date; without it only what the text dates by itself is placed.</param>
    public static ImmutableArray<TimeExpression> Find(ParsedText parsed, LocalDate? published)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        return Find(parsed, published, Genres.Of(parsed));
    }

    /// <summary>Finds every time expression of a text whose genre is known.</summary>
    /// <param name="parsed">The text with its sentences, tags and trees.</param>
    /// <param name="published">The report's date.</param>
    /// <param name="genre">What the text is for.</param>
    public static ImmutableArray<TimeExpression> Find(ParsedText parsed, LocalDate? published, ReportGenre genre)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        var expressions = ImmutableArray.CreateBuilder<TimeExpression>();
        var resolver = new Resolver(published);
        var room = new List<Atom>();
        for (int sentence = 0; sentence < parsed.Sentences.Count; sentence++)
        {
            if (AtomRow.Of(parsed.Text, parsed.Sentences[sentence], room) is { } row)
            {
                foreach (TimeExpression expression in In(row, resolver, sentence, genre))
                {
                    expressions.Add(expression);
                }
            }
        }
        return expressions.ToImmutable();
    }

    private static IEnumerable<TimeExpression> In(AtomRow row, Resolver resolver, int sentence, ReportGenre genre)
    {
        for (int at = 0; at < row.Count;)
        {
            if (ExpressionReader.Read(row, at) is not { } reading)
            {
                at++;
                continue;
            }
            TextSpan span = row.Cover(at, reading.End);
            Lean lean = TenseReader.Of(row.Sentence.Words, row.Token(at), row.Token(reading.End - 1));
            lean = lean == Lean.Unknown && genre == ReportGenre.Schedule ? Lean.Future : lean;
            if (Environment.GetEnvironmentVariable("TDEBUG") != null && reading.Meaning is NamedWeekday or DayOrMonth { Year: null } or DayShift or TimeOfDay or PartOfYear) { Console.Error.WriteLine($"{lean} {row.Text.Slice(span)} || " + string.Join(' ', row.Sentence.Words.Skip(Math.Max(0, row.Token(at) - 14)).Take(24).Select(w => $"{w.Form}/{w.Xpos}"))); }
            if (resolver.Resolve(reading, span, lean, sentence, Hedges.Before(row, at)) is { } expression)
            {
                yield return expression;
            }
            at = reading.End;
        }
    }
}
