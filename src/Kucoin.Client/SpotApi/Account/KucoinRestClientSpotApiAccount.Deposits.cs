using System.Runtime.CompilerServices;
using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Deposits;
using Kucoin.Client.Results;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.SpotApi.Account;

internal sealed partial class KucoinRestClientSpotApiAccount
{
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
            .Page(currentPage, pageSize)
            .SendAsync(ct);

    public IAsyncEnumerable<KucoinDeposit> EnumerateDepositsAsync(
        string? asset = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        DepositStatus? status = default,
        CancellationToken ct = default) =>
        FundingHistory<KucoinDeposit>(KucoinEndpoints.Deposits.History, asset, status?.Value, startTime, endTime, ct);

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

    /// <summary>Adds the filters that the lists of deposits and withdrawals have in common.</summary>
    private KucoinCall<T> Funding<T>(KucoinEndpoint history, string? asset, string? status, DateTime? startTime, DateTime? endTime) =>
        api.Call<T>(history)
            .Query("currency", Require.AssetOrNull(asset))
            .Query("status", status)
            .Window(startTime, endTime);

    private IAsyncEnumerable<T> FundingHistory<T>(
        KucoinEndpoint history,
        string? asset,
        string? status,
        DateTime? startTime,
        DateTime? endTime,
        CancellationToken ct)
    {
        Require.AssetOrNull(asset);
        Require.Range(startTime, endTime, maxWindow: null);
        return FundingPages<T>(history, api.RowClock.Guess(history.Host), asset, status, startTime, endTime, ct);
    }

    /// <summary>A fixed end of the range prevents rows that arrive during paging from shifting other rows to the next page.</summary>
    private async IAsyncEnumerable<T> FundingPages<T>(
        KucoinEndpoint history,
        AssumedNow assumed,
        string? asset,
        string? status,
        DateTime? startTime,
        DateTime? endTime,
        [EnumeratorCancellation] CancellationToken ct)
    {
        var end = endTime ?? NotBefore(startTime, assumed.Time);
        var isProven = endTime is not null;
        var pages = Pages.Read(
            page => Funding<KucoinPaginated<T>>(history, asset, status, startTime, end).Page(page, history.PageSizes!.Value.Max),
            maxPages: null,
            async: true,
            ct);
        await foreach (var result in pages.ConfigureAwait(false))
        {
            var rows = result.GetDataOrThrow().Items;
            if (!isProven)
            {
                isProven = true;
                var now = assumed.ShownBy(result.Facts.Reading);
                Require.NotInFuture(startTime, now);
                if (now != assumed.Time)
                {
                    // The exchange stamps rows with a different clock than assumed, so the range that was read has the wrong end.
                    var right = FundingPages<T>(history, assumed, asset, status, startTime, NotBefore(startTime, now), ct);
                    await foreach (var row in right.ConfigureAwait(false))
                    {
                        yield return row;
                    }

                    yield break;
                }
            }

            foreach (var row in rows)
            {
                yield return row;
            }
        }
    }

    private static DateTime NotBefore(DateTime? start, DateTime end) =>
        start is { } from && UnixTime.Utc(from) > end ? UnixTime.Utc(from) : end;
}
