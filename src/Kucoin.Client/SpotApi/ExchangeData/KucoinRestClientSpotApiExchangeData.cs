using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Models.Market;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.ExchangeData;

internal sealed class KucoinRestClientSpotApiExchangeData(RequestPipeline api) : IKucoinRestClientSpotApiExchangeData
{
    public Task<WebCallResult<DateTime>> GetServerTimeAsync(CancellationToken ct = default) =>
        api.Call<DateTime>(KucoinEndpoints.Market.ServerTime).SendAsync(ct);

    public Task<WebCallResult<IEnumerable<KucoinAssetDetails>>> GetAssetsAsync(CancellationToken ct = default) =>
        api.Call<IEnumerable<KucoinAssetDetails>>(KucoinEndpoints.Market.Assets).SendAsync(ct);

    public Task<WebCallResult<IReadOnlyDictionary<string, decimal>>> GetFiatPricesAsync(
        string? fiatBase = default, IEnumerable<string>? assets = default, CancellationToken ct = default) =>
        api.Call<IReadOnlyDictionary<string, decimal>>(KucoinEndpoints.Market.FiatPrices)
            .Query("base", Require.AssetOrNull(fiatBase))
            .Query("currencies", Require.AssetsOrNull(assets))
            .SendAsync(ct);

    public Task<WebCallResult<KucoinServiceStatus>> GetServiceStatusAsync(CancellationToken ct = default) =>
        api.Call<KucoinServiceStatus>(KucoinEndpoints.Market.ServiceStatus).SendAsync(ct);

    public Task<WebCallResult<KucoinAssetDetails>> GetAssetAsync(string asset, string? network = default, CancellationToken ct = default) =>
        api.Call<KucoinAssetDetails>(KucoinEndpoints.Market.Asset)
            .Path("currency", Require.Asset(asset))
            .Query("chain", Require.TextOrNull(network, 1, 64))
            .SendAsync(ct);

    public Task<WebCallResult<IEnumerable<KucoinSymbol>>> GetSymbolsAsync(string? market = default, CancellationToken ct = default) =>
        api.Call<IEnumerable<KucoinSymbol>>(KucoinEndpoints.Market.Symbols)
            .Query("market", Require.TextOrNull(market, 1, 64))
            .SendAsync(ct);

    public Task<WebCallResult<KucoinSymbol>> GetSymbolAsync(string symbol, CancellationToken ct = default) =>
        api.Call<KucoinSymbol>(KucoinEndpoints.Market.Symbol).Path("symbol", Require.Symbol(symbol)).SendAsync(ct);

    public Task<WebCallResult<KucoinTicks>> GetTickersAsync(CancellationToken ct = default) =>
        api.Call<KucoinTicks>(KucoinEndpoints.Market.Tickers).SendAsync(ct);

    public Task<WebCallResult<KucoinTick>> GetTickerAsync(string symbol, CancellationToken ct = default) =>
        api.Call<KucoinTick>(KucoinEndpoints.Market.Ticker).Query("symbol", Require.Symbol(symbol)).SendAsync(ct);

    public Task<WebCallResult<Kucoin24HourStat>> Get24HourStatsAsync(string symbol, CancellationToken ct = default) =>
        api.Call<Kucoin24HourStat>(KucoinEndpoints.Market.Stats).Query("symbol", Require.Symbol(symbol)).SendAsync(ct);

    public Task<WebCallResult<string>> GetMyIpAsync(CancellationToken ct = default) =>
        api.Call<string>(KucoinEndpoints.Market.MyIp).SendAsync(ct);
}
