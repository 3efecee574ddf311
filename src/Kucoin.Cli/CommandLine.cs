using System.CommandLine;
using Kucoin.Cli.Completion;
using Kucoin.Cli.Help;
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
        var terminal = world.Terminal;
        var status = StatusLine.Create(terminal);
        using var response = new GuardedWriter(terminal.Out, throws: true, status: terminal.OutIsTerminal ? status : null);
        using var messages = new GuardedWriter(
            terminal.Error, throws: false, terminal.ErrorIsTerminal ? terminal.Width : null, status);
        var guarded = world with { Terminal = terminal with { Out = response, Error = messages, Status = status } };
        var (exit, message) = await Attempt(() => Execute(args, guarded, ct), ct);
        status.Clear();
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

    public static ParseResult Parse(string[] args) => CommandTree.Root.Parse(ArgumentOrder.Arrange(args), Grammar);

    private static async Task<int> Execute(string[] args, CommandEnvironment world, CancellationToken ct)
    {
        if (CompletionRequest.Parse(args) is { } completion)
        {
            return completion.Write(world);
        }

        if (args is [ArgumentOrder.Help, var name] && HelpTopic.Find(name) is { } topic)
        {
            return topic.Write(world);
        }

        var line = Parse(args);
        switch (line.Action)
        {
            case VersionReport:
                return VersionReport.Write(world.Terminal);
            case HelpWithExample when ParseErrors.ExplainHelp(line) is { } unknown:
                throw CliException.Usage(unknown);
            case HelpWithExample:
                return HelpWithExample.Write(line, world.Terminal);
        }

        return ParseErrors.Explain(line) is { } wrong ? throw CliException.Usage(wrong)
            : await ((CommandDefinition)line.CommandResult.Command).Run(world, line, ct);
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
