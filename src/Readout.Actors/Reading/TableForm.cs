using System.Collections.Immutable;

namespace Readout.Actors.Reading;

/// <summary>The kinds of file that make up a table; each is told by its header line.</summary>
internal enum TableForm
{
    People, States, Offices, Organisations, Outlets, SharedOffices, Sources,
}

internal static class TableForms
{
    private static readonly ImmutableArray<(TableForm Form, string What, string Header)> s_headers =
    [
        (TableForm.People, "people", "name aliases country office from to gender wikidata source"),
        (TableForm.States, "states", "code name official aliases adjectives people capital wikidata"),
        (TableForm.Offices, "offices", "name country aliases head metonyms"),
        (TableForm.Organisations, "organisations", "name code aliases kind wikidata"),
        (TableForm.Outlets, "outlets", "name country aliases"),
        (TableForm.SharedOffices, "shared offices", "country office reason"),
        (TableForm.Sources, "sources", "key source"),
    ];

    /// <summary>The form of a file; <c>null</c>, with an error, for a header that none has.</summary>
    internal static TableForm? Of(TableFile file, List<TableError> errors)
    {
        string header = string.Join(' ', file.Columns);
        foreach ((TableForm form, _, string known) in s_headers)
        {
            if (header == known)
            {
                return form;
            }
        }
        (_, string what, string closest) = s_headers.MaxBy(known => Likeness(known.Header.Split(' '), file.Columns));
        errors.Add(file.Header.Error($"its columns ({header}) are those of no table", $"for {what} they are, parted by tabs: {closest}"));
        return null;
    }

    /// <summary>Of the columns of either, the share that both have.</summary>
    private static double Likeness(string[] known, ImmutableArray<string> columns) =>
        (double)known.Intersect(columns).Count() / known.Union(columns).Count();
}
