using Readout.Actors;
using Readout.Actors.Compiled;
using Readout.Actors.Reading;
using Xunit;

namespace Readout.Tests.Actors;

/// <summary>The compiled table holds all that was compiled, and nothing else is taken for one.</summary>
public sealed class CompiledTableTests : IDisposable
{
    private readonly TableFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void What_was_written_is_read()
    {
        ActorTable table = TableFolder.Read(_files.Folder);
        ActorLexicon lexicon = CompiledTable.Read(CompiledTable.Write(ActorLexicon.Of(table)));
        Assert.Equal(table.Hash, lexicon.Table.Hash);
        Assert.Equal(table.People.SelectMany(person => person.Terms), lexicon.Table.People.SelectMany(person => person.Terms));
        Assert.Equal(["Ada Orm", "Q1", "female", "Orm the Elder"], [lexicon.Table.People[0].Name, lexicon.Table.People[0].Wikidata, lexicon.Table.People[0].Gender, .. lexicon.Table.People[0].Aliases]);
        Assert.Equal("AAA", lexicon.Table.State("AAA")!.Code);
        Assert.Equal(["Old Mill"], lexicon.Table.Offices[0].Metonyms);
        Assert.Equal([new Meaning(TagKind.Surname, 1)], lexicon.Phrases.Phrases.Single(phrase => phrase.Text == "Lund").Meanings);
        Assert.Equal("Old Mill", lexicon.Phrases.BeginningWith("Old").Span[0].Text);
        Assert.True(lexicon.Phrases.BeginningWith("New").IsEmpty);
    }

    [Fact]
    public void Anything_else_is_refused()
    {
        byte[] compiled = CompiledTable.Write(ActorLexicon.Of(TableFolder.Read(_files.Folder)));
        Assert.Throws<InvalidDataException>(() => CompiledTable.Read([]));
        Assert.Throws<InvalidDataException>(() => CompiledTable.Read("name\tcountry"u8));
        Assert.All(Enumerable.Range(0, compiled.Length), length => Assert.Throws<InvalidDataException>(() => CompiledTable.Read(compiled.AsSpan(0, length))));
        Assert.Throws<InvalidDataException>(() => CompiledTable.Read([.. compiled, 0]));
    }
}
