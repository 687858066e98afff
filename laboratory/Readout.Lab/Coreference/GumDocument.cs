using System.Text;
using System.Text.RegularExpressions;

namespace Readout.Lab.Coreference;

/// <summary>A mention that GUM's annotators marked.</summary>
/// <param name="Start">The first character of its words.</param>
/// <param name="End">One past the last.</param>
/// <param name="HeadStart">The first character of the word that heads it.</param>
/// <param name="HeadTag">That word's part of speech.</param>
/// <param name="HeadForm">That word in lower case.</param>
/// <param name="Entity">Whom or what it speaks of.</param>
/// <param name="Type">The kind of entity: person, place, …</param>
internal sealed record GumMention(int Start, int End, int HeadStart, string HeadTag, string HeadForm, string Entity, string Type);

/// <summary>A document of GUM: its text, rebuilt from the tokens, and the entities of its MISC column.</summary>
internal sealed partial record GumDocument(string Name, string Text, IReadOnlyList<GumMention> Mentions)
{
    /// <summary>Reads all documents of a file.</summary>
    public static List<GumDocument> ReadAll(string file) =>
        [.. string.Join('\n', File.ReadLines(file)).Split("# newdoc id = ", StringSplitOptions.RemoveEmptyEntries).Select(Read)];

    private static GumDocument Read(string lines)
    {
        var rows = lines.Split('\n');
        var text = new StringBuilder();
        var mentions = new List<GumMention>();
        var sentence = new List<Word>();
        int covered = 0;
        bool space = false;
        foreach (string row in rows.Skip(1))
        {
            if (row.StartsWith("# newpar", StringComparison.Ordinal) && text.Length > 0)
            {
                text.Append("\n\n");
                space = false;
            }
            if (row.Length == 0)
            {
                mentions.AddRange(MentionsIn(sentence));
                sentence.Clear();
                covered = 0;
            }
            if (row.Length == 0 || row[0] == '#' || row.Split('\t') is not [var id, var form, _, var tag, _, _, var head, _, _, var misc] || id.Contains('.'))
            {
                continue;
            }
            bool joined = id.Contains('-', StringComparison.Ordinal);
            int number = int.Parse(joined ? id[..id.IndexOf('-', StringComparison.Ordinal)] : id);
            bool inside = !joined && number <= covered;
            int start = text.Length;
            if (!inside)
            {
                text.Append(space ? " " : "");
                start = text.Length;
                text.Append(form);
                space = !misc.Contains("SpaceAfter=No", StringComparison.Ordinal);
            }
            covered = joined ? int.Parse(id[(id.IndexOf('-', StringComparison.Ordinal) + 1)..]) : covered;
            if (!joined)
            {
                int from = inside ? Math.Max(text.ToString().LastIndexOf(form, StringComparison.Ordinal), 0) : start;
                sentence.Add(new Word(number, from, from + form.Length, form, tag, int.Parse(head), misc));
            }
        }
        mentions.AddRange(MentionsIn(sentence));
        return new GumDocument(rows[0].Trim(), text.ToString(), mentions);
    }

    private static IEnumerable<GumMention> MentionsIn(List<Word> sentence)
    {
        var open = new List<(string Id, string Type, int First)>();
        for (int i = 0; i < sentence.Count; i++)
        {
            string marks = sentence[i].Misc.Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal)) is { } entity ? entity["Entity=".Length..] : "";
            foreach (Match mark in Mark().Matches(marks))
            {
                if (mark.Groups["opens"].Success)
                {
                    open.Add((mark.Groups["id"].Value, mark.Groups["type"].Value, i));
                }
                if (mark.Groups["closes"].Success)
                {
                    string closing = mark.Groups["opens"].Success ? mark.Groups["id"].Value : mark.Groups["end"].Value;
                    int at = open.FindLastIndex(one => one.Id == closing);
                    if (at >= 0)
                    {
                        yield return Mention(sentence, open[at].First, i, open[at].Id, open[at].Type);
                        open.RemoveAt(at);
                    }
                }
            }
        }
    }

    private static GumMention Mention(List<Word> sentence, int first, int last, string id, string type)
    {
        bool Within(int number) => number >= sentence[first].Number && number <= sentence[last].Number;
        Word head = sentence.Skip(first).Take(last - first + 1).First(word => !Within(word.Head));
        return new GumMention(sentence[first].Start, sentence[last].End, head.Start, head.Tag, head.Form.ToLowerInvariant(), id, type);
    }

    [GeneratedRegex(@"(?<opens>\()(?<id>[^-()]+)-(?<type>[^-()]+)[^()]*(?<closes>\))?|(?<end>[^-()]+)(?<closes>\))")]
    private static partial Regex Mark();

    private sealed record Word(int Number, int Start, int End, string Form, string Tag, int Head, string Misc);
}
