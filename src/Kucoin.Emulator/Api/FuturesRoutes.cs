using System.Text.Json;
using Kucoin.Catalog;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>Futures wallet endpoints. The emulator has no open positions, so equity equals the balance.</summary>
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
        var wallet = Wallet(call, call.User, asset);
        data.WriteStartObject();
        WriteFigures(data, "", wallet.Total, wallet.Held, wallet.Available, asset);
        data.WriteNumber("riskRatio", 0);
        data.WriteNumber("maxWithdrawAmount", wallet.Available);
        data.WriteEndObject();
    }

    private static void AllOverviews(ApiCall call, Utf8JsonWriter data)
    {
        var asset = FuturesAssets.Asked(call);
        List<(string Name, WalletBalance Wallet)> accounts =
        [
            .. call.Ledger.SubAccounts(call.User.Id).Select(sub => (sub.Name, Wallet(call, sub, asset))),
            (MasterName, Wallet(call, call.User, asset)),
        ];
        var (held, available) = (Sum(account => account.Held), Sum(account => account.Available));
        data.WriteStartObject();
        data.WriteStartObject("summary");
        WriteFigures(data, "Total", held + available, held, available, asset);
        data.WriteEndObject();
        data.WriteStartArray("accounts");
        foreach (var (name, wallet) in accounts)
        {
            data.WriteStartObject();
            data.WriteString("accountName", name);
            WriteFigures(data, "", wallet.Total, wallet.Held, wallet.Available, asset);
            data.WriteEndObject();
        }

        data.WriteEndArray();
        data.WriteEndObject();

        Amount Sum(Func<WalletBalance, Amount> figure) =>
            accounts.Aggregate(Amount.Zero, (sum, account) => sum + figure(account.Wallet));
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

    private static void WriteFigures(Utf8JsonWriter data, string suffix, Amount total, Amount held, Amount available, string asset)
    {
        data.WriteNumber($"accountEquity{suffix}", total);
        data.WriteNumber($"unrealisedPNL{suffix}", 0);
        data.WriteNumber($"marginBalance{suffix}", total);
        data.WriteNumber($"positionMargin{suffix}", 0);
        data.WriteNumber($"orderMargin{suffix}", 0);
        data.WriteNumber($"frozenFunds{suffix}", held);
        data.WriteNumber($"availableBalance{suffix}", available);
        data.WriteString("currency", FuturesAssets.Shown(asset));
    }

    private static WalletBalance Wallet(ApiCall call, User user, string asset) =>
        call.Classic.Balance(new(user.Id, WalletKind.Contract, "", asset)) ?? default;
}
