using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Tests.Exchange;

public sealed class HourlyInterestTests : IDisposable
{
    private const long Hour = 3_600_000;

    private readonly MarginLedger _ledger = new();

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void Hour_costs_a_24th_of_the_daily_rate_on_the_principal()
    {
        // 12,000 USDT at 0.00024 a day: 0.12 an hour. 2 ETH at 0.00012 a day: 0.00001 an hour.
        _ledger.Lend(MarginLedger.Cross("USDT"), "12000");
        _ledger.Lend(MarginLedger.Isolated("ETH"), "2");
        _ledger.Fund(MarginLedger.Cross("BTC"), "1");

        var charges = Charge(hours: 3);

        Assert.Equal(6, charges);
        Assert.Equal("12000 0 -12000 -0.36", _ledger.Show(MarginLedger.Cross("USDT")));
        Assert.Equal("2 0 -2 -0.00003", _ledger.Show(MarginLedger.Isolated("ETH")));
        Assert.Equal("0.36 0 0 0", _ledger.Show(MarginLedger.System(WalletKind.Income, "USDT")));
    }

    [Fact]
    public void Several_hours_can_be_charged_at_once()
    {
        // 100 USDT at 0.00024 a day: 0.024 for 24 hours.
        _ledger.Lend(MarginLedger.Cross("USDT"), "100");

        _ledger.Change(writer => HourlyInterest.Charge(writer, MarginLedger.Market, 24 * Hour, hours: 24));

        Assert.Equal("100 0 -100 -0.024", _ledger.Show(MarginLedger.Cross("USDT")));
    }

    [Fact]
    public void Charge_is_dated_and_is_one_entry_for_each_wallet()
    {
        _ledger.Lend(MarginLedger.Cross("USDT"), "1000");
        _ledger.Lend(MarginLedger.Isolated("USDT"), "500");

        Charge(hours: 2);

        var query = new LoanQuery(MarginLedger.Owner, IsIsolated: false, 0, long.MaxValue);
        Assert.Equal([("0.01", 2 * Hour), ("0.01", Hour)], Rows(query));
        Assert.Equal([("0.005", 2 * Hour)], Rows(query with { IsIsolated = true, From = Hour + 1 }));

        IEnumerable<(string, long)> Rows(LoanQuery asked) =>
            _ledger.Whole.InterestCharges(asked, 0, 10).Rows.Select(charge => ($"{charge.Amount}", charge.At));
    }

    [Fact]
    public void Charge_is_truncated_to_the_precision_and_not_made_below_the_smallest_unit()
    {
        // 0.0001 BTC at 0.0000025 an hour is 0.00000000025; 0.0123 BTC is 0.00000003075.
        _ledger.Lend(MarginLedger.Cross("BTC"), "0.0001");
        Assert.Equal(0, Charge());
        _ledger.Lend(MarginLedger.Cross("BTC"), "0.0122");

        Assert.Equal(1, Charge());
        Assert.Equal("0.0123 0 -0.0123 -0.00000003", _ledger.Show(MarginLedger.Cross("BTC")));
    }

    [Fact]
    public void Loan_and_repayment_of_the_same_change_count()
    {
        var usdt = MarginLedger.Cross("USDT");
        _ledger.Fund(usdt, "1000");
        var charges = _ledger.Change(writer =>
        {
            Loans.Borrow(writer, MarginLedger.Market, _ledger.Ids, 1, usdt, Amount.Parse("100"));
            var first = HourlyInterest.Charge(writer, MarginLedger.Market, Hour);
            Loans.Repay(writer, _ledger.Ids, Hour, usdt, Amount.Parse("200"));
            return (first, HourlyInterest.Charge(writer, MarginLedger.Market, 2 * Hour));
        });

        Assert.Equal((1, 0), charges);
        Assert.Equal((0, "999.999 0 0 0"), (Charge(), _ledger.Show(usdt)));
    }

    [Fact]
    public void Owners_are_charged_alone_and_negative_balances_of_main_wallets_never()
    {
        _ledger.Lend(new(MarginLedger.Owner, WalletKind.Main, "", "USDT"), "1000");
        _ledger.Lend(MarginLedger.Cross("USDT"), "1000");

        var (none, one) = _ledger.Change(writer => (
            HourlyInterest.Charge(writer, MarginLedger.Market, [], Hour),
            HourlyInterest.Charge(writer, MarginLedger.Market, [MarginLedger.Owner], Hour)));

        Assert.Equal((0, 1), (none, one));
        Assert.Equal("1000 0 -1000 0", _ledger.Show(new(MarginLedger.Owner, WalletKind.Main, "", "USDT")));
        Assert.Equal(1, Charge());
    }

    [Fact]
    public void Every_asset_that_can_be_borrowed_has_its_own_rate_and_others_the_default()
    {
        Assert.All(MarketData.Shipped.Assets.Where(asset => asset.IsLoanEnabled), asset => Assert.NotEqual("0.0003", $"{asset.DailyInterestRate}"));
        Assert.Equal("0.0003", $"{MarketData.Shipped.Find("PEPE")!.DailyInterestRate}");
    }

    private int Charge(int hours = 1) => _ledger.Change(writer =>
        Enumerable.Range(1, hours).Sum(hour => HourlyInterest.Charge(writer, MarginLedger.Market, hour * Hour)));
}
