using System.Collections.Immutable;
using Readout.Presentation.Outlines;
using Readout.Records;
using Spectre.Console;

namespace Readout.Presentation.Terminal;

/// <summary>Prints a record as a page that a person reads in a terminal.</summary>
public static class RecordPage
{
    private const string Indent = "  ";

    // Deeper chains stay at this depth, so that narrow terminals keep room for words.
    private const int DeepestIndent = 4;

    /// <summary>Writes the page, followed by an empty line.</summary>
    /// <param name="console">Where to; its width and colours are respected.</param>
    /// <param name="record">The record.</param>
    public static void Write(IAnsiConsole console, ReadoutRecord record)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(record);
        RecordOutline page = RecordOutline.Of(record);
        WriteReport(console, page);
        WriteContacts(console, page.Contacts);
        int idWidth = record.Statements.Select(statement => statement.Id.Length).DefaultIfEmpty().Max();
        foreach (StatementBlock block in page.Blocks)
        {
            console.WriteHeading(block.Heading);
            foreach (StatementOutline statement in block.Statements)
            {
                WriteStatement(console, statement, idWidth, depth: 0);
            }
            console.WriteLine();
        }
        if (page.Blocks.IsEmpty)
        {
            console.WriteText("No statements found.", Ink.Faint);
            console.WriteLine();
        }
        if (page.Omission is { } omission)
        {
            console.WriteText(omission, Ink.Faint);
            console.WriteLine();
        }
        WriteList(console, "What comes next", page.Outcomes);
        WriteList(console, "Earlier contacts", page.History);
        SidesInBrief.Write(console, ComparisonOutline.Of([record], record.Comparison, record.Frame));
    }

    private static void WriteReport(IAnsiConsole console, RecordOutline page)
    {
        console.WriteRule(page.Name);
        if (page.Title is { } title)
        {
            console.WriteText(title, Style.Plain);
        }
        if (!page.Origin.IsEmpty)
        {
            console.WriteText(string.Join(" · ", page.Origin), Ink.Faint);
        }
        console.WriteLine();
    }

    private static void WriteContacts(IAnsiConsole console, ImmutableArray<ContactOutline> contacts)
    {
        foreach (ContactOutline contact in contacts.Where(contact => contact.Main))
        {
            string label = Label(contact, contacts);
            string indent = label.Length > 0 ? new string(' ', label.Length) : Indent;
            console.WriteText(contact.Headline, Ink.Strong, label);
            console.WriteText(string.Join(" · ", contact.Facts), Style.Plain, indent);
            foreach (string dispute in contact.Disputes)
            {
                console.WriteText($"accounts differ — {dispute}", Style.Plain, indent);
            }
            console.WriteLine();
        }
        var others = contacts.Where(contact => !contact.Main).ToList();
        if (others.Count > 0)
        {
            console.WriteHeading("Also mentioned");
            foreach (ContactOutline contact in others)
            {
                string words = $"{contact.Headline} · {string.Join(" · ", contact.Facts)}";
                console.WriteText(words, Style.Plain, Indent + Label(contact, contacts));
            }
            console.WriteLine();
        }
        if (contacts.IsEmpty)
        {
            console.WriteText("No contact found.", Ink.Strong);
            console.WriteLine();
        }
    }

    // One contact needs no number; among several, outcomes and history say which they belong to.
    private static string Label(ContactOutline contact, ImmutableArray<ContactOutline> contacts) =>
        contacts.Length > 1 ? $"{contact.Id}  " : "";

    private static void WriteStatement(IAnsiConsole console, StatementOutline outline, int idWidth, int depth)
    {
        string indent = string.Concat(Enumerable.Repeat(Indent, 1 + Math.Min(depth, DeepestIndent)));
        string hook = depth == 0 ? "" : "↳ ";
        console.WriteRuns(outline.Words, $"{indent}{hook}{outline.Statement.Id.PadRight(idWidth)}  ");
        foreach (StatementOutline nested in outline.Nested)
        {
            WriteStatement(console, nested, idWidth, depth + 1);
        }
    }

    private static void WriteList(IAnsiConsole console, string heading, ImmutableArray<ImmutableArray<Run>> lines)
    {
        if (lines.IsEmpty)
        {
            return;
        }
        console.WriteHeading(heading);
        foreach (var line in lines)
        {
            console.WriteRuns(line, $"{Indent}• ");
        }
        console.WriteLine();
    }
}
