using System.Globalization;
using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Results;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.SpotApi.Account;

internal sealed partial class KucoinRestClientSpotApiAccount
{
    public async Task<WebCallResult<KucoinPaginated<KucoinAccountActivity>>> GetAccountLedgerAsync(
        string accountId,
        DateTime? startTime = default,
        DateTime? endTime = default,
        int? currentPage = default,
        int? pageSize = default,
        CancellationToken ct = default)
    {
        var ledger = KucoinEndpoints.Ledgers.AccountLedgers;
        Require.Id(accountId);
        Require.Page(currentPage, pageSize, ledger.PageSizes);
        Require.Range(startTime, endTime, ledger.MaxWindow);

        var accounts = await GetAccountsAsync(ct: ct).ConfigureAwait(false);
        if (!accounts.Success)
        {
            return accounts.WithError<KucoinPaginated<KucoinAccountActivity>>(accounts.Error);
        }

        if (accounts.Data.FirstOrDefault(known => known.Id == accountId) is not { } account)
        {
            return accounts.WithError<KucoinPaginated<KucoinAccountActivity>>(
                new KucoinError.NotFound($"No wallet has the id {accountId}."));
        }

        var (start, end) = LastDay(startTime, endTime, ledger, accounts.Facts.Reading);
        var rows = new List<KucoinAccountActivity>();
        IReadOnlyList<KucoinDataProblem> problems = [];
        try
        {
            await foreach (var row in EnumerateAccountLedgersAsync(start, end, account.Asset, ct: ct).ConfigureAwait(false))
            {
                if (row.AccountType == account.Type)
                {
                    rows.Add(row);
                }
            }
        }
        catch (KucoinException failed) when (failed.Error is KucoinError.Incomplete incomplete)
        {
            // The rows before the error are valid.
            problems = incomplete.Problems;
        }
        catch (KucoinException failed)
        {
            return accounts.WithError<KucoinPaginated<KucoinAccountActivity>>(failed.Error);
        }

        var page = accounts.As(_ => Pages.Slice(rows, currentPage ?? 1, pageSize ?? ledger.PageSizes!.Value.Default));
        return problems.Aggregate(page, static (result, problem) => result.With(problem));
    }

    public Task<WebCallResult<KucoinPaginated<KucoinAccountActivity>>> GetAccountLedgersAsync(
        string? asset = default,
        AccountDirection? direction = default,
        BizType? bizType = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        int? currentPage = default,
        int? pageSize = default,
        CancellationToken ct = default) =>
        Filtered<KucoinPaginated<KucoinAccountActivity>>(
            KucoinEndpoints.Ledgers.AccountLedgers, asset, direction, bizType, startTime, endTime)
            .SendPageAsync(currentPage, pageSize, ct);

    public Task<WebCallResult<IReadOnlyList<KucoinAccountActivity>>> GetHfAccountLedgersAsync(
        string? asset = default,
        AccountDirection? direction = default,
        BizType? bizType = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        int? limit = default,
        long? lastId = default,
        CancellationToken ct = default) =>
        Filtered<IReadOnlyList<KucoinAccountActivity>>(KucoinEndpoints.Ledgers.HighFrequency, asset, direction, bizType, startTime, endTime)
            .Limit(lastId, limit)
            .SendAsync(ct);

    public Task<WebCallResult<IReadOnlyList<KucoinAccountActivity>>> GetHfMarginAccountLedgersAsync(
        string? asset = default,
        AccountDirection? direction = default,
        BizType? bizType = default,
        DateTime? startTime = default,
        DateTime? endTime = default,
        int? limit = default,
        long? lastId = default,
        CancellationToken ct = default) =>
        Filtered<IReadOnlyList<KucoinAccountActivity>>(
            KucoinEndpoints.Ledgers.HighFrequencyMargin, asset, direction, bizType, startTime, endTime)
            .Limit(lastId, limit)
            .SendAsync(ct);

    public KucoinHistory<KucoinAccountActivity> EnumerateAccountLedgersAsync(
        DateTime startTime,
        DateTime? endTime = default,
        string? asset = default,
        AccountDirection? direction = default,
        BizType? bizType = default,
        bool allowTruncated = false,
        CancellationToken ct = default) =>
        History(
            KucoinEndpoints.Ledgers.AccountLedgers,
            startTime,
            endTime,
            asset,
            allowTruncated,
            async (from, to, page, size, token) => HistoryPages.From(
                await Filtered<KucoinPaginated<KucoinAccountActivity>>(
                    KucoinEndpoints.Ledgers.AccountLedgers, asset, direction, bizType, from, to)
                    .Page((int)(page ?? 1), size)
                    .SendAsync(token).ConfigureAwait(false)),
            static size => new NumberedPages<KucoinAccountActivity>(size),
            ct);

