using System.Globalization;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>The rules for sub-accounts.</summary>
internal static class SubAccounts
{
    public static readonly IReadOnlyList<string> Accesses = ["Spot", "Futures", "Margin"];

    /// <summary>The access of old sub-accounts: all.</summary>
    public const string AllAccess = "All";

    private const int MaxRemarks = 24;

    public static User Add(LocalExchange exchange, User master, string name, string password, string access, string? remarks)
    {
        CheckName(name);

        // The emulator has no login, so the password is validated and discarded.
        if (!IsWord(password, 7, 24))
        {
            throw ApiErrors.InvalidPassword();
        }

        if (remarks is { Length: > MaxRemarks })
        {
            throw ApiErrors.InvalidRemarks();
        }

        return exchange.Ledger.Commit(writer =>
        {
            if (exchange.Ledger.IsNameTaken(name))
            {
                throw ApiErrors.SubNameTaken();
            }

            CheckLimits(exchange, master, access == AllAccess ? Accesses : ["Spot", access]);

            return Create(writer, exchange.Now, master.Id, name, access, remarks);
        });
    }

    /// <summary>Creates a sub-account within a change in progress.</summary>
    public static User Create(LedgerWriter writer, long at, int master, string name, string access, string? remarks)
    {
        var number = writer.NextUser;
        var sub = new User
        {
            Id = number,
            UserId = writer.Ids.User(number),
            Uid = writer.Ids.Uid(number),
            Name = name,
            Master = master,
            Remarks = remarks,
            Access = access,
            CreatedAt = at,
        };
        writer.Add(sub);
        return sub;
    }

    /// <summary>Refuses a name that KuCoin does not allow.</summary>
    public static void CheckName(string name)
    {
        if (!IsWord(name, 7, 32) || !char.IsAsciiLetter(name[0]))
        {
            throw ApiErrors.InvalidSubName();
        }
    }

    /// <summary>
    /// Deletes a sub-account without funds, debts and unfinished deposits and withdrawals, and its keys. Its movements remain, and its name
    /// and number are never assigned again.
    /// </summary>
    public static User Delete(LocalExchange exchange, LedgerWriter writer, User user)
    {
        if (user.IsMaster)
        {
            throw new InvalidOperationException($"{user.Name} is a master. Only a sub-account can be deleted.");
        }

        var wallets = exchange.Ledger.Balances(user.Id).Where(IsInUse).Select(Describe).ToList();
        if (wallets.Count > 0)
        {
            throw new InvalidOperationException(
                $"{user.Name} still has funds or debts: {string.Join(", ", wallets)}. Only a sub-account without both can be deleted.");
        }

        if (exchange.Ledger.Positions(user.Id) is [var position, ..])
        {
            throw new InvalidOperationException($"{user.Name} still has a position in {position.Symbol}. Close it first.");
        }

        CheckFinished(exchange, user);
        foreach (var key in exchange.Ledger.Keys().Where(key => key.Owner == user.Id))
        {
            writer.Change(key with { IsRemoved = true });
        }

        var deleted = user with { IsRemoved = true };
        writer.Change(deleted);
        return deleted;
    }

    /// <summary>The trading permissions of a sub-account. Spot is always included.</summary>
    public static IReadOnlyList<string> TradeTypes(User sub) =>
        [.. Accesses.Where(type => type == "Spot" || sub.Access == AllAccess || sub.Access == type || sub.Enabled.Contains(type))];

    /// <summary>
    /// Grants a sub-account a trading permission that its master has; existing permissions are kept.
    /// </summary>
    public static void Enable(LocalExchange exchange, User master, string uid, string type) => exchange.Ledger.Commit(writer =>
    {
        WalletAccess.CheckOpened(master, type);
        var sub = exchange.Ledger.UserWhere(user => user.Master == master.Id && Uid(user) == uid) ?? throw ApiErrors.UnknownSubAccount();
        if (!TradeTypes(sub).Contains(type))
        {
            CheckLimits(exchange, master, [type]);
            writer.Change(WalletAccess.Open(sub with { Enabled = [.. sub.Enabled, type] }, type));
        }
        else if (!WalletAccess.HasOpened(sub, type))
        {
            writer.Change(WalletAccess.Open(sub, type));
        }

        return sub;
    });

    /// <summary>Finds a sub-account of a master by its name.</summary>
    public static User Named(LocalExchange exchange, User master, string name) =>
        exchange.Ledger.UserNamed(name) is { } sub && sub.Master == master.Id ? sub : throw ApiErrors.UnknownSubAccount();

    /// <summary>Whether the master may have another sub-account with each of some trading permissions.</summary>
    private static void CheckLimits(LocalExchange exchange, User master, IEnumerable<string> types)
    {
        var limits = SubAccountLimits.Get(exchange.Ledger.User(master.Id));
        var subs = exchange.Ledger.SubAccounts(master.Id);
        if (types.FirstOrDefault(type => !limits.Admits(type, subs)) is { } type)
        {
            throw ApiErrors.TooManySubAccounts(type, limits.ByLevel + limits.GrantedFor(type));
        }
    }

    private static bool IsInUse(WalletBalance wallet) => !wallet.Total.IsZero || !wallet.Held.IsZero || !wallet.Liability.IsZero;

    private static string Describe(WalletBalance balance)
    {
        var wallet = balance.Wallet.Tag.Length > 0 ? $"{balance.Wallet.Kind.Word()} {balance.Wallet.Tag}" : balance.Wallet.Kind.Word();
        var held = balance.Held.IsZero ? "" : $", {balance.Held} of it held";
        var debt = balance.Liability.IsZero ? "" : $", {balance.Liability} owed";
        return $"{wallet} {balance.Total} {balance.Asset}{held}{debt}";
    }

    /// <summary>Refuses to delete a user to whom a deposit or a withdrawal can still credit or debit something.</summary>
    private static void CheckFinished(LocalExchange exchange, User user)
    {
        var all = new FundingQuery(user.Id, 0, long.MaxValue);
        if (exchange.Ledger.Deposits(all, 0, int.MaxValue).Rows.FirstOrDefault(IsUnfinished) is { } deposit)
        {
            throw new InvalidOperationException(
                $"{user.Name} has the deposit {deposit.TransactionId} with the status {deposit.Status}. "
                + "A sub-account can be deleted when its deposits are confirmed, failed or rolled back.");
        }

        if (exchange.Ledger.Withdrawals(all, 0, int.MaxValue).Rows.FirstOrDefault(IsUnfinished) is { } withdrawal)
        {
            throw new InvalidOperationException(
                $"{user.Name} has the withdrawal {withdrawal.Id} with the status {withdrawal.Status}. "
                + "A sub-account can be deleted when its withdrawals have succeeded or failed, and none is being returned.");
        }
    }

    private static bool IsUnfinished(Deposit deposit) => !deposit.IsFinal || deposit.Status == FundingStatus.RollingBack;

    private static bool IsUnfinished(Withdrawal withdrawal) => withdrawal.Status is not (FundingStatus.Success or FundingStatus.Failure)
        || withdrawal.ReturnStatus == FundingStatus.Processing;

    /// <summary>Formats a uid for requests.</summary>
    public static string Uid(User user) => user.Uid.ToString(CultureInfo.InvariantCulture);

    /// <summary>Letters and digits, at least one of each.</summary>
    private static bool IsWord(string text, int min, int max) =>
        text.Length >= min &&
        text.Length <= max &&
        text.All(char.IsAsciiLetterOrDigit) &&
        text.Any(char.IsAsciiLetter) &&
        text.Any(char.IsAsciiDigit);
}
