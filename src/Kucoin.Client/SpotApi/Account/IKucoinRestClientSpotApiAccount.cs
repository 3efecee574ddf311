using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.Account;

/// <summary>Wallets, ledgers, deposits, withdrawals, margin, fees and transfers of the user that owns the API key.</summary>
public partial interface IKucoinRestClientSpotApiAccount
{
    /// <summary>
    /// Lists the main and trade wallets, one row for each asset and wallet. Permission General, weight 5 of the management pool.
    /// </summary>
    /// <param name="asset">One asset, for example <c>BTC</c>; <see langword="null"/> for every asset.</param>
    /// <param name="accountType">Main, trade or option; <see langword="null"/> for every kind.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The wallets; an empty list when nothing matches.</returns>
    /// <exception cref="ArgumentException">The asset is not a code of letters and digits.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470125"/>
    Task<WebCallResult<IEnumerable<KucoinAccount>>> GetAccountsAsync(
        string? asset = default, AccountType? accountType = default, CancellationToken ct = default);

    /// <summary>Reads one wallet by its id. Permission General, weight 5 of the management pool.</summary>
    /// <param name="accountId">The id from <see cref="GetAccountsAsync"/>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The id contains characters other than letters and digits.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470126"/>
    Task<WebCallResult<KucoinAccountSingle>> GetAccountAsync(string accountId, CancellationToken ct = default);

    /// <summary>
    /// Lists every sub-account. It reads all pages of the directory that replaced the unpaginated endpoint; if one page fails, the call
    /// fails. Permission General with a key of the master, weight 20 of the management pool for each hundred sub-accounts.
    /// </summary>
    /// <param name="ct">Cancels the call.</param>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470131"/>
    Task<WebCallResult<IEnumerable<KucoinSubUser>>> GetUserInfoAsync(CancellationToken ct = default);

    /// <summary>
    /// Reads the VIP level, the number of sub-accounts and their limit. Permission General, weight 20 of the management pool.
    /// </summary>
    /// <param name="ct">Cancels the call.</param>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470119"/>
    Task<WebCallResult<KucoinUserInfo>> GetAccountInfoAsync(CancellationToken ct = default);

    /// <summary>
    /// Reads the details of the API key in use: its permissions, its IP whitelist and its user. Permission General, weight 20 of the
    /// management pool.
    /// </summary>
    /// <param name="ct">Cancels the call.</param>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470130"/>
    Task<WebCallResult<KucoinApiKey>> GetApiKeyInfoAsync(CancellationToken ct = default);

    /// <summary>
    /// Reads whether the user is on the older high-frequency scheme, in which spot wallets are of the kind
    /// <see cref="AccountType.SpotHf"/>. Permission General, weight 30 of the spot pool.
    /// </summary>
    /// <param name="ct">Cancels the call.</param>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470120"/>
    Task<WebCallResult<bool>> GetIsHfAccountAsync(CancellationToken ct = default);
}
