using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Scenarios;

/// <content>Deposits, withdrawals, transfers, and the funding at the beginning.</content>
internal sealed partial class HistoryGenerator
{
    private void UndoHold(WalletKey key, Amount held)
    {
        if (held.IsPositive)
        {
            var at = _anchor - Minute - _random.Below(4 * Hour);
            Write(new(at, TransactionTypes.Hold, new Move(Account.Available(key), Account.Held(key), held)));
            _available[key] += held;
        }
    }

    /// <summary>Undoes the pending withdrawals of a wallet, and returns the held amounts and fees.</summary>
    private Amount UndoRequests(WalletKey key, IEnumerable<(WalletKey Wallet, ScenarioWithdrawal Withdrawal)> pending)
    {
        var held = Amount.Zero;
        foreach (var (_, request) in pending.Where(request => request.Wallet == key))
        {
            _number++;
            var at = _anchor - (20 * Minute) - _random.Below(20 * Minute);
            var chain = _market.Find(request.Asset)!.FindChain(request.Chain)!;
            var hold = new Move(Account.Available(key), Account.Held(key), request.Amount + chain.Fee);
            Write(new(at, TransactionTypes.Hold, hold)).Withdrawal = Sent(at, key, chain, request.Amount) with
            {
                Address = request.Address,
                Remark = request.Remark,
                TransactionId = null,
                Status = FundingStatus.Processing,
            };
            _available[key] += hold.Amount;
            held += hold.Amount;
        }

        return held;
    }

    private bool TryUndoDeposit(long at, WalletKey wallet, Amount amount)
    {
        var transaction = _ids.Transaction(_number);
        var arrival = new PlannedMove(System(WalletKind.Outside, wallet), Account.Available(wallet), amount);
        if (!TryUndo(at, TransactionTypes.Deposit, Contexts.Funding(_ids.Order(-_number), transaction), arrival))
        {
            return false;
        }

        if (_addressOf(wallet) is not { } address)
        {
            return true;
        }

        _events[^1].Deposit = new()
        {
            Owner = wallet.Owner,
            Asset = wallet.Asset,
            Chain = address.Chain,
            Address = address.Address,
            Memo = address.Memo,
            Amount = amount,
            TransactionId = transaction,
            Status = FundingStatus.Success,
            Confirmations = _market.Find(wallet.Asset)!.FindChain(address.Chain)!.Confirms,
            CreatedAt = at,
            UpdatedAt = at,
        };
        return true;
    }

    private bool TryUndoWithdrawal(long at, WalletKey wallet)
    {
        if (_market.Find(wallet.Asset)!.Chains is not [var chain, ..])
        {
            return false;
        }

        var withdrawal = Sent(at, wallet, chain, chain.MinWithdrawal + Quantity(wallet.Asset, 5, 400));
        if (!TryUndo(
            at,
            TransactionTypes.Withdrawal,
            Contexts.Funding(withdrawal.Id, withdrawal.TransactionId),
            new PlannedMove(Account.Available(wallet), System(WalletKind.Outside, wallet), withdrawal.Amount),
            new PlannedMove(Account.Available(wallet), System(WalletKind.Fees, wallet), withdrawal.Fee)))
        {
            return false;
        }

        _events[^1].Withdrawal = withdrawal;
        return true;
    }

    private Withdrawal Sent(long at, WalletKey wallet, Chain chain, Amount amount) => new()
    {
        Id = _ids.Order(-_number),
        Owner = wallet.Owner,
        Asset = wallet.Asset,
        Chain = chain.Id,
        Address = AddressGenerator.CreateForeign(_ids, chain, _number),
        Amount = amount,
        Fee = chain.Fee,
        TransactionId = _ids.Transaction(_number),
        Status = FundingStatus.Success,
        CreatedAt = at,
        UpdatedAt = at,
    };

    private bool TryUndoBonus(long at, WalletKey wallet) => TryUndo(
        at,
        TransactionTypes.Bonus,
        """{"description":"Trading competition, daily prize"}""",
        new PlannedMove(System(WalletKind.Market, wallet), Account.Available(wallet), Quantity(wallet.Asset, 1, 10)));

    private bool TryUndoTransfer(long at, WalletKey wallet)
    {
        var others = _walletsOfAsset[wallet.Asset].FindAll(other => other != wallet && Transfers.IsOpen(other, wallet)
            && (other.Owner == wallet.Owner || other.Owner == _master || wallet.Owner == _master));
        return others.Count > 0 && TryUndoTransfer(at, _random.Pick(others), wallet, Part(wallet));
    }

    private bool TryUndoTransfer(long at, WalletKey from, WalletKey to, Amount amount) => TryUndo(
        at,
        from.Owner == to.Owner ? TransactionTypes.Transfer : TransactionTypes.SubTransfer,
        "",
        new PlannedMove(Account.Available(from), Account.Available(to), amount));

    /// <summary>
    /// Undoes the remaining balances: they were deposited in the first hours and transferred from the master's main wallet to their
    /// wallets; to a high-frequency margin wallet through the classic one.
    /// </summary>
    private void UndoFunding(long at)
    {
        foreach (var wallet in _wallets.Where(wallet => wallet.Kind.IsHighFrequencyMargin()))
        {
            var plain = wallet with { Kind = wallet.Kind == WalletKind.MarginV2 ? WalletKind.Margin : WalletKind.Isolated };
            _available.TryAdd(plain, Amount.Zero);
            TryUndoTransfer(at + (3 * Hour) + _random.Below(Hour), plain, wallet, _available[wallet]);
        }

        foreach (var wallet in _available.Keys.ToList())
        {
            var main = new WalletKey(_master, WalletKind.Main, "", wallet.Asset);
            if (wallet != main)
            {
                _available.TryAdd(main, Amount.Zero);
                TryUndoTransfer(at + (2 * Hour) + _random.Below(Hour), main, wallet, _available[wallet]);
            }
        }

        foreach (var wallet in _available.Keys.ToList())
        {
            _number++;
            TryUndoDeposit(at + _random.Below(Hour), wallet, _available[wallet]);
        }
    }
}
