using System.Diagnostics.CodeAnalysis;
using Readout.Intake.Html;
using Readout.Intake.Metadata;
using Readout.Text;

namespace Readout.Intake;

/// <summary>A text or web page in a file of its own.</summary>
internal sealed class FileSource(string path, string name, bool isPage, long bytes) : ReportSource(path, line: null, bytes)
{
    private protected override bool TryFetch(
        [NotNullWhen(true)] out Draft? draft, [NotNullWhen(false)] out IntakeError? error)
    {
        draft = null;
        string sidecar = Path.Join(Path.GetDirectoryName(Input), name + Sidecar.Ending);
        if (!Sidecar.TryRead(sidecar, out var beside, out error))
        {
            return false;
        }
        string? text = null;
        var ofPage = ReportMetadata.Unknown;
        Problem? problem;
        try
        {
            using var stream = File.OpenRead(Input);
            _ = IntakeLimits.TryReadAll(stream, out byte[]? whole, out problem)
                && (isPage ? TryReadPage(whole, out text, out ofPage, out problem) : TextDecoding.TryDecode(whole, out text, out problem));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = Problem.Of(failure);
        }
        draft = text is null ? null : new Draft(name, text, ofPage, beside);
        error = problem is null ? null : Error(problem);
        return draft is not null;
    }

    private static bool TryReadPage(byte[] bytes, out string? text, out ReportMetadata ofPage, out Problem? problem)
    {
        (text, ofPage) = (null, ReportMetadata.Unknown);
        return PageDecoding.TryDecode(bytes, out string? html, out problem) && WebPage.TryRead(html, out text, out ofPage, out problem);
    }
}

/// <summary>Plain text on standard input.</summary>
internal sealed class StandardInputSource(Func<Stream> open) : ReportSource(StandardInputName, line: null, bytes: 0)
{
    public const string StandardInputName = "stdin";

    private protected override bool TryFetch(
        [NotNullWhen(true)] out Draft? draft, [NotNullWhen(false)] out IntakeError? error)
    {
        string? text = null;
        Problem? problem;
        try
        {
            using var stream = open();
            _ = IntakeLimits.TryReadAll(stream, out byte[]? whole, out problem) && TextDecoding.TryDecode(whole, out text, out problem);
        }
        catch (IOException failure)
        {
            problem = Problem.Of(failure);
        }
        draft = text is null ? null : new Draft(StandardInputName, text, ReportMetadata.Unknown, ReportMetadata.Unknown);
        error = problem is null ? null : Error(problem);
        return draft is not null;
    }
}
