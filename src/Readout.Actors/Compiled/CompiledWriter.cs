using System.Collections.Immutable;
using System.Text;
using Readout.Text;

namespace Readout.Actors.Compiled;

/// <summary>Writes a table and its phrases; <see cref="CompiledReader"/> reads the same things in the same order.</summary>
internal sealed class CompiledWriter
{
    private readonly List<byte> _entries = [];
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    /// <summary>Twice, since a text's number is its place among all of them, in order.</summary>
    internal static byte[] Write(ActorLexicon lexicon)
    {
        var gathering = new CompiledWriter();
        gathering.Lexicon(lexicon);
        var writer = new CompiledWriter();
        foreach (string text in gathering._texts.Keys.Order(StringComparer.Ordinal))
        {
            writer._texts.Add(text, writer._texts.Count);
        }
        writer.Lexicon(lexicon);
        return [.. CompiledTable.Mark, CompiledTable.Form, .. writer.Texts(), .. writer._entries];
    }

    private List<byte> Texts()
    {
        var texts = new CompiledWriter();
        texts.Number(_texts.Count);
        foreach (byte[] text in _texts.OrderBy(text => text.Value).Select(text => Encoding.UTF8.GetBytes(text.Key)))
        {
            texts.Number(text.Length);
            texts._entries.AddRange(text);
        }
        return texts._entries;
    }

    private void Lexicon(ActorLexicon lexicon)
    {
        ActorTable table = lexicon.Table;
        Text(table.Hash);
        Each(table.States, State);
        Each(table.People, Person);
        Each(table.Offices, Body);
        Each(table.Organisations, Body);
        Each(table.Outlets, Body);
        Each(table.Shared, shared =>
        {
            Text(shared.Country);
            Text(shared.Office);
        });
        Each(lexicon.Phrases.Phrases, Phrase);
    }

    private void State(StateEntry state)
    {
        Text(state.Code);
        Text(state.Name);
        Each(state.Official, Text);
        Each(state.Aliases, Text);
        Each(state.Adjectives, Text);
        Each(state.People, Text);
        Each(state.Capitals, Text);
        Text(state.Wikidata);
    }

    private void Person(PersonEntry person)
    {
        Text(person.Name);
        Each(person.Aliases, Text);
        Text(person.Gender);
        Text(person.Wikidata);
        Each(person.Terms, Term);
    }

    private void Term(Term term)
    {
        Text(term.Office);
        Text(term.Country);
        Date(term.Began);
        Date(term.Ended ?? default);
        Number(term.Leads ? 1 : 0);
    }

    private void Body(BodyEntry body)
    {
        Text(body.Name);
        Text(body.Country ?? "");
        Each(body.Aliases, Text);
        Text(body.Head);
        Each(body.Metonyms, Text);
        Text(body.Kind);
        Text(body.Wikidata);
    }

    private void Phrase(Phrase<Meaning> phrase)
    {
        Text(phrase.Text);
        Each(phrase.Meanings, meaning =>
        {
            Number((int)meaning.Kind);
            Number(meaning.Row);
        });
    }

    private void Each<T>(ImmutableArray<T> items, Action<T> write)
    {
        Number(items.Length);
        foreach (T item in items)
        {
            write(item);
        }
    }

    private void Date(PartialDate date) => Number((((date.Year * 16) + date.Month) * 32) + date.Day);

    private void Text(string text)
    {
        _texts.TryAdd(text, _texts.Count);
        Number(_texts[text]);
    }

    private void Number(int number)
    {
        for (uint rest = (uint)number; ; rest >>= 7)
        {
            if (rest < 0x80)
            {
                _entries.Add((byte)rest);
                return;
            }
            _entries.Add((byte)(rest | 0x80));
        }
    }
}
