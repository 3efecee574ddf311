using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Emulator.Tests.Api;

public sealed class SubAccountKeyTests
{
    private const string Path = "/api/v1/sub/api-key";
    private const string Passphrase = "open-sesame-1";

    [Fact]
    public async Task Sub_account_key_works_at_once_and_is_limited_to_its_own_account()
    {
        await using var exchange = await Start.ExchangeAsync();
        using var master = new SigningClient(exchange);
        using var sub = new SigningClient(exchange.Address, await AddAsync(master, "marketMaker1", "Futures,InnerTransfer"));

        var own = await sub.ReadAsync("/api/v1/accounts?currency=USDT&type=main");
        var moved = await sub.TransferAsync("USDT", "25", "MAIN", "TRADE");
        var info = await sub.ReadAsync("/api/v1/user/api-key");

        Assert.Equal("1500", Text(own[0], "balance"));
        Assert.Equal("200000", moved.Code);
        Assert.False(info.GetProperty("isMaster").GetBoolean());
        Assert.Equal(("marketMaker1", "General,Futures,InnerTransfer"), (Text(info, "subName"), Text(info, "permission")));
        Assert.Equal("400010", (await sub.GetAsync("/api/v2/sub/user")).Code);
        Assert.Equal("400010", (await sub.GetAsync($"{Path}?subName=marketMaker1")).Code);
        Assert.Equal("400010", (await sub.GetAsync("/api/v1/account-overview-all")).Code);
        Assert.Equal("1904.77", (await sub.ReadAsync("/api/v1/account-overview?currency=USDT")).GetProperty("accountEquity").GetRawText());
        Assert.Equal("400007", (await sub.PostAsync("/api/v3/withdrawals", "{}")).Code);
    }

    [Fact]
    public async Task Sub_account_key_secret_is_returned_only_on_creation()
    {
        await using var exchange = await Start.ExchangeAsync();
        using var master = new SigningClient(exchange);

        var made = await master.PostAsync(Path, Body("quantLab3"));
        var listed = await master.GetAsync($"{Path}?subName=quantLab3");

        Assert.DoesNotContain(Text(made.Data, "apiSecret")!, System.Text.Encoding.UTF8.GetString(listed.Body), StringComparison.Ordinal);
        Assert.Equal(Text(made.Data, "apiKey"), Text(Assert.Single(listed.Data.EnumerateArray()), "apiKey"));
    }

    [Theory]
    [InlineData("tokyoDesk2", null, "General")]
    [InlineData("tokyoDesk2", "Spot", "General,Spot")]
    [InlineData("tokyoDesk2", "General,Spot,Futures,Margin", "General,Spot")]
    [InlineData("marginBook6", "Margin,Futures", "General,Margin")]
    [InlineData("marketMaker1", "General,Spot,Futures,Margin,InnerTransfer", "General,Futures,Spot,InnerTransfer,Margin")]
    public async Task Sub_account_key_permissions_are_limited_by_the_sub_account(string sub, string? asked, string granted)
    {
        await using var exchange = await Start.ExchangeAsync();
        using var master = new SigningClient(exchange);

        var made = await master.PostAsync(Path, Body(sub, asked));

        Assert.Equal(granted, Text(made.Data, "permission"));
    }

    [Fact]
    public async Task Sub_account_key_can_have_permissions_that_the_master_enabled()
    {
        await using var exchange = await Start.ExchangeAsync();
        using var master = new SigningClient(exchange);
        using var reader = new SigningClient(exchange.Address, exchange.Keys["reader"]);
        var uid = $$"""{"uid":"{{exchange.Ledger.UserNamed("tokyoDesk2")!.Uid}}"}""";

        Assert.Equal("400007", (await reader.PostAsync("/api/v3/sub/user/futures/enable", uid)).Code);
        var enabled = await master.PostAsync("/api/v3/sub/user/futures/enable", uid);
        await master.PostAsync("/api/v3/sub/user/futures/enable", uid);

        Assert.Equal(("200000", JsonValueKind.Null), (enabled.Code, enabled.Data.ValueKind));
        var sub = (await master.ReadAsync("/api/v2/sub/user"))
            .GetProperty("items").EnumerateArray().Single(row => Text(row, "subName") == "tokyoDesk2");
        Assert.Equal(["Spot", "Futures"], sub.GetProperty("tradeTypes").EnumerateArray().Select(type => type.GetString()));
        Assert.Equal(["Spot", "Futures"], sub.GetProperty("openedTradeTypes").EnumerateArray().Select(type => type.GetString()));
        Assert.Equal("General,Futures", Text((await master.PostAsync(Path, Body("tokyoDesk2", "Futures"))).Data, "permission"));
        var counters = await master.ReadAsync("/api/v2/user-info");
        Assert.Equal(2, counters.GetProperty("futuresSubQuantity").GetInt32());
        Assert.Equal("400100", (await master.PostAsync("/api/v3/sub/user/margin/enable", """{"uid":"1"}""")).Code);
    }

