using Kucoin.Client.Models.Market;
using Kucoin.Client.Results;

namespace Kucoin.Client.FuturesApi.ExchangeData;

/// <summary>The clock and the state of the futures host. Needs no credentials.</summary>
public interface IKucoinRestClientFuturesApiExchangeData
{
    /// <summary>Reads the clock of the futures host, in UTC. Weight 2 of the public pool.</summary>
    /// <param name="ct">Cancels the call.</param>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470229"/>
    Task<WebCallResult<DateTime>> GetServerTimeAsync(CancellationToken ct = default);

    /// <summary>Reads the trading status of the futures host. Weight 4 of the public pool.</summary>
    /// <param name="ct">Cancels the call.</param>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470230"/>
    Task<WebCallResult<KucoinServiceStatus>> GetServiceStatusAsync(CancellationToken ct = default);
}
