using System.Globalization;
using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Emulator.Tests.Api;

public class RequestAuthenticatorTests(SharedExchange shared)
{
    private const string Accounts = "/api/v1/accounts";

    [Theory]
    [InlineData("KC-API-KEY")]
    [InlineData("KC-API-SIGN")]
    [InlineData("KC-API-TIMESTAMP")]
    [InlineData("KC-API-PASSPHRASE")]
    public Task Missing_header_is_400001(string header) => RefusesHeader(header, null, "400001", HttpStatusCode.BadRequest);

    [Fact]
    public Task Unknown_key_is_400003() =>
        RefusesHeader("KC-API-KEY", "0123456789abcdef01234567", "400003", HttpStatusCode.Unauthorized);

    [Fact]
    public Task Wrong_passphrase_is_400004() =>
        RefusesHeader("KC-API-PASSPHRASE", SigningClient.Hmac("other", "other"), "400004", HttpStatusCode.Unauthorized);

    [Fact]
    public Task Plain_text_passphrase_is_400004() =>
        RefusesHeader("KC-API-PASSPHRASE", shared.Exchange.Credentials.Passphrase, "400004", HttpStatusCode.Unauthorized);

    [Fact]
    public Task Wrong_signature_is_400005() =>
        RefusesHeader("KC-API-SIGN", SigningClient.Hmac("other", "other"), "400005", HttpStatusCode.Unauthorized);

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    [InlineData(null)]
    public Task Unsupported_key_version_is_400009(string? version) =>
        RefusesHeader("KC-API-KEY-VERSION", version, "400009", HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("2")]
    [InlineData("3")]
    public async Task Key_versions_2_and_3_are_accepted(string version)
    {
        var reply = await shared.Client.SendAsync(new() { Target = Accounts, Headers = { ["KC-API-KEY-VERSION"] = version } });

        Assert.Equal("200000", reply.Code);
    }

    [Theory]
    [InlineData(-4999, "200000")]
    [InlineData(4999, "200000")]
    [InlineData(-5000, "400002")]
    [InlineData(5000, "400002")]
    public async Task Timestamp_less_than_five_seconds_off_is_accepted(int milliseconds, string code)
    {
        var clock = new FakeTimeProvider(Start.Noon);
        await using var exchange = await Start.ExchangeAsync(new() { WireClock = clock });
        using var client = new SigningClient(exchange) { Clock = clock };
        var timestamp = clock.GetUtcNow().AddMilliseconds(milliseconds).ToUnixTimeMilliseconds();

        var reply = await client.SendAsync(new() { Target = Accounts, Timestamp = timestamp.ToString(CultureInfo.InvariantCulture) });

        Assert.Equal(code, reply.Code);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("9223372036854775807")]
    public Task Invalid_timestamp_is_400002(string timestamp) =>
        RefusesHeader("KC-API-TIMESTAMP", timestamp, "400002", HttpStatusCode.BadRequest);

    [Fact]
    public async Task Read_only_key_cannot_transfer()
    {
        using var reader = shared.ClientOf("reader");

        var read = await reader.GetAsync(Accounts);
        var transfer = await reader.TransferAsync("USDT", "1", "MAIN", "TRADE");

        Assert.Equal("200000", read.Code);
        Assert.Equal(("400007", HttpStatusCode.Forbidden), (transfer.Code, transfer.Status));
    }

    [Theory]
    [InlineData("GET", "/api/v2/sub/user")]
    [InlineData("GET", "/api/v2/sub-accounts")]
    [InlineData("GET", "/api/v1/sub-accounts/000000000000000000000000")]
    [InlineData("POST", "/api/v2/sub/user/created")]
    public async Task Sub_account_key_cannot_use_master_endpoints(string verb, string target)
    {
        using var trader = shared.ClientOf("trader");

        var reply = await trader.SendAsync(new() { Verb = verb, Target = target, Body = verb == "POST" ? "{}" : null });

        Assert.Equal(("400010", HttpStatusCode.Forbidden), (reply.Code, reply.Status));
    }

    [Fact]
    public async Task Sub_account_key_reads_its_own_wallets()
    {
        using var trader = shared.ClientOf("trader");

        var own = await trader.ReadAsync(Accounts);
        var masters = await shared.Client.ReadAsync(Accounts);

        Assert.Equal(5, own.GetArrayLength());
        Assert.Empty(own.EnumerateArray().Select(Id).Intersect(masters.EnumerateArray().Select(Id)));
        var foreign = await trader.GetAsync($"{Accounts}/{Id(masters[0])}");
        Assert.Equal("400100", foreign.Code);
    }

