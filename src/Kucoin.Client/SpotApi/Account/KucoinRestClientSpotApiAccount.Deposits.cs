using System.Globalization;
using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Deposits;
using Kucoin.Client.Results;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.SpotApi.Account;

internal sealed partial class KucoinRestClientSpotApiAccount
{
    /// <summary>KuCoin opened in September 2017. Without a start, the two lists of transactions before 2019 return one month.</summary>
    private static readonly DateTime Opening = new(2017, 9, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly AccountType[] Credited = [AccountType.Main, AccountType.Trade];

    public Task<WebCallResult<KucoinDepositAddress>> CreateDepositAddressAsync(
        string asset, string? network = default, CancellationToken ct = default) =>
        _networks.With(asset, network, chain => CreateDepositAddressV3Async(asset, chain, ct: ct), ct);

    public Task<WebCallResult<KucoinDepositAddress>> CreateDepositAddressV3Async(
        string asset, string network, AccountType? toAccount = default, decimal? quantity = default, CancellationToken ct = default) =>
        api.Call<KucoinDepositAddress>(KucoinEndpoints.Deposits.CreateAddress)
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
        api.Call<IEnumerable<KucoinDepositAddress>>(KucoinEndpoints.Deposits.Addresses)
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
        Funding<KucoinPaginated<KucoinDeposit>>(KucoinEndpoints.Deposits.History, asset, status?.Value, startTime, endTime)
            .SendPageAsync(currentPage, pageSize, ct);

    public IAsyncEnumerable<KucoinDeposit> EnumerateDepositsAsync(
        string? asset = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        DepositStatus? status = default,
        CancellationToken ct = default) =>
        FundingHistory<KucoinDeposit>(KucoinEndpoints.Deposits.History, asset, status?.Value, startTime, endTime, Identify, ct);

    public Task<WebCallResult<KucoinPaginated<KucoinHistoricalDeposit>>> GetHistoricalDepositsAsync(
        string? asset = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        DepositStatus? status = default,
        int? currentPage = default,
        int? pageSize = default,
        CancellationToken ct = default) =>
        Funding<KucoinPaginated<KucoinHistoricalDeposit>>(
            KucoinEndpoints.Deposits.HistoryBefore2019, asset, status?.Value, startTime, endTime)
            .SendPageAsync(currentPage, pageSize, ct);

    public IAsyncEnumerable<KucoinHistoricalDeposit> EnumerateHistoricalDepositsAsync(
        string? asset = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        DepositStatus? status = default,
        CancellationToken ct = default) =>
        FundingHistory<KucoinHistoricalDeposit>(
            KucoinEndpoints.Deposits.HistoryBefore2019, asset, status?.Value, startTime ?? Opening, endTime, Identify, ct);

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

    /// <summary>Adds the filters that the lists of deposits and withdrawals have in common.</summary>
    private KucoinCall<T> Funding<T>(KucoinEndpoint history, string? asset, string? status, DateTime? startTime, DateTime? endTime) =>
        api.Call<T>(history)
            .Query("currency", Require.AssetOrNull(asset))
            .Query("status", status)
            .Window(startTime, endTime);

    /// <summary>A row leaves a list that is filtered by status when its status changes.</summary>
    private KucoinHistory<T> FundingHistory<T>(
        KucoinEndpoint history,
        string? asset,
        string? status,
        DateTime? startTime,
        DateTime? endTime,
        Func<T, RowIdentity> identify,
        CancellationToken ct)
    {
        Require.AssetOrNull(asset);
        var (size, isBefore2019) = (history.PageSizes!.Value.Max, IsBefore2019(history));
        var departures = status is null || isBefore2019 ? RowDepartures.None : RowDepartures.Frequent;
        return HistoryWalk.Newest(
            new HistorySource<T>(
                history,
                api.RowClock,
                async (from, to, page, token) => HistoryPages.From(
                    await Funding<KucoinPaginated<T>>(history, asset, status, from, to)
                        .Page((int)(page ?? 1), size)
                        .SendAsync(token).ConfigureAwait(false)),
                () => new NumberedPages<T>(size, departures),
                identify)
            {
                TimeName = isBefore2019 ? "createAt" : "createdAt",
                Resolution = isBefore2019 ? TimeSpan.FromSeconds(1) : TimeSpan.FromMilliseconds(1),
            },
            startTime,
            endTime,
            allowTruncated: false,
            ct);
    }

    private static bool IsBefore2019(KucoinEndpoint history) =>
        history == KucoinEndpoints.Deposits.HistoryBefore2019 || history == KucoinEndpoints.Withdrawals.HistoryBefore2019;

    private static RowIdentity Identify(KucoinDeposit row) => row.Id is { Length: > 0 } id
        ? new(id, row.CreateTime)
        : Composite(row.CreateTime, row.Asset, row.Quantity, row.WalletTransactionId, row.Address, row.Memo, row.Network);

    private static RowIdentity Identify(KucoinHistoricalDeposit row) =>
        Composite(row.CreateTime, row.Asset, row.Quantity, row.WalletTransactionId);

    /// <summary>Identifies a row without an id by all members that do not change.</summary>
    private static RowIdentity Composite(DateTime time, string asset, decimal quantity, params ReadOnlySpan<string?> texts) => new(
        string.Create(
            CultureInfo.InvariantCulture, $"{asset} {quantity} {UnixTime.ToMilliseconds(time)} {string.Join(' ', texts)}"),
        time,
        IsUnique: false);
}
