using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>
/// What the exchange and the world do, and no caller of the API can: blocks that come and go, reviews, closed chains, frozen users. Users
/// are named by their 24-digit id or by their login name; a name that means nothing is a <see cref="ApiError"/>, and a step that the state
/// does not allow an <see cref="InvalidOperationException"/>.
/// </summary>
internal sealed class BackOffice(LocalExchange exchange)
{
    /// <summary>
    /// A deposit arrives with some blocks on it; without a number, with all that its chain asks for. Without an address it arrives at the
    /// user's oldest one on the chain, which is made if need be.
    /// </summary>
    public Deposit LandDeposit(string user, string asset, string chain, string amount, int? confirmations = null, string? address = null) =>
        Deposits.Land(exchange, User(user), asset, chain, amount, confirmations, address);

    /// <summary>More blocks are put on a deposit, which is named by its transaction.</summary>
    public Deposit ConfirmDeposit(string transactionId, int blocks = 1) => DepositLifecycle.Confirm(exchange, transactionId, blocks);

    /// <summary>The chain takes a deposit back; a second call ends the roll-back of one that was credited.</summary>
    public Deposit RollBackDeposit(string transactionId) => DepositLifecycle.RollBack(exchange, transactionId);

    /// <summary>A deposit is held for a check.</summary>
    public Deposit ReviewDeposit(string transactionId, string check) => DepositLifecycle.Review(exchange, transactionId, check);

    /// <summary>The check of a deposit ends well.</summary>
    public Deposit ReleaseDeposit(string transactionId) => DepositLifecycle.Release(exchange, transactionId);

    /// <summary>The check of a deposit ends badly.</summary>
    public Deposit RejectDeposit(string transactionId) => DepositLifecycle.Reject(exchange, transactionId);

    /// <summary>A withdrawal goes one step on.</summary>
    public Withdrawal AdvanceWithdrawal(string id) => WithdrawalLifecycle.Advance(exchange, id);

    /// <summary>A withdrawal is put under review.</summary>
    public Withdrawal ReviewWithdrawal(string id) => WithdrawalLifecycle.Review(exchange, id);

    /// <summary>The review of a withdrawal ends well.</summary>
    public Withdrawal ReleaseWithdrawal(string id) => WithdrawalLifecycle.Release(exchange, id);

    /// <summary>A withdrawal fails before it was sent, and its funds are free again.</summary>
    public Withdrawal FailWithdrawal(string id, string reason = "Refused by the exchange") =>
        WithdrawalLifecycle.Fail(exchange, id, reason);

    /// <summary>What was sent comes back: the first call puts it on its way, the second into the main wallet.</summary>
    public Withdrawal RefundWithdrawal(string id) => WithdrawalLifecycle.Return(exchange, id);

    /// <summary>A user is frozen: every call of its keys is refused, and so is what others send it.</summary>
    public User FreezeUser(string user, bool isFrozen = true) => Change(user, known => known with { IsFrozen = isFrozen });

    /// <summary>The VIP level of a master, which fees, quotas and limits follow.</summary>
    public User SetVipLevel(string user, int level) => level >= 0 && level <= FeeTable.MaxLevel
        ? Change(user, known => known.IsMaster ? known with { VipLevel = level } : throw ApiErrors.UidAccessDenied())
        : throw ApiErrors.ParameterOutOfRange("level", 0, FeeTable.MaxLevel);

    /// <summary>How many sub-accounts a master may have beyond those of its level.</summary>
    public User GrantSubAccounts(string user, int count) => Change(user, known => known with { SubsGranted = count });

    /// <summary>The only addresses that withdrawals of a user go to; null lets them go anywhere.</summary>
    public User SetWhitelist(string user, IReadOnlyList<string>? addresses) => Change(user, known => known with { Whitelist = addresses });

    /// <summary>Opens or closes a chain of an asset, or all of them; what is null stays as it is.</summary>
    public void SetChain(string asset, string? chain, bool? deposits = null, bool? withdrawals = null)
    {
        var found = exchange.Market.Find(asset) ?? throw ApiErrors.UnknownAsset(asset);
        var chains = chain is null ? found.Chains : [found.FindChain(chain) ?? throw ApiErrors.InvalidChain()];
        exchange.Set([.. chains.Select(each =>
            new ChainGate(found.Code, each.Id, deposits ?? each.IsDepositOpen, withdrawals ?? each.IsWithdrawalOpen))]);
    }

    /// <summary>Closes a chain of an asset, or all of them, for deposits and withdrawals.</summary>
    public void CloseChain(string asset, string? chain = null) => SetChain(asset, chain, deposits: false, withdrawals: false);

    /// <summary>Margin lends to a user; gives what is owed then, without interest.</summary>
    public Amount Borrow(string user, string wallet, string? pair, string asset, string amount) =>
        Loans.Borrow(exchange, Wallet(user, wallet, pair, asset), amount);

    /// <summary>A user pays a margin debt; gives what was paid.</summary>
    public Amount Repay(string user, string wallet, string? pair, string asset, string amount) =>
        Loans.Repay(exchange, Wallet(user, wallet, pair, asset), amount);

    /// <summary>Interest is charged on a margin debt; gives the interest owed then.</summary>
    public Amount ChargeInterest(string user, string wallet, string? pair, string asset, string amount) =>
        Loans.Charge(exchange, Wallet(user, wallet, pair, asset), amount);

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
}
