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

/// <summary>What a running verb has: its arguments, the exchange, and where to write.</summary>
internal sealed class CommandContext(
    ParseResult arguments, CommandEnvironment world, Session session, Terminal terminal, Format format, bool isShown, CancellationToken ct)
{
    /// <summary>Stands in where a request is only shown, with its secrets masked.</summary>
    private const string MaskedSecret = "masked1";

    /// <summary>
    /// How late a request that moves money may still be signed, once it was told to go: twice the window of a quota, and short enough to
    /// wait for before its outcome is looked up.
    /// </summary>
    private static readonly TimeSpan LatestSending = TimeSpan.FromMinutes(1);

    public Terminal Terminal => terminal;

    /// <summary>The noun and the verb.</summary>
    public string Name { get; } = $"{arguments.CommandResult.Command.Parents.First().Name} {arguments.CommandResult.Command.Name}";

    public Report Report { get; } = new(terminal, format);

    public Format Format => format;

    /// <summary>Whether requests are shown instead of sent, so that nothing can come of the verb.</summary>
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

    /// <summary>The clock of this machine, which requests are timed with.</summary>
    public TimeProvider WireClock => session.WireClock;

    /// <inheritdoc cref="Session.TransferJournal"/>
    public ITransferJournal TransferJournal => session.TransferJournal;

    /// <inheritdoc cref="Session.WithdrawalJournal"/>
    public IWithdrawalJournal WithdrawalJournal => session.WithdrawalJournal;

    /// <summary>Whether an option stands on the command line.</summary>
    public bool IsGiven(Option option) => arguments.CommandResult.IsGiven(option);

    public T? GetValue<T>(Option<T> option) => arguments.GetValue(option);

    public T? GetValue<T>(Argument<T> argument) => arguments.GetValue(argument);

    /// <summary>The data of a result; anything else ends the verb with its exit code.</summary>
    public static T Data<T>(WebCallResult<T> result) => result.Success ? result.Data : throw CliException.FromError(result.Error);

    /// <summary>
    /// The account for one call that moves money. It is not sent later than a minute from now, even by a process that was paused, so that
    /// another one can tell when it can no longer arrive. The clock is measured first, because the bound is the exchange's time.
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

    /// <summary>A second session, with the key of a profile, for what the key of this one cannot see.</summary>
    public Session Beside(string profile) => Session.Create(Access.FromProfile(world.Profiles.Get(profile)), world, showing: null);

    /// <summary>
    /// Shows what is about to change and asks, where it is real, and on a local exchange with <c>--confirm</c>. Without somebody to ask it
    /// takes <c>--yes</c> for an answer, and nothing less.
    /// </summary>
    public Task Confirm(string effect) => IsAsked ? Ask($"{effect} This is {Host}.", ' ') : Task.CompletedTask;

    /// <inheritdoc cref="Confirm(string)"/>
    /// <param name="block">Lines that say what is about to change, and at which host.</param>
    public Task Confirm(Func<string, string> block) => IsAsked ? Ask(block(Host), '\n') : Task.CompletedTask;

    /// <summary>
    /// A secret that is asked for, or read from standard input, and never an argument: other users of the machine can read those.
    /// </summary>
    /// <param name="fromInput">The option that says standard input holds it.</param>
    /// <param name="name">What it is.</param>
    public async Task<string> Secret(Option<bool> fromInput, string name) =>
        isShown ? MaskedSecret
        : GetValue(fromInput) ? await terminal.ReadLine(ct) ?? throw CliException.Usage(
            $"Standard input is empty: it should hold the {name}.")
        : terminal.CanAsk ? await terminal.AskSecret(name, ct)
        : throw CliException.Usage($"There is no terminal to ask for the {name}: give it on standard input with {fromInput.Name}.");

    private string Host => session.Access.Environment.Spot.Authority;

    private bool IsAsked => !isShown && (arguments.GetValue(CommonOptions.Confirm) || !session.Access.Environment.IsLoopback);

    private async Task Ask(string effect, char separator)
    {
        if (arguments.GetValue(CommonOptions.Yes))
        {
            terminal.Error.WriteLine(effect);
        }
        else if (!terminal.CanAsk)
        {
            throw CliException.Usage(
                $"{effect}{separator}There is no terminal to ask at: add --yes if that is what you want. Nothing was sent.");
        }
        else if (!await terminal.Confirms($"{effect}{separator}Go on?", ct))
        {
            throw new CliException(ExitCodes.RefusedHere, "Nothing was sent.");
        }
    }
}
