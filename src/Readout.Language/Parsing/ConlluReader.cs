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
        if (columns[0].Contains('.', StringComparison.Ordinal))
        {
            return; // an empty node of the enhanced graph
        }
        if (columns[0].Split('-') is [var first, var last])
        {
            _tokenEnd = Number(last);
            _placeInToken = 0;
            _tokenMisc = columns[9];
            if (Number(first) != _words.Count + 1 || _tokenEnd <= _words.Count)
            {
                throw Wrong($"has the token range {columns[0]} where word {_words.Count + 1} is next");
            }
            return;
        }
        TakeWord(columns);
    }

    private void TakeWord(string[] columns)
    {
        var number = Number(columns[0]);
        if (number != _words.Count + 1)
        {
            throw Wrong($"has word {number} where word {_words.Count + 1} is next");
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
            Lemma = columns[2],
            Upos = columns[3],
            Xpos = columns[4],
            Feats = columns[5],
            Head = columns[6] == "_" ? -1 : Number(columns[6]),
            Deprel = columns[7],
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

    private void EndSentence()
    {
        if (_words.Count > 0)
        {
            _sentences.Add(new ParsedSentence([.. _words], _startsParagraph, _startsDocument));
            _words.Clear();
            _startsParagraph = _startsDocument = false;
        }
        _tokenEnd = 0;
    }

    private int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw Wrong($"has '{text}' where a number belongs");

    private FormatException Wrong(string what) =>
        new($"{_source}: line {_lineNumber} {what}; check that the file is CoNLL-U");
}
