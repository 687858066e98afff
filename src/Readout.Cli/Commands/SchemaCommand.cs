using System.CommandLine;
using Readout.Cli.Output;
using Readout.Records;

namespace Readout.Cli.Commands;

/// <summary><c>readout schema</c>.</summary>
internal static class SchemaCommand
{
    public static Command Make()
    {
        var command = new Command("schema", "Prints the JSON Schema of a record.");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        using var output = new StandardOutput(between: "");
        return output.TryWrite(RecordJson.Schema().ToJsonString(RecordJson.Page.Options) + "\n") ? ExitCode.Done : ExitCode.SomeFailed;
    }
}
