using System.Globalization;
using System.Text.Json;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Tests.Api;

/// <summary>The cursor-paged ledgers: high-frequency spot and margin, and futures.</summary>
public sealed class CursorLedgerTests(SharedExchange shared)
{
    private const string Spot = "/api/v1/hf/accounts/ledgers";
    private const string Margin = "/api/v3/hf/margin/account/ledgers";
    private const string Futures = "/api/v1/transaction-history";
    private const long Day = 86_400_000;

    private long Now => shared.Exchange.LedgerClock.GetUtcNow().ToUnixTimeMilliseconds();

    [Theory]
    [InlineData(Spot, 7)]
    [InlineData(Margin, 3)]
    public async Task Ledger_retention_truncates_a_wider_range_silently(string path, int days)
    {
        var all = (await shared.Client.ReadAsync($"{path}?limit=200")).EnumerateArray().Select(Time).ToList();
        var wide = (await shared.Client.ReadAsync($"{path}?limit=200&startAt={Now - (300 * Day)}&endAt={Now}"))
            .EnumerateArray().Select(Time);
        var older = await shared.Client.ReadAsync($"{path}?startAt={Now - (30 * Day)}&endAt={Now - (8 * Day)}");

        Assert.NotEmpty(all);
        Assert.Equal(all, wide);
        Assert.All(all, time => Assert.InRange(time, Now - (days * Day), Now));
        Assert.Empty(older.EnumerateArray());
    }

    [Fact]
    public async Task Spot_ledger_shows_the_trade_wallet_with_its_balance_after_each_row()
    {
        await using var exchange = await Start.ExchangeAsync();
        using var client = new SigningClient(exchange);
        await client.TransferAsync("USDT", "100", "MAIN", "TRADE");
        await client.TransferAsync("USDT", "30", "TRADE", "CONTRACT");

        var rows = (await client.ReadAsync($"{Spot}?currency=USDT&bizType=TRANSFER&limit=2")).EnumerateArray().ToList();

        Assert.Equal([("30", "out", "25588.6971"), ("100", "in", "25618.6971")], rows.Select(row =>
            (row.GetProperty("amount").GetString(), row.GetProperty("direction").GetString(), row.GetProperty("balance").GetString())));
        Assert.All(rows, row => Assert.Equal("TRADE_HF", row.GetProperty("accountType").GetString()));
        Assert.All(rows, row => Assert.Equal(JsonValueKind.String, row.GetProperty("createdAt").ValueKind));
    }

    [Theory]
    [InlineData(Spot)]
    [InlineData(Margin)]
    public async Task Cursor_ledger_pages_by_last_id_return_every_row_once(string path)
    {
        await using var exchange = await Start.ExchangeAsync(new() { FreezeAtAnchor = true, EnforceRateLimits = false });
        using var client = new SigningClient(exchange);
        for (var i = 1; i <= 12; i++)
        {
            // All of them have the same millisecond of the frozen ledger clock.
            await client.TransferAsync("USDT", $"{i}", "MAIN", "TRADE");
            await client.TransferAsync("USDT", $"{i}", "MARGIN", "MARGIN_V2");
        }

        var whole = (await client.ReadAsync($"{path}?limit=200")).EnumerateArray().Select(Id).ToList();
        var read = new List<long>();
        List<long> page;
        do
        {
            var after = read.Count == 0 ? "" : $"&lastId={read[^1]}";
            page = [.. (await client.ReadAsync($"{path}?limit=5{after}")).EnumerateArray().Select(Id)];
            read.AddRange(page);
        }
        while (page.Count == 5);

        Assert.True(whole.Count > 12);
        Assert.Equal(whole, read);
        Assert.Equal(whole.OrderDescending(), whole);
    }

