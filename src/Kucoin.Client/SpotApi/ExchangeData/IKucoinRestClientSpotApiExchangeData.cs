using Kucoin.Client.Models.Market;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.ExchangeData;

/// <summary>The clock, the assets and the prices of the exchange. Needs no credentials.</summary>
public interface IKucoinRestClientSpotApiExchangeData
{
    /// <summary>Reads the clock of the exchange, in UTC. Weight 3 of the public pool.</summary>
    /// <param name="ct">Cancels the call.</param>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470156"/>
    Task<WebCallResult<DateTime>> GetServerTimeAsync(CancellationToken ct = default);

    /// <summary>Lists every asset with the chains it lives on. Weight 3 of the public pool.</summary>
    /// <param name="ct">Cancels the call.</param>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470152"/>
    Task<WebCallResult<IEnumerable<KucoinAssetDetails>>> GetAssetsAsync(CancellationToken ct = default);

    /// <summary>Reads the price of assets in a fiat currency. Weight 3 of the public pool.</summary>
    /// <param name="fiatBase">The fiat currency, for example <c>EUR</c>. Default: <c>USD</c>.</param>
    /// <param name="assets">The assets; all when <see langword="null"/>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The price of one unit of each asset. An asset without a price is not in it.</returns>
    /// <exception cref="ArgumentException">
    /// A currency or an asset is no code of letters and digits, or the list of assets is empty.
    /// </exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470153"/>
    Task<WebCallResult<IReadOnlyDictionary<string, decimal>>> GetFiatPricesAsync(
        string? fiatBase = default, IEnumerable<string>? assets = default, CancellationToken ct = default);
}