    [Fact]
    public async Task Sub_account_key_with_IP_whitelist_is_rejected_from_other_addresses_and_the_list_is_masked()
    {
        await using var exchange = await Start.ExchangeAsync();
        using var master = new SigningClient(exchange);
        using var elsewhere = new SigningClient(exchange.Address, await AddAsync(master, "marketMaker1", ip: "203.0.113.7,198.51.100.24"));
        using var here = new SigningClient(exchange.Address, await AddAsync(master, "marketMaker1", ip: "203.0.113.7,127.0.0.1"));

        var refused = await elsewhere.GetAsync("/api/v1/accounts");
        var info = await here.ReadAsync("/api/v1/user/api-key");

        Assert.Equal(("400006", HttpStatusCode.Forbidden), (refused.Code, refused.Status));
        Assert.Contains("127.0.0.1", refused.Message, StringComparison.Ordinal);
        Assert.Equal("203.**.7,127.**.1", Text(info, "ipWhitelist"));
    }

    [Fact]
    public async Task Sub_account_key_expires_after_its_days()
    {
        var clock = new FakeTimeProvider(Start.Noon);
        await using var exchange = await Start.ExchangeAsync(new() { WireClock = clock });
        using var master = new SigningClient(exchange) { Clock = clock };
        using var short30 = new SigningClient(exchange.Address, await AddAsync(master, "marketMaker1", expire: "30")) { Clock = clock };
        using var endless = new SigningClient(exchange.Address, await AddAsync(master, "marketMaker1", expire: "-1")) { Clock = clock };

        clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromMilliseconds(1));
        Assert.Equal("200000", (await short30.GetAsync("/api/v1/accounts")).Code);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal("400003", (await short30.GetAsync("/api/v1/accounts")).Code);
        Assert.Equal("200000", (await endless.GetAsync("/api/v1/accounts")).Code);
    }

    [Fact]
    public async Task Sub_account_key_update_needs_the_passphrase_and_resets_omitted_settings()
    {
        await using var exchange = await Start.ExchangeAsync();
        using var master = new SigningClient(exchange);
        var key = await AddAsync(master, "marketMaker1", "Spot,Margin", ip: "203.0.113.7", expire: "90");

        string Change(string passphrase) => $$"""{"subName":"marketMaker1","apiKey":"{{key.Key}}","passphrase":"{{passphrase}}"}""";
        var refused = await master.PostAsync($"{Path}/update", Change("wrong-one"));
        var changed = await master.PostAsync($"{Path}/update", Change(Passphrase));

        Assert.Equal(("400100", "200000"), (refused.Code, changed.Code));
        Assert.Equal("General", Text(changed.Data, "permission"));
        Assert.False(changed.Data.TryGetProperty("ipWhitelist", out _));
        using var sub = new SigningClient(exchange.Address, key);
        Assert.Equal("200000", (await sub.GetAsync("/api/v1/accounts")).Code);
        Assert.Null(exchange.Ledger.Key(key.Key)!.ExpiresAt);
    }

    [Fact]
    public async Task Deleted_key_is_removed_and_its_id_is_not_reused()
    {
        await using var exchange = await Start.ExchangeAsync();
        using var master = new SigningClient(exchange);
        var key = await AddAsync(master, "marketMaker1");
        using var sub = new SigningClient(exchange.Address, key);

        var refused = await DeleteAsync(master, "marketMaker1", key.Key, "wrong-one");
        var foreign = await DeleteAsync(master, "quantLab3", key.Key, Passphrase);
        var deleted = await DeleteAsync(master, "marketMaker1", key.Key, Passphrase);

        Assert.Equal(("400100", "400100", "200000"), (refused.Code, foreign.Code, deleted.Code));
        Assert.Equal("400003", (await sub.GetAsync("/api/v1/accounts")).Code);
        Assert.NotEqual(key.Key, (await AddAsync(master, "marketMaker1")).Key);
        Assert.Equal("400100", (await DeleteAsync(master, "marketMaker1", key.Key, Passphrase)).Code);
    }

    [Theory]
    [InlineData("passphrase", "short1")]
    [InlineData("passphrase", "with space 1")]
    [InlineData("passphrase", "123456789012345678901234567890123")]
    [InlineData("remark", "1234567890123456789012345")]
    [InlineData("permission", "General,Transfer")]
    [InlineData("permission", "Trade")]
    [InlineData("expire", "31")]
    [InlineData("ipWhitelist", "127.0.0.1,somewhere")]
    [InlineData("ipWhitelist", "::1,::2,::3,::4,::5,::6,::7,::8,::9,::a,::b,::c,::d,::e,::f,::10,::11,::12,::13,::14,::15")]
    [InlineData("subName", "fundMaster1")]
    [InlineData("subName", "otherTrader7")]
    public async Task Sub_account_key_invalid_request_is_rejected(string member, string value)
    {
        await using var exchange = await Start.ExchangeAsync();
        using var master = new SigningClient(exchange);
        var members = Members("marketMaker1");
        members[member] = value;

        Assert.Equal("400100", (await master.PostAsync(Path, SigningClient.Body(members))).Code);
        Assert.Single(exchange.Ledger.Keys(), key => key.Owner == exchange.Ledger.UserNamed("marketMaker1")!.Id);
    }

    [Fact]
    public async Task Sub_account_keys_and_permissions_survive_a_restart()
    {
        using var folder = new TemporaryFolder();
        var options = new KucoinEmulatorOptions { DataFile = folder.File("ledger.db") };
        EmulatorCredentials kept;
        EmulatorCredentials removed;
        await using (var exchange = await Start.ExchangeAsync(options))
        {
            using var master = new SigningClient(exchange);
            kept = await AddAsync(master, "tokyoDesk2", "Spot");
            removed = await AddAsync(master, "tokyoDesk2");
            await DeleteAsync(master, "tokyoDesk2", removed.Key, Passphrase);
            await master.PostAsync("/api/v3/sub/user/margin/enable", $$"""{"uid":"{{exchange.Ledger.UserNamed("tokyoDesk2")!.Uid}}"}""");
        }

        await using var reopened = await Start.ExchangeAsync(options);
        using var sub = new SigningClient(reopened.Address, kept);
        using var gone = new SigningClient(reopened.Address, removed);
        using var again = new SigningClient(reopened);

        Assert.Equal("200000", (await sub.GetAsync("/api/v1/accounts")).Code);
        Assert.Equal("400003", (await gone.GetAsync("/api/v1/accounts")).Code);
        Assert.Equal(["Margin"], reopened.Ledger.UserNamed("tokyoDesk2")!.Enabled);
        Assert.DoesNotContain((await AddAsync(again, "tokyoDesk2")).Key, new[] { kept.Key, removed.Key });
    }

    private static async Task<EmulatorCredentials> AddAsync(
        SigningClient master, string sub, string? permission = null, string? ip = null, string? expire = null)
    {
        var reply = await master.PostAsync(Path, Body(sub, permission, ip, expire));
        Assert.Equal(("200000", null), (reply.Code, reply.Message));
        return new(Text(reply.Data, "apiKey")!, Text(reply.Data, "apiSecret")!, Text(reply.Data, "passphrase")!);
    }

    private static Task<Reply> DeleteAsync(SigningClient master, string sub, string key, string passphrase) => master.SendAsync(new()
    {
        Verb = "DELETE",
        Target = $"{Path}?apiKey={key}&subName={sub}&passphrase={passphrase}",
    });

    private static string Body(string sub, string? permission = null, string? ip = null, string? expire = null)
    {
        var members = Members(sub);
        (members["permission"], members["ipWhitelist"], members["expire"]) = (permission, ip, expire);
        return SigningClient.Body(members);
    }

    private static Dictionary<string, string?> Members(string sub) =>
        new() { ["subName"] = sub, ["passphrase"] = Passphrase, ["remark"] = "bot" };

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();
}
