using System.Collections.Immutable;
using NodaTime;
using Readout.Language.Parsing;
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
        Reading? last = null;
        for (int at = 0; at < row.Count;)
        {
            if ((ExpressionReader.Read(row, at) ?? CalendarReader.Further(row, at, last)) is not { } reading)
            {
                at++;
                continue;
            }
            var governor = Governor.Of(row, at, reading.End);
            Lean lean = governor.Lean == Lean.Unknown && genre == ReportGenre.Schedule ? Lean.Future : governor.Lean;
            var place = new TimePlace(row.Cover(governor.First, reading.End), sentence, lean, governor.Attributive, Hedges.Before(row, at));
            if (resolver.Resolve(reading, place) is { } expression)
            {
                yield return expression;
            }
            last = reading;
            at = reading.End;
        }
    }
}
