using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Models.Market;
using Kucoin.Client.Results;

namespace Kucoin.Client.FuturesApi.ExchangeData;

internal sealed class KucoinRestClientFuturesApiExchangeData(RequestPipeline api) : IKucoinRestClientFuturesApiExchangeData
{
    public Task<WebCallResult<DateTime>> GetServerTimeAsync(CancellationToken ct = default) =>
        api.Call<DateTime>(KucoinEndpoints.FuturesAccount.ServerTime).SendAsync(ct);

    public Task<WebCallResult<KucoinServiceStatus>> GetServiceStatusAsync(CancellationToken ct = default) =>
        api.Call<KucoinServiceStatus>(KucoinEndpoints.FuturesAccount.ServiceStatus).SendAsync(ct);
}
