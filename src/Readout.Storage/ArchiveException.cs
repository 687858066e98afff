namespace Readout.Storage;

/// <summary>The archive can't be used: its message says in one line which, why and what to do.</summary>
/// <param name="archive">The file or server, as the user named it, without a password.</param>
/// <param name="problem">What is wrong.</param>
/// <param name="advice">What to do.</param>
/// <param name="cause">What the database said.</param>
public sealed class ArchiveException(string archive, string problem, string advice, Exception? cause = null)
    : Exception($"{archive}: {problem}; {advice}", cause);
