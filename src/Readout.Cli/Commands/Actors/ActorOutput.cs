using System.Collections.Immutable;
using System.Text.Json;
using Readout.Actors.Lookup;
using Readout.Cli.Output;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Readout.Cli.Commands.Actors;

/// <summary>Writes what the tables answer, as a table or as JSON.</summary>
internal sealed record ActorOutput(string Format, TerminalForm Terminal)
{
    private static readonly Style s_heading = new(Color.Teal, decoration: Decoration.Bold);
    private static readonly Style s_faint = new(Color.Grey);
    private static readonly Style s_strong = new(decoration: Decoration.Bold);

    public bool Write(ImmutableArray<FoundActor> actors) => Write(
        () => JsonSerializer.Serialize(actors, ActorJson.Page.ImmutableArrayFoundActor),
        console => console.Write(new Rows(actors.Select(Block))));

    public bool Write(ImmutableArray<FoundTerm> terms) => Write(
        () => JsonSerializer.Serialize(terms, ActorJson.Page.ImmutableArrayFoundTerm),
        console => console.Write(Terms(terms)));

    /// <summary>What a user wrote, in a message of one line.</summary>
    public static string Inline(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));

    private bool Write(Func<string> json, Action<IAnsiConsole> page)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        if (Format == OutputFormat.Json)
        {
            writer.WriteLine(json());
        }
        else
        {
            page(Terminal.ConsoleOn(writer));
        }
        // The table pads its last column to the width of the page.
        string text = string.Join('\n', writer.ToString().Split('\n').Select(line => line.TrimEnd(' ')));
        using var output = new StandardOutput(between: "");
        return output.TryWrite(text);
    }

    /// <summary>An actor as a block: what it is, then what is known of it, line by line.</summary>
    private static Rows Block(FoundActor actor)
    {
        var facts = new Grid().AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(2, 0, 2, 0) }).AddColumn();
        void Fact(string label, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                facts.AddRow(new Cell(label, s_faint), new Cell(value));
            }
        }
        Fact("office", string.Join(", ", actor.Offices.Select(office => $"{office} of {office.Country}")));
        Fact("head", actor.Kind == FoundKind.Office ? actor.Detail : null);
        Fact("capital", actor.Kind == FoundKind.State ? actor.Detail : null);
        Fact("terms", string.Join('\n', actor.Terms.Select(term => $"{term.From} to {term.To ?? "now"}  {term.Office} of {term.Country}")));
        Fact("also", string.Join(", ", actor.Aliases));
        Fact("Wikidata", actor.Wikidata);
        return new Rows(new Cell(actor.Name, s_heading), new Cell($"  {What(actor)}"), facts);
    }

    private static Table Terms(ImmutableArray<FoundTerm> terms)
    {
        Table table = Table("Country", "Office", "Name", "From", "To");
        foreach (FoundTerm term in terms)
        {
            table.AddRow(new Cell(term.Country), new Cell(term.Office), new Cell(term.Name, s_strong), new Cell(term.From), new Cell(term.To ?? ""));
        }
        return table;
    }

    /// <summary>"person", "state FRA, of which this is a capital".</summary>
    private static string What(FoundActor actor)
    {
        string kind = actor.Kind == FoundKind.Organisation ? actor.Detail! : actor.Kind.ToString().ToLowerInvariant();
        string side = actor.Country is null ? kind : $"{kind}, {actor.Country}";
        return actor.As == "name" ? side : $"{side}; by its {actor.As}";
    }

    private static Table Table(params string[] columns)
    {
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(new Cell(column, s_heading)));
        }
        return table;
    }
}
