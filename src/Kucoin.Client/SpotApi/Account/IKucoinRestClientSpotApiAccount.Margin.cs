using Kucoin.Client.Models.Margin;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.Account;

public partial interface IKucoinRestClientSpotApiAccount
{
    /// <summary>
    /// Reads the cross-margin wallet of both generations, with its totals in USDT. Permission General, weight 15 of the spot pool.
    /// </summary>
    /// <param name="ct">Cancels the call.</param>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470127"/>
    Task<WebCallResult<KucoinMarginAccount>> GetMarginAccountAsync(CancellationToken ct = default);

    /// <summary>
    /// Reads the isolated-margin wallets of both generations, one for each pair, with their totals in BTC. Permission General, weight 15 of
    /// the spot pool.
    /// </summary>
    /// <param name="ct">Cancels the call.</param>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470128"/>
    Task<WebCallResult<KucoinIsolatedMarginAccountsInfo>> GetIsolatedMarginAccountsAsync(CancellationToken ct = default);
}
