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

    /// <summary>Lists every asset with its chains. Weight 3 of the public pool.</summary>
    /// <param name="ct">Cancels the call.</param>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470152"/>
    Task<WebCallResult<IEnumerable<KucoinAssetDetails>>> GetAssetsAsync(CancellationToken ct = default);

    /// <summary>Reads the price of assets in a fiat currency. Weight 3 of the public pool.</summary>
    /// <param name="fiatBase">The fiat currency, for example <c>EUR</c>. Default: <c>USD</c>.</param>
    /// <param name="assets">The assets; <see langword="null"/> for all.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>
    /// The price of one unit of each asset. An asset without a price is omitted, and so is one whose price is not a number that a decimal
    /// can hold.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// A currency or an asset is not a valid code of letters and digits, or the list of assets is empty.
    /// </exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470153"/>
    Task<WebCallResult<IReadOnlyDictionary<string, decimal>>> GetFiatPricesAsync(
        string? fiatBase = default, IEnumerable<string>? assets = default, CancellationToken ct = default);

    /// <summary>Reads the trading status of the exchange. Weight 3 of the public pool.</summary>
    /// <param name="ct">Cancels the call.</param>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470158"/>
    Task<WebCallResult<KucoinServiceStatus>> GetServiceStatusAsync(CancellationToken ct = default);

    /// <summary>Reads one asset with its chains. Weight 3 of the public pool.</summary>
    /// <param name="asset">The asset, for example <c>USDT</c>.</param>
    /// <param name="network">The id of one chain; <see langword="null"/> for every chain.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The asset is not a valid code.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470155"/>
    Task<WebCallResult<KucoinAssetDetails>> GetAssetAsync(string asset, string? network = default, CancellationToken ct = default);

    /// <summary>Lists every pair that can be traded, with the rules of its orders. Weight 4 of the public pool.</summary>
    /// <param name="market">One market group, for example <c>USDS</c>; <see langword="null"/> for every group.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The market is empty.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470154"/>
    Task<WebCallResult<IEnumerable<KucoinSymbol>>> GetSymbolsAsync(string? market = default, CancellationToken ct = default);

    /// <summary>Reads one pair with the rules of its orders. Weight 4 of the public pool.</summary>
    /// <param name="symbol">The pair, for example <c>BTC-USDT</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The symbol is not a valid pair.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470159"/>
    Task<WebCallResult<KucoinSymbol>> GetSymbolAsync(string symbol, CancellationToken ct = default);

    /// <summary>Reads the last prices of every pair. Weight 15 of the public pool.</summary>
    /// <param name="ct">Cancels the call.</param>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470167"/>
    Task<WebCallResult<KucoinTicks>> GetTickersAsync(CancellationToken ct = default);

    /// <summary>Reads the last price of one pair. Weight 2 of the public pool.</summary>
    /// <param name="symbol">The pair, for example <c>BTC-USDT</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The symbol is not a valid pair.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470160"/>
    Task<WebCallResult<KucoinTick>> GetTickerAsync(string symbol, CancellationToken ct = default);

    /// <summary>
    /// Reads the last 24 hours of one pair: its highest and lowest price, change, volume and base fees. Weight 15 of the public pool.
    /// </summary>
    /// <param name="symbol">The pair, base asset first, for example <c>BTC-USDT</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>Prices in the quote asset, the volume in both, rates as parts of one.</returns>
    /// <exception cref="ArgumentException">The symbol is not a valid pair.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470161"/>
    Task<WebCallResult<Kucoin24HourStat>> Get24HourStatsAsync(string symbol, CancellationToken ct = default);

    /// <summary>
    /// Reads the public IP address of this machine, as the exchange sees it. Use it for the IP whitelist of a key. Weight 0.
    /// </summary>
    /// <param name="ct">Cancels the call.</param>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3471123"/>
    Task<WebCallResult<string>> GetMyIpAsync(CancellationToken ct = default);
}
