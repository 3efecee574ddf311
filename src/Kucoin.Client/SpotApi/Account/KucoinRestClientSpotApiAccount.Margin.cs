using Kucoin.Client.Catalogue;
using Kucoin.Client.Models.Margin;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.Account;

internal sealed partial class KucoinRestClientSpotApiAccount
{
    public Task<WebCallResult<KucoinMarginAccount>> GetMarginAccountAsync(CancellationToken ct = default) =>
        api.Call(KucoinEndpoints.MarginAccounts.CrossMargin)
            .Query("quoteCurrency", "USDT")
            .Query("queryType", "ALL")
            .SendAsync(ct);

    public Task<WebCallResult<KucoinIsolatedMarginAccountsInfo>> GetIsolatedMarginAccountsAsync(CancellationToken ct = default) =>
        api.Call(KucoinEndpoints.MarginAccounts.IsolatedMargin)
            .Query("quoteCurrency", "BTC")
            .Query("queryType", "ALL")
            .SendAsync(ct);
}
