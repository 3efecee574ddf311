using System.Globalization;
using System.Text.Json;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Ledger;
using Kucoin.Emulator.Traffic;
using Microsoft.Data.Sqlite;

namespace Kucoin.Emulator.Scenarios;

/// <summary>Opens an existing ledger file, or creates a new ledger in the state of a scenario.</summary>
internal static class ScenarioLoader
{
    private const long Day = 24 * 60 * 60 * 1000;
    private const long Year = 365 * Day;

    /// <summary>The days before the traffic, in which the first deposits arrive.</summary>
    private const int DaysOfFunding = 2;

    /// <summary>The batch size for writing the history.</summary>
    private const int Batch = 50_000;

    /// <summary>The maximum number of movements of an in-memory ledger, which keeps all of them in memory.</summary>
    private const int MostInMemory = 200_000;

    /// <summary>
    /// The minimum number of sub-accounts that a master may have beyond its level. It also gets twice its initial number.
    /// </summary>
    private const int LeastGranted = 95;

    /// <summary>Opens the ledger of the options, and creates it if it does not exist.</summary>
    /// <param name="options">The options.</param>
    /// <param name="observe">Called with a new ledger before its traffic; returns what is called with every operation of it.</param>
    public static Task<GeneralLedger> OpenAsync(
        KucoinEmulatorOptions options, Func<GeneralLedger, Action<TrafficEvent>>? observe = null) => options.DataFile switch
        {
            null => MakeAsync(null, options, observe),
            var file when LedgerFile.Exists(file) => Task.Run(() => Reopen(file)),
            var file => MakeFileAsync(file, options, observe),
        };

    private static GeneralLedger Reopen(string file)
    {
        LedgerFile.CheckWritable(file);
        return GeneralLedger.Open(file);
    }

    /// <summary>The market data of a ledger: the included data and the assets that its scenario added.</summary>
    public static MarketData Market(GeneralLedger ledger) => ledger.Assets is { } assets
        ? MarketData.Shipped.With(JsonSerializer.Deserialize(assets, FileJson.Default.IReadOnlyListAsset)!)
        : MarketData.Shipped;

    /// <summary>The file is renamed when the ledger is complete, so an interrupted start leaves no partial ledger.</summary>
    private static async Task<GeneralLedger> MakeFileAsync(
        string file, KucoinEmulatorOptions options, Func<GeneralLedger, Action<TrafficEvent>>? observe)
    {
        using var draft = LedgerFileDraft.Create(file);
        try
        {
            (await MakeAsync(draft.Path, options, observe).ConfigureAwait(false)).Dispose();
        }
        catch (Exception error) when (error is SqliteException or CommitFailedException)
        {
            throw new KucoinEmulatorException($"The emulator cannot create {file}: {error.Message}", error);
        }

        draft.Publish();
        return GeneralLedger.Open(file);
    }

    /// <summary>
    /// Creates the tables and reads the market data in parallel with the scenario, and fills the ledger asynchronously.
    /// </summary>
    private static async Task<GeneralLedger> MakeAsync(
        string? file, KucoinEmulatorOptions options, Func<GeneralLedger, Action<TrafficEvent>>? observe)
    {
        var making = Task.Run(() => file is null ? LedgerStore.Create(null) : LedgerStore.CreateDraft(file));
        _ = Task.Run(() => MarketData.Shipped);
        ScenarioFile scenario;
        try
        {
            scenario = Read(options);
        }
        catch
        {
            (await making.ConfigureAwait(false)).Dispose();
            throw;
        }

        var store = await making.ConfigureAwait(false);
        return await Task.Run(() => Fill(store, scenario, options, observe)).ConfigureAwait(false);
    }

    private static ScenarioFile Read(KucoinEmulatorOptions options)
    {
        var scenario = ScenarioFile.Load(options.Scenario).Sized(options.ScenarioSize);
        return options.DataFile is not null || scenario.History.Generated <= MostInMemory
            ? scenario
            : throw new KucoinEmulatorException(
                $"The scenario {options.Scenario} has {scenario.History.Generated} movements: it needs a data file.");
    }

