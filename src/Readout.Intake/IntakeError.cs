namespace Readout.Intake;

/// <summary>Why an input gave no report, and what its owner can do about it.</summary>
/// <param name="Input">The file, folder or <c>stdin</c>, as the user named it.</param>
/// <param name="Line">The line of a JSONL file, from 1; <c>null</c> where the whole input is meant.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
public sealed record IntakeError(string Input, int? Line, string Problem, string Remedy)
{
    /// <summary>One line, whatever a file name or a message from elsewhere holds.</summary>
    public override string ToString()
    {
        string place = Line is int line ? $"{Input}:{line}" : Input;
        string whole = $"readout: {place}: {Problem}; {Remedy}";
        return string.Create(whole.Length, whole, static (characters, from) =>
        {
            for (int i = 0; i < from.Length; i++)
            {
                characters[i] = char.IsControl(from[i]) ? ' ' : from[i];
            }
        });
    }
}

/// <summary>An error that does not know yet in which input it stands.</summary>
internal sealed record Problem(string What, string Remedy)
{
    public IntakeError In(string input, int? line = null) => new(input, line, What, Remedy);

    public static Problem Of(Exception failure) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => new("does not exist", "check the path"),
        UnauthorizedAccessException => new("may not be read", "check its permissions"),
        PathTooLongException => new("has too long a path", "shorten it"),
        _ => new($"can't be read ({failure.Message.TrimEnd('.')})", "check the file and try again"),
    };
}
