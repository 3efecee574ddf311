using System.Text.Json;
using Kucoin.Emulator.Ledger;
using Kucoin.Emulator.Scenarios;

namespace Kucoin.Emulator.Tests.Scenarios;

public class SmallFundTests(SharedExchange shared)
{
    private const long Day = 86_400_000;

    private GeneralLedger Ledger => shared.Exchange.Ledger;

    private IReadOnlyList<WalletBalance> Everything =>
        [.. Ledger.Balances(Ledger.UserNamed("fundMaster1")!.Id), .. Subs.SelectMany(sub => Ledger.Balances(sub.Id))];

    private IReadOnlyList<User> Subs => Ledger.SubAccounts(Ledger.UserNamed("fundMaster1")!.Id);

    [Fact]
    public void SmallFund_history_ends_on_the_declared_balances()
    {
        foreach (var user in ScenarioFile.Load("small-fund").Users)
        {
            var owner = Ledger.UserNamed(user.Name)!;
            Assert.Equal(user.Wallets.Count, Ledger.Balances(owner.Id).Count);
            foreach (var wallet in user.Wallets)
            {
                var balance = Ledger.Balance(wallet.GetKey(owner.Id))!.Value;
                Assert.Equal(
                    (wallet.Available, wallet.Held, -wallet.Principal, -wallet.Interest),
                    (balance.Available, balance.Held, balance.Principal, balance.Interest));
            }
        }

        Assert.True(shared.Exchange.TrialBalance().IsBalanced);
    }

    [Fact]
    public void SmallFund_has_six_sub_accounts_with_all_kinds_of_remarks()
    {
        Assert.Equal(6, Subs.Count);
        Assert.Contains(Subs, sub => sub.Remarks is null);
        Assert.Contains(Subs, sub => sub.Remarks == "東京デスク");
        Assert.Contains(Subs, sub => sub.Remarks == "=[red]x[/] <b>,\nline 2");
        Assert.Contains(Subs, sub => sub.IsFrozen);
        Assert.Contains(Subs, sub => Ledger.Balances(sub.Id).Count == 0);
        Assert.Contains(Subs, sub => Ledger.Balances(sub.Id).Any(wallet => wallet.Liability.IsPositive));
    }

    [Fact]
    public void SmallFund_has_all_wallet_types_and_balance_sizes()
    {
        Assert.Superset(
            new HashSet<WalletKind> { WalletKind.Main, WalletKind.Trade, WalletKind.Margin, WalletKind.Isolated },
            Everything.Select(wallet => wallet.Wallet.Kind).ToHashSet());
        Assert.True(Everything.Where(wallet => !wallet.Total.IsZero).Select(wallet => wallet.Asset).Distinct().Count() >= 8);
        Assert.Contains(Everything, wallet => !wallet.Total.FitsPrecision(17));
        Assert.Contains(Everything, wallet => wallet.Total > Amount.Parse("1000000000"));
        Assert.Contains(Everything, wallet => wallet.Total.IsZero);
        Assert.Contains(Everything, wallet => wallet.Held.IsPositive);
        Assert.Contains(Everything, wallet => wallet.Wallet.Kind == WalletKind.Isolated && wallet.Liability.IsPositive);
    }

    [Fact]
    public async Task SmallFund_every_held_asset_has_a_price()
    {
        var prices = await shared.Client.ReadAsync("/api/v1/prices");

        Assert.All(Everything, wallet => Assert.True(prices.TryGetProperty(wallet.Asset, out _), wallet.Asset));
    }

    [Fact]
    public async Task SmallFund_has_rows_on_most_days_of_a_year()
    {
        var now = shared.Exchange.LedgerClock.GetUtcNow().ToUnixTimeMilliseconds();
        var businesses = new HashSet<string?>();
        var days = new List<int>();
        for (var day = 0; day < 365; day++)
        {
            var page = await shared.Client.ReadAsync($"/api/v1/accounts/ledgers?endAt={now - (day * Day)}&pageSize=500");
            days.Add(page.GetProperty("totalNum").GetInt32());
            businesses.UnionWith(page.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("bizType").GetString()));
        }