    private static GeneralLedger Fill(
        LedgerStore store, ScenarioFile scenario, KucoinEmulatorOptions options, Func<GeneralLedger, Action<TrafficEvent>>? observe)
    {
        try
        {
            var anchor = options.At ?? (options.FreezeAtAnchor ? scenario.Anchor : options.WireClock.GetUtcNow());
            store.Set(GeneralLedger.Settings.Seed, (options.Seed ?? scenario.Seed).ToString(CultureInfo.InvariantCulture));
            store.Set(GeneralLedger.Settings.Scenario, options.Scenario);
            store.Set(GeneralLedger.Settings.Anchor, anchor.ToString("O", CultureInfo.InvariantCulture));
            if (scenario.LargeUids)
            {
                store.Set(GeneralLedger.Settings.LargeUids, "true");
            }

            if (scenario.Assets.Count > 0)
            {
                store.Set(GeneralLedger.Settings.Assets, JsonSerializer.Serialize(scenario.Assets, FileJson.Default.IReadOnlyListAsset));
            }

            if (scenario.Prices is { } prices)
            {
                store.Set(GeneralLedger.Settings.PriceWalk, $"{new PriceWalk(options.Seed ?? scenario.Seed, prices.DailyPercent)}");
            }

            var ledger = new GeneralLedger(store) { HasTradesInBothLedgers = options.TradeRowsInBothLedgers };
            Write(ledger, scenario, scenario.History.Traffic == 0
                ? anchor.ToUnixTimeMilliseconds()
                : anchor.ToUnixTimeMilliseconds() - ((scenario.History.Days - DaysOfFunding) * Day));
            HistoricalTraffic.Run(ledger, Market(ledger), scenario, anchor.ToUnixTimeMilliseconds(), observe?.Invoke(ledger));
            if (options.DataFile is not null)
            {
                store.EndDraft();
            }

            return ledger;
        }
        catch (Exception error) when (error is ArgumentException or OverdrawnException)
        {
            store.Dispose();
            throw new KucoinEmulatorException($"The scenario {options.Scenario} cannot be set up: {error.Message}", error);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private static void Write(GeneralLedger ledger, ScenarioFile scenario, long anchor)
    {
        var past = ledger.Commit(writer => Begin(writer, ledger.Ids, Market(ledger), scenario, anchor));
        foreach (var batch in past.Chunk(Batch))
        {
            ledger.Commit(writer =>
            {
                foreach (var historical in batch)
                {
                    Write(writer, ledger.Ids, historical);
                }

                return batch;
            });
        }
    }

    private static void Write(LedgerWriter writer, Ids ids, HistoricalEvent historical)
    {
        writer.Post(historical.Entry);
        if (historical.Entry is { TransactionType: TransactionTypes.Borrowing, Moves: [var loan] })
        {
            Loans.Record(writer, ids, loan.To.Wallet, isRepayment: false, loan.Amount, loan.Amount, Amount.Zero);
        }

        if (historical.Deposit is { } deposit)
        {
            writer.Add(deposit);
        }

        if (historical.Withdrawal is { } withdrawal)
        {
            writer.Add(withdrawal);
        }
    }

    /// <summary>Writes users, keys and wallets, and returns the history, oldest first.</summary>
    private static IEnumerable<HistoricalEvent> Begin(LedgerWriter writer, Ids ids, MarketData market, ScenarioFile scenario, long anchor)
    {
        ScenarioCheck.Check(scenario, market);
        var historyDays = scenario.History.Traffic == 0 ? scenario.History.Days : DaysOfFunding;
        var users = scenario.AllUsers().ToList();
        var apart = Math.Min(Day, Year / users.Count);
        var created = anchor - (historyDays * Day) - (users.Count * apart);
        if (created < 0)
        {
            throw new ArgumentException($"A history of {scenario.History.Days} days would begin before 1970.");
        }

        var wallets = new List<(WalletKey Key, ScenarioWallet Wallet)>();
        var pending = new List<(WalletKey Wallet, ScenarioWithdrawal Withdrawal)>();
        var master = writer.NextUser;
        foreach (var user in users)
        {
            var createdAt = created + ((writer.NextUser - master) * apart);
            var number = writer.NextUser == master
                ? Seeding.Add(writer, ids, user, null, createdAt, Math.Max(LeastGranted, 2 * users.Count)).Id
                : Seeding.Add(writer, ids, user, master, createdAt).Id;
            foreach (var key in user.Keys)
            {
                Seeding.Add(writer, ids, key, number, createdAt, key.ExpiresInDays is { } days ? anchor + (days * Day) : null);
            }

            foreach (var wallet in user.Wallets)
            {
                writer.Open(wallet.GetKey(number));
                wallets.Add((wallet.GetKey(number), wallet));
            }

            foreach (var address in user.Addresses)
            {
                var asset = market.Find(address.Asset)!;
                Deposits.Open(writer, ids, number, asset, asset.FindChain(address.Chain)!, WalletKinds.Parse(address.Wallet), createdAt);
            }

            foreach (var funding in user.OldFundings)
            {
                Write(writer, ids, funding, number);
            }

            pending.AddRange(user.Withdrawals.Select(withdrawal =>
                (new WalletKey(number, WalletKind.Main, "", withdrawal.Asset), withdrawal)));
        }

        var teller = new HistoryGenerator(
            market,
            ids,
            scenario with { History = scenario.History with { Days = historyDays } },
            anchor,
            master,
            wallets,
            pending,
            wallet => GetAddress(writer, ids, market, wallet, created));
        var told = teller.Generate();
        var movements = MovementGenerator.Generate(scenario, wallets, anchor - ((scenario.History.Days - 1) * Day), anchor);
        return scenario.History.Movements == 0 ? told : Merge(told, movements);
    }

    private static void Write(LedgerWriter writer, Ids ids, ScenarioOldFunding funding, int owner)
    {
        var at = funding.At.ToUnixTimeMilliseconds();
        writer.Add(new OldFunding
        {
            Owner = owner,
            IsWithdrawal = funding.IsWithdrawal,
            Asset = funding.Asset,
            Amount = funding.Amount,
            Address = funding.Address,
            TransactionId = ids.Transaction(at),
            Status = FundingStatus.Success,
            CreatedAt = at,
        });
    }

    /// <summary>
    /// The address that the deposits of a wallet arrived at: its first address on the first open chain; null for an asset without a chain.
    /// </summary>
    private static DepositAddress? GetAddress(LedgerWriter writer, Ids ids, MarketData market, WalletKey wallet, long createdAt)
    {
        var asset = market.Find(wallet.Asset)!;
        var known = writer.Addresses(wallet.Owner, wallet.Asset).FirstOrDefault(address => address.Wallet == wallet.Kind);
        return known is null && asset.Chains.FirstOrDefault(chain => chain.IsDepositOpen) is { } chain
            ? Deposits.Open(writer, ids, wallet.Owner, asset, chain, wallet.Kind, createdAt)
            : known;
    }

    /// <summary>Merges two histories by time.</summary>
    private static IEnumerable<HistoricalEvent> Merge(IEnumerable<HistoricalEvent> one, IEnumerable<HistoricalEvent> other)
    {
        using var others = other.GetEnumerator();
        var isLeft = others.MoveNext();
        foreach (var historical in one)
        {
            for (; isLeft && others.Current.Entry.At < historical.Entry.At; isLeft = others.MoveNext())
            {
                yield return others.Current;
            }

            yield return historical;
        }

        for (; isLeft; isLeft = others.MoveNext())
        {
            yield return others.Current;
        }
    }
}
