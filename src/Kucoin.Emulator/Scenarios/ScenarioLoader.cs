using System.Globalization;
using System.Text.Json;
using Kucoin.Emulator.Books;
using Kucoin.Emulator.Exchange;
using Microsoft.Data.Sqlite;

namespace Kucoin.Emulator.Scenarios;

/// <summary>Opens books: those of a file as they are, or fresh ones in the state of a scenario.</summary>
internal static class ScenarioLoader
{
    private const long Day = 24 * 60 * 60 * 1000;
    private const long Year = 365 * Day;

    /// <summary>How much of the past is written at a time.</summary>
    private const int Batch = 50_000;

    /// <summary>How many movements books in memory may begin with: they keep every one of them there.</summary>
    private const int MostInMemory = 200_000;

    /// <summary>A master has room for this many sub-accounts beyond those of its level, and for twice as many as it begins with.</summary>
    private const int LeastGranted = 95;

    public static Task<AccountBooks> OpenAsync(KucoinEmulatorOptions options) => options.DataFile switch
    {
        null => MakeAsync(null, options),
        var file when BookFile.Exists(file) => Task.Run(() => Reopen(file)),
        var file => MakeFileAsync(file, options),
    };

    private static AccountBooks Reopen(string file)
    {
        BookFile.CheckWritable(file);
        return AccountBooks.Open(file);
    }

    /// <summary>The market that the books are about: the shipped one and what their scenario added to it.</summary>
    public static MarketData Market(AccountBooks books) => books.Assets is { } assets
        ? MarketData.Shipped.With(JsonSerializer.Deserialize(assets, FileJson.Default.IReadOnlyListAsset)!)
        : MarketData.Shipped;

    /// <summary>The file gets its name when its books are whole, so an interrupted start leaves no half-made books behind.</summary>
    private static async Task<AccountBooks> MakeFileAsync(string file, KucoinEmulatorOptions options)
    {
        using var draft = BookDraft.Create(file);
        try
        {
            (await MakeAsync(draft.Path, options).ConfigureAwait(false)).Dispose();
        }
        catch (Exception error) when (error is SqliteException or CommitFailedException)
        {
            throw new KucoinEmulatorException($"The emulator cannot make {file}: {error.Message}", error);
        }

        draft.Publish();
        return AccountBooks.Open(file);
    }

    /// <summary>
    /// The tables are made and the market is read while the scenario is read, and the caller is free while the books are filled.
    /// </summary>
    private static async Task<AccountBooks> MakeAsync(string? file, KucoinEmulatorOptions options)
    {
        var making = Task.Run(() => BookStore.Create(file));
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
        return await Task.Run(() => Fill(store, scenario, options)).ConfigureAwait(false);
    }

    private static ScenarioFile Read(KucoinEmulatorOptions options)
    {
        var scenario = ScenarioFile.Load(options.Scenario).Sized(options.ScenarioSize);
        return options.DataFile is not null || scenario.History.Movements <= MostInMemory
            ? scenario
            : throw new KucoinEmulatorException(
                $"The scenario {options.Scenario} has {scenario.History.Movements} movements: it needs a data file to keep them in.");
    }

