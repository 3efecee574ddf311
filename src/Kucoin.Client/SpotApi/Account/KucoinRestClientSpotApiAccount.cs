using Kucoin.Catalog;
using Kucoin.Client.FuturesApi.Account;
using Kucoin.Client.Http;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Results;
using Kucoin.Client.SpotApi.SubAccount;
using Kucoin.Client.Transfers;
using Kucoin.Client.Withdrawals;

namespace Kucoin.Client.SpotApi.Account;

internal sealed partial class KucoinRestClientSpotApiAccount(RequestPipeline api) : IKucoinRestClientSpotApiAccount
{
    private readonly NetworkResolver _networks = new(api);
    private readonly TransferSender _transfers = new(api);
    private readonly WithdrawalSender _withdrawals = new(api);

    /// <summary>The futures wallet of the same key, which has a separate ledger.</summary>
    internal IKucoinRestClientFuturesApiAccount Futures { get; } = new KucoinRestClientFuturesApiAccount(api);

    public Task<WebCallResult<IEnumerable<KucoinAccount>>> GetAccountsAsync(
        string? asset = default, AccountType? accountType = default, CancellationToken ct = default) =>
        api.Call<IEnumerable<KucoinAccount>>(KucoinEndpoints.AccountInfo.AccountList)
            .Query("currency", Require.AssetOrNull(asset))
            .Query("type", accountType?.Value.ToLowerInvariant())
            .SendAsync(ct);

    public Task<WebCallResult<KucoinAccountSingle>> GetAccountAsync(string accountId, CancellationToken ct = default) =>
        api.Call<KucoinAccountSingle>(KucoinEndpoints.AccountInfo.Account)
            .Path("accountId", Require.Id(accountId))
            .SendAsync(ct);

    public async Task<WebCallResult<IEnumerable<KucoinSubUser>>> GetUserInfoAsync(CancellationToken ct = default) =>
        (await SubAccountDirectory.Read(api, async: true, ct).ConfigureAwait(false)).As<IEnumerable<KucoinSubUser>>(
            subs => [.. subs.Select(KucoinSubUser.From)]);

    public Task<WebCallResult<KucoinUserInfo>> GetAccountInfoAsync(CancellationToken ct = default) =>
        api.Call<KucoinUserInfo>(KucoinEndpoints.AccountInfo.UserInfo).SendAsync(ct);

    public Task<WebCallResult<KucoinApiKey>> GetApiKeyInfoAsync(CancellationToken ct = default) =>
        api.Call<KucoinApiKey>(KucoinEndpoints.AccountInfo.ApiKey).SendAsync(ct);

    public Task<WebCallResult<bool>> GetIsHfAccountAsync(CancellationToken ct = default) =>
        api.Call<bool>(KucoinEndpoints.AccountInfo.IsHighFrequency).SendAsync(ct);
}