    [Fact]
    public async Task Key_of_a_frozen_sub_account_is_411100()
    {
        using var frozen = shared.ClientOf("frozen");

        Assert.Equal("411100", (await frozen.GetAsync(Accounts)).Code);
    }

    [Fact]
    public async Task Partner_headers_are_ignored()
    {
        var reply = await shared.Client.SendAsync(new()
        {
            Target = Accounts,
            Headers = { ["KC-API-PARTNER"] = "somebody", ["KC-API-PARTNER-SIGN"] = "nonsense" },
        });

        Assert.Equal("200000", reply.Code);
    }

    [Fact]
    public async Task Public_endpoint_ignores_signatures()
    {
        var reply = await shared.Client.SendAsync(new() { Target = "/api/v1/timestamp", Headers = { ["KC-API-SIGN"] = "nonsense" } });
        var bare = await shared.Client.SendAsync(new() { Target = "/api/v1/timestamp", Unsigned = true });

        Assert.Equal(("200000", "200000"), (reply.Code, bare.Code));
    }

    /// <summary>KuCoin's SDKs sign the unencoded query, other clients the encoded one; a plus is a space or a plus.</summary>
    [Theory]
    [InlineData("/api/v1/accounts?currency=USDT&type=main", "/api/v1/accounts?currency=USDT&type=main", true)]
    [InlineData("/api/v1/accounts/ledgers?currency=BTC%2CETH", "/api/v1/accounts/ledgers?currency=BTC,ETH", true)]
    [InlineData("/api/v1/accounts/ledgers?currency=BTC%2CETH", "/api/v1/accounts/ledgers?currency=BTC%2CETH", false)]
    [InlineData("/api/v1/accounts?note=a%20b", "/api/v1/accounts?note=a b", true)]
    [InlineData("/api/v1/accounts?note=a+b", "/api/v1/accounts?note=a b", true)]
    [InlineData("/api/v1/accounts?note=a+b", "/api/v1/accounts?note=a+b", true)]
    [InlineData("/api/v1/accounts?note=%E6%9D%B1%26%2B", "/api/v1/accounts?note=東&+", true)]
    [InlineData("/api/v1/accounts?note=%E6%9D%B1%26%2B", "/api/v1/accounts?note=%E6%9D%B1%26%2B", false)]
    [InlineData("/api/v1/accounts?", "/api/v1/accounts", true)]
    [InlineData("/api/v1/accounts?", "/api/v1/accounts?", false)]
    public async Task Signature_over_either_query_spelling_passes_and_strict_setting_accepts_one(string sent, string textSigned, bool passesStrict)
    {
        await using var strict = await Start.ExchangeAsync(new() { StrictSignatures = true });
        using var strictClient = new SigningClient(strict);
        var request = new Request { Target = sent, SignedTarget = textSigned };

        Assert.Equal("200000", (await shared.Client.SendAsync(request)).Code);
        Assert.Equal(passesStrict ? "200000" : "400005", (await strictClient.SendAsync(request)).Code);
    }

    [Theory]
    [InlineData("/api/v1/accounts?currency=BTC", "/api/v1/accounts?currency=ETH")]
    [InlineData("/api/v1/accounts?currency=BTC", "/api/v1/accounts")]
    [InlineData("/api/v1/accounts", "/api/v1/accounts?currency=BTC")]
    [InlineData("/api/v1/accounts/ledgers", "/api/v1/accounts")]
    public async Task Signature_of_another_request_is_400005(string sent, string textSigned) =>
        Assert.Equal("400005", (await shared.Client.SendAsync(new() { Target = sent, SignedTarget = textSigned })).Code);

    [Fact]
    public async Task POST_with_an_empty_query_is_accepted()
    {
        var reply = await shared.Client.SendAsync(new()
        {
            Verb = "POST",
            Target = "/api/v2/sub/user/created?",
            SignedTarget = "/api/v2/sub/user/created",
            Body = """{"subName":"x"}""",
        });

        Assert.Equal("400100", reply.Code);
    }

    private static string Id(System.Text.Json.JsonElement account) => account.GetProperty("id").GetString()!;

    private async Task RefusesHeader(string name, string? value, string code, HttpStatusCode status)
    {
        var reply = await shared.Client.SendAsync(new() { Target = Accounts, Headers = { [name] = value } });

        Assert.Equal((code, status), (reply.Code, reply.Status));
        Assert.NotEmpty(reply.Message!);
        Assert.False(reply.Envelope.TryGetProperty("data", out _));
    }
}
