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

    /// <summary>Reads the cross-margin wallet. Permission General, weight 15 of the spot pool.</summary>
    /// <param name="quoteAsset">The asset of the totals: USDT, KCS or BTC. Default: USDT.</param>
    /// <param name="queryType">The generations to include. Default: only the first, which is KuCoin's default.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The quote asset is not one of the three.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470127"/>
    Task<WebCallResult<KucoinMarginAccount>> GetCrossMarginAccountsAsync(
        string? quoteAsset = default, CrossMarginQuery? queryType = default, CancellationToken ct = default);

    /// <summary>
    /// Reads the isolated-margin wallets of both generations, one for each pair, with their totals in BTC. Permission General, weight 15 of
    /// the spot pool.
    /// </summary>
    /// <param name="ct">Cancels the call.</param>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470128"/>
    Task<WebCallResult<KucoinIsolatedMarginAccountsInfo>> GetIsolatedMarginAccountsAsync(CancellationToken ct = default);

    /// <summary>Reads the isolated-margin wallets. Permission General, weight 15 of the spot pool.</summary>
    /// <param name="symbol">One pair, for example <c>BTC-USDT</c>; <see langword="null"/> for every pair.</param>
    /// <param name="quoteAsset">The asset of the totals: USDT, KCS or BTC. Default: USDT.</param>
    /// <param name="queryType">The generations to include. Default: only the first, which is KuCoin's default.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The symbol is not a pair, or the quote asset is not one of the three.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470128"/>
    Task<WebCallResult<KucoinIsolatedMarginAccountsInfo>> GetIsolatedMarginAccountsV3Async(
        string? symbol = default, string? quoteAsset = default, IsolatedMarginQuery? queryType = default, CancellationToken ct = default);

    /// <summary>
    /// Reads the isolated-margin wallet of one pair, of both generations. It calls the third generation of the endpoint. Permission
    /// General, weight 15 of the spot pool.
    /// </summary>
    /// <param name="symbol">The pair, for example <c>BTC-USDT</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>
    /// The wallet; <see cref="KucoinError.NotFound"/> when the pair has none, <see cref="KucoinError.Ambiguous"/> when both generations
    /// have one.
    /// </returns>
    /// <exception cref="ArgumentException">The symbol is not a valid pair.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470128"/>
    Task<WebCallResult<KucoinIsolatedMarginAccount>> GetIsolatedMarginAccountAsync(string symbol, CancellationToken ct = default);

    /// <summary>
    /// Lists how much of each asset can be borrowed, bought and held on cross margin. It calls the endpoint that replaced the risk limit
    /// strategy. Permission General, weight 20 of the spot pool.
    /// </summary>
    /// <param name="ct">Cancels the call.</param>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470219"/>
    Task<WebCallResult<IEnumerable<KucoinRiskLimitCrossMargin>>> GetRiskLimitCrossMarginAsync(CancellationToken ct = default);

    /// <summary>
    /// Reads how much of one asset can be borrowed, bought and held on cross margin. Permission General, weight 20 of the spot pool.
    /// </summary>
    /// <param name="asset">The asset, for example <c>BTC</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The asset is not a valid code.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470219"/>
    Task<WebCallResult<IEnumerable<KucoinRiskLimitCrossMargin>>> GetRiskLimitCrossMarginAsync(string asset, CancellationToken ct = default);

    /// <summary>
    /// Lists how much of each pair can be borrowed, bought and held on isolated margin. It calls the endpoint that replaced the risk limit
    /// strategy. Permission General, weight 20 of the spot pool.
    /// </summary>
    /// <param name="ct">Cancels the call.</param>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470219"/>
    Task<WebCallResult<IEnumerable<KucoinRiskLimitIsolatedMargin>>> GetRiskLimitIsolatedMarginAsync(CancellationToken ct = default);

    /// <summary>
    /// Reads how much of one pair can be borrowed, bought and held on isolated margin. Permission General, weight 20 of the spot pool.
    /// </summary>
    /// <param name="symbol">The pair, for example <c>BTC-USDT</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The symbol is not a valid pair.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470219"/>
    Task<WebCallResult<IEnumerable<KucoinRiskLimitIsolatedMargin>>> GetRiskLimitIsolatedMarginAsync(
        string symbol, CancellationToken ct = default);
}
