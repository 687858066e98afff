namespace Readout.Actors.Compiled;

/// <summary>The compact file of a checked table and its phrases, which loads in milliseconds.</summary>
/// <remarks>
/// A mark and the form's number; every text once, in order; then the table's entries and phrases, whose texts are numbers of that list.
/// Numbers take seven bits a byte, the lowest first.
/// </remarks>
public static class CompiledTable
{
    internal const int Form = 1;

    internal static ReadOnlySpan<byte> Mark => "READOUT ACTORS\n"u8;

    /// <summary>Writes a table, reads it again and compares.</summary>
    /// <exception cref="InvalidDataException">What was written reads otherwise: a mistake in this program.</exception>
    public static byte[] Write(ActorLexicon lexicon)
    {
        byte[] written = CompiledWriter.Write(lexicon);
        ActorLexicon again = Read(written);
        if (!CompiledWriter.Write(again).AsSpan().SequenceEqual(written) || !CompiledWriter.Write(ActorLexicon.Of(again.Table)).AsSpan().SequenceEqual(written))
        {
            throw new InvalidDataException("the compiled table reads otherwise than it was written");
        }
        return written;
    }

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    /// <exception cref="InvalidDataException">The bytes are no table of this form.</exception>
    public static ActorLexicon Read(ReadOnlySpan<byte> compiled)
    {
        if (!compiled.StartsWith(Mark) || compiled.Length == Mark.Length || compiled[Mark.Length] != Form)
        {
            throw new InvalidDataException("the compiled table of actors is none, or of another form");
        }
        try
        {
            var reader = new CompiledReader(compiled[(Mark.Length + 1)..]);
            return reader.Lexicon();
        }
        catch (Exception failure) when (failure is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException("the compiled table of actors is damaged", failure);
        }
    }
}
