using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>
/// The back office: operations of the exchange and of the chains that the API does not offer, such as confirmations, reviews, closed chains
/// and frozen users. Users are identified by their 24-digit id or login name; an unknown name is an <see cref="ApiError"/>, and a step that
/// the state does not allow is an <see cref="InvalidOperationException"/>.
/// </summary>
internal sealed class BackOffice(LocalExchange exchange)
{
    /// <summary>
    /// Adds a deposit with a number of confirmations; by default, all that the chain requires. Without an address, the user's oldest
    /// address on the chain is used, and created if necessary.
    /// </summary>
    public Deposit LandDeposit(string user, string asset, string chain, string amount, int? confirmations = null, string? address = null) =>
        Deposits.Land(exchange, User(user), asset, chain, amount, confirmations, address);

    /// <summary>Adds confirmations to a deposit.</summary>
    public Deposit ConfirmDeposit(string transactionId, int blocks = 1) => DepositLifecycle.Confirm(exchange, transactionId, blocks);

    /// <summary>Rolls back a deposit; a second call completes the roll-back of a credited deposit.</summary>
    public Deposit RollBackDeposit(string transactionId) => DepositLifecycle.RollBack(exchange, transactionId);

    /// <summary>Holds a deposit for a check.</summary>
    public Deposit ReviewDeposit(string transactionId, string check) => DepositLifecycle.Review(exchange, transactionId, check);

    /// <summary>Passes the check of a deposit.</summary>
    public Deposit ReleaseDeposit(string transactionId) => DepositLifecycle.Release(exchange, transactionId);

    /// <summary>Rejects a deposit that is held for a check.</summary>
    public Deposit RejectDeposit(string transactionId) => DepositLifecycle.Reject(exchange, transactionId);

    /// <summary>Advances a withdrawal by one step.</summary>
    public Withdrawal AdvanceWithdrawal(string id) => WithdrawalLifecycle.Advance(exchange, id);

    /// <summary>Puts a withdrawal under review.</summary>
    public Withdrawal ReviewWithdrawal(string id) => WithdrawalLifecycle.Review(exchange, id);

    /// <summary>Approves a withdrawal under review.</summary>
    public Withdrawal ReleaseWithdrawal(string id) => WithdrawalLifecycle.Release(exchange, id);

    /// <summary>Fails a withdrawal before it is sent, and releases its funds.</summary>
    public Withdrawal FailWithdrawal(string id, string reason = "Refused by the exchange") =>
        WithdrawalLifecycle.Fail(exchange, id, reason);

    /// <summary>Returns a withdrawal that was sent: the first call starts the return, the second credits the main wallet.</summary>
    public Withdrawal RefundWithdrawal(string id) => WithdrawalLifecycle.Return(exchange, id);

    /// <summary>Freezes a user: all calls with its keys and all transfers to it are refused.</summary>
    public User FreezeUser(string user, bool isFrozen = true) => Change(user, known => known with { IsFrozen = isFrozen });

    /// <summary>Sets the VIP level of a master, which determines fees, quotas and limits.</summary>
    public User SetVipLevel(string user, int level) => level >= 0 && level <= FeeTable.MaxLevel
        ? Change(user, known => known.IsMaster ? known with { VipLevel = level } : throw ApiErrors.UidAccessDenied())
        : throw ApiErrors.ParameterOutOfRange("level", 0, FeeTable.MaxLevel);

    /// <summary>The number of sub-accounts that a master may have in addition to those of its level.</summary>
    public User GrantSubAccounts(string user, int count) => Change(user, known => known with { SubsGranted = count });

    /// <summary>Sets the withdrawal whitelist of a user; null disables it.</summary>
    public User SetWhitelist(string user, IReadOnlyList<string>? addresses) => Change(user, known => known with { Whitelist = addresses });

    /// <summary>Renames a user. The rules for the name of a new sub-account apply.</summary>
    public User RenameUser(string user, string name)
    {
        SubAccounts.CheckName(name);
        return Change(user, known => known.Name == name || !exchange.Ledger.IsNameTaken(name)
            ? known with { Name = name }
            : throw ApiErrors.SubNameTaken());
    }

    /// <summary>Switches a user to the unified mode, in which the classic API shows none of its wallets, or back.</summary>
    public User UnifyUser(string user, bool isUnified = true) => Change(user, known => known with { IsUnified = isUnified });

    /// <summary>Deletes a sub-account that has no funds, holds and debts.</summary>
    public User DeleteUser(string user) =>
        exchange.Ledger.Commit(writer => SubAccounts.Delete(exchange, writer, User(user)));

    /// <summary>Opens or closes a chain of an asset, or all of them; null values are unchanged.</summary>
    public void SetChain(string asset, string? chain, bool? deposits = null, bool? withdrawals = null)
    {
        var found = exchange.Market.Find(asset) ?? throw ApiErrors.UnknownAsset(asset);
        var chains = chain is null ? found.Chains : [found.FindChain(chain) ?? throw ApiErrors.InvalidChain()];
        exchange.Set([.. chains.Select(each =>
            new ChainStatus(found.Code, each.Id, deposits ?? each.IsDepositOpen, withdrawals ?? each.IsWithdrawalOpen))]);
    }

    /// <summary>Closes a chain of an asset, or all of them, for deposits and withdrawals.</summary>
    public void CloseChain(string asset, string? chain = null) => SetChain(asset, chain, deposits: false, withdrawals: false);

    /// <summary>Lends to a user and returns the principal owed.</summary>
    public Amount Borrow(string user, string wallet, string? pair, string asset, string amount) =>
        Loans.Borrow(exchange, Wallet(user, wallet, pair, asset), amount);

    /// <summary>Repays a margin debt and returns the amount repaid.</summary>
    public Amount Repay(string user, string wallet, string? pair, string asset, string amount) =>
        Loans.Repay(exchange, Wallet(user, wallet, pair, asset), amount);

    /// <summary>Charges interest on a margin debt and returns the interest owed.</summary>
    public Amount ChargeInterest(string user, string wallet, string? pair, string asset, string amount) =>
        Loans.ChargeInterest(exchange, Wallet(user, wallet, pair, asset), amount);

    /// <summary>Liquidates a margin position: sells its assets and repays its debts.</summary>
    public LiquidationResult Liquidate(string user, string wallet, string? pair, bool isForced = false) =>
        Liquidation.Execute(exchange, Position(user, wallet, pair), isForced);

    private User User(string name) => exchange.Ledger.User(name) ?? exchange.Ledger.UserNamed(name) ?? throw ApiErrors.UnknownUser(name);

    private User Change(string name, Func<User, User> change) => exchange.Ledger.Commit(writer =>
    {
        var changed = change(User(name));
        writer.Change(changed);
        return changed;
    });

    private WalletKey Wallet(string user, string wallet, string? pair, string asset) => WalletKinds.OfUsers.Contains(wallet)
        ? Transfers.Wallet(User(user), wallet, pair, asset)
        : throw ApiErrors.ParameterNotOneOf("wallet", WalletKinds.OfUsers);

    /// <summary>The position of a margin wallet, named by the wallet of its quote asset, which need not exist.</summary>
    private WalletKey Position(string user, string wallet, string? pair)
    {
        var key = Wallet(user, wallet, pair, pair is null ? MarginPosition.DefaultQuote : pair.Split('-')[^1]);
        Loans.Check(exchange, key);
        return key;
    }
}
