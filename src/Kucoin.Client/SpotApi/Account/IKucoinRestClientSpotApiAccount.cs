using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.Account;

/// <summary>Wallets, ledgers, margin and transfers of the user that signs.</summary>
public partial interface IKucoinRestClientSpotApiAccount
{
    /// <summary>
    /// Lists the main and trade wallets, one row for each asset and wallet. Permission General, weight 5 of the management pool.
    /// </summary>
    /// <param name="asset">One asset, for example <c>BTC</c>; every asset when <see langword="null"/>.</param>
    /// <param name="accountType">Main, trade or option; every kind when <see langword="null"/>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The wallets; an empty list when nothing matches.</returns>
    /// <exception cref="ArgumentException">The asset is not a code of letters and digits.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470125"/>
    Task<WebCallResult<IEnumerable<KucoinAccount>>> GetAccountsAsync(
        string? asset = default, AccountType? accountType = default, CancellationToken ct = default);

    /// <summary>Reads one wallet by its id. Permission General, weight 5 of the management pool.</summary>
    /// <param name="accountId">The id from <see cref="GetAccountsAsync"/>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The id holds anything but letters and digits.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470126"/>
    Task<WebCallResult<KucoinAccountSingle>> GetAccountAsync(string accountId, CancellationToken ct = default);
}
