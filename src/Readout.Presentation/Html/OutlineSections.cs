using System.Collections.Immutable;
using Readout.Presentation.Outlines;

namespace Readout.Presentation.Html;

/// <summary>The parts of the page that say in words what the terminal page says.</summary>
internal static class OutlineSections
{
    public static void WriteContacts(HtmlWriter html, ImmutableArray<ContactOutline> contacts)
    {
        using (html.Open("section", ("class", "contacts"), ("aria-label", "Contacts")))
        {
            foreach (ContactOutline contact in contacts)
            {
                WriteContact(html, contact, several: contacts.Length > 1);
            }
            if (contacts.IsEmpty)
            {
                html.Element("p", "No contact found.", ("class", "none"));
            }
        }
    }

    private static void WriteContact(HtmlWriter html, ContactOutline contact, bool several)
    {
        using (html.Open("article", ("class", contact.Main ? "contact main" : "contact")))
        {
            string mention = contact.Main ? "" : "Also mentioned — ";
            html.Element("h2", several ? $"{contact.Id} · {mention}{contact.Headline}" : mention + contact.Headline);
            using (html.Open("ul", ("class", "facts")))
            {
                foreach (string fact in contact.Facts)
                {
                    html.Element("li", fact);
                }
            }
            foreach (string dispute in contact.Disputes)
            {
                html.Element("p", $"Accounts differ — {dispute}", ("class", "dispute"));
            }
        }
    }

    public static void WriteStatements(HtmlWriter html, RecordOutline outline, Chains chains)
    {
        using (html.Open("section", ("class", "statements"), ("aria-labelledby", "statements")))
        {
            html.Element("h2", "Statements", ("id", "statements"), ("tabindex", "-1"));
            foreach (StatementBlock block in outline.Blocks)
            {
                html.Element("h3", block.Heading);
                WriteStatements(html, block.Statements, chains);
            }
            if (outline.Blocks.IsEmpty)
            {
                html.Element("p", "No statements found.", ("class", "none"));
            }
            if (outline.Omission is { } omission)
            {
                html.Element("p", omission, ("class", "aside"));
            }
        }
    }

    private static void WriteStatements(HtmlWriter html, ImmutableArray<StatementOutline> statements, Chains chains)
    {
        using (html.Open("ol"))
        {
            foreach (StatementOutline outline in statements)
            {
                string id = outline.Statement.Id;
                using (html.Open("li"))
                {
                    // What can take the focus is selected by a click anywhere on it and by its address, even without the script.
                    using (html.Open("div", ("class", "statement"), ("id", id), ("tabindex", "-1"), ("data-statement", id), ("data-within", outline.Statement.Within)))
                    {
                        html.Element("a", id, ("class", "id"), ("href", $"#at-{id}"), ("aria-label", $"{id}: find in the report"));
                        html.Text(" ");
                        WriteRuns(html, outline.Words);
                        Trail.Write(html, id, chains.Of(outline.Statement));
                    }
                    if (!outline.Nested.IsEmpty)
                    {
                        WriteStatements(html, outline.Nested, chains);
                    }
                }
            }
        }
    }

    public static void WriteList(HtmlWriter html, string heading, ImmutableArray<ImmutableArray<Run>> lines)
    {
        if (lines.IsEmpty)
        {
            return;
        }
        using (html.Open("section"))
        {
            html.Element("h2", heading);
            using (html.Open("ul"))
            {
                foreach (var line in lines)
                {
                    using (html.Open("li"))
                    {
                        WriteRuns(html, line);
                    }
                }
            }
        }
    }

    public static void WriteRuns(HtmlWriter html, ImmutableArray<Run> runs)
    {
        foreach (Run run in runs)
        {
            string? kind = run.Kind switch
            {
                RunKind.Source => "source",
                RunKind.Cue => "cue",
                RunKind.Content => "content",
                RunKind.Hedge => "hedge",
                RunKind.Aside => "aside",
                RunKind.Mark => "decides",
                _ => null,
            };
            if (kind is null)
            {
                html.Text(run.Text);
            }
            else
            {
                html.Element("span", run.Text, ("class", kind), ("dir", kind == "aside" ? null : "auto"));
            }
        }
    }
}
