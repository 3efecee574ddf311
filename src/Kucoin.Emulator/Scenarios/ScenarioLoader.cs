using System.Globalization;
using Kucoin.Emulator.Books;
using Kucoin.Emulator.Exchange;

namespace Kucoin.Emulator.Scenarios;

/// <summary>Opens books: those of a file as they are, or fresh ones in the state of a scenario.</summary>
internal static class ScenarioLoader
{
    private const long Day = 24 * 60 * 60 * 1000;

    public static AccountBooks Open(KucoinEmulatorOptions options)
    {
        if (options.DataFile is not { } file)
        {
            return Make(BookStore.Create(null), options);
        }

        if (!BookFile.Exists(file))
        {
            // The file gets its name when its books are whole, so an interrupted start leaves no half-made books behind.
            var draft = BookFile.StartDraft(file);
            Make(BookStore.Create(draft), options).Dispose();
            BookFile.FinishDraft(file);
        }

        return new(BookStore.Open(file));
    }

    private static AccountBooks Make(BookStore store, KucoinEmulatorOptions options)
    {
        try
        {
            var scenario = ScenarioFile.Load(options.Scenario);
            var anchor = options.At ?? (options.FreezeAtAnchor ? scenario.Anchor : options.WireClock.GetUtcNow());
            store.Set(AccountBooks.Settings.Seed, scenario.Seed.ToString(CultureInfo.InvariantCulture));
            store.Set(AccountBooks.Settings.Scenario, options.Scenario);
            store.Set(AccountBooks.Settings.Anchor, anchor.ToString("O", CultureInfo.InvariantCulture));
            var books = new AccountBooks(store);
            return books.Write(writer =>
            {
                Write(writer, books.Ids, scenario, anchor.ToUnixTimeMilliseconds());
                return books;
            });
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private static void Write(BookWriter writer, Ids ids, ScenarioFile scenario, long anchor)
    {
        var created = anchor - ((scenario.History.Days + scenario.Users.Count) * Day);
        var wallets = new List<(WalletKey Key, ScenarioWallet Wallet)>();
        var master = writer.NextUser;
        foreach (var user in scenario.Users)
        {
            var number = writer.NextUser;
            writer.Add(new User
            {
                Id = number,
                UserId = ids.User(number),
                Uid = Ids.Uid(number),
                Name = user.Name,
                Master = number == master ? null : master,
                Remarks = user.Remarks,
                Access = user.Access,
                IsFrozen = user.Frozen,
                CreatedAt = created + ((number - master) * Day),
            });
            foreach (var key in user.Keys)
            {
                writer.Add(KeyOf(ids, key, number));
            }

            foreach (var wallet in user.Wallets)
            {
                writer.Open(wallet.KeyOf(number));
                wallets.Add((wallet.KeyOf(number), wallet));
            }
        }

        foreach (var entry in new HistoryTeller(MarketData.Shipped, ids, scenario, anchor, master, wallets).Tell())
        {
            writer.Post(entry);
        }
    }

    private static ApiKey KeyOf(Ids ids, ScenarioKey key, int owner) =>
        new(key.Label, ids.Key(key.Label), ids.Secret(key.Label), ids.Passphrase(key.Label), owner, key.Permissions);
}
