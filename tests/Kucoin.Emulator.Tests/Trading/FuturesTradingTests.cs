using Kucoin.Emulator.Exchange.Trading;
using Kucoin.Emulator.Ledger;
using Kucoin.Emulator.Tests.Exchange;

namespace Kucoin.Emulator.Tests.Trading;

/// <summary>Known figures of positions, which the oracle of the living fund has found to be wrong before.</summary>
public sealed class FuturesTradingTests : IDisposable
{
    private readonly MarginLedger _ledger = new();

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void Partial_close_releases_the_margin_of_the_closed_contracts_exactly()
    {
        // 6 contracts of 0.001 BTC at 166,666.67 USDT have a value of 1,000.00002; a margin of exactly 1,000 is held, and half is released.
        Fund("USDT", "5000");
        Open("XBTUSDTM", 6, "166666.67", leverage: 1);
        Change(writer => FuturesTrading.ChangeMargin(
            writer, MarginLedger.Market, 1, MarginLedger.Owner, "XBTUSDTM", Amount.Parse("-0.00002")));

        var (position, _) = Change(writer =>
            FuturesTrading.Close(writer, MarginLedger.Market, 1, MarginLedger.Owner, "XBTUSDTM", Amount.Parse("166666.67"), contracts: 3));

        Assert.Equal("500", $"{position.Margin}");
    }

    [Theory]
    [InlineData("XBTUSDTM", "USDT", "37500")]
    [InlineData("XBTUSDM", "BTC", "33333.33333333")]
    public void Entry_price_is_the_arithmetic_mean_and_of_an_inverse_contract_the_harmonic_mean(
        string symbol, string asset, string expected)
    {
        // 100 dollars at 50,000 are 0.002 BTC and 100 at 25,000 are 0.004 BTC: 200 dollars for 0.006 BTC.
        Fund(asset, "50000");
        Open(symbol, 100, "50000", leverage: 5);

        var position = Open(symbol, 100, "25000", leverage: 5);

        Assert.Equal(expected, $"{position.EntryPrice}");
    }

    [Fact]
    public void Addition_to_an_inverse_position_realises_no_profit()
    {
        // The value of the two parts is what closing both at one price pays: 0.006 BTC, less 200 dollars at 40,000, which are 0.005 BTC.
        Fund("BTC", "1");
        Open("XBTUSDM", 100, "50000", leverage: 5);
        Open("XBTUSDM", 100, "25000", leverage: 5);

        var (_, profit) = Change(writer =>
            FuturesTrading.Close(writer, MarginLedger.Market, 1, MarginLedger.Owner, "XBTUSDM", Amount.Parse("40000")));

        Assert.Equal("0.001", $"{profit}");
    }

    private void Fund(string asset, string amount) => _ledger.Fund(new(MarginLedger.Owner, WalletKind.Contract, "", asset), amount);

    private Position Open(string symbol, long quantity, string price, int leverage) => Change(writer => FuturesTrading.Open(
        writer, MarginLedger.Market, 1, new(MarginLedger.Owner, symbol, quantity, Amount.Parse(price), leverage)));

    private T Change<T>(Func<LedgerWriter, T> work) => _ledger.Change(work);
}
