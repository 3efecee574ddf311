using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Models.Margin;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.Account;

internal sealed partial class KucoinRestClientSpotApiAccount
{
    private static readonly string[] QuoteAssets = ["USDT", "KCS", "BTC"];

    public Task<WebCallResult<KucoinMarginAccount>> GetMarginAccountAsync(CancellationToken ct = default) =>
        GetCrossMarginAccountsAsync("USDT", CrossMarginQuery.All, ct);

    public Task<WebCallResult<KucoinMarginAccount>> GetCrossMarginAccountsAsync(
        string? quoteAsset = default, CrossMarginQuery? queryType = default, CancellationToken ct = default) =>
        api.Call<KucoinMarginAccount>(KucoinEndpoints.MarginAccounts.CrossMargin)
            .Query("quoteCurrency", Require.WordOrNull(quoteAsset, QuoteAssets))
            .Query("queryType", queryType?.Value)
            .SendAsync(ct);

    public Task<WebCallResult<KucoinIsolatedMarginAccountsInfo>> GetIsolatedMarginAccountsAsync(CancellationToken ct = default) =>
        GetIsolatedMarginAccountsV3Async(null, "BTC", IsolatedMarginQuery.All, ct);

    public Task<WebCallResult<KucoinIsolatedMarginAccountsInfo>> GetIsolatedMarginAccountsV3Async(
        string? symbol = default, string? quoteAsset = default, IsolatedMarginQuery? queryType = default, CancellationToken ct = default) =>
        api.Call<KucoinIsolatedMarginAccountsInfo>(KucoinEndpoints.MarginAccounts.IsolatedMargin)
            .Query("symbol", symbol is null ? null : Require.Symbol(symbol))
            .Query("quoteCurrency", Require.WordOrNull(quoteAsset, QuoteAssets))
            .Query("queryType", queryType?.Value)
            .SendAsync(ct);

    public async Task<WebCallResult<KucoinIsolatedMarginAccount>> GetIsolatedMarginAccountAsync(
        string symbol, CancellationToken ct = default)
    {
        var wallets = await GetIsolatedMarginAccountsV3Async(Require.Symbol(symbol), "BTC", IsolatedMarginQuery.All, ct)
            .ConfigureAwait(false);
        if (!wallets.Success)
        {
            return wallets.WithError<KucoinIsolatedMarginAccount>(wallets.Error);
        }

        return wallets.Data.Assets.ToArray() switch
        {
            [var only] => wallets.As(_ => only),
            [] => wallets.WithError<KucoinIsolatedMarginAccount>(new KucoinError.NotFound($"{symbol} has no isolated-margin wallet.")),
            var several => wallets.WithError<KucoinIsolatedMarginAccount>(
                new KucoinError.Ambiguous(
                    $"{symbol} has {several.Length} isolated-margin wallets; GetIsolatedMarginAccountsV3Async reads one generation.",
                    [.. several.Select(wallet => wallet.Symbol)])),
        };
    }

    public Task<WebCallResult<IEnumerable<KucoinRiskLimitCrossMargin>>> GetRiskLimitCrossMarginAsync(CancellationToken ct = default) =>
        api.Call<IEnumerable<KucoinRiskLimitCrossMargin>>(KucoinEndpoints.RiskLimits.CrossMargin).Query("isIsolated", false).SendAsync(ct);

    public Task<WebCallResult<IEnumerable<KucoinRiskLimitCrossMargin>>> GetRiskLimitCrossMarginAsync(
        string asset, CancellationToken ct = default) =>
        api.Call<IEnumerable<KucoinRiskLimitCrossMargin>>(KucoinEndpoints.RiskLimits.CrossMargin)
            .Query("isIsolated", false)
            .Query("currency", Require.Asset(asset))
            .SendAsync(ct);

    public Task<WebCallResult<IEnumerable<KucoinRiskLimitIsolatedMargin>>> GetRiskLimitIsolatedMarginAsync(
        CancellationToken ct = default) =>
        api.Call<IEnumerable<KucoinRiskLimitIsolatedMargin>>(KucoinEndpoints.RiskLimits.IsolatedMargin)
            .Query("isIsolated", true)
            .SendAsync(ct);

    public Task<WebCallResult<IEnumerable<KucoinRiskLimitIsolatedMargin>>> GetRiskLimitIsolatedMarginAsync(
        string symbol, CancellationToken ct = default) =>
        api.Call<IEnumerable<KucoinRiskLimitIsolatedMargin>>(KucoinEndpoints.RiskLimits.IsolatedMargin)
            .Query("isIsolated", true)
            .Query("symbol", Require.Symbol(symbol))
            .SendAsync(ct);
}
