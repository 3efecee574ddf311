using Kucoin.Client.FuturesApi;
using Kucoin.Client.Results;
using Kucoin.Client.SpotApi;

namespace Kucoin.Client;

/// <summary>KuCoin over REST, for one API key.</summary>
public interface IKucoinRestClient
{
    /// <summary>Accounts, funding, sub-accounts and what they need of the market.</summary>
    IKucoinRestClientSpotApi SpotApi { get; }

    /// <summary>Futures wallets.</summary>
    IKucoinRestClientFuturesApi FuturesApi { get; }

    /// <summary>
    /// The exchange's time as this client knows it, in UTC: the local clock, corrected by what <see cref="SynchronizeClockAsync"/>
    /// measured, or the client itself when a timestamp was refused.
    /// </summary>
    DateTime ExchangeTime { get; }

    /// <summary>
    /// Asks the exchange for its time and measures <see cref="ExchangeTime"/> by it, unless <see cref="KucoinClientOptions.UseLocalClock"/>
    /// is set. A client needs that only before <see cref="WithNotAfter"/>, on a machine whose clock may be wrong: a bound that a wrong
    /// clock set would be corrected too late.
    /// </summary>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The time that the exchange answered with, in UTC.</returns>
    /// <remarks>Needs no credentials. Weight 3 of the public pool.</remarks>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470156"/>
    Task<WebCallResult<DateTime>> SynchronizeClockAsync(CancellationToken ct = default);

    /// <summary>
    /// This client for calls that must not be sent late: a request that changes something is signed by <paramref name="notAfter"/> or not
    /// at all. A wait for the quota, a repetition or a correction of the clock that would pass it ends as <see
    /// cref="KucoinError.NotAfterPassed"/>. KuCoin takes a request up to 5 seconds after it was signed, so that 5 seconds after
    /// <paramref name="notAfter"/> it is certain that nothing arrives any more, even if this process was paused in between.
    /// </summary>
    /// <param name="notAfter">
    /// A time of the exchange, see <see cref="ExchangeTime"/>. <see cref="DateTimeKind.Local"/> is converted, and
    /// <see cref="DateTimeKind.Unspecified"/> is taken as UTC.
    /// </param>
    /// <returns>A client with the same key, quotas, clock and connections. It needs no disposal.</returns>
    IKucoinRestClient WithNotAfter(DateTime notAfter);
}