    private static AccountBooks Fill(BookStore store, ScenarioFile scenario, KucoinEmulatorOptions options)
    {
        try
        {
            var anchor = options.At ?? (options.FreezeAtAnchor ? scenario.Anchor : options.WireClock.GetUtcNow());
            store.Set(AccountBooks.Settings.Seed, (options.Seed ?? scenario.Seed).ToString(CultureInfo.InvariantCulture));
            store.Set(AccountBooks.Settings.Scenario, options.Scenario);
            store.Set(AccountBooks.Settings.Anchor, anchor.ToString("O", CultureInfo.InvariantCulture));
            if (scenario.LargeUids)
            {
                store.Set(AccountBooks.Settings.LargeUids, "true");
            }

            if (scenario.Assets.Count > 0)
            {
                store.Set(AccountBooks.Settings.Assets, JsonSerializer.Serialize(scenario.Assets, FileJson.Default.IReadOnlyListAsset));
            }

            var books = new AccountBooks(store);
            Write(books, scenario, anchor.ToUnixTimeMilliseconds());
            return books;
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

    private static void Write(AccountBooks books, ScenarioFile scenario, long anchor)
    {
        var past = books.Write(writer => Begin(writer, books.Ids, Market(books), scenario, anchor));
        foreach (var batch in past.Chunk(Batch))
        {
            books.Write(writer =>
            {
                foreach (var happening in batch)
                {
                    Write(writer, happening);
                }

                return batch;
            });
        }
    }

    private static void Write(BookWriter writer, Happening happening)
    {
        writer.Post(happening.Entry);
        if (happening.Deposit is { } deposit)
        {
            writer.Add(deposit);
        }

        if (happening.Withdrawal is { } withdrawal)
        {
            writer.Add(withdrawal);
        }
    }

    /// <summary>Writes who and what there is, and gives everything that happened, oldest first.</summary>
    private static IEnumerable<Happening> Begin(BookWriter writer, Ids ids, MarketData market, ScenarioFile scenario, long anchor)
    {
        ScenarioCheck.Check(scenario, market);
        var users = scenario.People().ToList();
        var apart = Math.Min(Day, Year / users.Count);
        var created = anchor - (scenario.History.Days * Day) - (users.Count * apart);
        if (created < 0)
        {
            throw new ArgumentException($"A past of {scenario.History.Days} days would begin before 1970.");
        }

        var wallets = new List<(WalletKey Key, ScenarioWallet Wallet)>();
        var pending = new List<(WalletKey Wallet, ScenarioWithdrawal Withdrawal)>();
        var master = writer.NextUser;
        foreach (var user in users)
        {
            var createdAt = created + ((writer.NextUser - master) * apart);
            var number = writer.NextUser == master
                ? Population.Add(writer, ids, user, null, createdAt, Math.Max(LeastGranted, 2 * users.Count)).Id
                : Population.Add(writer, ids, user, master, createdAt).Id;
            foreach (var key in user.Keys)
            {
                Population.Add(writer, ids, key, number, createdAt, key.ExpiresInDays is { } days ? anchor + (days * Day) : null);
            }

            foreach (var wallet in user.Wallets)
            {
                writer.Open(wallet.KeyOf(number));
                wallets.Add((wallet.KeyOf(number), wallet));
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

        var teller = new HistoryTeller(
            market, ids, scenario, anchor, master, wallets, pending, wallet => AddressOf(writer, ids, market, wallet, created));
        var told = teller.Tell();
        var movements = Movements.Tell(scenario, wallets, anchor - ((scenario.History.Days - 1) * Day), anchor);
        return scenario.History.Movements == 0 ? told : Merge(told, movements);
    }

    private static void Write(BookWriter writer, Ids ids, ScenarioOldFunding funding, int owner)
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
    /// Where the deposits of a wallet arrived: at its first address, on the first chain that takes them. An asset without a chain came some
    /// other way.
    /// </summary>
    private static DepositAddress? AddressOf(BookWriter writer, Ids ids, MarketData market, WalletKey wallet, long createdAt)
    {
        var asset = market.Find(wallet.Asset)!;
        var known = writer.Addresses(wallet.Owner, wallet.Asset).FirstOrDefault(address => address.Wallet == wallet.Kind);
        return known is null && asset.Chains.FirstOrDefault(chain => chain.IsDepositOpen) is { } chain
            ? Deposits.Open(writer, ids, wallet.Owner, asset, chain, wallet.Kind, createdAt)
            : known;
    }

    /// <summary>Two pasts as one, each in its own order.</summary>
    private static IEnumerable<Happening> Merge(IEnumerable<Happening> one, IEnumerable<Happening> other)
    {
        using var others = other.GetEnumerator();
        var isLeft = others.MoveNext();
        foreach (var happening in one)
        {
            for (; isLeft && others.Current.Entry.At < happening.Entry.At; isLeft = others.MoveNext())
            {
                yield return others.Current;
            }

            yield return happening;
        }

        for (; isLeft; isLeft = others.MoveNext())
        {
            yield return others.Current;
        }
    }
}
