using Kucoin.Client.Transfers;
using Kucoin.Client.Withdrawals;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kucoin.Client;

/// <summary>How a <see cref="KucoinRestClient"/> calls the exchange.</summary>
public sealed record KucoinClientOptions
{
    /// <summary>Where the exchange is. Default: <see cref="KucoinEnvironment.Live"/>.</summary>
    public KucoinEnvironment Environment { get; init; } = KucoinEnvironment.Live;

    /// <summary>The API key that signs. Default: none, so that only public endpoints can be called.</summary>
    public KucoinCredentials? Credentials { get; init; }

    /// <summary>How long one attempt may take, from connecting to the last byte of the body. Default: 30 seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive, or longer than a day.</exception>
    public TimeSpan Timeout
    {
        get;
        init => field = value > TimeSpan.Zero && value <= TimeSpan.FromDays(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A timeout is positive and at most a day.");
    } = TimeSpan.FromSeconds(30);

    /// <summary>The largest body that is read, in bytes. Default: 64 MiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1 KiB or more than 1 GiB.</exception>
    public int MaxResponseBytes
    {
        get;
        init => field = value is >= 1 << 10 and <= 1 << 30
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The largest body lies between 1 KiB and 1 GiB.");
    } = 64 << 20;

    /// <summary>
    /// How often a call is sent at most. Only what cannot have happened is sent again: a read, or a request that never left or was refused
    /// at the gate. Default: 3; 1 sends nothing again.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1 or more than 10.</exception>
    public int MaxAttempts
    {
        get;
        init => field = value is >= 1 and <= 10
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A call is sent 1 to 10 times.");
    } = 3;

    /// <summary>
    /// How long a call waits for its rate limit. A longer wait is the error <see cref="Results.KucoinError.RateLimited"/> instead, before
    /// anything is sent. Default: 60 seconds; zero never waits.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or longer than a day.</exception>
    public TimeSpan MaxRateLimitWait
    {
        get;
        init => field = value >= TimeSpan.Zero && value <= TimeSpan.FromDays(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A wait is not negative and at most a day.");
    } = TimeSpan.FromSeconds(60);

    /// <summary>The VIP level of the account, 0 to 12: where the quotas start. The exchange's answers correct them. Default: 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public int VipLevel
    {
        get;
        init => field = value >= 0 && value <= Catalog.KucoinQuotas.MaxVipLevel
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A VIP level lies between 0 and 12.");
    }

    /// <summary>
    /// Whether the local clock is trusted as it is. Otherwise, when the exchange refuses a timestamp, its clock is measured, this client
    /// signs by it from then on, and the call is sent again. Default: false.
    /// </summary>
    public bool UseLocalClock { get; init; }

    /// <summary>The clock of timestamps, timeouts and waits. Default: the clock of this machine.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// Where transfers are written down before they are sent, for <c>ResolveTransferAsync</c> to tell equal ones apart. Default: a
    /// <see cref="MemoryTransferJournal"/> of each client. A <see cref="FileTransferJournal"/> outlives the process, and clients and
    /// processes can share one.
    /// </summary>
    public ITransferJournal? TransferJournal { get; init; }

    /// <summary>
    /// What <c>WithdrawAsync</c> does about a withdrawal that contradicts what the exchange says of its network: an address that is not of
    /// it, a memo that is missing, a quantity below the smallest. Default: <see cref="WithdrawalChecks.Refuse"/>.
    /// </summary>
    public WithdrawalChecks WithdrawalChecks { get; init; } = WithdrawalChecks.Refuse;

    /// <summary>
    /// Where withdrawals are written down before they are sent, for <c>CheckWithdrawalAsync</c> to warn of a repeat and
    /// <c>ResolveWithdrawalAsync</c> to tell equal ones apart. Default: a <see cref="MemoryWithdrawalJournal"/> of each client. A
    /// <see cref="FileWithdrawalJournal"/> outlives the process, and clients and processes can share one.
    /// </summary>
    public IWithdrawalJournal? WithdrawalJournal { get; init; }

    /// <summary>Where the client logs. It never logs a secret, an amount, an address or an id. Default: nowhere.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    /// <summary>
    /// The options in the environment: <c>KUCOIN_API_KEY</c>, <c>KUCOIN_API_SECRET</c>, <c>KUCOIN_API_PASSPHRASE</c>, and
    /// <c>KUCOIN_API_ENDPOINT</c> for another address than the live exchange.
    /// </summary>
    /// <exception cref="InvalidOperationException">Some of the three credentials are missing, or the address is invalid.</exception>
    /// <exception cref="ArgumentException">The address is refused, see <see cref="KucoinEnvironment.FromAddress(Uri)"/>.</exception>
    public static KucoinClientOptions FromEnvironment() => new()
    {
        Environment = KucoinVariables.Environment(),
        Credentials = KucoinVariables.Credentials(),
    };
}
