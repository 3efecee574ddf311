using System.Globalization;
using System.Net;
using System.Text.Json;
using Kucoin.Client;

namespace Kucoin.Cli.Tests.Commands;

public sealed class PortfolioTests(DemoExchange demo) : IClassFixture<DemoExchange>
{
    private static readonly string[] NotCovered =
        ["futures settled in assets other than USDT, USDC and XBT", "option", "unified", "isolated margin of sub-accounts", "margin debt of sub-accounts"];

    [Fact]
    public async Task Portfolio_of_the_demo_is_complete_and_repeatable()
    {
        var first = await new CommandRun().Of("portfolio --demo --json");
        var second = await new CommandRun().Of("portfolio --demo --json");
        Assert.Equal(ExitCodes.Done, first.Exit);
        Assert.Empty(first.Error);
        Assert.Equal(first.Out, second.Out);
        Assert.True(first.Json.GetProperty("complete").GetBoolean());
        Assert.Equal(0, first.Json.GetProperty("problems").GetArrayLength());
        Assert.Equal("USD", first.Json.GetProperty("currency").GetString());
        Assert.Equal(NotCovered, first.Json.GetProperty("notCovered").EnumerateArray().Select(kind => kind.GetString()));
        Assert.Equal(demo.Exchange.LedgerClock.GetUtcNow().UtcDateTime, first.Json.GetProperty("at").GetDateTime());
    }

    [Theory]
    [InlineData("USD")]
    [InlineData("USDT")]
    [InlineData("BTC")]
    [InlineData("EUR")]
    public async Task Portfolio_totals_equal_the_wallets_read_one_by_one(string currency)
    {
        var json = (await CommandRun.Against(demo.Exchange).Of($"portfolio --json --in {currency}")).Json;
        var rows = json.GetProperty("rows").EnumerateArray().ToArray();

        var totals = json.GetProperty("totals");
        Assert.Equal(Amount(totals, "assets"), rows.Where(row => !IsDebt(row)).Sum(row => Amount(row, "value")));
        Assert.Equal(Amount(totals, "liabilities"), rows.Where(IsDebt).Sum(row => Amount(row, "value")));
        Assert.Equal(Amount(totals, "net"), Amount(totals, "assets") + Amount(totals, "liabilities"));
        Assert.All(rows, row => Assert.Equal(IsDebt(row), Amount(row, "total") < 0));
        Assert.Contains(rows, IsDebt);

        var expected = await NetByAsset();
        var shown = rows.GroupBy(Asset).ToDictionary(group => group.Key, group => group.Sum(row => Amount(row, "total")));
        Assert.Equal(expected.Where(asset => asset.Value != 0).OrderBy(asset => asset.Key), shown.OrderBy(asset => asset.Key));

        var prices = await Prices(currency);
        var value = expected.Sum(asset => asset.Value * prices(asset.Key));
        Assert.InRange(Amount(totals, "net"), value - (0.00000001m * rows.Length), value + (0.00000001m * rows.Length));
    }

    [Fact]
    public async Task Portfolio_lists_each_wallet_and_asset_once()
    {
        var run = await CommandRun.Against(demo.Exchange).Of("portfolio --json --zeros");
        var rows = run.Json.GetProperty("rows").EnumerateArray().ToArray();
        Assert.Contains(rows, row => Amount(row, "total") == 0);
        Assert.Distinct(rows.Select(row => (Text(row, "account"), Text(row, "wallet"), Asset(row), IsDebt(row))));
        Assert.Equal(
            ["main", "trade", "margin", "isolated:BTC-USDT", "isolated:ETH-USDT", "futures"],
            rows.Where(row => Text(row, "account") == "master").Select(row => Text(row, "wallet")).Distinct());
    }