    [Fact]
    public async Task Spot_ledger_filters_partition_its_rows()
    {
        var all = (await shared.Client.ReadAsync($"{Spot}?limit=200")).GetArrayLength();
        var byType = 0;
        foreach (var type in new[] { "TRADE_EXCHANGE", "TRANSFER", "SUB_TRANSFER", "RETURNED_FEES", "DEDUCTION_FEES", "OTHER" })
        {
            var rows = (await shared.Client.ReadAsync($"{Spot}?limit=200&bizType={type}")).EnumerateArray().ToList();
            Assert.All(rows, row => Assert.Equal(type, row.GetProperty("bizType").GetString()));
            byType += rows.Count;
        }

        var both = (await shared.Client.ReadAsync($"{Spot}?limit=200&direction=in")).GetArrayLength()
            + (await shared.Client.ReadAsync($"{Spot}?limit=200&direction=out")).GetArrayLength();

        Assert.Equal((all, all), (byType, both));
        Assert.Equal("400100", (await shared.Client.GetAsync($"{Spot}?bizType=DEPOSIT")).Code);
        Assert.Equal("400100", (await shared.Client.GetAsync($"{Spot}?limit=201")).Code);
        Assert.Equal("400100", (await shared.Client.GetAsync($"{Spot}?limit=0")).Code);
        Assert.Equal("400100", (await shared.Client.GetAsync($"{Spot}?startAt={Now}&endAt={Now - 1}")).Code);
    }

    [Fact]
    public async Task Spot_ledger_deposit_to_trade_wallet_has_type_other()
    {
        await using var exchange = await Start.ExchangeAsync();
        using var client = new SigningClient(exchange);
        var made = await client.PostAsync("/api/v3/deposit-address/create", """{"currency":"SOL","chain":"sol","to":"trade"}""");
        exchange.LandDeposit("fundMaster1", "SOL", "sol", 2m);
        exchange.LandDeposit("fundMaster1", "SOL", "sol", 3m, made.Data.GetProperty("address").GetString());

        var row = Assert.Single((await client.ReadAsync($"{Spot}?bizType=OTHER&currency=SOL")).EnumerateArray());

        Assert.Equal(("3", "OTHER"), (row.GetProperty("amount").GetString(), row.GetProperty("bizType").GetString()));
    }

