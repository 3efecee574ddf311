using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>
/// The state machine of a deposit: in process, optionally held for a check, credited after some confirmations, and withdrawable after all
/// of them; or rejected, failed or rolled back. Every transition is explicit.
/// </summary>
internal static class DepositLifecycle
{
    /// <summary>The compliance checks, each with its pending and rejected status.</summary>
    private static readonly (string Name, string Waiting, string Rejected)[] AllChecks =
    [
        ("risk", FundingStatus.WaitingForRiskCheck, FundingStatus.RejectedByRiskCheck),
        ("travelRule", FundingStatus.WaitingForTravelRule, FundingStatus.RejectedByTravelRule),
    ];

    /// <summary>The names of the checks.</summary>
    public static IReadOnlyList<string> Checks { get; } = [.. AllChecks.Select(check => check.Name)];

    /// <summary>
    /// Adds confirmations to a deposit. With enough confirmations it is credited, and with all of them it can be withdrawn.
    /// </summary>
    public static Deposit Confirm(LocalExchange exchange, string transactionId, int blocks) =>
        Step(exchange, transactionId, (writer, deposit) => deposit.IsFinal ? null : Confirm(exchange, writer, deposit, blocks));

    /// <summary>As above, within a change in progress.</summary>
    public static Deposit Confirm(LocalExchange exchange, LedgerWriter writer, Deposit deposit, int blocks)
    {
        var chain = exchange.Market.Find(deposit.Asset)!.FindChain(deposit.Chain)!;
        var confirmations = deposit.Confirmations + blocks;
        var isCredited = IsCredited(deposit);
        if (deposit.Status == FundingStatus.Processing && chain.IsDepositOpen && confirmations >= chain.PreConfirms)
        {
            Post(writer, exchange.Now, WalletKind.Outside, Deposits.Wallet(writer.Address(deposit.Address, deposit.Memo)!), deposit);
            isCredited = true;
        }

        var isFinal = isCredited && confirmations >= chain.Confirms;
        return Change(exchange, writer, deposit with
        {
            Status = (isCredited, isFinal) switch
            {
                (true, true) => FundingStatus.Success,
                (true, false) => FundingStatus.PreSuccess,
                _ => deposit.Status,
            },
            Confirmations = confirmations,
            IsFinal = isFinal,
        });
    }

    /// <summary>Holds a deposit that is not credited yet for a compliance check.</summary>
    public static Deposit Review(LocalExchange exchange, string transactionId, string checkName)
    {
        var check = Array.Find(AllChecks, check => check.Name == checkName);
        return check.Name is null
            ? throw ApiErrors.ParameterNotOneOf("check", Checks)
            : Step(exchange, transactionId, (writer, deposit) => deposit.Status == FundingStatus.Processing
                ? Change(exchange, writer, deposit with { Status = check.Waiting })
                : null);
    }

    /// <summary>Passes the check. The deposit is credited if it has enough confirmations.</summary>
    public static Deposit Release(LocalExchange exchange, string transactionId) =>
        Step(exchange, transactionId, (writer, deposit) => GetCheck(deposit).Name is not null
            ? Confirm(exchange, writer, deposit with { Status = FundingStatus.Processing }, blocks: 0)
            : null);

    /// <summary>Rejects the deposit. It is never credited.</summary>
    public static Deposit Reject(LocalExchange exchange, string transactionId) =>
        Step(exchange, transactionId, (writer, deposit) => GetCheck(deposit) is { Name: not null, Rejected: var rejected }
            ? Change(exchange, writer, deposit with { Status = rejected, IsFinal = true })
            : null);

    /// <summary>
    /// Rolls back a deposit that is not fully confirmed. A deposit that was not credited fails. A credited deposit is debited by the first
    /// step, and the user owes what was already spent; the second step completes the roll-back.
    /// </summary>
    public static Deposit RollBack(LocalExchange exchange, string transactionId) => Step(exchange, transactionId, (writer, deposit) =>
    {
        if (deposit.Status == FundingStatus.RollingBack)
        {
            return Change(exchange, writer, deposit with { Status = FundingStatus.RolledBack });
        }

        if (deposit.IsFinal)
        {
            return null;
        }

        if (!IsCredited(deposit))
        {
            return Change(exchange, writer, deposit with { Status = FundingStatus.Failure, IsFinal = true });
        }

        TakeBack(exchange, writer, deposit);
        return Change(exchange, writer, deposit with { Status = FundingStatus.RollingBack, IsFinal = true, IsRolledBack = true });
    });

    /// <summary>Posts and records a deposit that is complete.</summary>
    public static void Credit(LedgerWriter writer, long at, WalletKind from, WalletKey to, Deposit deposit)
    {
        Post(writer, at, from, to, deposit);
        writer.Add(deposit);
    }

    private static bool IsCredited(Deposit deposit) => deposit.Status is FundingStatus.PreSuccess or FundingStatus.Success;

    /// <summary>Gets the check for which a deposit is held; default when it is not held.</summary>
    private static (string Name, string Waiting, string Rejected) GetCheck(Deposit deposit) =>
        Array.Find(AllChecks, check => check.Waiting == deposit.Status);

    private static Deposit Step(LocalExchange exchange, string transactionId, Func<LedgerWriter, Deposit, Deposit?> step) =>
        exchange.Ledger.Commit(writer =>
        {
            var deposit = writer.Deposit(transactionId) ?? throw ApiErrors.UnknownDeposit();
            return step(writer, deposit) ?? throw new InvalidOperationException(
                $"Deposit {transactionId} is {deposit.Status}, which does not allow this step.");
        });

    private static Deposit Change(LocalExchange exchange, LedgerWriter writer, Deposit deposit)
    {
        var changed = deposit with { UpdatedAt = exchange.Now };
        writer.Change(changed);
        return changed;
    }

    private static void Post(LedgerWriter writer, long at, WalletKind from, WalletKey to, Deposit deposit)
    {
        var payer = Account.Available(WalletKey.CreateExchange(from, to.Asset));
        writer.Post(new(at, TransactionTypes.Deposit, new Move(payer, Account.Available(to), deposit.Amount))
        {
            Context = Contexts.Funding(writer.Ids.Order(writer.LastEntry + 1), deposit.TransactionId),
        });
        NegativeBalance.Settle(writer, at, to);
    }

    private static void TakeBack(LocalExchange exchange, LedgerWriter writer, Deposit deposit)
    {
        var wallet = Deposits.Wallet(writer.Address(deposit.Address, deposit.Memo)!);
        var outside = Account.Available(WalletKey.CreateExchange(WalletKind.Outside, deposit.Asset));
        var available = writer.Balance(Account.Available(wallet));
        var there = available < deposit.Amount ? available : deposit.Amount;
        var moves = new List<Move>();
        if (there.IsPositive)
        {
            moves.Add(new(Account.Available(wallet), outside, there));
        }

        if (there < deposit.Amount)
        {
            moves.Add(new(Account.Principal(wallet), outside, deposit.Amount - there));
        }

        writer.Post(new(exchange.Now, TransactionTypes.Deposit, moves)
        {
            Context = Contexts.Funding(exchange.Ledger.Ids.Order(writer.LastEntry + 1), deposit.TransactionId),
        });
    }
}
