using System.Text.Json;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>Margin loans: borrowing, repaying, their history, interest and leverage.</summary>
internal static class MarginDebtRoutes
{
    private const string AllOrNothing = "FOK";
    private const string Partial = "IOC";
    private const string Succeeded = "SUCCESS";
    private const int MostAssets = 50;
    private const int LeverageDecimals = 2;

    /// <summary>KuCoin's first loan of this generation: 2023-04-01 in its own time zone. An earlier start means this one.</summary>
    private const long Earliest = 1_680_278_400_000;

    private static readonly Amount HoursOfDay = Amount.Parse("24");
    private static readonly Amount DaysOfYear = Amount.Parse("365");

    public static IEnumerable<Route> All =>
    [
        new(MarginDebts.Borrow, Borrow),
        new(MarginDebts.Loans, (call, data) => WriteOrders(call, data, isRepayment: false)),
        new(MarginDebts.Repay, Repay),
        new(MarginDebts.Repayments, (call, data) => WriteOrders(call, data, isRepayment: true)),
        new(MarginDebts.Interest, Interest),
        new(MarginDebts.BorrowRates, BorrowRates),
        new(MarginDebts.ModifyLeverage, ModifyLeverage),
    ];

    private static void Borrow(ApiCall call, Utf8JsonWriter data)
    {
        var wallet = Wallet(call);
        var size = call.Parameters.Required("size");
        var isPartial = call.Parameters.RequiredOneOf("timeInForce", [Partial, AllOrNothing]) == Partial;
        var loan = Loans.BorrowOnRequest(call.Exchange, wallet, size, isPartial);
        data.WriteStartObject();
        data.WriteString("orderNo", loan.Id);
        data.WriteAmount("actualSize", loan.ActualSize);
        data.WriteEndObject();
    }

    private static void Repay(ApiCall call, Utf8JsonWriter data)
    {
        var wallet = Wallet(call);
        var repayment = Loans.RepayOnRequest(call.Exchange, wallet, call.Parameters.Required("size"));
        data.WriteStartObject();
        data.WriteNumber("timestamp", call.Exchange.Now);
        data.WriteString("orderNo", repayment.Id);
        data.WriteAmount("actualSize", repayment.ActualSize);
        data.WriteEndObject();
    }

    private static void WriteOrders(ApiCall call, Utf8JsonWriter data, bool isRepayment)
    {
        var query = Query(call) with
        {
            IsRepayment = isRepayment,
            Asset = Asset(call, call.Parameters.Required("currency")),
            Id = call.Parameters.Optional("orderNo"),
        };
        var page = PageRequest.Parse(call.Row, call.Parameters);
        var (count, orders) = call.User.IsUnified ? (0, []) : call.Ledger.LoanOrders(query, page.Skip, page.Size);
        page.Write(data, count, orders, order => WriteOrder(data, order), call.Exchange.Now);
    }

    private static void WriteOrder(Utf8JsonWriter data, LoanOrder order)
    {
        data.WriteStartObject();
        data.WriteString("orderNo", order.Id);
        data.WriteString("symbol", order.Wallet.Kind.IsIsolated() ? order.Wallet.Tag : null);
        data.WriteString("currency", order.Wallet.Asset);
        data.WriteAmount("size", order.Size);
        if (order.IsRepayment)
        {
            data.WriteAmount("principal", order.Principal);
            data.WriteAmount("interest", order.Interest);
        }
        else
        {
            data.WriteAmount("actualSize", order.ActualSize);
        }

        data.WriteString("status", Succeeded);
        data.WriteNumber("createdTime", order.CreatedAt);
        data.WriteEndObject();
    }

    private static void Interest(ApiCall call, Utf8JsonWriter data)
    {
        var query = Query(call) with
        {
            Asset = call.Parameters.Optional("currency") is { } name ? Asset(call, name) : null,
        };
        var page = PageRequest.Parse(call.Row, call.Parameters);
        var (count, charges) = call.User.IsUnified ? (0, []) : call.Ledger.InterestCharges(query, page.Skip, page.Size);
        page.Write(data, count, charges, WriteCharge, call.Exchange.Now);

        void WriteCharge(InterestCharge charge)
        {
            data.WriteStartObject();
            data.WriteString("currency", charge.Asset);
            data.WriteAmount("dayRatio", call.Market.Find(charge.Asset)?.DailyInterestRate ?? Amount.Zero);
            data.WriteAmount("interestAmount", charge.Amount);
            data.WriteNumber("createdTime", charge.At);
            data.WriteEndObject();
        }
    }

