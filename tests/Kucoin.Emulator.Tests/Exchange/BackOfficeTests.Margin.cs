using System.Text.Json;
using Kucoin.Emulator.Http;

namespace Kucoin.Emulator.Tests.Exchange;

/// <content>Loans and their limits.</content>
public sealed partial class BackOfficeTests
{
    [Fact]
    public async Task Margin_debt_holds_its_collateral()
    {
        const string Transferable = "/api/v1/accounts/transferable?currency=USDT&type=ISOLATED&tag=ETH-USDT";
        await _client.TransferAsync("ETH", "3", "ISOLATED:ETH-USDT", "MAIN");

        var quota = await _client.ReadAsync(Transferable);
        var most = Of(quota, "transferable");
        var tooMuch = await _client.TransferAsync("USDT", Text(most + 0.00000001m), "ISOLATED:ETH-USDT", "MAIN");
        var enough = await _client.TransferAsync("USDT", Text(most), "ISOLATED:ETH-USDT", "MAIN");
        var position = (await _client.ReadAsync("/api/v3/isolated/accounts?symbol=ETH-USDT")).GetProperty("assets")[0];

        Assert.True(most < Of(quota, "available"));
        Assert.Equal(("130203", "200000", "0.8999"), (tooMuch.Code, enough.Code, Word(position, "debtRatio")[..6]));
        _exchange.BackOffice.Repay(Master, "ISOLATED", "ETH-USDT", "USDT", "2000");
        Assert.True(Of(await _client.ReadAsync(Transferable), "transferable") is > 0);
    }

    [Fact]
    public async Task Margin_loan_is_limited_and_repayment_pays_interest_first()
    {
        var before = await _client.ReadAsync("/api/v3/margin/accounts");
        Assert.Throws<ApiError>(() => _exchange.BackOffice.Borrow(Master, "MARGIN", null, "USDT", "1"));
        Assert.Throws<ApiError>(() => _exchange.BackOffice.Borrow(Master, "MARGIN", null, "USDT", "10000000"));
        Assert.Throws<ApiError>(() => _exchange.BackOffice.Borrow(Master, "MARGIN", null, "PEPE", "1000"));
        Assert.Throws<ApiError>(() => _exchange.BackOffice.Borrow(Master, "MAIN", null, "USDT", "1000"));

        _exchange.BackOffice.Borrow(Master, "MARGIN", null, "USDT", "1000");
        _exchange.BackOffice.ChargeInterest(Master, "MARGIN", null, "USDT", "0.5");
        var owed = Margin(await _client.ReadAsync("/api/v3/margin/accounts"));
        _exchange.BackOffice.Repay(Master, "MARGIN", null, "USDT", "100");
        var paid = Margin(await _client.ReadAsync("/api/v3/margin/accounts"));

        Assert.Equal(Of(Margin(before), "liability") + 1000.5m, Of(owed, "liability"));
        Assert.Equal((0m, Of(owed, "liability") - 100m), (Of(paid, "liabilityInterest"), Of(paid, "liability")));
        Assert.Equal(Of(owed, "available") - 100m, Of(paid, "available"));
        var rows = (await _client.ReadAsync("/api/v1/accounts/ledgers?bizType=Debt%20Repayment")).GetProperty("items");
        Assert.Equal("100", Word(rows[0], "amount"));

        static JsonElement Margin(JsonElement response) =>
            response.GetProperty("accounts").EnumerateArray().Single(row => row.GetProperty("currency").GetString() == "USDT");
    }

    [Fact]
    public async Task Forced_liquidation_repays_the_debt_and_is_listed()
    {
        Assert.Throws<InvalidOperationException>(() => _exchange.BackOffice.Liquidate(Master, "ISOLATED", "ETH-USDT"));
        Assert.Throws<InvalidOperationException>(() => _exchange.BackOffice.Liquidate(Master, "MARGIN_V2", null, isForced: true));
        Assert.Throws<ApiError>(() => _exchange.BackOffice.Liquidate(Master, "ISOLATED", null, isForced: true));
        Assert.Throws<ApiError>(() => _exchange.BackOffice.Liquidate(Master, "ISOLATED", "NOPE-USDT", isForced: true));
        Assert.Throws<ApiError>(() => _exchange.BackOffice.Liquidate(Master, "MAIN", null, isForced: true));

        var result = _exchange.BackOffice.Liquidate(Master, "ISOLATED", "ETH-USDT", isForced: true);
        var position = (await _client.ReadAsync("/api/v3/isolated/accounts?symbol=ETH-USDT")).GetProperty("assets")[0];
        var repaid = (await _client.ReadAsync("/api/v3/margin/repay?currency=USDT&isIsolated=true&symbol=ETH-USDT")).GetProperty("items");

        Assert.Equal(("2506.70214", "0"), ($"{result.Debts.Single().Amount}", $"{result.Debts.Single().Covered}"));
        Assert.Equal(("0", "2500", "6.70214"), (Word(position, "debtRatio"), Word(repaid[0], "principal"), Word(repaid[0], "interest")));
    }

    [Fact]
    public async Task Margin_holding_is_limited_by_the_risk_limit()
    {
        _exchange.BackOffice.LandDeposit(Master, "ETH", "eth", "5000");

        Assert.Equal("400100", (await _client.TransferAsync("ETH", "3600.00000001", "MAIN", "MARGIN")).Code);
        Assert.Equal("200000", (await _client.TransferAsync("ETH", "3600", "MAIN", "MARGIN")).Code);
        Assert.Equal("400100", (await _client.TransferAsync("ETH", "1", "MAIN", "MARGIN")).Code);
    }
}
