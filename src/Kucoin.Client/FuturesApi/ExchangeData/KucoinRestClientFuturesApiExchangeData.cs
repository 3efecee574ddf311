using Kucoin.Client.Catalogue;
using Kucoin.Client.Models.Market;
using Kucoin.Client.Pipeline;
using Kucoin.Client.Results;

namespace Kucoin.Client.FuturesApi.ExchangeData;

internal sealed class KucoinRestClientFuturesApiExchangeData(KucoinPipeline api) : IKucoinRestClientFuturesApiExchangeData
{
    public Task<WebCallResult<DateTime>> GetServerTimeAsync(CancellationToken ct = default) =>
        api.Call(KucoinEndpoints.FuturesAccount.ServerTime).SendAsync(ct);

    public Task<WebCallResult<KucoinServiceStatus>> GetServiceStatusAsync(CancellationToken ct = default) =>
        api.Call(KucoinEndpoints.FuturesAccount.ServiceStatus).SendAsync(ct);
}