    /// <summary>The rates are the same at every VIP level.</summary>
    private static void BorrowRates(ApiCall call, Utf8JsonWriter data)
    {
        var names = call.Parameters.List("currency", MostAssets).Select(name => Asset(call, name)).ToList();
        data.WriteStartObject();
        data.WriteNumber("vipLevel", call.Parameters.Number("vipLevel", 0, FeeTable.MaxLevel) ?? call.Exchange.GetLevel(call.User));
        data.WriteStartArray("items");
        foreach (var asset in call.Market.Assets.Where(asset => asset.IsLoanEnabled && (names.Count == 0 || names.Contains(asset.Code))))
        {
            data.WriteStartObject();
            data.WriteString("currency", asset.Code);
            data.WriteAmount("hourlyBorrowRate", asset.DailyInterestRate.Times(Amount.One, HoursOfDay));
            data.WriteAmount("annualizedBorrowRate", asset.DailyInterestRate.Times(DaysOfYear, Amount.One));
            data.WriteEndObject();
        }

        data.WriteEndArray();
        data.WriteEndObject();
    }

    /// <summary>The leverage is validated and has no effect: loans are limited by the maximum leverage.</summary>
    private static void ModifyLeverage(ApiCall call, Utf8JsonWriter data)
    {
        var isIsolated = call.Parameters.Boolean("isIsolated");
        var max = isIsolated ? Pair(call, call.Parameters.Required("symbol")).IsolatedLeverage!.Value : MarginPosition.CrossLeverage;
        var leverage = Quantities.Parse(call.Parameters.Required("leverage"), LeverageDecimals, "leverage");
        if (leverage < Amount.One || leverage > Amount.Parse($"{max}"))
        {
            throw ApiErrors.ParameterOutOfRange("leverage", 1, max);
        }

        WalletAccess.CheckTransfer(call.Exchange, new(call.User.Id, isIsolated ? WalletKind.Isolated : WalletKind.Margin, "", ""));
        data.WriteNullValue();
    }

    /// <summary>The wallet of a loan or a repayment. A pair without <c>isIsolated</c> is ignored, because cross margin has none.</summary>
    private static WalletKey Wallet(ApiCall call)
    {
        var kind = (call.Parameters.Boolean("isIsolated"), call.Parameters.Boolean("isHf")) switch
        {
            (false, false) => WalletKind.Margin,
            (false, true) => WalletKind.MarginV2,
            (true, false) => WalletKind.Isolated,
            (true, true) => WalletKind.IsolatedV2,
        };
        return Transfers.Wallet(call.User, kind.Word(), call.Parameters.Optional("symbol"), call.Parameters.Required("currency"));
    }

    private static LoanQuery Query(ApiCall call)
    {
        var parameters = call.Parameters;
        var isIsolated = parameters.Boolean("isIsolated");
        WalletAccess.CheckOpened(call.User, isIsolated ? WalletKind.Isolated : WalletKind.Margin);
        var (start, end) = (parameters.Time("startTime"), parameters.Time("endTime"));
        return start <= end || start is null || end is null
            ? new(call.User.Id, isIsolated, Math.Max(start ?? Earliest, Earliest), end ?? call.Exchange.Now)
            {
                Tag = isIsolated ? Pair(call, parameters.Required("symbol")).Symbol : null,
            }
            : throw ApiErrors.WindowReversed("startTime", "endTime");
    }

    private static Pair Pair(ApiCall call, string symbol) =>
        call.Market.FindPair(symbol) is { IsolatedLeverage: not null } pair ? pair : throw ApiErrors.UnknownSymbol();

    private static string Asset(ApiCall call, string name) =>
        call.Market.Find(name) is { } asset ? asset.Code : throw ApiErrors.UnknownAsset(name);
}
