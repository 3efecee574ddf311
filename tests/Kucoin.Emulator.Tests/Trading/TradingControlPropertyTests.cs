using FsCheck;
using FsCheck.Fluent;
using Kucoin.Emulator.Control;

namespace Kucoin.Emulator.Tests.Trading;

/// <summary>
/// The same operations through the control API, with any number: each one succeeds or throws a documented exception, and a refused one
/// changes nothing.
/// </summary>
public sealed class TradingControlPropertyTests
{
    private const int MostRounds = 10;
    private const int Runs = 40;

    private static readonly string[] Users =
        ["fundMaster1", "fundMaster1", "fundMaster1", "marketMaker1", "marketMaker1", "marketMaker1", "nobody"];
    private static readonly string[] Symbols = ["BTC-USDT", "ETH-USDT", "BTC-USDT", "NONE-USDT"];
    private static readonly string[] Contracts = ["XBTUSDCM", "XBTUSDM", "XBTUSDTM", "NONEM"];
    private static readonly decimal[] Prices =
        [94_000m, 95_000.5m, 95_000m, 3_300m, 3_300m, 60_000m, 96_000m, 0m, -1m, 0.00000000000000000000001m, decimal.MaxValue];
    private static readonly decimal[] Sizes =
        [0.01m, 0.002m, 0.0003m, 0.001m, 5m, 5m, 20m, 1m, 0m, -0.5m, 1e-19m, 9_000_000m, decimal.MaxValue];
    private static readonly long[] Counts = [1, 20, -30, 2, 5, -1, 0, long.MaxValue, long.MinValue];

    private static readonly Arbitrary<Call[]> AnyCalls = (
        from what in Gen.Elements(Enum.GetValues<What>())
        from user in Gen.Elements(Users)
        from symbol in Gen.Elements(0, 0, 1, 1, 2, 2, 3)
        from price in Gen.Elements(Prices)
        from size in Gen.Elements(Sizes)
        from count in Gen.Elements(Counts)
        select new Call(what, user, symbol, price, size, count)).ArrayOf(60).ToArbitrary();

    private readonly Dictionary<string, int> _outcomes = [];

    private enum What
    {
        Place,
        Fill,
        Cancel,
        Sweep,
        Open,
        Close,
        ChangeMargin,
        Subscribe,
        Redeem,
        Borrow,
        Repay,
        Charge,
        Liquidate,
        SetPrice,
        SetLevel,
        Advance,
    }

    [Fact]
    public void Control_operations_succeed_or_are_refused_without_a_change()
    {
        for (var round = 0; round == 0 || (round < MostRounds && Missing().Length > 0); round++)
        {
            Check.One(Config.QuickThrowOnFailure.WithMaxTest(Runs), Prop.ForAll(AnyCalls, HoldsAsync));
        }

        var sorted = _outcomes.OrderBy(count => count.Key, StringComparer.Ordinal);
        var counts = string.Join(", ", sorted.Select(count => $"{count.Key} {count.Value}"));
        TestContext.Current.SendDiagnosticMessage(counts);
        Assert.True(Missing().Length == 0, $"Never: {string.Join(", ", Missing())}. Counts: {counts}");
    }

    private string[] Missing() => [.. Enum.GetValues<What>()
        .SelectMany(what => new[] { $"{what} done", $"{what} refused" })
        .Where(outcome => !_outcomes.ContainsKey(outcome))];

    private async Task<bool> HoldsAsync(Call[] calls)
    {
        await using var exchange = await Start.ExchangeAsync(new() { FreezeAtAnchor = true });
        var before = Describe(exchange);
        foreach (var call in calls)
        {
            var isDone = TryApply(exchange.Control, call);
            var outcome = $"{call.What} {(isDone ? "done" : "refused")}";
            _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
            var after = Describe(exchange);
            Assert.True(isDone || before == after, $"{call} was refused and changed {TradingLedger.Compare(before, after)}");
            before = after;
        }

        var trial = exchange.TrialBalance();
        Assert.True(trial.IsBalanced, string.Join(' ', trial.Problems));
        return true;
    }

