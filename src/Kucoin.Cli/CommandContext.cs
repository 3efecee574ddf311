using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client;
using Kucoin.Client.FuturesApi;
using Kucoin.Client.Results;
using Kucoin.Client.SpotApi.Account;
using Kucoin.Client.SpotApi.ExchangeData;
using Kucoin.Client.SpotApi.SubAccount;
using Kucoin.Client.Transfers;
using Kucoin.Client.Withdrawals;

namespace Kucoin.Cli;

/// <summary>The context of a running command: its arguments, the exchange and the output.</summary>
internal sealed class CommandContext(
    ParseResult arguments,
    CommandEnvironment world,
    Session session,
    Terminal terminal,
    Format format,
    bool isShown,
    CancellationToken ct,
    ShownNames? names = null)
{
    /// <summary>The placeholder for secrets in a request that is only printed (<c>--curl</c>).</summary>
    private const string MaskedSecret = "masked1";

    /// <summary>
    /// The latest time after the start at which a request that moves funds may still be signed: twice the quota window, and short enough to
    /// wait for before the outcome is resolved.
    /// </summary>
    private static readonly TimeSpan LatestSending = TimeSpan.FromMinutes(1);

    public Terminal Terminal => terminal;

    /// <summary>The name of the command group and the command.</summary>
    public string Name { get; } = GetName(arguments);

    /// <summary>Receives what the command is doing.</summary>
    public IProgress<string> Progress => session.Progress;

    public Report Report { get; } = new(terminal, format, names);

    public Format Format => format;

    /// <summary>Whether requests are printed instead of sent (<c>--curl</c>), so that the command has no effect.</summary>
    public bool IsShown => isShown;

    public CancellationToken Ct => ct;

    public IKucoinRestClient Client => session.Client;

    public IKucoinRestClientSpotApiAccount Account => Client.SpotApi.Account;

    public IKucoinRestClientSpotApiSubAccount SubAccount => Client.SpotApi.SubAccount;

    public IKucoinRestClientSpotApiExchangeData Market => Client.SpotApi.ExchangeData;

    public IKucoinRestClientFuturesApi Futures => Client.FuturesApi;

    public Access Access => session.Access;

    /// <inheritdoc cref="Session.Clock"/>
    public TimeProvider Clock => session.Clock;

    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    /// <summary>The clock of this machine, which request timestamps are based on.</summary>
    public TimeProvider WireClock => session.WireClock;

    /// <inheritdoc cref="Session.TransferJournal"/>
    public ITransferJournal TransferJournal => session.TransferJournal;

    /// <inheritdoc cref="Session.WithdrawalJournal"/>
    public IWithdrawalJournal WithdrawalJournal => session.WithdrawalJournal;

    /// <summary>Whether an option is present on the command line.</summary>
    public bool IsGiven(Option option) => arguments.CommandResult.IsGiven(option);

    public T? GetValue<T>(Option<T> option) => arguments.GetValue(option);

    public T? GetValue<T>(Argument<T> argument) => arguments.GetValue(argument);

    /// <inheritdoc cref="Name"/>
    public static string GetName(ParseResult line) => line.CommandResult.Command is var command
        && command.Parents.FirstOrDefault() is { } group and not RootCommand ? $"{group.Name} {command.Name}" : command.Name;

    /// <summary>
    /// The data of a successful result; an error ends the command with its exit code. Parts that could not be used make the report
    /// incomplete.
    /// </summary>
    public T Data<T>(WebCallResult<T> result)
    {
        Report.Add(result.Problems.Select(problem => Problem.FromData(Name, problem)));
        return result.Success ? result.Data : throw CliException.FromError(result.Error);
    }

    /// <summary>
    /// The account client for one call that moves funds. The request is not sent later than one minute from now, even if the process was
    /// suspended, so that another process can determine when it can no longer arrive. The client synchronizes its clock first, because the
    /// bound is a time of the exchange.
    /// </summary>
    public async Task<IKucoinRestClientSpotApiAccount> AccountForNow()
    {
        if (isShown)
        {
            return Account;
        }

        Data(await Client.SynchronizeClockAsync(ct));
        return Client.WithNotAfter(Client.ExchangeTime + LatestSending).SpotApi.Account;
    }

    /// <summary>
    /// Checks the arguments of a call by the rules of the library, without sending anything, so that the user is not asked about a request
    /// that would be refused.
    /// </summary>
    /// <exception cref="ArgumentException">An argument is invalid.</exception>
    public async Task Check<T>(Func<IKucoinRestClient, Task<WebCallResult<T>>> request)
    {
        using var unsent = new CurlHandler(TextWriter.Null);
        await using var rehearsal = Session.Create(Access, world, unsent);
        _ = await request(rehearsal.Client);
    }

    /// <summary>A second session with the key of a profile, for data that the key of this session cannot read.</summary>
    public Session Beside(string profile) => Session.Create(Access.FromProfile(world.Profiles.Get(profile)), world, showing: null);

    /// <summary>
    /// Shows the change and asks for confirmation, always on the live exchange and with <c>--confirm</c> on a local one. Without a terminal
    /// to ask on, <c>--yes</c> is required.
    /// </summary>
    public Task Confirm(string effect) => IsAsked ? Ask($"{effect} This is {Host}.", ' ', hanging: 0) : Task.CompletedTask;

    /// <inheritdoc cref="Confirm(string)"/>
    /// <param name="block">Formats the lines that describe the change, given the host.</param>
    /// <param name="hanging">The indentation of the continuation of a line that is longer than the terminal is wide.</param>
    public Task Confirm(Func<string, string> block, int hanging) =>
        IsAsked ? Ask(block(Host), '\n', hanging) : Task.CompletedTask;

    /// <summary>
    /// Reads a secret from a prompt or from standard input. A secret is never an argument, because other users of the machine can read
    /// those.
    /// </summary>
    /// <param name="fromInput">The option that reads it from standard input.</param>
    /// <param name="name">The name of the secret in prompts and messages.</param>
    public async Task<string> Secret(Option<bool> fromInput, string name) =>
        isShown ? MaskedSecret
        : GetValue(fromInput) ? await terminal.ReadLine(ct) ?? throw CliException.Usage(
            $"Standard input is empty: it should hold the {name}.")
        : terminal.CanAsk ? await terminal.AskSecret(name, ct)
        : throw CliException.Usage($"There is no terminal to prompt for the {name}: give it on standard input with {fromInput.Name}.");

    private string Host => session.Access.Environment.Spot.Authority;

    private bool IsAsked => !isShown && (arguments.GetValue(CommonOptions.Confirm) || !session.Access.Environment.IsLoopback);

    private async Task Ask(string effect, char separator, int hanging)
    {
        if (arguments.GetValue(CommonOptions.Yes))
        {
            terminal.Error.WriteLine(effect);
        }
        else if (!terminal.CanAsk)
        {
            throw CliException.Usage(
                $"{effect}{separator}There is no terminal to ask on: add --yes to confirm. Nothing was sent.");
        }
        else if (!await terminal.Confirms($"{effect}{separator}Go on?", hanging, ct))
        {
            throw new CliException(ExitCodes.RefusedHere, "Nothing was sent.");
        }
        else
        {
            session.Progress.Start($"Sending {Name}");
        }
    }
}
