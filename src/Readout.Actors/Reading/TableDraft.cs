using System.Collections.Immutable;

namespace Readout.Actors.Reading;

/// <summary>Something and the line it stands on.</summary>
internal readonly record struct Placed<T>(Place Place, T Value);

/// <summary>One line of a file of people: a term of office and what the line says of its holder.</summary>
internal sealed record PersonLine(string Name, ImmutableArray<string> Aliases, string Gender, string Wikidata, ImmutableArray<string> Sources, Term Term)
{
    /// <summary>The name and all aliases.</summary>
    internal IEnumerable<string> Names => Aliases.Prepend(Name);
}

/// <summary>The lines of a table's files, read one by one and not yet checked against each other.</summary>
internal sealed class TableDraft
{
    private const string DateForm = "write YYYY, YYYY-MM or YYYY-MM-DD, from 1900 to 2100";

    internal List<Placed<PersonLine>> People { get; } = [];

    internal List<Placed<StateEntry>> States { get; } = [];

    internal List<Placed<BodyEntry>> Offices { get; } = [];

    internal List<Placed<BodyEntry>> Organisations { get; } = [];

    internal List<Placed<BodyEntry>> Outlets { get; } = [];

    internal List<Placed<SharedOffice>> Shared { get; } = [];

    internal List<Placed<string>> Sources { get; } = [];

    internal List<TableError> Errors { get; } = [];

    /// <summary>Adds the lines of a file.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="leaders">Whether its people are heads of state and of government.</param>
    internal void Add(string name, ReadOnlySpan<byte> content, bool leaders)
    {
        if (TableFile.Read(name, content, Errors) is not { } file || TableForms.Of(file, Errors) is not { } form)
        {
            return;
        }
        foreach (TableRow row in file.Rows)
        {
            Add(form, row, leaders);
        }
    }

    private void Add(TableForm form, TableRow row, bool leaders)
    {
        switch (form)
        {
            case TableForm.People when Term(row, leaders) is { } term:
                People.Add(new(row.Place, new PersonLine(
                    Required(row, "name"), row.List("aliases"), Gender(row), Wikidata(row), row.List("source"), term)));
                break;
            case TableForm.States:
                States.Add(new(row.Place, new StateEntry(
                    Required(row, "code"), Required(row, "name"), row.List("official"), row.List("aliases"), row.List("adjectives"), row.List("people"),
                    row.List("capital"), Wikidata(row))));
                break;
            case TableForm.Offices:
                Offices.Add(new(row.Place, new BodyEntry(
                    Required(row, "name"), Required(row, "country"), row.List("aliases"), row["head"], row.List("metonyms"), "", "")));
                break;
            case TableForm.Organisations:
                Organisations.Add(new(row.Place, new BodyEntry(
                    Required(row, "name"), Optional(row, "code"), row.List("aliases"), "", [], Required(row, "kind"), Wikidata(row))));
                break;
            case TableForm.Outlets:
                Outlets.Add(new(row.Place, new BodyEntry(Required(row, "name"), Optional(row, "country"), row.List("aliases"), "", [], "", "")));
                break;
            case TableForm.SharedOffices:
                Required(row, "reason");
                Shared.Add(new(row.Place, new SharedOffice(row["country"], Required(row, "office"))));
                break;
            case TableForm.Sources:
                Required(row, "source");
                Sources.Add(new(row.Place, Required(row, "key")));
                break;
            default:
                break; // a person without a term, which has its error
        }
    }

    private Term? Term(TableRow row, bool leaders)
    {
        PartialDate? from = PartialDate.Parse(row["from"]), to = PartialDate.Parse(row["to"]);
        if (row["from"].Length == 0)
        {
            Errors.Add(row.Place.Error("no day in from", DateForm));
        }
        else if (from is null)
        {
            Errors.Add(row.Place.Error($"'{row["from"]}' in from is no date", DateForm));
        }
        if (row["to"].Length > 0 && to is null)
        {
            Errors.Add(row.Place.Error($"'{row["to"]}' in to is no date", DateForm + ", or nothing while the term lasts"));
        }
        if (from?.First > to?.Last)
        {
            Errors.Add(row.Place.Error($"the term ends ({to}) before it begins ({from})", "check both days"));
        }
        return from is null ? null : new Term(Required(row, "office"), Required(row, "country"), from.Value, to, leaders);
    }

    private string Required(TableRow row, string column)
    {
        if (row[column].Length == 0)
        {
            Errors.Add(row.Place.Error($"nothing in {column}", "every line needs one"));
        }
        return row[column];
    }

    private static string? Optional(TableRow row, string column) => row[column] is { Length: > 0 } value ? value : null;

    private string Gender(TableRow row)
    {
        if (row["gender"] is not ("male" or "female" or ""))
        {
            Errors.Add(row.Place.Error($"'{row["gender"]}' in gender", "write male, female or nothing"));
        }
        return row["gender"];
    }

    private string Wikidata(TableRow row)
    {
        string id = row["wikidata"];
        if (id.Length > 0 && (id[0] != 'Q' || id.Length < 2 || id[1] == '0' || id.AsSpan(1).ContainsAnyExceptInRange('0', '9')))
        {
            Errors.Add(row.Place.Error($"'{id}' is no Wikidata id", "write Q and its number, or nothing where it is not known for sure"));
        }
        return id;
    }
}
