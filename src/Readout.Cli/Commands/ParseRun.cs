using System.Text;
using Readout.Cli.Batch;
using Readout.Cli.Output;
using Readout.Intake;
using Readout.Language.Parsing;
using Readout.Text;

namespace Readout.Cli.Commands;

/// <summary>One run of <c>readout parse</c>.</summary>
internal sealed record ParseRun
{
    public const string Text = "text", Conllu = "conllu";
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public required IReadOnlyList<string> Paths { get; init; }

    public required string Input { get; init; }

    public required int Threads { get; init; }

    public int Run()
    {
        using var interruption = new Interruption();
        if (!Loading.TryLoad(out LanguageEngine? engine, out string? mistake))
        {
            Console.Error.WriteLine(mistake);
            return ExitCode.SomeFailed;
        }
        try
        {
            using var output = new StandardOutput(between: "");
            return Input == Conllu ? Reanalyse(engine, output) : Parse(engine, output, interruption.Token);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("readout: interrupted; what was written so far is whole");
            return ExitCode.Interrupted;
        }
    }

    private int Parse(LanguageEngine engine, StandardOutput output, CancellationToken cancellation)
    {
        int code = ExitCode.Done;
        var sources = ReportInputs.Find(Paths, Console.OpenStandardInput).Sources();
        foreach (var (parsed, error) in OrderedParallel.Map(sources, Threads, source => Parse(engine, source), cancellation))
        {
            if (error is not null)
            {
                Console.Error.WriteLine(error);
                code = ExitCode.SomeFailed;
            }
            else if (!output.TryWrite(parsed!))
            {
                return ExitCode.SomeFailed;
            }
        }
        return code;
    }

    private static (string? Parsed, IntakeError? Error) Parse(LanguageEngine engine, ReportSource source) =>
        source.Fetch(ReportMetadata.Unknown) switch
        {
            ReportArrived { Report: var report } => (Written(engine.Parse(report.Text), report.Name), null),
            ReportRefused { Error: var error } => (null, error),
            _ => throw new InvalidOperationException("an arrival is a report or a refusal"),
        };

    private int Reanalyse(LanguageEngine engine, StandardOutput output)
    {
        int code = ExitCode.Done;
        foreach (string path in Paths)
        {
            try
            {
                using var reader = new StreamReader(path == "-" ? Console.OpenStandardInput() : File.OpenRead(path), s_strictUtf8);
                var given = ConlluReader.Read(reader, path == "-" ? "standard input" : path);
                if (!output.TryWrite(Written(engine.Parse(given), null)))
                {
                    return ExitCode.SomeFailed;
                }
            }
            catch (DecoderFallbackException)
            {
                Console.Error.WriteLine(new IntakeError(path, null, "is not UTF-8", "save it as UTF-8"));
                code = ExitCode.SomeFailed;
            }
            catch (FormatException mistake)
            {
                Console.Error.WriteLine(mistake.Message);
                code = ExitCode.SomeFailed;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine(new IntakeError(path, null, $"can't be read ({failure.Message.TrimEnd('.')})", "check the path"));
                code = ExitCode.SomeFailed;
            }
        }
        return code;
    }

    private static string Written(ParsedText parsed, string? name)
    {
        using var writer = new StringWriter();
        ConlluWriter.Write(parsed, writer, name);
        return writer.ToString();
    }
}
