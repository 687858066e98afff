using System.Text.Json;
using Xunit;

namespace Readout.CliTests;

/// <summary><c>readout actors</c>, and a user's own table.</summary>
public sealed class ActorsTests : IDisposable
{
    private const string Header = "name\taliases\tcountry\toffice\tfrom\tto\tgender\twikidata\tsource\n";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Find_tells_who_is_meant_and_the_office_on_that_day()
    {
        var run = ReadoutProcess.Run("actors", "find", "Macron", "--on", "2025-07-01");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Emmanuel Macron\n  person, FRA", run.Text, StringComparison.Ordinal);
        Assert.Contains("President of FRA\n", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("former President", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_gives_JSON()
    {
        var found = JsonDocument.Parse(ReadoutProcess.Run("actors", "find", "Medvedev", "--on", "2010-06-01", "--format", "json").Text).RootElement[0];
        Assert.Equal(("person", "Dmitry Medvedev", "RUS"), (found.GetProperty("kind").GetString(), found.GetProperty("name").GetString(), found.GetProperty("country").GetString()));
        var office = found.GetProperty("offices")[0];
        Assert.Equal(("President", "held"), (office.GetProperty("office").GetString(), office.GetProperty("when").GetString()));
    }

    [Fact]
    public void A_name_that_nobody_has_gives_the_nearest_and_code_1()
    {
        var run = ReadoutProcess.Run("actors", "find", "Lavrof");
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("readout: no actor of the name 'Lavrof'; nearest: Sergei Lavrov", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void List_tells_who_held_which_office_on_a_day()
    {
        var terms = JsonDocument.Parse(ReadoutProcess.Run("actors", "list", "--country", "FRA", "--office", "president", "--on", "2010-01-01", "--format", "json").Text).RootElement;
        Assert.Equal("Nicolas Sarkozy", Assert.Single(terms.EnumerateArray()).GetProperty("name").GetString());
        var page = ReadoutProcess.Run("actors", "list", "--country", "FRA", "--office", "President");
        Assert.Matches(@"FRA +President +Emmanuel Macron +2017-05-14", page.Text);
    }

    [Theory]
    [InlineData(2, "unknown country code 'France', nearest: FRA (France)", "list", "--country", "France")]
    [InlineData(2, "unknown country code 'QQQ'", "list", "--country", "QQQ")]
    [InlineData(2, "nobody holds the office 'presidant', nearest: President", "list", "--office", "presidant")]
    [InlineData(2, "'1789-07-14' is no day from 1900 to 2100", "list", "--on", "1789-07-14")]
    [InlineData(2, "'yesterday' is no day", "find", "Macron", "--on", "yesterday")]
    [InlineData(2, "no NAME given", "find")]
    [InlineData(2, "unknown command 'seek'", "seek")]
    [InlineData(2, "no command given")]
    [InlineData(1, "the tables know nobody who is President of FRA on 1950-01-01", "list", "--country", "FRA", "--office", "President", "--on", "1950-01-01")]
    public void A_mistake_is_one_line(int code, string message, params string[] arguments)
    {
        var run = ReadoutProcess.Run(["actors", .. arguments]);
        Assert.Equal(code, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("readout: " + message, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void An_own_table_adds_actors_to_what_is_read_and_its_hash_to_the_record()
    {
        string own = _place.Add("own.tsv", Header + "Solveig Tangen\tTangen\tNOR\tPresident of the Storting\t2020\t\tfemale\t\t\n");
        string report = _place.Add("call.txt", "Solveig Tangen spoke by phone with the foreign minister of Chile on Monday, her office said.\n");
        string record = ReadoutProcess.Run("read", report, "--published", "2024-05-14", "--format", "json", "--actors", own).Text;
        var actor = JsonDocument.Parse(record).RootElement.GetProperty("actors").EnumerateArray().Single(actor => actor.GetProperty("name").GetString() == "Solveig Tangen");
        Assert.Equal(("NOR", "President of the Storting"), (actor.GetProperty("country").GetString(), actor.GetProperty("office").GetString()));
        Assert.Contains("\"ownActors\": \"sha256:", record, StringComparison.Ordinal);
        Assert.DoesNotContain("ownActors", ReadoutProcess.Run("read", report, "--format", "json").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("compare")]
    [InlineData("actors", "find")]
    [InlineData("actors", "list", "--country")]
    public void An_own_table_with_errors_stops_with_a_line_for_each(params string[] command)
    {
        string own = _place.Add("own.tsv", Header + "Solveig Tangen\t\tNRO\tEnvoy\t2020\t\t\t\t\nKari Vik\t\tNOR\tEnvoy\t2020-30\t\t\t\t\n");
        var run = ReadoutProcess.Run([.. command, "NOR", "--actors", own]);
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal([$"readout: {own}:2: unknown country code 'NRO'", $"readout: {own}:3: '2020-30' in from is no date"], run.ErrorLines.Select(line => line.Split("; ")[0]));
    }

    [Fact]
    public void An_own_table_that_is_not_there_is_one_line()
    {
        var run = ReadoutProcess.Run("actors", "find", "Macron", "--actors", _place.At("none.tsv"));
        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"readout: {_place.At("none.tsv")}: does not exist; check the path", Assert.Single(run.ErrorLines));
    }
}
