using System.Globalization;
using Kucoin.Emulator.Books;
using Kucoin.Emulator.Exchange;

namespace Kucoin.Emulator.Scenarios;

/// <summary>Opens books: those of a file as they are, or fresh ones in the state of a scenario.</summary>
internal static class ScenarioLoader
{
    private const long Day = 24 * 60 * 60 * 1000;

    /// <summary>A master has room for this many sub-accounts beyond those of its level, and for twice as many as it begins with.</summary>
    private const int LeastGranted = 95;

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
        var pending = new List<(WalletKey Wallet, ScenarioWithdrawal Withdrawal)>();
        var master = writer.NextUser;
        foreach (var user in scenario.Users)
        {
            var number = writer.NextUser;
            var createdAt = created + ((number - master) * Day);
            writer.Add(new User
            {
                Id = number,
                UserId = ids.User(number),
                Uid = Ids.Uid(number),
                Name = user.Name,
                Master = number == master || user.Stranger ? null : master,
                Remarks = user.Remarks,
                Access = user.Access,
                IsFrozen = user.Frozen,
                VipLevel = user.VipLevel,
                SubsGranted = number == master ? Math.Max(LeastGranted, 2 * scenario.Users.Count) : 0,
                Mail = user.Mail,
                Phone = user.Phone,
                CreatedAt = createdAt,
            });
            foreach (var key in user.Keys)
            {
                Write(writer, ids, key, number, createdAt);
            }

            foreach (var wallet in user.Wallets)
            {
                writer.Open(wallet.KeyOf(number));
                wallets.Add((wallet.KeyOf(number), wallet));
            }

            foreach (var address in user.Addresses)
            {
                var asset = MarketData.Shipped.Find(address.Asset)!;
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
            MarketData.Shipped, ids, scenario, anchor, master, wallets, pending, wallet => AddressOf(writer, ids, wallet, created));
        foreach (var happening in teller.Tell())
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
    }

    private static void Write(BookWriter writer, Ids ids, ScenarioKey key, int owner, long createdAt) => writer.Add(new ApiKey
    {
        Id = writer.NextKey,
        Label = key.Label,
        Key = ids.Key(key.Label),
        Secret = ids.Secret(key.Label),
        Passphrase = ids.Passphrase(key.Label),
        Owner = owner,
        Remark = key.Label,
        Permissions = key.Permissions,
        CreatedAt = createdAt,
    });

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

    /// <summary>Where the deposits of a wallet arrived: at its first address, on the first chain that takes them.</summary>
    private static DepositAddress AddressOf(BookWriter writer, Ids ids, WalletKey wallet, long createdAt)
    {
        var asset = MarketData.Shipped.Find(wallet.Asset)!;
        return writer.Addresses(wallet.Owner, wallet.Asset).FirstOrDefault(address => address.Wallet == wallet.Kind)
            ?? Deposits.Open(writer, ids, wallet.Owner, asset, asset.Chains.First(chain => chain.IsDepositOpen), wallet.Kind, createdAt);
    }
}