    [Fact]
    public async Task Margin_ledger_shows_only_high_frequency_wallets_with_numeric_ids()
    {
        var rows = (await shared.Client.ReadAsync(Margin)).EnumerateArray().ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal("MARGIN_V2", row.GetProperty("accountType").GetString()));
        Assert.All(rows, row => Assert.Equal(JsonValueKind.Number, row.GetProperty("id").ValueKind));
        Assert.All(rows, row => Assert.Equal(JsonValueKind.Number, row.GetProperty("createdAt").ValueKind));
    }

    [Theory]
    [InlineData("TransferIn", 1)]
    [InlineData("Transferin", 1)]
    [InlineData("TransferOut", -1)]
    [InlineData("RealisedPNL", 0)]
    public async Task Futures_ledger_type_filter_is_case_insensitive(string type, int sign)
    {
        await using var exchange = await Start.ExchangeAsync(new() { FreezeAtAnchor = true });
        using var client = new SigningClient(exchange);
        await client.TransferAsync("USDC", "5", "MAIN", "CONTRACT");
        await client.TransferAsync("USDC", "2", "CONTRACT", "MAIN");

        var rows = (await client.ReadAsync($"{Futures}?type={type}")).GetProperty("dataList").EnumerateArray().ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(type.ToUpperInvariant(), row.GetProperty("type").GetString()!.ToUpperInvariant()));
        Assert.All(rows, row => Assert.True(sign == 0 || decimal.Sign(row.GetProperty("amount").GetDecimal()) == sign));
        Assert.Equal("400100", (await client.GetAsync($"{Futures}?type=Gift")).Code);
    }

    [Fact]
    public async Task Futures_ledger_pages_forward_and_back_and_reports_has_more()
    {
        await using var exchange = await Start.ExchangeAsync(new() { FreezeAtAnchor = true });
        using var client = new SigningClient(exchange);
        for (var i = 1; i <= 7; i++)
        {
            await client.TransferAsync("USDC", $"{i}", "MAIN", "CONTRACT");
        }

        async Task<(List<long> Offsets, bool HasMore)> Read(string query)
        {
            var page = await client.ReadAsync($"{Futures}?{query}");
            var rows = page.GetProperty("dataList").EnumerateArray();
            return ([.. rows.Select(row => row.GetProperty("offset").GetInt64())], page.GetProperty("hasMore").GetBoolean());
        }

        var whole = (await Read("maxCount=100")).Offsets;
        var first = await Read("maxCount=3");
        var second = await Read($"maxCount=3&offset={first.Offsets.Min()}");
        var back = await Read($"maxCount=3&forward=false&offset={second.Offsets.Max()}");
        var rest = await Read($"maxCount=100&offset={second.Offsets.Min()}");

        Assert.Equal(whole[..3], first.Offsets);
        Assert.Equal(whole[3..6], second.Offsets);
        Assert.Equal(first.Offsets, back.Offsets);
        Assert.Equal(whole[6..], rest.Offsets);
        Assert.Equal((true, true, false, false), (first.HasMore, second.HasMore, back.HasMore, rest.HasMore));
        Assert.Equal("400100", (await client.GetAsync($"{Futures}?maxCount=101")).Code);
    }

    [Fact]
    public async Task Futures_ledger_missing_bound_defaults_to_one_day_and_a_longer_range_is_rejected()
    {
        var at = shared.Exchange.Ledger.Ledger(
            new(shared.Exchange.Ledger.UserNamed("fundMaster1")!.Id, LedgerKind.Futures, 0, Now - (20 * Day)), LedgerCursor.Newest, 1)[0].At;

        var since = await shared.Client.ReadAsync($"{Futures}?startAt={at}");
        var until = await shared.Client.ReadAsync($"{Futures}?endAt={at}");

        Assert.All(Times(since), time => Assert.InRange(time, at, at + Day));
        Assert.All(Times(until), time => Assert.InRange(time, at - Day, at));
        Assert.Contains(at, Times(since));
        Assert.Contains(at, Times(until));
        Assert.Equal("400100", (await shared.Client.GetAsync($"{Futures}?startAt={at}&endAt={at + Day + 1}")).Code);
    }

    [Fact]
    public async Task Futures_host_names_bitcoin_XBT_and_returns_exact_numbers()
    {
        var wallet = await shared.Client.ReadAsync("/api/v1/account-overview");
        var rows = (await shared.Client.ReadAsync($"{Futures}?currency=XBT")).GetProperty("dataList").EnumerateArray().ToList();

        Assert.Equal("XBT", wallet.GetProperty("currency").GetString());
        Assert.Equal("0.190027", wallet.GetProperty("availableBalance").GetRawText());
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal("XBT", row.GetProperty("currency").GetString()));
        Assert.Equal("100001", (await shared.Client.GetAsync("/api/v1/account-overview?currency=BTC")).Code);
    }

    [Fact]
    public async Task Futures_overview_of_all_wallets_has_the_correct_total()
    {
        var all = await shared.Client.ReadAsync("/api/v1/account-overview-all?currency=USDT");
        var accounts = all.GetProperty("accounts").EnumerateArray().ToDictionary(
            account => account.GetProperty("accountName").GetString()!, account => account.GetProperty("accountEquity").GetDecimal());

        Assert.Equal(7, accounts.Count);
        Assert.Equal((0m, 1904.77m), (accounts["main"], accounts["marketMaker1"]));
        Assert.Equal(accounts.Values.Sum(), all.GetProperty("summary").GetProperty("accountEquityTotal").GetDecimal());
    }

    private static IEnumerable<long> Times(JsonElement page) =>
        page.GetProperty("dataList").EnumerateArray().Select(row => row.GetProperty("time").GetInt64());

    private static long Time(JsonElement row) => Number(row.GetProperty("createdAt"));

    private static long Id(JsonElement row) => Number(row.GetProperty("id"));

    private static long Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? value.GetInt64() : long.Parse(value.GetString()!, CultureInfo.InvariantCulture);
}