    private static bool TryApply(EmulatorControl control, Call call)
    {
        try
        {
            Apply(control, call);
            return true;
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static void Apply(EmulatorControl control, Call call)
    {
        var (symbol, contract) = (Symbols[call.Symbol], Contracts[call.Symbol]);
        var isFirst = call.Count > 0;
        switch (call.What)
        {
            case What.Place:
                control.PlaceOrder(new()
                {
                    User = call.User,
                    Symbol = symbol,
                    Side = isFirst ? OrderSide.Buy : OrderSide.Sell,
                    Price = call.Price,
                    Size = call.Size,
                    FeeIn = (OrderFee)(call.Symbol % 3),
                });
                break;
            case What.Fill:
                control.FillOrder(OrderOf(control, call), size: call.Size == 5 ? null : call.Size, price: isFirst ? null : call.Price);
                break;
            case What.Cancel:
                control.CancelOrder(OrderOf(control, call));
                break;
            case What.Sweep:
                control.SweepDust(call.User, call.Size);
                break;
            case What.Open:
                control.OpenPosition(call.User, contract, call.Count, call.Price, call.Size > 0 ? 20 : 0);
                break;
            case What.Close:
                control.ClosePosition(call.User, PositionOf(control, call) ?? contract, call.Price, call.Count == 2 ? null : call.Count);
                break;
            case What.ChangeMargin:
                control.ChangePositionMargin(call.User, PositionOf(control, call) ?? contract, call.Size);
                break;
            case What.Subscribe:
                control.SubscribeEarn(call.User, "USDT", call.Size);
                break;
            case What.Redeem:
                control.RedeemEarn(call.User, "USDT", call.Size);
                break;
            case What.Borrow:
                control.Borrow(call.User, "MARGIN", "USDT", call.Size);
                break;
            case What.Repay:
                control.Repay(call.User, "MARGIN", "USDT", call.Size);
                break;
            case What.Charge:
                control.ChargeInterest(call.User, "MARGIN", "USDT", call.Size);
                break;
            case What.Liquidate:
                control.Liquidate(call.User, isFirst ? "ISOLATED" : "MARGIN", isFirst ? "ETH-USDT" : null, isForced: true);
                break;
            case What.SetPrice:
                control.SetPrices(new NewPrice(call.Symbol % 2 == 0 ? "BTC" : "NONE", call.Price));
                break;
            case What.SetLevel:
                control.SetVipLevel(call.User, (int)(call.Count % 14));
                break;
            default:
                control.AdvanceClock(TimeSpan.FromHours(call.Count % 20));
                break;
        }
    }

    private static string OrderOf(EmulatorControl control, Call call) => control.Orders is { Count: > 0 } orders && call.Symbol != 3
        ? orders[Math.Abs((int)(call.Count % orders.Count))].Id
        : "5c8a7e2f0000000000000000";

    private static string? PositionOf(EmulatorControl control, Call call) =>
        control.Positions.FirstOrDefault(position => position.User == call.User && call.Symbol != 3)?.Symbol;

    /// <summary>Everything that a refused operation must not change.</summary>
    private static string Describe(KucoinEmulator exchange) => string.Join('\n', [
        .. exchange.Ledger.Users().Select(user => $"{user.Id} {user.VipLevel}"),
        .. exchange.Ledger.Users().Select(user => user.Id).Prepend(0).SelectMany(exchange.Ledger.Balances).Select(balance => $"{balance}"),
        .. exchange.Control.Orders.Select(order => $"{order}"),
        .. exchange.Control.Positions.Select(position => $"{position}"),
        .. exchange.Control.Prices.Select(price => $"{price}"),
        $"{exchange.Ledger.Commit(writer => (writer.LastEntry, writer.LastPosting, writer.NextOrder, writer.NextLoanOrder))}",
        $"{exchange.LedgerClock.GetUtcNow():O}",
    ]);

    private sealed record Call(What What, string User, int Symbol, decimal Price, decimal Size, long Count);
}
