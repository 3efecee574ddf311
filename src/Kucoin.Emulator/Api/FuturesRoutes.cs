using System.Text.Json;
using Kucoin.Catalog;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>Futures wallet endpoints.</summary>
internal static class FuturesRoutes
{
    private const string MasterName = "main";

    public static IEnumerable<Route> All =>
    [
        new(KucoinEndpoints.FuturesAccount.Overview, Overview),
        new(KucoinEndpoints.FuturesAccount.AllOverviews, AllOverviews) { MastersOnly = true },
        new(KucoinEndpoints.FuturesAccount.Ledger, Ledger) { History = HistoryKind.Cursor },
    ];

    private static void Overview(ApiCall call, Utf8JsonWriter data)
    {
        WalletAccess.CheckOpened(call.User, WalletKind.Contract);
        var asset = FuturesAssets.Asked(call);
        var figures = FuturesFigures.Calculate(call, call.User, asset);
        data.WriteStartObject();
        WriteFigures(data, "", figures, asset);
        data.WriteNumber("riskRatio", figures.RiskRatio);
        data.WriteNumber("maxWithdrawAmount", figures.Transferable);
        data.WriteEndObject();
    }

    private static void AllOverviews(ApiCall call, Utf8JsonWriter data)
    {
        var asset = FuturesAssets.Asked(call);
        List<(string Name, FuturesFigures Figures)> accounts =
        [
            .. call.Ledger.SubAccounts(call.User.Id).Select(sub => (sub.Name, FuturesFigures.Calculate(call, sub, asset))),
            (MasterName, FuturesFigures.Calculate(call, call.User, asset)),
        ];
        data.WriteStartObject();
        data.WriteStartObject("summary");
        WriteFigures(data, "Total", accounts.Aggregate(default(FuturesFigures), (sum, account) => sum + account.Figures), asset);
        data.WriteEndObject();
        data.WriteStartArray("accounts");
        foreach (var (name, figures) in accounts)
        {
            data.WriteStartObject();
            data.WriteString("accountName", name);
            WriteFigures(data, "", figures, asset);
            data.WriteEndObject();
        }

        data.WriteEndArray();
        data.WriteEndObject();
    }

    private static void Ledger(ApiCall call, Utf8JsonWriter data)
    {
        WalletAccess.CheckOpened(call.User, WalletKind.Contract);
        var parameters = call.Parameters;
        var window = TimeRange.Parse(call.Row, parameters.Time("startAt"), parameters.Time("endAt"), call.Exchange.Now);
        var sizes = call.Row.PageSizes!.Value;
        var size = parameters.Number("maxCount", sizes.Min, sizes.Max) ?? sizes.Default;
        var isForward = parameters.Boolean("forward", otherwise: true);
        var cursor = parameters.Cursor("offset") is { } offset ? new LedgerCursor(offset, Newer: !isForward) : LedgerCursor.Newest;
        var query = FuturesTypes.Filter(
            new(call.User.Id, LedgerKind.Futures, window.From, window.To)
            {
                Assets = parameters.Optional("currency") is not null ? [FuturesAssets.Asked(call)] : [],
            },
            parameters.Optional("type"));

        var (rows, hasMore) = call.History.LedgerPage(query, cursor, size);
        data.WriteStartObject();
        data.WriteStartArray("dataList");
        if (cursor == LedgerCursor.Newest && window.To >= call.Exchange.Now)
        {
            WritePending(call, data, query);
        }

        foreach (var row in rows)
        {
            data.WriteStartObject();
            data.WriteNumber("time", row.At);
            data.WriteString("type", FuturesTypes.Format(row));
            data.WriteNumber("amount", row.Amount);
            data.WriteNumber("fee", row.Fee);
            data.WriteNumber("accountEquity", row.Balance);
            data.WriteString("status", "Completed");
            data.WriteString("remark", FuturesTypes.Remark(row));
            data.WriteNumber("offset", row.Id);
            data.WriteString("currency", FuturesAssets.Shown(row.Wallet.Asset));
            data.WriteEndObject();
        }

        data.WriteEndArray();
        data.WriteBoolean("hasMore", hasMore);
        data.WriteEndObject();
    }

    /// <summary>The running settlement of each open position, before the rows.</summary>
    private static void WritePending(ApiCall call, Utf8JsonWriter data, LedgerQuery query)
    {
        if (call.User.IsUnified || query.Direction != 0 || !FuturesTypes.Includes(query, TransactionTypes.RealisedPnl))
        {
            return;
        }

        foreach (var position in call.Ledger.Positions(call.User.Id))
        {
            var asset = call.Market.FindContract(position.Symbol)!.Settlement;
            if (query.Assets.Count == 0 || query.Assets.Contains(asset))
            {
                data.WriteStartObject();
                data.WriteNumber("time", call.Exchange.Now);
                data.WriteString("type", FuturesTypes.RealisedProfit);
                data.WriteNumber("amount", position.Pending);
                data.WriteNumber("fee", Amount.Zero);
                data.WriteNumber("accountEquity", FuturesFigures.Calculate(call, call.User, asset).Equity);
                data.WriteString("status", "Pending");
                data.WriteString("remark", position.Symbol);
                data.WriteNumber("offset", -1);
                data.WriteString("currency", FuturesAssets.Shown(asset));
                data.WriteEndObject();
            }
        }
    }

    private static void WriteFigures(Utf8JsonWriter data, string suffix, FuturesFigures figures, string asset)
    {
        data.WriteNumber($"accountEquity{suffix}", figures.Equity);
        data.WriteNumber($"unrealisedPNL{suffix}", figures.Unrealised);
        data.WriteNumber($"marginBalance{suffix}", figures.MarginBalance);
        data.WriteNumber($"positionMargin{suffix}", figures.PositionMargin);
        data.WriteNumber($"orderMargin{suffix}", 0);
        data.WriteNumber($"frozenFunds{suffix}", figures.Frozen);
        data.WriteNumber($"availableBalance{suffix}", figures.Available);
        data.WriteString("currency", FuturesAssets.Shown(asset));
    }
}
