using System.Globalization;
using System.Numerics;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Exchange.Trading;
using Kucoin.Emulator.Ledger;
using Kucoin.Emulator.Scenarios;
using Kucoin.Emulator.Traffic;
using Microsoft.Data.Sqlite;

namespace Kucoin.Emulator.Tests.Traffic;

/// <summary>The whole year of the living fund, compared with an oracle that computes every balance from the requests.</summary>
public sealed class LivingFundOracleTests
{
    private const int SampleCount = 100;
    private const ulong SampleSeed = 20_261_128;
    private const long Hour = 3_600_000;
    private const int MostShown = 10;

    /// <summary>Rebates, small balances, and prices that change by a fifth in a day: what the living fund does not have.</summary>
    private const string Volatile =
        """
        {
          "seed": 4,
          "anchor": "2026-11-15T08:00:00Z",
          "history": { "days": 390, "entriesPerDay": 0, "traffic": 12000, "maxSubAccounts": 3 },
          "prices": { "dailyPercent": "20" },
          "users": [
            {
              "name": "rebateMaster1",
              "vipLevel": 8,
              "wallets": [
                { "kind": "MAIN", "asset": "USDT", "available": "3000" },
                { "kind": "TRADE", "asset": "USDT", "available": "90000" },
                { "kind": "TRADE", "asset": "BTC", "available": "2" },
                { "kind": "TRADE", "asset": "KCS", "available": "0.7" },
                { "kind": "TRADE", "asset": "DOGE", "available": "3.5" },
                { "kind": "TRADE", "asset": "XRP", "available": "0.4" },
                { "kind": "MARGIN", "asset": "USDT", "available": "5000" },
                { "kind": "MARGIN", "asset": "BTC", "available": "0.001" },
                { "kind": "MARGIN_V2", "asset": "ETH", "available": "0.6" },
                { "kind": "MARGIN_V2", "asset": "USDT", "available": "1" },
                { "kind": "ISOLATED", "tag": "BTC-USDT", "asset": "BTC", "available": "0.1" },
                { "kind": "ISOLATED", "tag": "BTC-USDT", "asset": "USDT", "available": "20" },
                { "kind": "CONTRACT", "asset": "USDT", "available": "900" },
                { "kind": "CONTRACT", "asset": "BTC", "available": "0.02" }
              ]
            },
            {
              "name": "smallSub1",
              "wallets": [
                { "kind": "TRADE", "asset": "USDT", "available": "70" },
                { "kind": "TRADE", "asset": "ETH", "available": "0.0002" },
                { "kind": "TRADE", "asset": "SOL", "available": "0.003" },
                { "kind": "MARGIN", "asset": "ETH", "available": "0.4" },
                { "kind": "MARGIN", "asset": "USDT", "available": "10" },
                { "kind": "CONTRACT", "asset": "USDT", "available": "60" }
              ]
            }
          ]
        }
        """;

    [Fact]
    public async Task Every_balance_of_the_year_is_that_of_the_oracle_and_every_hour_adds_up_to_zero()
    {
        var counts = await CompareAsync("living-fund");

        var types = typeof(TrafficEvent).Assembly.GetTypes().Where(type => type.BaseType == typeof(TrafficEvent));
        Assert.All(types, type => Assert.True(counts.ContainsKey(type.Name), $"The year has no {type.Name}."));
        Assert.True(counts.Values.Sum() > 200_000, $"The year has only {counts.Values.Sum()} operations.");
    }

    [Fact]
    public async Task Rebates_and_small_balances_at_volatile_prices_are_those_of_the_oracle()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("volatile.json");
        await File.WriteAllTextAsync(file, Volatile, TestContext.Current.CancellationToken);

        var counts = await CompareAsync(file);

