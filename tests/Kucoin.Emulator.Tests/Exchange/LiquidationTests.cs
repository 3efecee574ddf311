using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Tests.Exchange;

/// <summary>Liquidation at round prices: 1 USDT = 1 USD, 1 ETH = 1,000 USD, 1 BTC = 10,000 USD.</summary>
public sealed class LiquidationTests : IDisposable
{
    private static readonly WalletKey Usdt = MarginLedger.Isolated("USDT");
    private static readonly WalletKey Eth = MarginLedger.Isolated("ETH");

    private readonly MarginLedger _ledger = new();

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void Balance_of_the_debt_asset_is_used_first_then_collateral_is_sold_with_a_fee()
    {
        // Owed 1,000 USDT and 10 of interest; 30 USDT are there. 980 USDT are bought for 0.98 ETH, which is 98 % of 1 ETH.
        _ledger.Fund(Eth, "1.01");
        _ledger.Lend(Usdt, "1000");
        _ledger.Spend(Usdt, "970");
        _ledger.Change(writer => Loans.ChargeInterest(writer, 1, Usdt, Amount.Parse("10")));

        var result = Execute();

        Assert.Equal([new("ETH", Amount.Parse("1"), Amount.Parse("0.02"), "USDT", Amount.Parse("980"))], result.Sales);
        Assert.Equal([new("USDT", Amount.Parse("1010"), Amount.Zero)], result.Debts);
        Assert.Equal(("0 0 0 0", "0.01 0 0 0"), (_ledger.Show(Usdt), _ledger.Show(Eth)));
        Assert.Equal("0.02 0 0 0", _ledger.Show(MarginLedger.System(WalletKind.Fees, "ETH")));
        Assert.Equal("0.98 0 0 0", _ledger.Show(MarginLedger.System(WalletKind.Market, "ETH")));
        var rows = _ledger.Whole.Ledger(new(MarginLedger.Owner, LedgerKind.Classic, 0, long.MaxValue), 0, 3).Rows;
        Assert.Equal(
            ["Debt Repayment USDT -980 0", "LIQUIDATION USDT 980 0", "LIQUIDATION ETH -1 0.02"],
            rows.Select(row => $"{row.TransactionType} {row.Wallet.Asset} {row.Amount} {row.Fee}"));
    }

    [Fact]
    public void Exchange_covers_what_the_collateral_does_not_pay()
    {
        // 1 ETH pays 980 USDT of 1,200.
        _ledger.Fund(Eth, "1");
        _ledger.Lend(Usdt, "1200");
        _ledger.Spend(Usdt, "1200");

        var result = Execute();

        Assert.Equal([new("USDT", Amount.Parse("980"), Amount.Parse("220"))], result.Debts);
        Assert.Equal(("0 0 0 0", "0 0 0 0"), (_ledger.Show(Usdt), _ledger.Show(Eth)));
        Assert.Equal("-220 0 0 0", _ledger.Show(MarginLedger.System(WalletKind.Income, "USDT")));
    }

    [Fact]
    public void Most_valuable_collateral_is_sold_first_and_the_rest_stays()
    {
        // 0.1 BTC = 1,000 USD is sold before 0.9 ETH = 900 USD: it pays 980 USDT, and 400 USDT more cost 0.40816327 ETH.
        _ledger.Fund(MarginLedger.Cross("ETH"), "0.9");
        _ledger.Fund(MarginLedger.Cross("BTC"), "0.1");
        _ledger.Lend(MarginLedger.Cross("USDT"), "1380");
        _ledger.Spend(MarginLedger.Cross("USDT"), "1380");

        var result = Execute(MarginLedger.Cross("KCS"), isForced: true);

        Assert.Equal(["BTC 0.1 0.002 980", "ETH 0.40816327 0.00816326 400"], result.Sales.Select(sale => $"{sale.Asset} {sale.Amount} {sale.Fee} {sale.Proceeds}"));
        Assert.Equal(("0.49183673 0 0 0", "0 0 0 0"), (_ledger.Show(MarginLedger.Cross("ETH")), _ledger.Show(MarginLedger.Cross("BTC"))));
    }

