using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Readout.Text;

namespace Readout.Actors.Compiled;

/// <summary>Reads what <see cref="CompiledWriter"/> writes.</summary>
internal ref struct CompiledReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly string[] _texts;
    private int _at;

    private delegate T Reading<T>(ref CompiledReader reader);

    internal CompiledReader(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        _texts = new string[Count()];
        for (int i = 0; i < _texts.Length; i++)
        {
            int length = Number();
            _texts[i] = Encoding.UTF8.GetString(_bytes.Slice(_at, length));
            _at += length;
        }
    }

    internal ActorLexicon Lexicon()
    {
        string hash = Text();
        var table = new ActorTable(
            Each(static (ref r) => r.State()), Each(static (ref r) => r.Person()), Each(static (ref r) => r.Body()), Each(static (ref r) => r.Body()),
            Each(static (ref r) => r.Body()), Each(static (ref r) => new SharedOffice(r.Text(), r.Text())), hash);
        var lexicon = new ActorLexicon(table, new PhraseIndex<Meaning>(Each(static (ref r) => r.Phrase())));
        return _at == _bytes.Length ? lexicon : throw new ArgumentException("bytes are left over");
    }

    private StateEntry State() => new(Text(), Text(), Texts(), Texts(), Texts(), Texts(), Texts(), Text());

    private PersonEntry Person() => new(Text(), Texts(), Text(), Text(), Each(static (ref r) => r.Term()));

    private Term Term() => new(Text(), Text(), Date(), Date() is { Year: > 0 } ended ? ended : null, Number() == 1);

    private BodyEntry Body() => new(Text(), Text() is { Length: > 0 } country ? country : null, Texts(), Text(), Texts(), Text(), Text());

    private Phrase<Meaning> Phrase() => new(Text(), Each(static (ref r) => new Meaning((TagKind)r.Number(), r.Number())));

    private PartialDate Date()
    {
        int date = Number();
        return new PartialDate(date / 512, date / 32 % 16, date % 32);
    }

    private ImmutableArray<string> Texts() => Each(static (ref r) => r.Text());

    private ImmutableArray<T> Each<T>(Reading<T> read)
    {
        var items = new T[Count()];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = read(ref this);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    private string Text() => _texts[Number()];

    /// <summary>A number of things to come, each of which takes a byte at least.</summary>
    private int Count() => Number() is >= 0 and var count && count <= _bytes.Length - _at ? count : throw new ArgumentException("a count beyond the end");

    private int Number()
    {
        uint number = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = _bytes[_at++];
            number |= (next & 0x7Fu) << shift;
            if (next < 0x80)
            {
                return (int)number;
            }
        }
    }
}
