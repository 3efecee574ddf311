using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.SubAccount;

/// <summary>
/// The sub-accounts of a master account. Every call needs a key of the master. The methods that also exist without <c>Async</c> do their
/// work on the calling thread, with synchronous I/O.
/// </summary>
public partial interface IKucoinRestClientSpotApiSubAccount
{
    /// <summary>
    /// Creates a sub-account. Permission General, weight 15 of the management pool. It is never retried: an unknown outcome is reported as
    /// <see cref="KucoinError.OutcomeUnknown"/>.
    /// </summary>
    /// <param name="password">The login password: 7 to 24 letters and digits, at least one of each.</param>
    /// <param name="subName">
    /// The login name: 7 to 32 letters and digits, starting with a letter. KuCoin refuses a name without at least one digit.
    /// </param>
    /// <param name="access">Spot, Futures or Margin.</param>
    /// <param name="remarks">Remarks of 1 to 24 characters, or none.</param>
    /// <param name="ct">
    /// Cancels the call. Once the request was sent, cancellation throws <see cref="KucoinOutcomeUnknownException"/>.
    /// </param>
    /// <exception cref="ArgumentException">An argument is invalid (see the parameters). Nothing was sent.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470135"/>
    Task<WebCallResult<KucoinNewSubAccount>> AddSubAccountAsync(
        string password, string subName, SubAccountAccess access, string? remarks = null, CancellationToken ct = default);

    /// <inheritdoc cref="AddSubAccountAsync"/>
    WebCallResult<KucoinNewSubAccount> AddSubAccount(
        string password, string subName, SubAccountAccess access, string? remarks = null);

    /// <summary>
    /// Reads the directory of sub-accounts, page after page. Permission General, weight 20 of the management pool for each page.
    /// </summary>
    /// <param name="pageSize">Rows on a page, 1 to 100. Default: 100.</param>
    /// <param name="maxPages">The maximum number of pages; <see langword="null"/> for all.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The rows, and whether the list is complete. If one page fails, the call fails.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The page size or the number of pages is out of range.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470131"/>
    Task<WebCallResult<KucoinRows<KucoinSubAccount>>> GetSubAccountListAsync(
        int pageSize = 100, int? maxPages = null, CancellationToken ct = default);

    /// <inheritdoc cref="GetSubAccountListAsync"/>
    WebCallResult<KucoinRows<KucoinSubAccount>> GetSubAccountList(int pageSize = 100, int? maxPages = null);

    /// <summary>
    /// Reads the balances of one sub-account, one row for each wallet and asset. Permission General, weight 15 of the management pool.
    /// </summary>
    /// <param name="subUserId">The user id of 24 hexadecimal digits; or the numeric uid, which is looked up in the directory first.</param>
    /// <param name="includeBaseAmount">Whether to include assets with a zero balance. The name is KuCoin's.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The id contains characters other than letters and digits.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470132"/>
    Task<WebCallResult<KucoinRows<KucoinSubAccountBalance>>> GetDetailBalanceAsync(
        string subUserId, bool includeBaseAmount = false, CancellationToken ct = default);

    /// <inheritdoc cref="GetDetailBalanceAsync"/>
    WebCallResult<KucoinRows<KucoinSubAccountBalance>> GetDetailBalance(string subUserId, bool includeBaseAmount = false);

    /// <summary>
    /// Reads the balances of every sub-account, page after page, one row for each wallet and asset. A sub-account without balances has no
    /// row. Permission General, weight 20 of the management pool for each page.
    /// </summary>
    /// <param name="pageSize">Sub-accounts on a page, 10 to 100. Default: 100.</param>
    /// <param name="maxPages">The maximum number of pages; <see langword="null"/> for all.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The rows, and whether the list is complete. If one page fails, the call fails.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The page size or the number of pages is out of range.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470133"/>
    Task<WebCallResult<KucoinRows<KucoinSubAccountBalance>>> GetAllSpotBalancesAsync(
        int pageSize = 100, int? maxPages = null, CancellationToken ct = default);

    /// <inheritdoc cref="GetAllSpotBalancesAsync"/>
    WebCallResult<KucoinRows<KucoinSubAccountBalance>> GetAllSpotBalances(int pageSize = 100, int? maxPages = null);

    /// <summary>Streams the directory of sub-accounts, one page in memory at a time.</summary>
    /// <param name="pageSize">Rows on a page, 1 to 100. Default: 100.</param>
    /// <param name="ct">Cancels the stream.</param>
    /// <exception cref="ArgumentOutOfRangeException">The page size is out of range.</exception>
    /// <exception cref="KucoinException">Thrown while the rows are read: a call failed.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470131"/>
    IAsyncEnumerable<KucoinSubAccount> EnumerateSubAccountsAsync(int pageSize = 100, CancellationToken ct = default);

    /// <summary>Streams the balances of every sub-account, one page in memory at a time, one row for each wallet and asset.</summary>
    /// <param name="pageSize">Sub-accounts on a page, 10 to 100. Default: 100.</param>
    /// <param name="ct">Cancels the stream.</param>
    /// <exception cref="ArgumentOutOfRangeException">The page size is out of range.</exception>
    /// <exception cref="KucoinException">Thrown while the rows are read: a call failed.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470133"/>
    IAsyncEnumerable<KucoinSubAccountBalance> EnumerateAllSpotBalancesAsync(int pageSize = 100, CancellationToken ct = default);
}
