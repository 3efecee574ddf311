using Kucoin.Client.Catalogue;
using Kucoin.Client.Models.Market;
using Kucoin.Client.Pipeline;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.ExchangeData;

internal sealed class KucoinRestClientSpotApiExchangeData(KucoinPipeline api) : IKucoinRestClientSpotApiExchangeData
{
    public Task<WebCallResult<DateTime>> GetServerTimeAsync(CancellationToken ct = default) =>
        api.Call(KucoinEndpoints.Market.ServerTime).SendAsync(ct);

    public Task<WebCallResult<IEnumerable<KucoinAssetDetails>>> GetAssetsAsync(CancellationToken ct = default) =>
        api.Call(KucoinEndpoints.Market.Assets).SendAsync(ct);

    public Task<WebCallResult<IReadOnlyDictionary<string, decimal>>> GetFiatPricesAsync(
        string? fiatBase = default, IEnumerable<string>? assets = default, CancellationToken ct = default) =>
        api.Call(KucoinEndpoints.Market.FiatPrices)
            .Query("base", Require.AssetOrNull(fiatBase))
            .Query("currencies", Require.AssetsOrNull(assets))
            .SendAsync(ct);
}
