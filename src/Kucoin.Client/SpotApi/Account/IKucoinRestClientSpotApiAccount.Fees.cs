using Kucoin.Client.Models.Fees;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.Account;

public partial interface IKucoinRestClientSpotApiAccount
{
    /// <summary>Reads the base fees of the user. Permission General, weight 3 of the spot pool.</summary>
    /// <param name="assetType">Crypto assets or fiat currencies. Default: crypto assets.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470149"/>
    Task<WebCallResult<KucoinUserFee>> GetBasicUserFeeAsync(AssetType? assetType = default, CancellationToken ct = default);

    /// <summary>Reads the fees of the user on one pair. Permission General, weight 3 of the spot pool.</summary>
    /// <param name="symbol">The pair, for example <c>BTC-USDT</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The symbol is not a valid pair.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470150"/>
    Task<WebCallResult<IEnumerable<KucoinTradeFee>>> GetSymbolTradingFeesAsync(string symbol, CancellationToken ct = default);

    /// <summary>Reads the fees of the user on up to ten pairs. Permission General, weight 3 of the spot pool.</summary>
    /// <param name="symbols">1 to 10 pairs.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">There are no pairs or more than ten, or a symbol is not a valid pair.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470150"/>
    Task<WebCallResult<IEnumerable<KucoinTradeFee>>> GetSymbolTradingFeesAsync(IEnumerable<string> symbols, CancellationToken ct = default);
}
