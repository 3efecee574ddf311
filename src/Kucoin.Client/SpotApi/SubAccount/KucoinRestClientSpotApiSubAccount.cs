using System.Globalization;
using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.SubAccount;

internal sealed partial class KucoinRestClientSpotApiSubAccount(RequestPipeline api) : IKucoinRestClientSpotApiSubAccount
{
    private const int UserIdLength = 24;

    public Task<WebCallResult<KucoinNewSubAccount>> AddSubAccountAsync(
        string password, string subName, SubAccountAccess access, string? remarks = null, CancellationToken ct = default) =>
        Add(password, subName, access, remarks).SendAsync(ct);

    public WebCallResult<KucoinNewSubAccount> AddSubAccount(
        string password, string subName, SubAccountAccess access, string? remarks = null) =>
        Add(password, subName, access, remarks).Send();

    public Task<WebCallResult<KucoinRows<KucoinSubAccount>>> GetSubAccountListAsync(
        int pageSize = 100, int? maxPages = null, CancellationToken ct = default) =>
        SubAccountDirectory.Read(api, pageSize, maxPages, async: true, ct).AsTask();

    public WebCallResult<KucoinRows<KucoinSubAccount>> GetSubAccountList(int pageSize = 100, int? maxPages = null) =>
        SubAccountDirectory.Read(api, pageSize, maxPages, async: false, CancellationToken.None).GetCompletedResult();

    public Task<WebCallResult<KucoinRows<KucoinSubAccountBalance>>> GetDetailBalanceAsync(
        string subUserId, bool includeBaseAmount = false, CancellationToken ct = default) =>
        Balances(Require.Id(subUserId), includeBaseAmount, async: true, ct).AsTask();

    public WebCallResult<KucoinRows<KucoinSubAccountBalance>> GetDetailBalance(string subUserId, bool includeBaseAmount = false) =>
        Balances(Require.Id(subUserId), includeBaseAmount, async: false, CancellationToken.None).GetCompletedResult();

    public Task<WebCallResult<KucoinRows<KucoinSubAccountBalance>>> GetAllSpotBalancesAsync(
        int pageSize = 100, int? maxPages = null, CancellationToken ct = default) =>
        AllBalances(pageSize, maxPages, async: true, ct).AsTask();

    public WebCallResult<KucoinRows<KucoinSubAccountBalance>> GetAllSpotBalances(int pageSize = 100, int? maxPages = null) =>
        AllBalances(pageSize, maxPages, async: false, CancellationToken.None).GetCompletedResult();

    public IAsyncEnumerable<KucoinSubAccount> EnumerateSubAccountsAsync(int pageSize = 100, CancellationToken ct = default)
    {
        Require.Page(null, pageSize, KucoinEndpoints.SubAccounts.List.PageSizes);
        return Pages.Stream<KucoinSubAccount, KucoinSubAccount>(SubAccountDirectory.GetPages(api, pageSize), sub => [sub], ct);
    }

    public IAsyncEnumerable<KucoinSubAccountBalance> EnumerateAllSpotBalancesAsync(int pageSize = 100, CancellationToken ct = default)
    {
        Require.Page(null, pageSize, KucoinEndpoints.SubAccounts.AllBalances.PageSizes);
        return Pages.Stream<KucoinSubAccountWallets, KucoinSubAccountBalance>(BalancesPages(pageSize), sub => sub.Balances, ct);
    }

    private KucoinCall<KucoinNewSubAccount> Add(string password, string subName, SubAccountAccess access, string? remarks) =>
        api.Call<KucoinNewSubAccount>(KucoinEndpoints.SubAccounts.Add)
            .Body("password", SubAccountRules.Password(password))
            .Body("subName", SubAccountRules.SubName(subName))
            .Body("access", SubAccountRules.Access(access).Value)
            .Body("remarks", SubAccountRules.Remarks(remarks));

    private ValueTask<WebCallResult<KucoinRows<KucoinSubAccountBalance>>> AllBalances(
        int pageSize, int? maxPages, bool async, CancellationToken ct) =>
        Pages.Gather<KucoinSubAccountWallets, KucoinSubAccountBalance>(
            api.Clock, BalancesPages(pageSize), sub => sub.Balances, maxPages, async, ct);

    private PagedList<KucoinSubAccountWallets> BalancesPages(int pageSize) => new(
        page => api.Call<KucoinPaginated<KucoinSubAccountWallets>>(KucoinEndpoints.SubAccounts.AllBalances).Page(page, pageSize),
        static sub => sub.SubUserId,
        pageSize);

    private async ValueTask<WebCallResult<KucoinRows<KucoinSubAccountBalance>>> Balances(
        string id, bool includeBaseAmount, bool async, CancellationToken ct)
    {
        var userId = id;
        if (id.Length != UserIdLength && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var uid))
        {
            var directory = await SubAccountDirectory.Read(api, async, ct).ConfigureAwait(false);
            if (!directory.Success)
            {
                return new(directory.Facts, directory.Error);
            }

            if (directory.Data.FirstOrDefault(sub => sub.Uid == uid) is not { } known)
            {
                // Only a complete list proves that there is none.
                return new(directory.Facts, directory.Data.IsComplete
                    ? new KucoinError.NotFound($"No sub-account has the uid {id}.")
                    : new KucoinError.Incomplete(directory.Problems));
            }

            userId = known.UserId;
        }

        var wallets = await api.Call<KucoinSubAccountWallets>(KucoinEndpoints.SubAccounts.Balances)
            .Path("subUserId", userId)
            .Query("includeBaseAmount", includeBaseAmount)
            .Send(async, ct).ConfigureAwait(false);
        return wallets.As(sub => new KucoinRows<KucoinSubAccountBalance>(sub.Balances, wallets.Problems.Count == 0));
    }
}
