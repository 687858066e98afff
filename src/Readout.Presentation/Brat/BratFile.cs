using System.Collections.Immutable;
using System.Globalization;
using Readout.Records;

namespace Readout.Presentation.Brat;

/// <summary>Writes a record's statements as brat standoff, the format of the attribution corpora.</summary>
public static class BratFile
{
    /// <summary>Writes one event for each statement, with the text-bound lines of its roles before it.</summary>
    /// <param name="writer">Receives the lines.</param>
    /// <param name="record">The record.</param>
    /// <param name="outermostOnly">Whether statements within other statements are left out.</param>
    public static void Write(TextWriter writer, ReadoutRecord record, bool outermostOnly)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(record);
        var file = new Numbering(writer);
        foreach (Statement statement in record.Statements.Where(statement => !outermostOnly || statement.Within is null))
        {
            file.Write(statement);
        }
    }

    private sealed class Numbering(TextWriter writer)
    {
        private int _bounds;
        private int _events;

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
            Line($"E{++_events}\tAttribution:{anchor} {string.Join(' ', arguments)}");
        }

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