    [Fact]
    public void Several_debts_keep_their_own_balances_before_anything_is_sold()
    {
        // The USDT are needed for the debt in USDT, and only 100 of them are free to buy ETH.
        _ledger.Lend(Usdt, "1000");
        _ledger.Fund(Usdt, "100");
        _ledger.Lend(Eth, "0.09");
        _ledger.Spend(Eth, "0.09");

        var result = Execute(isForced: true);

        Assert.Equal(["USDT 1000 0", "ETH 0.09 0"], result.Debts.Select(debt => $"{debt.Asset} {debt.Amount} {debt.Covered}"));
        Assert.Equal(["USDT 91.83673470 1.83673469 0.09"], result.Sales.Select(sale => $"{sale.Asset} {Units(sale.Amount)} {sale.Fee} {sale.Proceeds}"));
        Assert.Equal("8.1632653 0 0 0", _ledger.Show(Usdt));

        static string Units(Amount amount) => decimal.Parse($"{amount}", System.Globalization.CultureInfo.InvariantCulture).ToString("F8", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Held_funds_are_released_and_other_positions_untouched()
    {
        _ledger.Fund(Eth, "1");
        _ledger.Hold(Eth, "1");
        _ledger.Fund(MarginLedger.Isolated("USDT", "BTC-USDT"), "5000");
        _ledger.Fund(MarginLedger.Cross("USDT"), "5000");
        _ledger.Lend(Usdt, "980");
        _ledger.Spend(Usdt, "980");

        Execute();

        Assert.Equal("0 0 0 0", _ledger.Show(Eth));
        Assert.Equal("5000 0 0 0", _ledger.Show(MarginLedger.Isolated("USDT", "BTC-USDT")));
        Assert.Equal("5000 0 0 0", _ledger.Show(MarginLedger.Cross("USDT")));
    }

    [Fact]
    public void Position_without_a_debt_or_below_the_liquidation_ratio_is_refused_unless_forced()
    {
        _ledger.Fund(Eth, "1");
        Assert.Contains("no debt", Assert.Throws<InvalidOperationException>(() => Execute(isForced: true)).Message, StringComparison.Ordinal);

        // A debt of 960 and assets of 1,000 are a ratio of 0.96.
        _ledger.Lend(Usdt, "960");
        _ledger.Spend(Usdt, "960");
        var before = _ledger.Whole.NewestAt;
        Assert.Contains("0.96", Assert.Throws<InvalidOperationException>(() => Execute()).Message, StringComparison.Ordinal);
        Assert.Equal((before, "0 0 -960 0"), (_ledger.Whole.NewestAt, _ledger.Show(Usdt)));
        Execute(isForced: true);

        Assert.Equal("0 0 0 0", _ledger.Show(Usdt));
    }

    [Theory]
    [InlineData("0", "EFFECTIVE", "CLEAR")]
    [InlineData("969.99999999", "EFFECTIVE", "DEBT")]
    [InlineData("970", "LIQUIDATION", "IN_LIQUIDATION")]
    [InlineData("1000", "LIQUIDATION", "IN_LIQUIDATION")]
    [InlineData("1000.00000001", "BANKRUPTCY", "BANKRUPTCY")]
    public void Status_follows_the_debt_ratio(string debt, string status, string oldStatus)
    {
        _ledger.Fund(Eth, "1");
        if (debt != "0")
        {
            _ledger.Lend(Usdt, debt);
            _ledger.Spend(Usdt, debt);
        }

        var position = MarginPosition.Calculate(MarginLedger.Market, Usdt, _ledger.Whole.Balances(MarginLedger.Owner));

        Assert.Equal((status, oldStatus), (position.Status, position.OldStatus));
    }

    private LiquidationResult Execute(WalletKey? position = null, bool isForced = false) => _ledger.Change(writer =>
        Liquidation.Execute(writer, MarginLedger.Market, _ledger.Ids, at: 1, position ?? Usdt, isForced));
}