        Assert.True(days.Sum() > 2000, $"{days.Sum()} rows");
        Assert.True(days.Count(rows => rows > 1) > 355, $"{days.Count(rows => rows > 1)} days");
        Assert.True(days[^1] > 0);
        Assert.Superset(
            new HashSet<string?> { "Deposit", "Withdrawal", "Transfer", "Sub-account transfer", "Margin Trade", "KuCoin Bonus" },
            businesses);
        Assert.DoesNotContain("Exchange", businesses);
        Assert.DoesNotContain("HOLD", businesses);
        Assert.DoesNotContain("INTEREST", businesses);
    }

    [Fact]
    public void SmallFund_external_flows_are_deposits_and_withdrawals_only()
    {
        var year = new LedgerQuery(0, LedgerKind.Classic, 0, long.MaxValue);
        var inAndOut = Subs.Select(sub => sub.Id).Append(Ledger.UserNamed("fundMaster1")!.Id)
            .SelectMany(id => Ledger.Ledger(year with { Owner = id }, 0, 100_000).Rows)
            .Where(row => row.TransactionType is "DEPOSIT" or "WITHDRAW")
            .GroupBy(row => row.Wallet.Asset)
            .ToDictionary(group => group.Key, group => group.Aggregate(Amount.Zero, (sum, row) =>
                sum + row.Amount + (row.TransactionType == "WITHDRAW" ? row.Fee : Amount.Zero)));

        var outside = Ledger.Balances(0)
            .Where(wallet => wallet.Wallet.Kind == WalletKind.Outside)
            .ToDictionary(wallet => wallet.Asset, wallet => -wallet.Available);

        Assert.NotEmpty(outside);
        Assert.Equal(inAndOut.OrderBy(pair => pair.Key), outside.OrderBy(pair => pair.Key));
    }

    [Fact]
    public async Task SmallFund_with_the_same_seed_returns_the_same_bytes()
    {
        await using var other = await Start.ExchangeAsync(new() { FreezeAtAnchor = true });
        using var client = new SigningClient(other);
        var now = shared.Exchange.LedgerClock.GetUtcNow().ToUnixTimeMilliseconds();
        string[] targets =
        [
            "/api/v1/accounts",
            "/api/v3/margin/accounts",
            "/api/v3/isolated/accounts",
            "/api/v2/sub/user",
            "/api/v2/sub-accounts",
            "/api/v3/currencies",
            .. Enumerable.Range(0, 20).Select(n => $"/api/v1/accounts/ledgers?pageSize=500&endAt={now - (n * 18 * Day)}"),
        ];

        Assert.Equal(shared.Exchange.Credentials, other.Credentials);
        foreach (var target in targets)
        {
            Assert.Equal((await shared.Client.GetAsync(target)).Body, (await client.GetAsync(target)).Body);
        }
    }

    [Fact]
    public async Task SmallFund_after_the_same_script_returns_the_same_bytes()
    {
        async Task<List<string>> Run()
        {
            await using var exchange = await Start.ExchangeAsync(new() { FreezeAtAnchor = true });
            using var client = new SigningClient(exchange);
            var sub = (await client.ReadAsync("/api/v2/sub/user")).GetProperty("items")[3].GetProperty("userId").GetString();
            var replies = new[]
            {
                await client.TransferAsync("USDT", "5", "MAIN", "OPTION"),
                await client.PostAsync("/api/v2/sub/user/created", """{"subName":"nightDesk7","password":"q1234567","access":"Spot"}"""),
                await client.TransferAsync("BTC", "0.1", "MAIN", "MAIN", "PARENT_TO_SUB", toUser: sub),
                await client.GetAsync("/api/v2/sub/user"),
                await client.GetAsync("/api/v1/accounts/ledgers"),
                await client.GetAsync("/api/v1/accounts?type=option"),
            };
            return [.. replies.Select(reply => JsonSerializer.Serialize(reply.Envelope, TestJson.Default.JsonElement))];
        }

        Assert.Equal(await Run(), await Run());
    }

    [Fact]
    public async Task SmallFund_is_the_same_for_every_anchor_time()
    {
        var at = new DateTimeOffset(2024, 2, 29, 23, 59, 0, TimeSpan.Zero);
        await using var other = await Start.ExchangeAsync(new() { At = at });
        using var client = new SigningClient(other);

        Assert.Equal((await shared.Client.GetAsync("/api/v1/accounts")).Body, (await client.GetAsync("/api/v1/accounts")).Body);
        var row = (await client.ReadAsync("/api/v1/accounts/ledgers")).GetProperty("items")[0];
        Assert.InRange(row.GetProperty("createdAt").GetInt64(), at.AddDays(-1).ToUnixTimeMilliseconds(), at.ToUnixTimeMilliseconds());
    }
}
