using System.Buffers;
using System.Globalization;
using System.Text;
using Readout.Text;

namespace Readout.Language.Parsing;

/// <summary>Reads CoNLL-U: the text is rebuilt from the tokens, <c>SpaceAfter=No</c>, <c>newpar</c> and <c>newdoc</c>.</summary>
public sealed class ConlluReader
{
    private const string NameKey = "NER=";
    private readonly string _source;
    private readonly StringBuilder _text = new();
    private readonly List<ParsedSentence> _sentences = [];
    private readonly List<ParsedWord> _words = [];
    private bool _startsParagraph, _startsDocument, _spaceBefore;
    private int _lineNumber, _tokenEnd, _placeInToken;
    private string _tokenMisc = "";

    private ConlluReader(string source) => _source = source;

    /// <summary>Reads one file's sentences.</summary>
    /// <param name="reader">The lines.</param>
    /// <param name="source">The file's name, for messages.</param>
    /// <exception cref="FormatException">A line is not CoNLL-U; the message names file, line and what is wrong.</exception>
    public static ParsedText Read(TextReader reader, string source)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var conllu = new ConlluReader(source);
        while (reader.ReadLine() is { } line)
        {
            conllu._lineNumber++;
            conllu.Take(line);
        }
        conllu.EndSentence();
        return new ParsedText(new ReportText(conllu._text.ToString()), conllu._sentences);
    }

    private void Take(string line)
    {
        if (!IsWellFormed(line))
        {
            throw Wrong("has half a surrogate pair");
        }
        if (line.Length == 0)
        {
            EndSentence();
        }
        else if (line[0] == '#')
        {
            TakeComment(line.AsSpan(1).Trim());
        }
        else
        {
            TakeColumns(line.Split('\t'));
        }
    }

    private void TakeComment(ReadOnlySpan<char> comment)
    {
        _startsDocument |= comment.StartsWith("newdoc");
        _startsParagraph |= comment.StartsWith("newdoc") || comment.StartsWith("newpar");
    }

    private void TakeColumns(string[] columns)
    {
        if (columns.Length != 10)
        {
            throw Wrong($"has {columns.Length} columns, not 10");
        }
        if (columns[0].Split('.') is [var word, var node])
        {
            (_, _) = (Number(word), Number(node)); // an empty node of the enhanced graph
        }
        else if (columns[0].Split('-') is [var first, var last])
        {
            TakeRange(columns, Number(first), Number(last));
        }
        else
        {
            TakeWord(columns);
        }
    }

    private void TakeRange(string[] columns, int first, int last)
    {
        if (first != _words.Count + 1 || last < first)
        {
            throw Wrong($"has the token range {columns[0]} where word {_words.Count + 1} is next");
        }
        if (first <= _tokenEnd)
        {
            throw Wrong($"has the token range {columns[0]} inside the one up to {_tokenEnd}");
        }
        (_tokenEnd, _placeInToken, _tokenMisc) = (last, 0, columns[9]);
    }

    private void TakeWord(string[] columns)
    {
        var number = Number(columns[0]);
        if (number != _words.Count + 1)
        {
            throw Wrong($"has word {number} where word {_words.Count + 1} is next");
        }
        if (columns[1].Length == 0)
        {
            throw Wrong("has a word without characters");
        }
        var continues = number <= _tokenEnd && _placeInToken++ > 0;
        if (!continues)
        {
            Separate();
        }
        var start = _text.Length;
        _text.Append(columns[1]);
        _words.Add(new ParsedWord
        {
            Span = new TextSpan(start, _text.Length),
            Form = columns[1],
            ContinuesToken = continues,
            Lemma = Given(columns[2]),
            Upos = Given(columns[3]),
            Xpos = Given(columns[4]),
            Feats = Given(columns[5]),
            Head = Given(columns[6]) == "_" ? -1 : Number(columns[6]),
            Deprel = Given(columns[7]),
            NameTag = NameTag(columns[9]),
        });
        var misc = number == _tokenEnd ? _tokenMisc : columns[9];
        _spaceBefore = !misc.Contains("SpaceAfter=No", StringComparison.Ordinal);
    }

    private void Separate()
    {
        if (_text.Length > 0 && _words.Count == 0 && _startsParagraph)
        {
            _text.Append("\n\n");
        }
        else if (_text.Length > 0 && _spaceBefore)
        {
            _text.Append(' ');
        }
    }

    private static string NameTag(string misc)
    {
        var at = misc.StartsWith(NameKey, StringComparison.Ordinal) ? 0 : misc.IndexOf("|" + NameKey, StringComparison.Ordinal) + 1;
        if (at == 0 && !misc.StartsWith(NameKey, StringComparison.Ordinal))
        {
            return "O";
        }
        var end = misc.IndexOf('|', at);
        return misc[(at + NameKey.Length)..(end < 0 ? misc.Length : end)];
    }

    private static string Given(string column) => column.Length == 0 ? "_" : column;

    private void EndSentence()
    {
        if (_tokenEnd > _words.Count)
        {
            throw Wrong($"ends a sentence of {_words.Count} words inside the token range up to {_tokenEnd}");
        }
        if (_words.Count > 0)
        {
            CheckHeads();
            _sentences.Add(new ParsedSentence([.. _words], _startsParagraph, _startsDocument));
            _words.Clear();
            _startsParagraph = _startsDocument = false;
        }
        _tokenEnd = 0;
    }

    // Whoever walks up the heads comes to an end.
    private void CheckHeads()
    {
        var passedFrom = new int[_words.Count + 1];
        for (var start = 1; start <= _words.Count; start++)
        {
            for (var at = start; at > 0 && passedFrom[at] == 0; at = _words[at - 1].Head)
            {
                passedFrom[at] = start;
                var head = _words[at - 1].Head;
                if (head > _words.Count)
                {
                    throw Wrong($"ends a sentence of {_words.Count} words, whose word {at} has the head {head}");
                }
                if (head > 0 && passedFrom[head] == start)
                {
                    throw Wrong($"ends a sentence in which the heads from word {at} on run in a circle");
                }
            }
        }
    }

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (Rune.DecodeFromUtf16(text, out _, out var used) == OperationStatus.Done)
        {
            text = text[used..];
        }
        return text.IsEmpty;
    }

    private int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw Wrong($"has '{text}' where a number belongs");

    private FormatException Wrong(string what) =>
        new($"{_source}: line {_lineNumber} {what}; check that the file is CoNLL-U");
}
