using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.SubAccount;

public partial interface IKucoinRestClientSpotApiSubAccount
{
    /// <summary>Lists the API keys of a sub-account, without their secrets. Permission General, weight 20 of the management pool.</summary>
    /// <param name="subName">The login name of the sub-account.</param>
    /// <param name="apiKey">One key; every key when <see langword="null"/>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The name or the key is empty.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470136"/>
    Task<WebCallResult<IEnumerable<KucoinSubUserKey>>> GetSubAccountApiKeyAsync(
        string subName, string? apiKey = default, CancellationToken ct = default);

    /// <summary>
    /// Makes an API key of a sub-account. KuCoin shows its secret this once. Permission General, weight 20 of the management pool. It is
    /// never repeated: when the outcome is unknown, the result says so.
    /// </summary>
    /// <param name="subName">The login name of the sub-account.</param>
    /// <param name="passphrase">The passphrase of the key: 7 to 32 characters without spaces.</param>
    /// <param name="remark">A name for the key: 1 to 24 characters.</param>
    /// <param name="permissions">
    /// What the key may do: General, Spot, Futures, Margin, InnerTransfer, joined by commas. General is always among it. Default:
    /// General. KuCoin may grant less; the answer says what.
    /// </param>
    /// <param name="ipWhitelist">Up to 20 addresses the key may be used from, joined by commas; any when <see langword="null"/>.</param>
    /// <param name="expire">Days until the key ends: 30, 90, 180, 360, or -1 for never. Default: -1.</param>
    /// <param name="ct">Cancels the call; once it was sent, as <see cref="KucoinOutcomeUnknownException"/>.</param>
    /// <exception cref="ArgumentException">An argument breaks one of the rules above. Nothing was sent.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470138"/>
    Task<WebCallResult<KucoinSubUserKeyDetails>> CreateSubAccountApiKeyAsync(
        string subName,
        string passphrase,
        string remark,
        string? permissions = default,
        string? ipWhitelist = default,
        int? expire = default,
        CancellationToken ct = default);

    /// <summary>
    /// Changes an API key of a sub-account. What is not given is reset to KuCoin's default, not kept. Permission General, weight 30 of the
    /// management pool. It is never repeated: when the outcome is unknown, the result says so.
    /// </summary>
    /// <param name="subName">The login name of the sub-account.</param>
    /// <param name="apiKey">The key.</param>
    /// <param name="passphrase">The passphrase of the key.</param>
    /// <param name="permissions">What the key may do, as on creation.</param>
    /// <param name="ipWhitelist">The addresses the key may be used from, as on creation.</param>
    /// <param name="expire">Days until the key ends, as on creation.</param>
    /// <param name="ct">Cancels the call; once it was sent, as <see cref="KucoinOutcomeUnknownException"/>.</param>
    /// <exception cref="ArgumentException">An argument breaks one of the rules above. Nothing was sent.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470139"/>
    Task<WebCallResult<KucoinSubUserKeyEdited>> EditSubAccountApiKeyAsync(
        string subName,
        string apiKey,
        string passphrase,
        string? permissions = default,
        string? ipWhitelist = default,
        int? expire = default,
        CancellationToken ct = default);

    /// <summary>
    /// Deletes an API key of a sub-account. KuCoin takes the passphrase in the query. Permission General, weight 30 of the management
    /// pool. It is never repeated: when the outcome is unknown, the result says so.
    /// </summary>
    /// <param name="subName">The login name of the sub-account.</param>
    /// <param name="apiKey">The key.</param>
    /// <param name="passphrase">The passphrase of the key.</param>
    /// <param name="ct">Cancels the call; once it was sent, as <see cref="KucoinOutcomeUnknownException"/>.</param>
    /// <exception cref="ArgumentException">An argument breaks one of the rules above. Nothing was sent.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470137"/>
    Task<WebCallResult<KucoinSubUserKeyDeleted>> DeleteSubAccountApiKeyAsync(
        string subName, string apiKey, string passphrase, CancellationToken ct = default);

    /// <summary>
    /// Lets a sub-account trade on margin. The master must have margin itself. Permission Margin, weight 15 of the management pool. It is
    /// never repeated: when the outcome is unknown, the result says so.
    /// </summary>
    /// <param name="uid">The number of the sub-account.</param>
    /// <param name="ct">Cancels the call; once it was sent, as <see cref="KucoinOutcomeUnknownException"/>.</param>
    /// <exception cref="ArgumentException">The uid is not a number.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470331"/>
    Task<WebCallResult<KucoinAcknowledgement>> EnableMarginPermissionsAsync(string uid, CancellationToken ct = default);

    /// <summary>
    /// Lets a sub-account trade futures. The master must have futures itself. Permission Futures, weight 15 of the management pool. It is
    /// never repeated: when the outcome is unknown, the result says so.
    /// </summary>
    /// <param name="uid">The number of the sub-account.</param>
    /// <param name="ct">Cancels the call; once it was sent, as <see cref="KucoinOutcomeUnknownException"/>.</param>
    /// <exception cref="ArgumentException">The uid is not a number.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470332"/>
    Task<WebCallResult<KucoinAcknowledgement>> EnableFuturesPermissionsAsync(string uid, CancellationToken ct = default);
}
