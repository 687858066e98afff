using Readout.Lab.Data;

namespace Readout.Lab.Model;

/// <summary>The encoder's width and depth.</summary>
internal sealed record EncoderSize(int Width, int Recurrences)
{
    public const int FormWidth = 64, PrefixWidth = 32, SuffixWidth = 48, EndingWidth = 32, ShapeWidth = 32;

    public const int InputWidth = Glove.Width + FormWidth + PrefixWidth + SuffixWidth + EndingWidth + ShapeWidth;
}