        // At the VIP level of this master, a maker's fee is a rebate.
        Assert.True(FeeTable.Base(8).Maker.IsNegative);
        Assert.True(counts["OrderFilled"] > 100 && counts.ContainsKey("DustSwept"), $"The traffic is {string.Join(", ", counts)}.");
    }

    /// <summary>Generates a scenario and compares every balance; returns the number of operations of each type.</summary>
    private static async Task<IReadOnlyDictionary<string, int>> CompareAsync(string scenario)
    {
        using var folder = TemporaryFolder.InMemory();
        var options = new KucoinEmulatorOptions { Scenario = scenario, DataFile = folder.File("ledger.db"), FreezeAtAnchor = true };
        LivingFundOracle? oracle = null;
        using (var ledger = await ScenarioLoader.OpenAsync(options, started => (oracle = Create(started)).Observe))
        {
            oracle!.Complete();
            var trial = ledger.TrialBalance();
            Assert.True(trial.IsBalanced, string.Join(' ', trial.Problems.Take(MostShown)));
        }

        TestContext.Current.SendDiagnosticMessage(string.Join(", ", oracle.Counts.Select(count => $"{count.Key} {count.Value}")));
        var problems = Differences(options.DataFile, oracle);
        problems.AddRange(oracle.Faults);
        problems.AddRange(DifferentPositions(options.DataFile, oracle));
        Assert.True(problems.Count == 0, $"{problems.Count}:\n{string.Join('\n', problems.Take(MostShown))}");
        Assert.Equal(SampleCount, oracle.Snapshots.Count);
        return oracle.Counts;
    }

    /// <summary>Creates the oracle from the balances before the traffic.</summary>
    private static LivingFundOracle Create(GeneralLedger ledger)
    {
        var (market, prices, seed) = (ScenarioLoader.Market(ledger), PriceBook.Read(ledger), ledger.Ids.Seed);
        var opening =
            from owner in ledger.Users().Select(user => user.Id).Prepend(WalletKey.Exchange)
            from balance in ledger.Balances(owner)
            from side in Enum.GetValues<Side>()
            select KeyValuePair.Create(new BalanceKey(balance.Wallet.Key, side), LivingFundOracle.Number(balance[side]));
        return new(
            opening.ToDictionary(),
            at => market.At(prices, at),
            ledger.Users()[0].VipLevel,
            (symbol, at) => LivingFundOracle.Number(FuturesTrading.FundingRate(seed, symbol, at)),
            DrawTimes(ledger.NewestAt, ledger.Anchor.ToUnixTimeMilliseconds()));
    }

    /// <summary>Draws times. Every fourth is a full hour, when several operations have the same time.</summary>
    private static List<long> DrawTimes(long from, long until)
    {
        var random = new SplitMix64(SampleSeed);
        return
        [
            .. Enumerable.Range(1, SampleCount)
                .Select(number => (number, At: from + random.Below(until - from)))
                .Select(drawn => drawn.number % 4 == 0 ? drawn.At - (drawn.At % Hour) : drawn.At)
                .Order(),
        ];
    }

    /// <summary>Reads every posting once: compares running balances with the snapshots, and adds up the postings of each asset.</summary>
    private static List<string> Differences(string file, LivingFundOracle oracle)
    {
        var problems = new List<string>();
        using var connection = Open(file);
        var wallets = ReadWallets(connection);
        var running = new Dictionary<BalanceKey, string>();
        var sums = new Dictionary<string, BigInteger>();
        var (compared, hour) = (0, 0L);
        void CompareUntil(long before)
        {
            for (; compared < oracle.Snapshots.Count && oracle.Snapshots[compared].At < before; compared++)
            {
                var (at, balances) = oracle.Snapshots[compared];
                problems.AddRange(Compare(at, running, balances));
            }
        }

        using var command = connection.CreateCommand();
        command.CommandText = "SELECT wallet, side, amount, balance, at FROM posting ORDER BY id";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var (wallet, at) = (wallets[reader.GetInt32(0)], reader.GetInt64(4));
            CompareUntil(at);
            if (at / Hour != hour)
            {
                problems.AddRange(Unbalanced(sums, hour));
                hour = at / Hour;
            }

            running[new(wallet, (Side)reader.GetInt32(1))] = reader.GetString(3);
            sums[wallet.Asset] = sums.GetValueOrDefault(wallet.Asset) + Units(reader.GetString(2));
        }

        CompareUntil(long.MaxValue);
        problems.AddRange(Unbalanced(sums, hour));
        return problems;
    }

    private static IEnumerable<string> Compare(
        long at, Dictionary<BalanceKey, string> recorded, Dictionary<BalanceKey, ComputedBalance> computed) =>
        from account in recorded.Keys.Union(computed.Keys)
        let ledger = recorded.TryGetValue(account, out var text) ? decimal.Parse(text, CultureInfo.InvariantCulture) : 0
        let oracle = computed.GetValueOrDefault(account)
        where ledger != oracle.Value
        select string.Create(
            CultureInfo.InvariantCulture,
            $"{Times.Show(at)}: {account.Wallet} {account.Side} is {ledger} in the ledger and {oracle.Value} in the oracle, "
                + $"after {oracle.Last}");

    private static IEnumerable<string> Unbalanced(Dictionary<string, BigInteger> sums, long hour) =>
        from sum in sums
        where !sum.Value.IsZero
        select $"{Times.Show((hour + 1) * Hour)}: {sum.Key} adds up to {sum.Value} units and not to zero.";

    private static List<string> DifferentPositions(string file, LivingFundOracle oracle)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT owner, symbol, quantity, entry_price, margin, reserved, pending FROM position";
        using var reader = command.ExecuteReader();
        var recorded = new Dictionary<(int Owner, string Symbol), ComputedPosition>();
        while (reader.Read())
        {
            decimal Number(int column) => decimal.Parse(reader.GetString(column), CultureInfo.InvariantCulture);
            recorded.Add((reader.GetInt32(0), reader.GetString(1)), new(reader.GetInt64(2), Number(3), Number(4), Number(5), Number(6)));
        }

        return
        [
            .. from key in recorded.Keys.Union(oracle.Positions.Keys)
               let pair = (Ledger: recorded.GetValueOrDefault(key), Oracle: oracle.Positions.GetValueOrDefault(key))
               where pair.Ledger != pair.Oracle
               select $"At the end: the position {key} is {pair.Ledger} in the ledger and {pair.Oracle} in the oracle.",
        ];
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    private static Dictionary<int, WalletKey> ReadWallets(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, owner, kind, tag, asset FROM wallet";
        using var reader = command.ExecuteReader();
        var wallets = new Dictionary<int, WalletKey>();
        while (reader.Read())
        {
            wallets.Add(
                reader.GetInt32(0),
                new(reader.GetInt32(1), WalletKinds.Parse(reader.GetString(2)), reader.GetString(3), reader.GetString(4)));
        }

        return wallets;
    }

    /// <summary>The number of units of 10^-18 in a decimal text.</summary>
    private static BigInteger Units(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? text : text.Remove(point, 1);
        return BigInteger.Parse(digits, CultureInfo.InvariantCulture) * BigInteger.Pow(10, 18 - (point < 0 ? 0 : text.Length - point - 1));
    }
}

/// <summary>Times in messages.</summary>
internal static class Times
{
    public static string Show(long at) =>
        DateTimeOffset.FromUnixTimeMilliseconds(at).ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);
}
