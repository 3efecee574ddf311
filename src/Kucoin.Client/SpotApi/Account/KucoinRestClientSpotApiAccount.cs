using Kucoin.Client.Catalogue;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Pipeline;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.Account;

internal sealed partial class KucoinRestClientSpotApiAccount(KucoinPipeline api) : IKucoinRestClientSpotApiAccount
{
    public Task<WebCallResult<IEnumerable<KucoinAccount>>> GetAccountsAsync(
        string? asset = default, AccountType? accountType = default, CancellationToken ct = default) =>
        api.Call(KucoinEndpoints.AccountInfo.AccountList)
            .Query("currency", Require.AssetOrNull(asset))
            .Query("type", accountType?.Value.ToLowerInvariant())
            .SendAsync(ct);

    public Task<WebCallResult<KucoinAccountSingle>> GetAccountAsync(string accountId, CancellationToken ct = default) =>
        api.Call(KucoinEndpoints.AccountInfo.Account)
            .Path("accountId", Require.Id(accountId))
            .SendAsync(ct);
}
