using System.Text.Json;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Tests.Api;

/// <summary>The retired transfer endpoints.</summary>
public sealed class RetiredTransferTests : IAsyncLifetime
{
    private const string Side = "/api/v2/accounts/sub-transfer";
    private const string Inner = "/api/v2/accounts/inner-transfer";

    private KucoinEmulator _exchange = null!;
    private SigningClient _client = null!;

    private string Sub => _exchange.Ledger.UserNamed("marketMaker1")!.UserId;

    public async ValueTask InitializeAsync()
    {
        _exchange = await KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true });
        _client = new(_exchange);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _exchange.DisposeAsync();
    }

    [Fact]
    public async Task Retired_sub_account_transfer_defaults_to_main_wallets_in_both_directions()
    {
        var there = await _client.PostAsync(Side, $$"""{"clientOid":"a","currency":"USDT","amount":"10","direction":"OUT","subUserId":"{{Sub}}"}""");
        var back = await _client.PostAsync(
            Side,
            $$"""{"clientOid":"b","currency":"USDT","amount":"4","direction":"IN","subUserId":"{{Sub}}","accountType":"ISOLATED","tag":"ETH-USDT"}""");

        Assert.Equal(("200000", "200000"), (there.Code, back.Code));
        Assert.Equal(("84502.36719025", "4124.09"), (Available("fundMaster1", WalletKind.Main), Available("fundMaster1", WalletKind.Isolated, "ETH-USDT")));
        Assert.Equal("1506", Available("marketMaker1", WalletKind.Main));
    }

    [Fact]
    public async Task Retired_transfer_out_of_a_futures_wallet_is_rejected()
    {
        var into = await _client.PostAsync(
            Side, $$"""{"clientOid":"a","currency":"USDT","amount":"10","direction":"OUT","subUserId":"{{Sub}}","subAccountType":"CONTRACT"}""");
        var from = await _client.PostAsync(
            Side, $$"""{"clientOid":"b","currency":"USDT","amount":"10","direction":"IN","subUserId":"{{Sub}}","subAccountType":"CONTRACT"}""");
        var inner = await _client.PostAsync(Inner, """{"clientOid":"c","currency":"USDC","amount":"10","from":"main","to":"contract"}""");
        var outer = await _client.PostAsync(Inner, """{"clientOid":"d","currency":"USDC","amount":"10","from":"contract","to":"main"}""");

        Assert.Equal(("200000", "400100", "200000", "400100"), (into.Code, from.Code, inner.Code, outer.Code));
    }

    [Theory]
    [InlineData(Side, """{"clientOid":"a","currency":"USDT","amount":"1","direction":"out","subUserId":"SUB"}""", "400100")]
    [InlineData(Side, """{"clientOid":"a","currency":"USDT","amount":"1","direction":"OUT"}""", "400100")]
    [InlineData(Side, """{"clientOid":"a","currency":"USDT","amount":"99999999","direction":"OUT","subUserId":"SUB"}""", "230003")]
    [InlineData(Side, """{"clientOid":"a","currency":"USDT","amount":"1","direction":"OUT","subUserId":"SUB","subAccountType":"ISOLATED"}""", "400100")]
    [InlineData(Inner, """{"clientOid":"a","currency":"USDT","amount":"1","from":"MAIN","to":"trade"}""", "400100")]
    [InlineData(Inner, """{"clientOid":"a","currency":"USDT","amount":"1","from":"main","to":"main"}""", "400100")]
    [InlineData(Inner, """{"currency":"USDT","amount":"1","from":"main","to":"trade"}""", "400100")]
    [InlineData(Inner, """{"clientOid":"a","currency":"USDT","amount":"1","from":"main","to":"margin_v2"}""", "400100")]
    [InlineData("/api/v3/transfer-out", """{"currency":"USDC","amount":1000000001,"recAccountType":"MAIN"}""", "400100")]
    [InlineData("/api/v3/transfer-out", """{"currency":"USDC","amount":1000000000,"recAccountType":"MAIN"}""", "230003")]
    [InlineData("/api/v3/transfer-out", """{"currency":"BTC","amount":0.1,"recAccountType":"MAIN"}""", "100001")]
    [InlineData("/api/v1/transfer-in", """{"currency":"XBT","amount":1,"payAccountType":"MARGIN"}""", "400100")]
    public async Task Retired_transfer_invalid_request_is_rejected(string path, string body, string code) =>
        Assert.Equal(code, (await _client.PostAsync(path, body.Replace("SUB\"", $"{Sub}\"", StringComparison.Ordinal))).Code);

    [Fact]
    public async Task Retired_transfer_out_of_futures_is_listed_under_its_id()
    {
        var before = await _client.ReadAsync("/api/v1/transfer-list?currency=XBT");
        await _client.PostAsync("/api/v1/transfer-in", """{"currency":"XBT","amount":0.5,"payAccountType":"MAIN"}""");

        var sent = (await _client.PostAsync("/api/v3/transfer-out", """{"currency":"XBT","amount":0.25,"recAccountType":"TRADE"}""")).Data;

        var after = await _client.ReadAsync("/api/v1/transfer-list?currency=XBT");
        var row = after.GetProperty("items")[0];
        Assert.Equal(before.GetProperty("totalNum").GetInt32() + 1, after.GetProperty("totalNum").GetInt32());
        Assert.Equal((Text(sent, "applyId"), "XBT", "0.25", "SUCCESS"), (Text(row, "applyId"), Text(row, "currency"), Text(row, "amount"), Text(row, "status")));
        Assert.Equal(0, (await _client.ReadAsync("/api/v1/transfer-list?status=PROCESSING")).GetProperty("totalNum").GetInt32());
        Assert.Equal("0.66200355", Available("fundMaster1", WalletKind.Trade, asset: "BTC"));
    }

    [Fact]
    public async Task Retired_transfer_sub_account_moves_only_between_its_own_wallets()
    {
        using var trader = new SigningClient(_exchange.Address, _exchange.Keys["trader"]);

        Assert.Equal("200000", (await trader.PostAsync(Inner, """{"clientOid":"a","currency":"USDT","amount":"1","from":"main","to":"trade"}""")).Code);
        Assert.Equal("400010", (await trader.PostAsync(Side, $$"""{"clientOid":"a","currency":"USDT","amount":"1","direction":"IN","subUserId":"{{Sub}}"}""")).Code);
        Assert.Equal("400007", (await trader.PostAsync("/api/v1/transfer-in", """{"currency":"USDT","amount":1,"payAccountType":"MAIN"}""")).Code);
    }

    [Fact]
    public async Task Retired_sub_account_has_all_trading_permissions()
    {
        var made = await _client.PostAsync("/api/v1/sub/user", """{"subName":"oldDesk77","password":"q1234567"}""");

        Assert.Equal(("200000", "All"), (made.Code, Text(made.Data, "access")));
        var info = await _client.ReadAsync("/api/v1/user-info");
        Assert.Equal(7, info.GetProperty("subQuantity").GetInt32());
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private string Available(string user, WalletKind kind, string tag = "", string asset = "USDT") =>
        $"{_exchange.Ledger.Balance(new(_exchange.Ledger.UserNamed(user)!.Id, kind, tag, asset))!.Value.Available}";
}
