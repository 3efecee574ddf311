using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.SubAccount;

public partial interface IKucoinRestClientSpotApiSubAccount
{
    /// <summary>Lists the API keys of a sub-account, without their secrets. Permission General, weight 20 of the management pool.</summary>
    /// <param name="subName">The login name of the sub-account.</param>
    /// <param name="apiKey">One key; <see langword="null"/> for every key.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ArgumentException">The name or the key is empty.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470136"/>
    Task<WebCallResult<IEnumerable<KucoinSubUserKey>>> GetSubAccountApiKeyAsync(
        string subName, string? apiKey = default, CancellationToken ct = default);

    /// <summary>
    /// Creates an API key of a sub-account. KuCoin returns its secret only once. Permission General, weight 20 of the management pool. It
    /// is never retried: an unknown outcome is reported as <see cref="KucoinError.OutcomeUnknown"/>.
    /// </summary>
    /// <param name="subName">The login name of the sub-account.</param>
    /// <param name="passphrase">The passphrase of the key: 7 to 32 characters without spaces.</param>
    /// <param name="remark">A name for the key: 1 to 24 characters.</param>
    /// <param name="permissions">
    /// The permissions of the key, separated by commas: General, Spot, Futures, Margin, InnerTransfer. General is always included. Default:
    /// General. KuCoin may grant fewer; the response contains the granted permissions.
    /// </param>
    /// <param name="ipWhitelist">
    /// Up to 20 IP addresses from which the key may be used, separated by commas; <see langword="null"/> for any.
    /// </param>
    /// <param name="expire">Days until the key expires: 30, 90, 180, 360, or -1 for never. Default: -1.</param>
    /// <param name="ct">
    /// Cancels the call. Once the request was sent, cancellation throws <see cref="KucoinOutcomeUnknownException"/>.
    /// </param>
    /// <exception cref="ArgumentException">An argument is invalid (see the parameters). Nothing was sent.</exception>
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
    /// Changes an API key of a sub-account. Omitted arguments are reset to KuCoin's defaults, not kept. Permission General, weight 30 of
    /// the management pool. It is never retried: an unknown outcome is reported as <see cref="KucoinError.OutcomeUnknown"/>.
    /// </summary>
    /// <param name="subName">The login name of the sub-account.</param>
    /// <param name="apiKey">The key.</param>
    /// <param name="passphrase">The passphrase of the key.</param>
    /// <param name="permissions">The permissions of the key, as on creation.</param>
    /// <param name="ipWhitelist">The IP addresses from which the key may be used, as on creation.</param>
    /// <param name="expire">Days until the key expires, as on creation.</param>
    /// <param name="ct">
    /// Cancels the call. Once the request was sent, cancellation throws <see cref="KucoinOutcomeUnknownException"/>.
    /// </param>
    /// <exception cref="ArgumentException">An argument is invalid (see the parameters). Nothing was sent.</exception>
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
    /// Deletes an API key of a sub-account. KuCoin requires the passphrase in the query string. Permission General, weight 30 of the
    /// management pool. It is never retried: an unknown outcome is reported as <see cref="KucoinError.OutcomeUnknown"/>.
    /// </summary>
    /// <param name="subName">The login name of the sub-account.</param>
    /// <param name="apiKey">The key.</param>
    /// <param name="passphrase">The passphrase of the key.</param>
    /// <param name="ct">
    /// Cancels the call. Once the request was sent, cancellation throws <see cref="KucoinOutcomeUnknownException"/>.
    /// </param>
    /// <exception cref="ArgumentException">An argument is invalid (see the parameters). Nothing was sent.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470137"/>
    Task<WebCallResult<KucoinSubUserKeyDeleted>> DeleteSubAccountApiKeyAsync(
        string subName, string apiKey, string passphrase, CancellationToken ct = default);

    /// <summary>
    /// Enables margin trading for a sub-account. Margin must be enabled for the master. Permission Margin, weight 15 of the management
    /// pool. It is never retried: an unknown outcome is reported as <see cref="KucoinError.OutcomeUnknown"/>.
    /// </summary>
    /// <param name="uid">The number of the sub-account.</param>
    /// <param name="ct">
    /// Cancels the call. Once the request was sent, cancellation throws <see cref="KucoinOutcomeUnknownException"/>.
    /// </param>
    /// <exception cref="ArgumentException">The uid is not a number.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470331"/>
    Task<WebCallResult<KucoinAcknowledgement>> EnableMarginPermissionsAsync(string uid, CancellationToken ct = default);

    /// <summary>
    /// Enables futures trading for a sub-account. Futures must be enabled for the master. Permission Futures, weight 15 of the management
    /// pool. It is never retried: an unknown outcome is reported as <see cref="KucoinError.OutcomeUnknown"/>.
    /// </summary>
    /// <param name="uid">The number of the sub-account.</param>
    /// <param name="ct">
    /// Cancels the call. Once the request was sent, cancellation throws <see cref="KucoinOutcomeUnknownException"/>.
    /// </param>
    /// <exception cref="ArgumentException">The uid is not a number.</exception>
    /// <seealso href="https://www.kucoin.com/docs-new/api-3470332"/>
    Task<WebCallResult<KucoinAcknowledgement>> EnableFuturesPermissionsAsync(string uid, CancellationToken ct = default);
}
