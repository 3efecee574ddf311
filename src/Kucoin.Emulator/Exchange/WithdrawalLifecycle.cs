using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>
/// The state machine of a withdrawal: in process, optionally under review, wallet processing, then sent; or failed, which releases the held
/// funds. A withdrawal sent to a chain may be returned later. Every transition is explicit.
/// </summary>
internal static class WithdrawalLifecycle
{
    /// <summary>Advances it by one step. An internal withdrawal completes immediately.</summary>
    public static Withdrawal Advance(LocalExchange exchange, string id) => Step(exchange, id, (writer, withdrawal) =>
        (withdrawal.Status, withdrawal.IsInner) switch
        {
            (FundingStatus.Review, _) => withdrawal with { Status = FundingStatus.Processing },
            (FundingStatus.Processing, false) => withdrawal with { Status = FundingStatus.WalletProcessing },
            (FundingStatus.Processing, true) or (FundingStatus.WalletProcessing, _) => Settle(writer, exchange.Now, withdrawal),
            _ => null,
        });

    /// <summary>Puts it under review.</summary>
    public static Withdrawal Review(LocalExchange exchange, string id) => Step(exchange, id, (_, withdrawal) =>
        withdrawal.Status == FundingStatus.Processing ? withdrawal with { Status = FundingStatus.Review } : null);

    /// <summary>Approves it.</summary>
    public static Withdrawal Release(LocalExchange exchange, string id) => Step(exchange, id, (_, withdrawal) =>
        withdrawal.Status == FundingStatus.Review ? withdrawal with { Status = FundingStatus.Processing } : null);

    /// <summary>Fails it before it is sent.</summary>
    public static Withdrawal Fail(LocalExchange exchange, string id, string reason) => Step(exchange, id, (writer, withdrawal) =>
        withdrawal.Status is FundingStatus.Success or FundingStatus.Failure ? null : End(writer, exchange.Now, withdrawal, reason));

    /// <summary>
    /// Returns it from the chain: the first step starts the return, the second credits the main wallet. The fee is not refunded.
    /// </summary>
    public static Withdrawal Return(LocalExchange exchange, string id) => Step(exchange, id, (writer, withdrawal) =>
        exchange.Ledger.User(withdrawal.Owner).IsRemoved ? throw new InvalidOperationException(
            $"The owner of withdrawal {id} was deleted, so that it cannot be returned.") :
        (withdrawal.Status, withdrawal.IsInner, withdrawal.ReturnStatus) switch
        {
            (FundingStatus.Success, false, FundingStatus.NotReturned) => withdrawal with { ReturnStatus = FundingStatus.Processing },
            (FundingStatus.Success, false, FundingStatus.Processing) => TakeBack(writer, exchange.Now, withdrawal),
            _ => null,
        });

    /// <summary>Sends it within a change in progress, whatever step it is at.</summary>
    public static Withdrawal Complete(LedgerWriter writer, long at, Withdrawal withdrawal) =>
        Change(writer, at, Settle(writer, at, withdrawal));

    /// <summary>Ends it without sending, and releases the held funds.</summary>
    public static Withdrawal End(LedgerWriter writer, long at, Withdrawal withdrawal, string reason)
    {
        var main = MainWallet(withdrawal);
        var release = new Move(Account.Held(main), Account.Available(main), withdrawal.Amount + withdrawal.Fee);
        writer.Post(new(at, TransactionTypes.Hold, release));
        NegativeBalance.Settle(writer, at, main);
        return Change(writer, at, withdrawal with { Status = FundingStatus.Failure, FailureReason = reason });
    }

    private static Withdrawal Step(LocalExchange exchange, string id, Func<LedgerWriter, Withdrawal, Withdrawal?> step) =>
        exchange.Ledger.Commit(writer =>
        {
            var withdrawal = writer.Withdrawal(id) ?? throw ApiErrors.UnknownWithdrawal();
            return Change(writer, exchange.Now, step(writer, withdrawal) ?? throw new InvalidOperationException(
                $"Withdrawal {id} is {withdrawal.Status}, which does not allow this step."));
        });

    private static Withdrawal Change(LedgerWriter writer, long at, Withdrawal withdrawal)
    {
        var changed = withdrawal with { UpdatedAt = at };
        writer.Change(changed);
        return changed;
    }

    /// <summary>Debits the held funds: to the chain, or to another user.</summary>
    private static Withdrawal Settle(LedgerWriter writer, long at, Withdrawal withdrawal)
    {
        var settled = withdrawal with
        {
            Status = FundingStatus.Success,
            TransactionId = withdrawal.IsInner ? null : writer.Ids.Transaction(-writer.LastEntry - 1),
        };
        var main = MainWallet(settled);
        var way = settled.IsInner ? WalletKind.Transit : WalletKind.Outside;
        List<Move> moves = [new(Account.Held(main), Account.Available(WalletKey.CreateExchange(way, main.Asset)), settled.Amount)];
        if (settled.Fee.IsPositive)
        {
            moves.Add(new(Account.Held(main), Account.Available(WalletKey.CreateExchange(WalletKind.Fees, main.Asset)), settled.Fee));
        }

        writer.Post(new(at, TransactionTypes.Withdrawal, moves)
        {
            Context = Contexts.Funding(settled.Id, settled.TransactionId),
        });
        if (settled.Recipient is { } recipient)
        {
            var wallet = writer.Address(settled.Address, settled.Memo)?.Wallet ?? WalletKind.Main;
            DepositLifecycle.Credit(writer, at, way, new(recipient, wallet, "", main.Asset), Arrival(writer, at, settled, recipient));
        }

        return settled;
    }

    private static Withdrawal TakeBack(LedgerWriter writer, long at, Withdrawal withdrawal)
    {
        var main = MainWallet(withdrawal);
        var outside = Account.Available(WalletKey.CreateExchange(WalletKind.Outside, main.Asset));
        writer.Post(new(at, TransactionTypes.Withdrawal, new Move(outside, Account.Available(main), withdrawal.Amount))
        {
            Context = Contexts.Funding(withdrawal.Id, withdrawal.TransactionId),
        });
        NegativeBalance.Settle(writer, at, main);
        return withdrawal with { ReturnStatus = FundingStatus.Success, ReturnAmount = withdrawal.Amount };
    }

    private static Deposit Arrival(LedgerWriter writer, long at, Withdrawal withdrawal, int recipient) => new()
    {
        Owner = recipient,
        Asset = withdrawal.Asset,
        Chain = withdrawal.Chain,
        Address = withdrawal.Chain.Length > 0 ? withdrawal.Address : SubAccounts.Uid(writer.GetUser(withdrawal.Owner)),
        Memo = withdrawal.Memo,
        IsInner = true,
        Amount = withdrawal.Amount,
        Remark = withdrawal.Remark,
        Status = FundingStatus.Success,
        CreatedAt = at,
        UpdatedAt = at,
    };

    private static WalletKey MainWallet(Withdrawal withdrawal) => new(withdrawal.Owner, WalletKind.Main, "", withdrawal.Asset);
}
