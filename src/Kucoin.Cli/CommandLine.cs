using System.CommandLine;
using System.CommandLine.Parsing;
using Kucoin.Cli.Output;
using Kucoin.Client.Results;
using Kucoin.Emulator;
using Kucoin.Treasury.Accounts;
using Kucoin.Treasury.Portfolio;

namespace Kucoin.Cli;

/// <summary>Parses a command line, runs its command, and maps every outcome to an exit code and a message.</summary>
internal static class CommandLine
{
    /// <summary>Response files are disabled, because an argument may start with <c>@</c>.</summary>
    private static readonly ParserConfiguration Grammar = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> Run(string[] args, CommandEnvironment world, CancellationToken ct)
    {
        using var response = new GuardedWriter(world.Terminal.Out, throws: true);
        using var messages = new GuardedWriter(world.Terminal.Error, throws: false);
        var guarded = world with { Terminal = world.Terminal with { Out = response, Error = messages } };
        var (exit, message) = await Attempt(() => Run(Parse(args), guarded, ct), ct);
        var (flushed, lost) = await Attempt(() => Flush(response), ct);
        foreach (var sentence in new[] { message, lost }.Where(sentence => sentence.Length > 0))
        {
            messages.WriteLine(sentence);
        }

        if (exit == ExitCodes.OutcomeUnknown && messages.Lost is not null)
        {
            // If standard error is lost, the outcome is written to standard output.
            response.WriteLine(message);
            _ = await Attempt(() => Flush(response), ct);
        }

        return exit is ExitCodes.Done or ExitCodes.Partial && flushed != ExitCodes.Done ? flushed : exit;
    }

    public static ParseResult Parse(string[] args) => CommandTree.Root.Parse(args.Length == 0 ? ["--help"] : args, Grammar);

    private static async Task<int> Run(ParseResult line, CommandEnvironment world, CancellationToken ct)
    {
        if (line.Action is HelpWithExample or { ClearsParseErrors: true })
        {
            return await line.InvokeAsync(
                new() { Output = world.Terminal.Out, Error = world.Terminal.Error, EnableDefaultExceptionHandler = false }, ct);
        }

        return line switch
        {
            _ when UnknownOption(line) is { } unknown => throw CliException.Usage(
                $"There is no option '{TableText.Harmless(unknown)}'. Try '{Path(line)} --help'."),
            { UnmatchedTokens.Count: > 0, CommandResult.Command: CommandDefinition { TakesSecret: true } } => throw CliException.Usage(
                $"There are too many arguments. Try '{Path(line)} --help'."),
            { Errors.Count: > 0 } => throw CliException.Usage($"{Sentences(line)} Try '{Path(line)} --help'."),
            { CommandResult.Command: CommandDefinition verb } => await verb.Run(world, line, ct),
            _ => throw CliException.Usage($"The command is missing. Try '{Path(line)} --help'."),
        };
    }

    /// <summary>
    /// Finds a misspelled option. The parser accepts it as a value where one is allowed, and the command would use it. The value after it
    /// can be a secret.
    /// </summary>
    private static string? UnknownOption(ParseResult line) => line.Tokens
        .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))
        ?.Value.Split('=', ':')[0];

    /// <summary>An unrecognized word also causes a "command missing" error; only the error about the word is shown.</summary>
    private static string Sentences(ParseResult line) => TableText.Harmless(
        line.UnmatchedTokens.Count > 0 ? line.Errors[^1].Message : string.Join(' ', line.Errors.Select(error => error.Message).Distinct()));

    private static string Path(ParseResult line)
    {
        var names = new Stack<string>();
        for (var command = line.CommandResult; command is not null; command = command.Parent as CommandResult)
        {
            names.Push(command.Command is RootCommand ? "kucoin" : command.Command.Name);
        }

        return string.Join(' ', names);
    }

    private static async Task<(int Exit, string Message)> Attempt(Func<Task<int>> work, CancellationToken ct)
    {
        try
        {
            return (await work(), "");
        }
        catch (Exception failure)
        {
            return Explain(failure, ct);
        }
    }

    private static Task<int> Flush(GuardedWriter response)
    {
        response.Flush();
        return Task.FromResult(ExitCodes.Done);
    }

    private static (int Exit, string Message) Explain(Exception failure, CancellationToken ct) => failure switch
    {
        CliException known => (known.ExitCode, known.Message),
        ProfileException profile => Explain(CliException.FromError(profile), ct),
        CurrencyNotPricedException currency => (ExitCodes.Usage, CliException.Sentence(currency)),
        KucoinException refused => (ExitCodes.FromError(refused.Error), CliException.Sentence(refused.Error)),
        KucoinOutcomeUnknownException unknown => (ExitCodes.OutcomeUnknown, CliException.Sentence(unknown.Outcome)),
        OperationCanceledException when ct.IsCancellationRequested => (ExitCodes.Interrupted, "Interrupted."),
        ArgumentException wrong => (ExitCodes.Usage, CliException.Sentence(wrong)),
        KucoinEmulatorException refused => (ExitCodes.Usage, CliException.Sentence(refused)),
        LostOutputException { IsReaderGone: true } => (ExitCodes.Done, ""),
        LostOutputException lost => (ExitCodes.Unexpected, $"The result could not be written to standard output: {lost.Message}."),
        _ => (ExitCodes.Unexpected, $"Unexpected: {CliException.Sentence(failure)} ({failure.GetType().Name})"),
    };
}
