using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Models.Fees;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.Account;

internal sealed partial class KucoinRestClientSpotApiAccount
{
    private const int MostSymbols = 10;

    public Task<WebCallResult<KucoinUserFee>> GetBasicUserFeeAsync(AssetType? assetType = default, CancellationToken ct = default) =>
        api.Call<KucoinUserFee>(KucoinEndpoints.Fees.Base)
            .Query("currencyType", assetType?.Value)
            .SendAsync(ct);

    public Task<WebCallResult<IEnumerable<KucoinTradeFee>>> GetSymbolTradingFeesAsync(string symbol, CancellationToken ct = default) =>
        GetSymbolTradingFeesAsync([symbol], ct);

    public Task<WebCallResult<IEnumerable<KucoinTradeFee>>> GetSymbolTradingFeesAsync(
        IEnumerable<string> symbols, CancellationToken ct = default) =>
        api.Call<IEnumerable<KucoinTradeFee>>(KucoinEndpoints.Fees.Spot)
            .Query("symbols", Require.Symbols(symbols, MostSymbols))
            .SendAsync(ct);
}
