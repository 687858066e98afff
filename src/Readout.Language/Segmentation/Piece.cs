using Readout.Text;

namespace Readout.Language.Segmentation;

/// <summary>A word as segmentation finds it.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="ContinuesToken">Whether it belongs to the same token as the word before it.</param>
internal readonly record struct Piece(TextSpan Span, bool ContinuesToken);
