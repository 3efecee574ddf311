using System.Net;

namespace Kucoin.Emulator.Tests.Api;

/// <summary>The emulator validates withdrawal addresses and memos with the checker of the catalog.</summary>
public sealed class WithdrawalDestinationTests : IAsyncLifetime
{
    private const string Incorrect = "Incorrect withdrawal address";

    private KucoinEmulator _exchange = null!;
    private SigningClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _exchange = await Start.ExchangeAsync(new() { FreezeAtAnchor = true, EnforceRateLimits = false });
        _client = new(_exchange);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _exchange.DisposeAsync();
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6Nz")]
    [InlineData("TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6N")]
    [InlineData(" TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ")]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")]
    [InlineData("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")]
    public async Task Withdrawal_invalid_address_has_the_KuCoin_error_and_places_no_hold(string address)
    {
        var before = await _client.ReadAsync("/api/v1/accounts?currency=USDT&type=main");

        var today = await SendAsync("/api/v3/withdrawals", "toAddress", "USDT", "trx", "20", address);
        var former = await SendAsync("/api/v1/withdrawals", "address", "USDT", "trx", "20", address);

        Assert.Equal(("400100", Incorrect, HttpStatusCode.OK), (today.Code, today.Message, today.Status));
        Assert.Equal(("400100", Incorrect), (former.Code, former.Message));
        Assert.Equal(before.GetRawText(), (await _client.ReadAsync("/api/v1/accounts?currency=USDT&type=main")).GetRawText());
    }

    [Theory]
    [InlineData("USDT", "trx", "20", "TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL")]
    [InlineData("USDT", "eth", "20", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")]
    [InlineData("USDT", "eth", "20", "0xde709f2102306220921060314715629080e2fb77")]
    [InlineData("USDT", "sol", "20", "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v")]
    [InlineData("BTC", "btc", "0.01", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")]
    [InlineData("BTC", "btc", "0.01", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4")]
    [InlineData("DOGE", "doge", "30", "DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L")]
    public async Task Withdrawal_valid_address_is_accepted(string asset, string chain, string amount, string address)
    {
        _exchange.Control.LandDeposit("fundMaster1", asset, chain, 1000m);

        Assert.Equal("200000", (await SendAsync("/api/v3/withdrawals", "toAddress", asset, chain, amount, address)).Code);
    }

    [Theory]
    [InlineData("USDT", "ton", null, "memo is required on chain TON")]
    [InlineData("XRP", "xrp", null, "memo is required on chain XRP")]
    [InlineData("XRP", "xrp", "12a", "memo is not valid on chain XRP")]
    [InlineData("XRP", "xrp", "12345678901", "memo is not valid on chain XRP")]
    [InlineData("XRP", "xrp", " 12", "memo is not valid on chain XRP")]
    [InlineData("USDT", "trx", "12", "memo is not supported on chain TRC20")]
    public async Task Withdrawal_missing_malformed_or_unsupported_memo_is_rejected(string asset, string chain, string? memo, string message)
    {
        var reply = await SendAsync("/api/v3/withdrawals", "toAddress", asset, chain, "30", Samples.On(chain), memo);

        Assert.Equal(("400100", message), (reply.Code, reply.Message));
    }

    [Theory]
    [InlineData("XRP", "xrp", "1234567890")]
    [InlineData("USDT", "ton", "any text 1")]
    public async Task Withdrawal_valid_memo_is_accepted(string asset, string chain, string memo)
    {
        await _client.TransferAsync(asset, "100", "TRADE", "MAIN");

        Assert.Equal("200000", (await SendAsync("/api/v3/withdrawals", "toAddress", asset, chain, "30", Samples.On(chain), memo)).Code);
    }

    /// <summary>A user of the exchange is not an address.</summary>
    [Fact]
    public async Task Withdrawal_to_a_user_skips_the_address_check()
    {
        var reply = await _client.PostAsync(
            "/api/v3/withdrawals", """{"currency":"USDT","amount":"10","toAddress":"trader7@example.com","withdrawType":"MAIL"}""");

        Assert.Equal("200000", reply.Code);
    }

    private Task<Reply> SendAsync(
        string path, string addressName, string asset, string chain, string amount, string address, string? memo = null) =>
        _client.PostAsync(path, SigningClient.Body(new Dictionary<string, string?>
        {
            ["currency"] = asset,
            ["chain"] = chain,
            ["amount"] = amount,
            [addressName] = address,
            ["withdrawType"] = "ADDRESS",
            ["memo"] = memo,
        }));
}
