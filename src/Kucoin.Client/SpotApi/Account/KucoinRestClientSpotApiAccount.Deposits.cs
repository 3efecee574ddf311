using Kucoin.Client.Catalogue;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Deposits;
using Kucoin.Client.Pipeline;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.Account;

internal sealed partial class KucoinRestClientSpotApiAccount
{
    private static readonly AccountType[] Credited = [AccountType.Main, AccountType.Trade];

    public Task<WebCallResult<KucoinDepositAddress>> CreateDepositAddressAsync(
        string asset, string? network = default, CancellationToken ct = default) =>
        _networks.With(asset, network, chain => CreateDepositAddressV3Async(asset, chain, ct: ct), ct);

    public Task<WebCallResult<KucoinDepositAddress>> CreateDepositAddressV3Async(
        string asset, string network, AccountType? toAccount = default, decimal? quantity = default, CancellationToken ct = default) =>
        api.Call(KucoinEndpoints.Deposits.CreateAddress)
            .Body("currency", Require.Asset(asset))
            .Body("chain", Require.Text(network, 1, 64))
            .Body("to", Require.OneOf(toAccount ?? AccountType.Main, Credited, nameof(toAccount)).Value.ToLowerInvariant())
            .Body("amount", Require.PositiveOrNull(quantity))
            .SendAsync(ct);

    public Task<WebCallResult<KucoinDepositAddress>> GetDepositAddressAsync(
        string asset, string? network = default, CancellationToken ct = default) =>
        _networks.With(asset, network, chain => OnlyAddress(asset, chain, ct), ct);

    public Task<WebCallResult<IEnumerable<KucoinDepositAddress>>> GetDepositAddressesAsync(string asset, CancellationToken ct = default) =>
        GetDepositAddressesV3Async(asset, ct: ct);

    public Task<WebCallResult<IEnumerable<KucoinDepositAddress>>> GetDepositAddressesV3Async(
        string asset, string? network = default, decimal? quantity = default, CancellationToken ct = default) =>
        api.Call(KucoinEndpoints.Deposits.Addresses)
            .Query("currency", Require.Asset(asset))
            .Query("amount", Require.PositiveOrNull(quantity))
            .Query("chain", Require.TextOrNull(network, 1, 64))
            .SendAsync(ct);

    public Task<WebCallResult<KucoinPaginated<KucoinDeposit>>> GetDepositsAsync(
        string? asset = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        DepositStatus? status = default,
        int? currentPage = default,
        int? pageSize = default,
        CancellationToken ct = default) =>
        Funding(KucoinEndpoints.Deposits.History, asset, status?.Value, startTime, endTime).Page(currentPage, pageSize).SendAsync(ct);

    public IAsyncEnumerable<KucoinDeposit> EnumerateDepositsAsync(
        string? asset = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        DepositStatus? status = default,
        CancellationToken ct = default) =>
        FundingHistory(KucoinEndpoints.Deposits.History, asset, status?.Value, startTime, endTime, ct);

    public Task<WebCallResult<KucoinPaginated<KucoinHistoricalDeposit>>> GetHistoricalDepositsAsync(
        string? asset = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        DepositStatus? status = default,
        int? currentPage = default,
        int? pageSize = default,
        CancellationToken ct = default) =>
        Funding(KucoinEndpoints.Deposits.HistoryBefore2019, asset, status?.Value, startTime, endTime)
            .Page(currentPage, pageSize)
            .SendAsync(ct);

    private async Task<WebCallResult<KucoinDepositAddress>> OnlyAddress(string asset, string network, CancellationToken ct)
    {
        var addresses = await GetDepositAddressesV3Async(asset, network, ct: ct).ConfigureAwait(false);
        if (!addresses.Success)
        {
            return addresses.WithError<KucoinDepositAddress>(addresses.Error);
        }

        return addresses.Data.ToArray() switch
        {
            [var only] => addresses.As(_ => only),
            [] => addresses.WithError<KucoinDepositAddress>(
                new KucoinError.NotFound($"{asset} has no deposit address on {network}: create one first.")),
            var several => addresses.WithError<KucoinDepositAddress>(
                new KucoinError.Ambiguous(
                    $"{asset} has {several.Length} deposit addresses on {network}; GetDepositAddressesAsync lists them.",
                    [.. several.Select(address => address.Address)])),
        };
    }

    /// <summary>The filters that the lists of deposits and withdrawals share.</summary>
    private KucoinCall<T> Funding<T>(KucoinEndpoint<T> history, string? asset, string? status, DateTime? startTime, DateTime? endTime) =>
        api.Call(history)
            .Query("currency", Require.AssetOrNull(asset))
            .Query("status", status)
            .Window(startTime, endTime);

    private IAsyncEnumerable<T> FundingHistory<T>(
        KucoinEndpoint<KucoinPaginated<T>> history,
        string? asset,
        string? status,
        DateTime? startTime,
        DateTime? endTime,
        CancellationToken ct)
    {
        // An end that is fixed keeps what arrives meanwhile from pushing rows over a page's edge.
        var end = endTime ?? api.HistoryClock.GetUtcNow().UtcDateTime;
        Require.AssetOrNull(asset);
        Require.Range(startTime, end, maxWindow: null);
        return Pages.Stream<T, T>(
            page => Funding(history, asset, status, startTime, end).Page(page, history.PageSizes!.Value.Max), row => [row], ct);
    }
}
