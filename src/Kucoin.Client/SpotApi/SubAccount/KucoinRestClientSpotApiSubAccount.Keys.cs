using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.SubAccount;

internal sealed partial class KucoinRestClientSpotApiSubAccount
{
    public Task<WebCallResult<IEnumerable<KucoinSubUserKey>>> GetSubAccountApiKeyAsync(
        string subName, string? apiKey = default, CancellationToken ct = default) =>
        api.Call<IEnumerable<KucoinSubUserKey>>(KucoinEndpoints.SubAccountKeys.List)
            .Query("apiKey", apiKey is null ? null : SubAccountKeyRules.ApiKey(apiKey))
            .Query("subName", Require.Text(subName, 1, 32))
            .SendAsync(ct);

    public Task<WebCallResult<KucoinSubUserKeyDetails>> CreateSubAccountApiKeyAsync(
        string subName,
        string passphrase,
        string remark,
        string? permissions = default,
        string? ipWhitelist = default,
        int? expire = default,
        CancellationToken ct = default) =>
        api.Call<KucoinSubUserKeyDetails>(KucoinEndpoints.SubAccountKeys.Add)
            .Body("subName", Require.Text(subName, 1, 32))
            .Body("passphrase", SubAccountKeyRules.Passphrase(passphrase))
            .Body("remark", Require.Text(remark, 1, 24))
            .Body("permission", SubAccountKeyRules.Permissions(permissions))
            .Body("ipWhitelist", SubAccountKeyRules.IpWhitelist(ipWhitelist))
            .Body("expire", SubAccountKeyRules.Expire(expire))
            .SendAsync(ct);

    public Task<WebCallResult<KucoinSubUserKeyEdited>> EditSubAccountApiKeyAsync(
        string subName,
        string apiKey,
        string passphrase,
        string? permissions = default,
        string? ipWhitelist = default,
        int? expire = default,
        CancellationToken ct = default) =>
        api.Call<KucoinSubUserKeyEdited>(KucoinEndpoints.SubAccountKeys.Modify)
            .Body("subName", Require.Text(subName, 1, 32))
            .Body("apiKey", SubAccountKeyRules.ApiKey(apiKey))
            .Body("passphrase", SubAccountKeyRules.Passphrase(passphrase))
            .Body("permission", SubAccountKeyRules.Permissions(permissions))
            .Body("ipWhitelist", SubAccountKeyRules.IpWhitelist(ipWhitelist))
            .Body("expire", SubAccountKeyRules.Expire(expire))
            .SendAsync(ct);

    public Task<WebCallResult<KucoinSubUserKeyDeleted>> DeleteSubAccountApiKeyAsync(
        string subName, string apiKey, string passphrase, CancellationToken ct = default) =>
        api.Call<KucoinSubUserKeyDeleted>(KucoinEndpoints.SubAccountKeys.Delete)
            .Query("apiKey", SubAccountKeyRules.ApiKey(apiKey))
            .Query("subName", Require.Text(subName, 1, 32))
            .Query("passphrase", SubAccountKeyRules.Passphrase(passphrase))
            .SendAsync(ct);

    public Task<WebCallResult<KucoinAcknowledgement>> EnableMarginPermissionsAsync(string uid, CancellationToken ct = default) =>
        api.Call<KucoinAcknowledgement>(KucoinEndpoints.SubAccounts.EnableMargin).Body("uid", Require.Uid(uid)).SendAsync(ct);

    public Task<WebCallResult<KucoinAcknowledgement>> EnableFuturesPermissionsAsync(string uid, CancellationToken ct = default) =>
        api.Call<KucoinAcknowledgement>(KucoinEndpoints.SubAccounts.EnableFutures).Body("uid", Require.Uid(uid)).SendAsync(ct);
}
