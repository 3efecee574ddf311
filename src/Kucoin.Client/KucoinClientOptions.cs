using Kucoin.Client.Transfers;
using Kucoin.Client.Withdrawals;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kucoin.Client;

/// <summary>Options for <see cref="KucoinRestClient"/>.</summary>
public sealed record KucoinClientOptions
{
    /// <summary>The environment (base addresses) of the exchange. Default: <see cref="KucoinEnvironment.Live"/>.</summary>
    public KucoinEnvironment Environment { get; init; } = KucoinEnvironment.Live;

    /// <summary>The API key that signs requests. Default: none; then only public endpoints can be called.</summary>
    public KucoinCredentials? Credentials { get; init; }

    /// <summary>
    /// Provides the API key that signs requests, so that it can be rotated while the program runs. Default: none. It excludes
    /// <see cref="Credentials"/>.
    /// </summary>
    public ICredentialsProvider? CredentialsProvider { get; init; }

    /// <summary>
    /// The budget of requests per host that this client shares with others. Default: none; then only the quotas of the API key limit the
    /// requests, and a block of this machine stops this client only. With dependency injection, all clients share one of
    /// <see cref="KucoinHostBudget.DefaultRequestsPerSecond"/>.
    /// </summary>
    public KucoinHostBudget? HostBudget { get; init; }

    /// <summary>The timeout of one attempt, from connecting to the last byte of the response body. Default: 30 seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or is longer than one day.</exception>
    public TimeSpan Timeout
    {
        get;
        init => field = value > TimeSpan.Zero && value <= TimeSpan.FromDays(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Timeout must be positive and at most one day.");
    } = TimeSpan.FromSeconds(30);

    /// <summary>The maximum size of a response body, in bytes. Default: 64 MiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 KiB or greater than 1 GiB.</exception>
    public int MaxResponseBytes
    {
        get;
        init => field = value is >= 1 << 10 and <= 1 << 30
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The maximum response size must be between 1 KiB and 1 GiB.");
    } = 64 << 20;

    /// <summary>
    /// The maximum number of attempts per call. A call is retried only when it cannot have had an effect: a read, a request that was never
    /// sent, or a request that the gateway refused. Default: 3; 1 disables retries.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or greater than 10.</exception>
    public int MaxAttempts
    {
        get;
        init => field = value is >= 1 and <= 10
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The number of attempts must be between 1 and 10.");
    } = 3;

    /// <summary>
    /// The maximum time that a call waits for the rate limiter. When the wait would be longer, the call fails with
    /// <see cref="Results.KucoinError.RateLimited"/> before anything is sent. Default: 60 seconds; zero disables waiting.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, or is longer than one day.</exception>
    public TimeSpan MaxRateLimitWait
    {
        get;
        init => field = value >= TimeSpan.Zero && value <= TimeSpan.FromDays(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The maximum wait must be between 0 and one day.");
    } = TimeSpan.FromSeconds(60);

    /// <summary>The VIP level of the account, 0 to 12. It sets the initial quotas; response headers correct them. Default: 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 0 or greater than 12.</exception>
    public int VipLevel
    {
        get;
        init => field = value >= 0 && value <= Catalog.KucoinQuotas.MaxVipLevel
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The VIP level must be between 0 and 12.");
    }

    /// <summary>
    /// Whether to sign with the local clock without correction. Otherwise, when the exchange refuses a timestamp, the client measures the
    /// exchange's clock, signs with the corrected time from then on, and retries the call. Default: false.
    /// </summary>
    public bool UseLocalClock { get; init; }

    /// <summary>The clock for timestamps, timeouts and waits. Default: the system clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// The write-ahead journal of transfers. Each transfer is recorded before it is sent, so that <c>ResolveTransferAsync</c> can
    /// distinguish identical transfers. Default: one <see cref="MemoryTransferJournal"/> per client. A <see cref="FileTransferJournal"/>
    /// outlives the process and can be shared by clients and processes.
    /// </summary>
    public ITransferJournal? TransferJournal { get; init; }

    /// <summary>
    /// How <c>WithdrawAsync</c> handles a withdrawal that contradicts the exchange's data about the network: an address of another network,
    /// a missing memo, a quantity below the minimum. Default: <see cref="WithdrawalChecks.Refuse"/>.
    /// </summary>
    public WithdrawalChecks WithdrawalChecks { get; init; } = WithdrawalChecks.Refuse;

    /// <summary>
    /// The write-ahead journal of withdrawals. Each withdrawal is recorded before it is sent, so that <c>CheckWithdrawalAsync</c> can warn
    /// of a repeat and <c>ResolveWithdrawalAsync</c> can distinguish identical withdrawals. Default: one
    /// <see cref="MemoryWithdrawalJournal"/> per client. A <see cref="FileWithdrawalJournal"/> outlives the process and can be shared by
    /// clients and processes.
    /// </summary>
    public IWithdrawalJournal? WithdrawalJournal { get; init; }

    /// <summary>The logger factory. The client never logs a secret, an amount, an address or an id. Default: no logging.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    /// <summary>
    /// Reads the options from environment variables: <c>KUCOIN_API_KEY</c>, <c>KUCOIN_API_SECRET</c>, <c>KUCOIN_API_PASSPHRASE</c>, and
    /// <c>KUCOIN_API_ENDPOINT</c> for an address other than the live exchange.
    /// </summary>
    /// <exception cref="InvalidOperationException">Some of the three credentials are missing, or the address is invalid.</exception>
    /// <exception cref="ArgumentException">The address is not allowed, see <see cref="KucoinEnvironment.FromAddress(Uri)"/>.</exception>
    public static KucoinClientOptions FromEnvironment() => new()
    {
        Environment = KucoinVariables.Environment(),
        Credentials = KucoinVariables.Credentials(),
    };

    /// <summary>The options of one client, with journals in memory where none were given.</summary>
    internal KucoinClientOptions WithJournals() => this with
    {
        TransferJournal = TransferJournal ?? new MemoryTransferJournal(),
        WithdrawalJournal = WithdrawalJournal ?? new MemoryWithdrawalJournal(),
    };
}
