using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Readout.Cli;

/// <summary>Says in one line what is wrong with a command line.</summary>
internal static class UsageError
{
    /// <summary>The line, or <c>null</c> where the command line is right.</summary>
    public static string? In(ParseResult parsed)
    {
        bool isWrong = parsed.Action is ParseErrorAction;
        bool isCommand = parsed.Action == parsed.CommandResult.Command.Action;
        if (!isWrong && !isCommand)
        {
            return null; // --help and --version stand above the rest.
        }
        string? mistake = UnknownOption(parsed) ?? (isWrong ? Mistake(parsed) : null);
        return mistake is null ? null : Line(parsed, mistake);
    }

    /// <summary>Reports a mistake that a command itself has found.</summary>
    public static int Report(ParseResult parsed, string mistake)
    {
        Console.Error.WriteLine(Line(parsed, mistake));
        return ExitCode.Usage;
    }

    private static string Line(ParseResult parsed, string mistake) => $"readout: {mistake}; see '{HelpCall(parsed)}'";

    /// <summary>The parser takes an unknown option for a path; a path that begins with a dash must stand after <c>--</c>.</summary>
    private static string? UnknownOption(ParseResult parsed)
    {
        var values = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).ToHashSet(
            ReferenceEqualityComparer.Instance);
        var unknown = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value is ['-', _, ..]
                && (values.Contains(token) || parsed.UnmatchedTokens.Contains(token.Value)));
        return unknown is null ? null : $"unknown option '{unknown.Value.Split('=')[0]}'";
    }

    private static string Mistake(ParseResult parsed)
    {
        if (parsed.CommandResult.Command.Subcommands.Count > 0)
        {
            return parsed.UnmatchedTokens is [var word, ..] ? $"unknown command '{word}'" : "no command given";
        }
        var first = parsed.Errors[0];
        return first.SymbolResult is ArgumentResult { Argument.Name: var name, Tokens.Count: 0 }
            ? $"no {name} given"
            : first.Message.ReplaceLineEndings(" ").TrimEnd('.');
    }

    /// <summary>The command with those it stands under.</summary>
    private static string HelpCall(ParseResult parsed)
    {
        string call = "--help";
        for (var command = parsed.CommandResult; command is { Command: not RootCommand }; command = command.Parent as CommandResult)
        {
            call = $"{command.Command.Name} {call}";
        }
        return "readout " + call;
    }
}