    [Fact]
    public async Task Portfolio_key_of_a_sub_account_shows_its_name_and_the_sources_without_permission()
    {
        var run = await CommandRun.Against(demo.Exchange, demo.Exchange.Keys["trader"]).Of("portfolio --json");
        Assert.Equal(ExitCodes.Partial, run.Exit);
        Assert.False(run.Json.GetProperty("complete").GetBoolean());
        Assert.Equal(
            ["futures wallets in USDT", "futures wallets in USDC", "futures wallets in XBT"],
            run.Json.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("source").GetString()));
        Assert.Contains("futures wallets in USDT", run.Error, StringComparison.Ordinal);
        Assert.Equal("marketMaker1", Text(run.Json, "account"));
        Assert.NotEqual(0, run.Json.GetProperty("rows").GetArrayLength());
        Assert.All(run.Json.GetProperty("rows").EnumerateArray(), row => Assert.Equal("marketMaker1", Text(row, "account")));
        Assert.Equal(NotCovered[..3], run.Json.GetProperty("notCovered").EnumerateArray().Select(kind => kind.GetString()));
    }

    [Fact]
    public async Task Portfolio_source_that_fails_is_a_problem_and_not_in_the_totals()
    {
        var whole = (await CommandRun.Against(demo.Exchange).Of("portfolio --json")).Json;
        using var network = new FakeNetwork(letsThrough: true)
            .Body("GET /api/v3/margin/accounts", "<html>", HttpStatusCode.BadGateway);
        var run = await CommandRun.Against(demo.Exchange, network: network).Of("portfolio --json");

        Assert.Equal(ExitCodes.Partial, run.Exit);
        Assert.Contains("margin wallet of the account: The response could not be read (HTTP 502)", run.Error, StringComparison.Ordinal);
        var margin = whole.GetProperty("rows").EnumerateArray().Where(row => row.GetProperty("wallet").GetString() == "margin"
            && row.GetProperty("account").GetString() == "master" && !IsDebt(row)).Sum(row => Amount(row, "value"));
        Assert.NotEqual(0, margin);
        var totals = run.Json.GetProperty("totals");
        Assert.Equal(Amount(whole.GetProperty("totals"), "assets") - margin, Amount(totals, "assets"));
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (totals.GetProperty("liabilities").ValueKind, totals.GetProperty("net").ValueKind));
    }

    [Fact]
    public async Task Portfolio_asset_without_a_price_is_a_problem_and_not_in_the_totals()
    {
        using var network = new FakeNetwork(letsThrough: true).Data("GET /api/v1/prices", """{"USDT":"1"}""");
        var run = await CommandRun.Against(demo.Exchange, network: network).Of("portfolio --json");
        Assert.Equal(ExitCodes.Partial, run.Exit);
        var problems = run.Json.GetProperty("problems").EnumerateArray().Select(problem => Text(problem, "source")).ToArray();
        Assert.Contains("BTC", problems);
        Assert.DoesNotContain("USDT", problems);
        Assert.Distinct(problems);
        foreach (var row in run.Json.GetProperty("rows").EnumerateArray())
        {
            Assert.Equal(Asset(row) == "USDT", row.GetProperty("value").ValueKind == JsonValueKind.String);
        }

        Assert.Equal(
            run.Json.GetProperty("rows").EnumerateArray().Where(row => Asset(row) == "USDT").Sum(row => Amount(row, "value")),
            Amount(run.Json.GetProperty("totals"), "net"));
    }

    [Fact]
    public async Task Portfolio_without_prices_still_lists_the_amounts()
    {
        using var network = new FakeNetwork(letsThrough: true)
            .Refusal("GET /api/v1/prices", "503000", "busy", HttpStatusCode.ServiceUnavailable);
        var run = await CommandRun.Against(demo.Exchange, network: network).Of("portfolio --json");
        Assert.Equal(ExitCodes.Partial, run.Exit);
        Assert.Equal("prices", Assert.Single(run.Json.GetProperty("problems").EnumerateArray()).GetProperty("source").GetString());
        Assert.All(run.Json.GetProperty("totals").EnumerateObject(), total => Assert.Equal(JsonValueKind.Null, total.Value.ValueKind));
    }

    [Fact]
    public async Task Portfolio_without_prices_shows_unknown_totals()
    {
        using var network = new FakeNetwork(letsThrough: true)
            .Refusal("GET /api/v1/prices", "503000", "busy", HttpStatusCode.ServiceUnavailable);
        var run = await CommandRun.Against(demo.Exchange, network: network).Of("portfolio");
        Assert.Equal(ExitCodes.Partial, run.Exit);
        Assert.Contains("\nassets       unknown\nliabilities  unknown\nnet          unknown\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Portfolio_counts_each_wallet_type_from_one_source()
    {
        const string Kinds = """
            [{"id":"1","currency":"BTC","type":"main","balance":"1","available":"1","holds":"0"},
             {"id":"2","currency":"BTC","type":"trade_hf","balance":"2","available":"2","holds":"0"},
             {"id":"3","currency":"BTC","type":"margin","balance":"4","available":"4","holds":"0"},
             {"id":"4","currency":"BTC","type":"isolated","balance":"8","available":"8","holds":"0"},
             {"id":"5","currency":"BTC","type":"option","balance":"16","available":"16","holds":"0"},
             {"id":"6","currency":"BTC","type":"brand_new","balance":"32","available":"32","holds":"0"},
             {"id":"7","currency":"BTC","type":"contract","balance":"64","available":"64","holds":"0"}]
            """;
        using var network = new FakeNetwork(letsThrough: true).Data("GET /api/v1/accounts", Kinds)
            .Data("GET /api/v3/margin/accounts", """{"debtRatio":"0","accounts":[]}""")
            .Data("GET /api/v3/isolated/accounts", """{"totalAssetOfQuoteCurrency":"0","totalLiabilityOfQuoteCurrency":"0","assets":[]}""")
            .Data("GET /api/v1/account-overview-all", Overview.Of("USDT"));
        var run = await CommandRun.Against(demo.Exchange, network: network).Of("portfolio --json --in BTC");
        var master = run.Json.GetProperty("rows").EnumerateArray().Where(row => row.GetProperty("account").GetString() == "master");
        Assert.Equal(
            [("main", 1m), ("trade_hf", 2m), ("brand_new", 32m)],
            master.Select(row => (row.GetProperty("wallet").GetString(), Amount(row, "value"))));
    }

    [Fact]
    public async Task Portfolio_value_that_overflows_is_a_problem()
    {
        const string Huge = """
            [{"id":"1","currency":"BTC","type":"main","balance":"79228162514264337593543950335","available":"0","holds":"0"}]
            """;
        using var network = new FakeNetwork(letsThrough: true).Data("GET /api/v1/accounts", Huge);
        var run = await CommandRun.Against(demo.Exchange, network: network).Of("portfolio --json");
        Assert.Equal(ExitCodes.Partial, run.Exit);
        Assert.Equal("BTC in main of master", Text(Assert.Single(run.Json.GetProperty("problems").EnumerateArray()), "source"));
    }

    [Fact]
    public async Task Portfolio_without_any_readable_source_exits_with_the_error_of_the_exchange()
    {
        var wrong = demo.Exchange.Credentials with { Secret = "wrong" };
        var run = await CommandRun.Against(demo.Exchange, wrong).Of("portfolio --json");
        Assert.Equal(ExitCodes.Credentials, run.Exit);
        Assert.Empty(run.Out);
        Assert.Contains("Check the", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Portfolio_unknown_currency_exits_with_2()
    {
        var run = await CommandRun.Against(demo.Exchange).Of("portfolio --in XYZ");
        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Contains("no price in 'XYZ'", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Portfolio_csv_has_one_line_per_row()
    {
        var json = (await CommandRun.Against(demo.Exchange).Of("portfolio --json")).Json;
        var csv = (await CommandRun.Against(demo.Exchange).Of("portfolio --csv")).Out.TrimEnd('\n').Split('\n');
        Assert.Equal(json.GetProperty("rows").GetArrayLength() + 1, csv.Length);
        Assert.Equal("account,wallet,asset,total,available,held,value,liability,userId,currency,at,kind", csv[0]);
        Assert.All(csv[1..], row => Assert.EndsWith(",USD,2026-03-02T09:30:00Z,holding", row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Portfolio_table_lists_what_is_not_covered()
    {
        var run = await CommandRun.Against(demo.Exchange).Of("portfolio");
        Assert.Contains($"Not covered: {string.Join(", ", NotCovered)}.", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\e", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(200)]
    public async Task Portfolio_table_shows_every_digit_at_any_terminal_width(int width)
    {
        var run = await new CommandRun { IsTerminal = true, Width = width }.Of("portfolio --demo");
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Contains("1204.518330027459160377", run.Out, StringComparison.Ordinal);
        Assert.Contains("0.000000000000000001", run.Out, StringComparison.Ordinal);
    }

    private static string Text(JsonElement parent, string name) => parent.GetProperty(name).GetString()!;

    private static string Asset(JsonElement row) => row.GetProperty("asset").GetString()!;

    private static bool IsDebt(JsonElement row) => row.GetProperty("liability").GetBoolean();

    private static decimal Amount(JsonElement parent, string name) =>
        decimal.Parse(parent.GetProperty(name).GetString()!, NumberStyles.Number, CultureInfo.InvariantCulture);

    /// <summary>Reads the same exchange with other calls than the command: wallet by wallet, and each sub-account separately.</summary>
    private async Task<Dictionary<string, decimal>> NetByAsset()
    {
        using var client = Client();
        var ct = TestContext.Current.CancellationToken;
        var net = new Dictionary<string, decimal>();
        foreach (var row in (await client.SpotApi.Account.GetAccountsAsync(ct: ct)).GetDataOrThrow())
        {
            Add(row.Asset, row.Available + row.Holds);
        }

        foreach (var row in (await client.SpotApi.Account.GetMarginAccountAsync(ct)).GetDataOrThrow().Accounts)
        {
            Add(row.Asset, row.AvailableBalance!.Value + row.HoldBalance!.Value - row.LiabilityPrincipal!.Value - row.LiabilityInterest!.Value);
        }

        foreach (var pair in (await client.SpotApi.Account.GetIsolatedMarginAccountsAsync(ct)).GetDataOrThrow().Assets)
        {
            Add(pair.BaseAsset.Currency, pair.BaseAsset.TotalBalance - pair.BaseAsset.Liability);
            Add(pair.QuoteAsset.Currency, pair.QuoteAsset.TotalBalance - pair.QuoteAsset.Liability);
        }

        foreach (var sub in (await client.SpotApi.SubAccount.GetSubAccountListAsync(ct: ct)).GetDataOrThrow())
        {
            foreach (var row in (await client.SpotApi.SubAccount.GetDetailBalanceAsync(sub.UserId, ct: ct)).GetDataOrThrow())
            {
                Add(row.Asset, row.Available + row.Holds);
            }
        }

        foreach (var (asset, name) in new[] { ("USDT", "USDT"), ("USDC", "USDC"), ("XBT", "BTC") })
        {
            Add(name, (await client.FuturesApi.Account.GetSubAccountsOverviewAsync(asset, ct)).GetDataOrThrow().Summary!.AccountEquity!.Value);
        }

        return net;

        void Add(string asset, decimal amount) => net[asset] = net.GetValueOrDefault(asset) + amount;
    }

    private async Task<Func<string, decimal>> Prices(string currency)
    {
        using var client = Client();
        var isFiat = currency is "USD" or "EUR";
        var ct = TestContext.Current.CancellationToken;
        var prices = (await client.SpotApi.ExchangeData.GetFiatPricesAsync(isFiat ? currency : "USD", ct: ct)).GetDataOrThrow();
        return asset => isFiat ? prices[asset] : prices[asset] / prices[currency];
    }

    private KucoinRestClient Client()
    {
        var (key, secret, passphrase) = demo.Exchange.Credentials;
        return new(new KucoinClientOptions
        {
            Environment = KucoinEnvironment.FromAddress(demo.Exchange.Address),
            Credentials = new(key, secret, passphrase),
        });
    }
}
