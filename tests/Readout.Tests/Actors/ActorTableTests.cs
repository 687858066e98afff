using Readout.Actors;
using Readout.Actors.Compiled;
using Readout.Actors.Reading;
using Readout.Extraction.Actors;
using Xunit;

namespace Readout.Tests.Actors;

/// <summary>The tables under data/actors, whoever edits them, and what the build made of them.</summary>
public sealed class ActorTableTests
{
    private static readonly ActorTable Table = BuiltInActors.Load().Table;

    [Fact]
    public void What_the_program_carries_is_what_stands_in_data()
    {
        byte[] compiled = CompiledTable.Write(ActorLexicon.Of(TableFolder.Read(Path.Combine(Repository.Root, "data", "actors"))));
        using Stream carried = typeof(BuiltInActors).Assembly.GetManifestResourceStream(BuiltInActors.Resource)!;
        using var copy = new MemoryStream();
        carried.CopyTo(copy);
        Assert.True(compiled.AsSpan().SequenceEqual(copy.ToArray()), "the program carries an older table; build it again");
    }

    [Fact]
    public void All_states_are_there() => Assert.InRange(Table.States.Length, 195, 260);

    [Fact]
    public void Every_file_of_the_folder_is_one_that_is_read() => Assert.Equal(
        [.. TableFolder.Files.Append("reign-exceptions.tsv").Order(StringComparer.Ordinal)],
        Directory.GetFiles(Path.Combine(Repository.Root, "data", "actors"), "*.tsv").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("2021-01-19", "USA", "President", "Donald Trump")]
    [InlineData("2021-01-21", "USA", "President", "Joe Biden")]
    [InlineData("2025-07-01", "FRA", "President", "Emmanuel Macron")]
    [InlineData("2010-06-01", "RUS", "President", "Dmitry Medvedev")]
    public void The_office_is_held_by_whoever_held_it_that_day(string date, string country, string office, string name)
    {
        NodaTime.LocalDate day = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;
        Assert.Equal([name], Table.People.Where(person => person.Terms.Any(term => term.Covers(day) && term.Country == country && term.Office == office)).Select(person => person.Name));
    }

    [Fact]
    public void A_palace_stands_for_its_office_and_an_official_name_for_its_state()
    {
        Assert.Contains(Table.Offices, office => office.Country == "RUS" && office.Metonyms.Contains("Kremlin"));
        Assert.Contains("French Republic", Table.State("FRA")!.Official);
    }
}
