using System.Collections.Immutable;
using System.Globalization;
using Readout.Presentation.Outlines;
using Readout.Presentation.Wording;
using Readout.Records;

namespace Readout.Presentation.Brat;

/// <summary>Writes a record's statements as brat standoff, the format of the attribution corpora.</summary>
public static class BratFile
{
    /// <summary>Writes one event for each statement, with the text-bound lines of its roles before it and what is known of it after it.</summary>
    /// <remarks>
    /// A relation <c>Within</c> leads to the event of the statement that holds it; an attribute <c>Inferred</c> and a note mark an account
    /// that the text's course gives, and a note the probability of what is uncertain.
    /// </remarks>
    /// <param name="writer">Receives the lines.</param>
    /// <param name="record">The record.</param>
    /// <param name="outermostOnly">Whether statements within other statements are left out.</param>
    public static void Write(TextWriter writer, ReadoutRecord record, bool outermostOnly)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(record);
        var file = new Numbering(writer, new Cast(record));
        foreach (Statement statement in record.Statements.Where(statement => !outermostOnly || statement.Within is null))
        {
            file.Write(statement);
        }
    }

    private sealed class Numbering(TextWriter writer, Cast cast)
    {
        private readonly Dictionary<string, string> _eventOf = new(StringComparer.Ordinal);
        private int _bounds;
        private int _events;
        private int _relations;
        private int _attributes;
        private int _notes;

        public void Write(Statement statement)
        {
            (string Name, ImmutableArray<Span> Spans)[] roles =
            [
                .. new[] { ("Source", statement.Source), ("Cue", statement.Cue), ("Content", statement.Content) }
                    .Where(role => !role.Item2.IsEmpty),
            ];
            if (roles.Length == 0)
            {
                return;
            }
            string[] arguments = [.. roles.Select(role => $"{role.Name}:{Bind(role.Name, role.Spans)}")];
            string anchor = Bind("Attribution", statement.Cue.IsEmpty ? roles[0].Spans : statement.Cue);
            string id = string.Create(CultureInfo.InvariantCulture, $"E{++_events}");
            _eventOf[statement.Id] = id;
            Line($"{id}\tAttribution:{anchor} {string.Join(' ', arguments)}");
            Remark(id, statement);
        }

        private void Remark(string id, Statement statement)
        {
            if (statement.Within is { } outer && _eventOf.TryGetValue(outer, out string? holder))
            {
                Line($"R{++_relations}\tWithin Arg1:{id} Arg2:{holder}");
            }
            if (statement is { Inferred: true, Account: { } account })
            {
                Line($"A{++_attributes}\tInferred {id}");
                string probability = statement.Probabilities.Account is { } known ? $", {Likelihood.Say(known)}" : "";
                Note(id, $"account: {cast.Name(account)} (inferred{probability})");
            }
            if (Likelihood.Doubt(statement.Probability) is { } doubt)
            {
                Note(id, doubt);
            }
        }

        private void Note(string id, string words) => Line($"#{++_notes}\tAnnotatorNotes {id}\t{Visible.Inline(words)}");

        private string Bind(string role, ImmutableArray<Span> spans)
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"T{++_bounds}");
            string offsets = string.Join(';', spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start} {span.End}")));
            string text = string.Join(' ', spans.Select(span => OneLine(span.Text)));
            Line($"{id}\t{role} {offsets}\t{text}");
            return id;
        }

        private void Line(FormattableString line)
        {
            writer.Write(line.ToString(CultureInfo.InvariantCulture));
            writer.Write('\n');
        }

        // Each character that would end the line or the field becomes one space, so lengths stay true.
        private static string OneLine(string text) => text.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
    }
}
