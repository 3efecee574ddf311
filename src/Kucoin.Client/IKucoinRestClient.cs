using Kucoin.Client.FuturesApi;
using Kucoin.Client.Results;
using Kucoin.Client.SpotApi;

namespace Kucoin.Client;

/// <summary>A REST client for KuCoin that uses one API key.</summary>
public interface IKucoinRestClient
{
    /// <summary>Accounts, funding, sub-accounts and the market data they need.</summary>
    IKucoinRestClientSpotApi SpotApi { get; }

    /// <summary>Futures wallets.</summary>
    IKucoinRestClientFuturesApi FuturesApi { get; }

    /// <summary>
    /// The client's estimate of the exchange's time, in UTC. It is the local clock plus the offset measured by
    /// <see cref="SynchronizeClockAsync"/>, or by the client itself after the exchange refused a timestamp.
    /// </summary>
    DateTime ExchangeTime { get; }

    /// <summary>
    /// Reads the exchange's clock and adjusts <see cref="ExchangeTime"/> to it, unless <see cref="KucoinClientOptions.UseLocalClock"/> is
    /// set. Call this only before <see cref="WithNotAfter"/>, on a machine whose clock may be wrong: otherwise the deadline would be
    /// computed from the wrong clock and the correction would come too late.
    /// </summary>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The time returned by the exchange, in UTC.</returns>
    /// <remarks>Needs no credentials. Weight 3 of the public pool.</remarks>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470156"/>
    Task<WebCallResult<DateTime>> SynchronizeClockAsync(CancellationToken ct = default);

    /// <summary>
    /// Returns a client with a deadline for requests that change something: such a request is signed by <paramref name="notAfter"/> or not
    /// at all. If a rate-limit wait, a retry or a clock correction would exceed the deadline, the call fails with
    /// <see cref="KucoinError.NotAfterPassed"/>. KuCoin accepts a request up to 5 seconds after it was signed. Therefore no request can
    /// arrive later than 5 seconds after <paramref name="notAfter"/>, even if this process was paused in between.
    /// </summary>
    /// <param name="notAfter">
    /// The deadline in exchange time, see <see cref="ExchangeTime"/>. <see cref="DateTimeKind.Local"/> is converted to UTC, and
    /// <see cref="DateTimeKind.Unspecified"/> is treated as UTC.
    /// </param>
    /// <returns>
    /// A client that shares the key, rate limiters, clock and connections of this client. It does not need to be disposed.
    /// </returns>
    IKucoinRestClient WithNotAfter(DateTime notAfter);
}
