namespace Readout.Inference;

/// <summary>A weight file is missing, damaged or foreign; the message is one line that says which and what to do.</summary>
public sealed class WeightsException : Exception
{
    /// <summary>Says what is wrong with a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="what">What is wrong, as the end of a sentence that starts with the file's name.</param>
    /// <param name="inner">What led to it.</param>
    public WeightsException(string source, string what, Exception? inner = null)
        : base($"{source}: {what}; restore it from the repository (models/)", inner)
    {
    }

    /// <summary>Says what is wrong.</summary>
    public WeightsException(string message) : base(message)
    {
    }

    /// <summary>Says what is wrong.</summary>
    public WeightsException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>Says nothing.</summary>
    public WeightsException()
    {
    }
}
