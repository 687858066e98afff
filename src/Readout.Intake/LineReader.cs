namespace Readout.Intake;

/// <summary>Splits a stream into lines of bytes without ever holding more than one of them and one block.</summary>
internal sealed class LineReader(Stream stream) : IDisposable
{
    private readonly byte[] _block = new byte[65_536];
    private readonly MemoryStream _line = new();
    private int _start;
    private int _end;

    /// <summary>The line's number, from 1; 0 before the first.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the line is over the limit; its bytes are then gone.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Whether nothing but white space stands in the line.</summary>
    public bool IsBlank => !IsTooLong && _line.GetBuffer().AsSpan(0, (int)_line.Length).IndexOfAnyExcept(" \t\r"u8) < 0;

    /// <summary>Goes to the next line; false at the end.</summary>
    public bool Next()
    {
        _line.SetLength(0);
        IsTooLong = false;
        bool any = false;
        while (_start < _end || Fill())
        {
            any = true;
            var rest = _block.AsSpan(_start, _end - _start);
            int feed = rest.IndexOf((byte)'\n');
            Append(feed < 0 ? rest : rest[..feed]);
            _start += feed < 0 ? rest.Length : feed + 1;
            if (feed >= 0)
            {
                break;
            }
        }
        Number += any ? 1 : 0;
        return any;
    }

    /// <summary>The line's bytes without a byte order mark.</summary>
    public byte[] Take()
    {
        var line = _line.GetBuffer().AsSpan(0, (int)_line.Length);
        return (Number == 1 && line.StartsWith("\uFEFF"u8) ? line[3..] : line).ToArray();
    }

    public void Dispose() => _line.Dispose();

    private bool Fill()
    {
        _start = 0;
        _end = stream.Read(_block);
        return _end > 0;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (IsTooLong || _line.Length + bytes.Length > IntakeLimits.MaximumBytes)
        {
            IsTooLong = true;
            _line.SetLength(0);
            return;
        }
        _line.Write(bytes);
    }
}