    public KucoinHistory<KucoinAccountActivity> EnumerateHfAccountLedgersAsync(
        DateTime startTime,
        DateTime? endTime = default,
        string? asset = default,
        AccountDirection? direction = default,
        BizType? bizType = default,
        bool allowTruncated = false,
        CancellationToken ct = default) =>
        History(
            KucoinEndpoints.Ledgers.HighFrequency,
            startTime,
            endTime,
            asset,
            allowTruncated,
            async (from, to, last, limit, token) => Positioned(
                await GetHfAccountLedgersAsync(asset, direction, bizType, from, to, limit, last, token).ConfigureAwait(false)),
            AfterId,
            ct);

    public KucoinHistory<KucoinAccountActivity> EnumerateHfMarginAccountLedgersAsync(
        DateTime startTime,
        DateTime? endTime = default,
        string? asset = default,
        AccountDirection? direction = default,
        BizType? bizType = default,
        bool allowTruncated = false,
        CancellationToken ct = default) =>
        History(
            KucoinEndpoints.Ledgers.HighFrequencyMargin,
            startTime,
            endTime,
            asset,
            allowTruncated,
            async (from, to, last, limit, token) => Positioned(
                await GetHfMarginAccountLedgersAsync(asset, direction, bizType, from, to, limit, last, token).ConfigureAwait(false)),
            AfterId,
            ct);

    /// <summary>Pages of rows below an id, which are a bare list.</summary>
    private static CursorPages<KucoinAccountActivity> AfterId(int limit) => new(RowId, "data", limit, isOrdered: true);

    private static long RowId(KucoinAccountActivity row) => long.Parse(row.Id, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool HasPosition(KucoinAccountActivity row) =>
        long.TryParse(row.Id, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>Leaves out rows whose id gives them no position in the ledger.</summary>
    private static HistoryPage<KucoinAccountActivity> Positioned(WebCallResult<IReadOnlyList<KucoinAccountActivity>> result)
    {
        var page = HistoryPages.From(result);
        if (page.Rows.All(HasPosition))
        {
            return page;
        }

        var problems = page.Rows.Index().Where(row => !HasPosition(row.Item)).Select(row => new KucoinDataProblem(
            string.Create(CultureInfo.InvariantCulture, $"data[{row.Index}].id"), "The id of a ledger row must be a number.")
        {
            Text = row.Item.Id,
            IsRowMissing = true,
        });
        return page with { Rows = [.. page.Rows.Where(HasPosition)], Problems = [.. page.Problems, .. problems] };
    }

    /// <summary>KuCoin distinguishes exchanges from trades only in responses; requests use one value for both.</summary>
    private KucoinCall<T> Filtered<T>(
        KucoinEndpoint ledger, string? asset, AccountDirection? direction, BizType? bizType, DateTime? startTime, DateTime? endTime) =>
        api.Call<T>(ledger)
            .Query("currency", Require.AssetOrNull(asset))
            .Query("direction", direction?.Value)
            .Query("bizType", bizType?.Value)
            .Window(startTime, endTime);

    private KucoinHistory<KucoinAccountActivity> History(
        KucoinEndpoint ledger,
        DateTime startTime,
        DateTime? endTime,
        string? asset,
        bool allowTruncated,
        Func<DateTime?, DateTime, long?, int, CancellationToken, Task<HistoryPage<KucoinAccountActivity>>> readPage,
        Func<int, IWindowReader<KucoinAccountActivity>> createReader,
        CancellationToken ct)
    {
        Require.AssetOrNull(asset);
        var size = ledger.PageSizes!.Value.Max;
        return HistoryWalk.Newest(
            new HistorySource<KucoinAccountActivity>(
                ledger,
                api.RowClock,
                (from, to, cursor, token) => readPage(from, to, cursor, size, token),
                () => createReader(size),
                static row => new(row.Id, row.CreateTime))
            {
                RowsPath = ledger == KucoinEndpoints.Ledgers.AccountLedgers ? "data.items" : "data",
            },
            startTime,
            endTime,
            allowTruncated,
            ct);
    }

    /// <summary>Fills in a missing bound in the same way as KuCoin, so that the range is known.</summary>
    private (DateTime Start, DateTime End) LastDay(DateTime? startTime, DateTime? endTime, KucoinEndpoint ledger, ClockReading? reading)
    {
        var (day, now) = (ledger.MaxWindow!.Value, api.RowClock.Guess(ledger.Host).ShownBy(reading));
        var start = startTime is { } since ? UnixTime.Utc(since) : (DateTime?)null;
        var end = endTime is { } until ? UnixTime.Utc(until) : start is { } from && from + day < now ? from + day : now;
        return (start ?? end - day, end);
    }
}
