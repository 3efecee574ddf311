namespace Kucoin.Cli.Tests.Commands.Emulator;

/// <content>Orders, positions, earn products, prices and traffic.</content>
public sealed partial class ControlTests
{
    [Theory]
    [InlineData("orders place fundMaster1 --pair BTC-USDT --side buy --price 0 --size 0.01", "a number above 0")]
    [InlineData("orders place fundMaster1 --pair BTC-USDT --side hold --price 1 --size 0.01", "one of buy, sell")]
    [InlineData("orders place fundMaster1 --pair BTC-USDT --side buy --price 1 --size 0.01 --wallet main", "one of trade, margin")]
    [InlineData("positions open marketMaker1 XBTUSDTM --contracts 0 --price 1", "1 to 10000000")]
    [InlineData("positions margin marketMaker1 XBTUSDTM --amount 0", "not 0")]
    [InlineData("prices set BTC --dollars -1", "a number above 0")]
    [InlineData("traffic start --rate fast", "a number above 0")]
    [InlineData("traffic start --rate 1 --clock sun", "one of ledger, wall")]
    public async Task Invalid_trading_option_is_a_usage_error(string line, string said)
    {
        var run = await Run(line);

        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("orders fill 000000000000000000000000", "Order 000000000000000000000000 does not exist.")]
    [InlineData("orders place fundMaster1 --pair BTC-USDT --side buy --price 1 --size 0.000001", "size")]
    [InlineData("positions close marketMaker1 XBTUSDTM --price 1", "no open position in XBTUSDTM")]
    [InlineData("prices walk --daily-percent 21", "at most 20")]
    [InlineData("traffic start --rate 90000000 --clock wall", "more than this machine holds")]
    public async Task Refused_trading_command_says_why(string line, string said)
    {
        var run = await Run(line);

        Assert.Equal(ExitCodes.Refused, run.Exit);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prices_load_reads_every_line_before_it_sets_one()
    {
        var file = Path.Combine(_snapshots.FullName, "prices.csv");
        await File.WriteAllTextAsync(
            file,
            "time,asset,dollars\n2026-01-01T00:00:00Z,BTC,91000\n2026-01-01T00:00:00Z,ETH,0\n",
            TestContext.Current.CancellationToken);

        var run = await Run($"prices load {file}");

        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Contains("Line 3", run.Error, StringComparison.Ordinal);
        Assert.NotEqual(91_000m, Control.Prices.Single(price => price.Asset == "BTC").Dollars);
        await File.WriteAllTextAsync(
            file, "2026-01-01T00:00:00Z,BTC,91,000\n2026-01-01T00:00:00Z,ETH,3\n", TestContext.Current.CancellationToken);
        Assert.Contains("Line 1", (await Run($"prices load {file}")).Error, StringComparison.Ordinal);
    }

    private async Task Trading()
    {
        string? order = null;
        string? other = null;
        await Does("orders place fundMaster1 --pair BTC-USDT --side buy --price 95000 --size 0.01 --fee-in quote", response =>
        {
            order = Text(response, "id");
            Assert.Equal(("950.665", "OPEN", "buy"), (Text(response, "held"), Text(response, "status"), Text(response, "side")));
        });
        await Does("orders place marketMaker1 --pair BTC-USDT --side sell --price 95000 --size 0.004 --wallet trade", response =>
            other = Text(response, "id"));
        await Does("orders list", response => Assert.Equal(2, response.GetProperty("rows").GetArrayLength()));
        await Does($"orders fill {order} --with {other} --price 95000 --size 0.004", response =>
            Assert.Equal(("OPEN", "DONE"), (Text(response, "status"), Text(response, "withStatus"))));
        await Does($"orders cancel {order}", response => Assert.Equal("CANCELED", Text(response, "status")));
        await Does("dust sweep fundMaster1 --below 0.01 --wallet main", response => Assert.Equal("0", Text(response, "received")));
        await Does("earn subscribe fundMaster1 --asset USDC --amount 500", response => Assert.Equal("500", Text(response, "subscribed")));
        await Does("earn redeem fundMaster1 --asset USDC --amount 499", response => Assert.Equal("1", Text(response, "subscribed")));
        await Does("positions open marketMaker1 XBTUSDTM --contracts 10 --price 96000 --short --leverage 3", response =>
            Assert.Equal((-10, "320"), (response.GetProperty("contracts").GetInt32(), Text(response, "margin"))));
        await Does("positions margin marketMaker1 XBTUSDTM --amount 10", response => Assert.Equal("330", Text(response, "margin")));
        await Does("positions margin marketMaker1 XBTUSDTM --amount=-5", response => Assert.Equal("325", Text(response, "margin")));
        await Does("positions list", response => Assert.Equal(1, response.GetProperty("rows").GetArrayLength()));
        await Does("positions close marketMaker1 XBTUSDTM --price 95000 --contracts 4", response =>
            Assert.Equal("4", Text(response, "profit")));
    }

    private async Task Prices()
    {
        await Does("prices set BTC --dollars 91000");
        Assert.Equal(91_000m, Dollars("BTC"));
        var file = Path.Combine(_snapshots.FullName, "set.csv");
        await File.WriteAllTextAsync(file, "time,asset,dollars\n2026-01-01T00:00:00Z,SOL,150\n2026-01-01T00:00:00Z,TRX,0.25\n");
        await Does($"prices load {file}");
        Assert.Equal((150m, 0.25m), (Dollars("SOL"), Dollars("TRX")));
        await Does("prices walk --daily-percent 3 --seed 7");
        await Does("prices stop");
        await Does("prices list", response => Assert.Contains(
            "91000", response.GetProperty("rows").EnumerateArray().Select(row => Text(row, "dollars"))));
    }

    private async Task Traffic()
    {
        await Does("traffic start --rate 0.5 --seed 7 --clock ledger", response => Assert.True(response.GetProperty("running").GetBoolean()));
        Control.AdvanceClock(TimeSpan.FromMinutes(10));
        await Does("traffic status", response => Assert.InRange(response.GetProperty("movements").GetInt32(), 295, 310));
        await Does("traffic stop", response => Assert.False(response.GetProperty("running").GetBoolean()));
        Assert.Empty(Control.TrialBalance().Problems);
    }

    private decimal Dollars(string asset) => Control.Prices.Single(price => price.Asset == asset).Dollars;
}
