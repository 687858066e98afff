namespace Readout.Lab.Data;

/// <summary>A sentence to learn from; labels that its corpus does not give are <see cref="Unknown"/>.</summary>
internal sealed record LabelledSentence(
    int[] Forms, int[] Morph, int[] Tags, int[] Scripts, int[] Heads, int[] Relations, int[] Names)
{
    public const int Unknown = -100;

    public int Length => Forms.Length;

    public static int[] None(int length) => Enumerable.Repeat(Unknown, length).ToArray();
}
