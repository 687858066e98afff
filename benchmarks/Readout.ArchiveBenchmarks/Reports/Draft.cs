using System.Text;
using Readout.Text;

namespace Readout.ArchiveBenchmarks.Reports;

/// <summary>A text in the making, which tells where each part of it came to stand. Its letters are ASCII.</summary>
internal sealed class Draft
{
    private readonly StringBuilder _text = new();

    public int Length => _text.Length;

    public TextSpan Write(string words)
    {
        var span = new TextSpan(_text.Length, _text.Length + words.Length);
        _text.Append(words);
        return span;
    }

    public void Begin() => _text.Append(_text.Length == 0 ? "" : _text.Length % 5 == 0 ? "\n\n" : " ");

    public string Take() => _text.ToString();
}
