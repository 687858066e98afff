using Readout.Intake;

namespace Readout.Cli.Output;

/// <summary>Takes rendered records, in input order.</summary>
internal interface IRecordSink : IDisposable
{
    /// <summary>Takes one; gives back why it could not.</summary>
    /// <exception cref="OutputClosedException">Nobody reads on.</exception>
    /// <exception cref="OutputFailedException">Nothing more can be written.</exception>
    IntakeError? Take(ReportSource source, string name, string rendered);
}

/// <summary>The reader of standard output has gone, as <c>head</c> does.</summary>
internal sealed class OutputClosedException : Exception;

/// <summary>Standard output takes nothing more.</summary>
/// <param name="message">The line for the user.</param>
internal sealed class OutputFailedException(string message) : Exception(message);
