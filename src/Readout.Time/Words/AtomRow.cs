using Readout.Language.Parsing;
using Readout.Text;

namespace Readout.Time.Words;

/// <summary>The atoms of one sentence, whatever way its words were cut ("two-hour", "a.m.", "1990s" are each several).</summary>
internal sealed class AtomRow
{
    private readonly List<Atom> _atoms;

    private AtomRow(ReportText text, ParsedSentence sentence, List<Atom> atoms) => (Text, Sentence, _atoms) = (text, sentence, atoms);

    internal ReportText Text { get; }

    internal ParsedSentence Sentence { get; }

    internal int Count => _atoms.Count;

    /// <summary>The sense of an atom; nothing outside the row.</summary>
    internal Sense this[int atom] => atom >= 0 && atom < _atoms.Count ? _atoms[atom].Word.Sense : Sense.None;

    /// <summary>The atoms of a sentence; <c>null</c> where no word of it tells a time.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">One of its sentences.</param>
    /// <param name="room">A list to put them in, which belongs to the row until the next is made.</param>
    internal static AtomRow? Of(ReportText text, ParsedSentence sentence, List<Atom> room)
    {
        room.Clear();
        bool any = false;
        int end = -1;
        for (int token = 0; token < sentence.Words.Count; token++)
        {
            TextSpan span = sentence.Words[token].Span;
            for (int at = span.Start; at < span.End;)
            {
                (TimeWord word, int length) = Atom.First(text.Value.AsSpan(at, span.End - at));
                room.Add(new Atom(at, at + length, word, token, at == end));
                at += length;
                end = at;
                any |= Tells(word.Sense);
            }
        }
        return any ? new AtomRow(text, sentence, room) : null;
    }

    /// <summary>The number that goes with an atom's sense.</summary>
    internal int Value(int atom) => _atoms[atom].Word.Value;

    /// <summary>Whether nothing stands between an atom and the one before it.</summary>
    internal bool Glued(int atom) => atom > 0 && atom < _atoms.Count && _atoms[atom].Glued;

    /// <summary>How many characters an atom has; 0 outside the row.</summary>
    internal int Length(int atom) => atom < _atoms.Count ? _atoms[atom].End - _atoms[atom].Start : 0;

    /// <summary>The characters of an atom; none outside the row.</summary>
    internal ReadOnlySpan<char> Characters(int atom) =>
        atom >= 0 && atom < _atoms.Count ? Text.Value.AsSpan(_atoms[atom].Start, _atoms[atom].End - _atoms[atom].Start) : [];

    /// <summary>The number of the word in the sentence that an atom is part of.</summary>
    internal int Token(int atom) => _atoms[atom].Token;

    /// <summary>The word that an atom is part of; <c>null</c> outside the row.</summary>
    internal ParsedWord? Word(int atom) => atom >= 0 && atom < _atoms.Count ? Sentence.Words[_atoms[atom].Token] : null;

    /// <summary>The span from the first to the last of some atoms.</summary>
    internal TextSpan Cover(int start, int end) => new(_atoms[start].Start, _atoms[end - 1].End);

    /// <summary>The atom after a joint that may stand between two parts of a compound: a hyphen, or nothing.</summary>
    internal int AfterHyphen(int atom) => this[atom] == Sense.Hyphen ? atom + 1 : atom;

    /// <summary>The atom after another of a given sense; the same where it has another.</summary>
    internal int After(int atom, Sense sense) => this[atom] == sense ? atom + 1 : atom;

    private static bool Tells(Sense sense) =>
        sense is (>= Sense.Month and <= Sense.Overnight) or Sense.Digits or Sense.Current or Sense.Recent or Sense.Now or Sense.RecentlyWord
            or Sense.SoonWord or Sense.Future or Sense.Decades or Sense.Frequency or Sense.Clock or Sense.Term or Sense.Number;
}
