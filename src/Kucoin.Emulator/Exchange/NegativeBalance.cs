using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>
/// The negative balance of a user after a credited deposit was rolled back and was already spent. It is a debt of the credited wallet;
/// incoming funds repay it first, and nothing can be withdrawn before it is repaid.
/// </summary>
internal static class NegativeBalance
{
    /// <summary>Whether the user has a negative balance.</summary>
    public static bool AreOwedBy(LocalExchange exchange, User user) =>
        exchange.Ledger.Balances(user.Id).Any(balance => CanOwe(balance.Wallet.Kind) && balance.Liability.IsPositive);

    /// <summary>Repays the negative balance from the balance of the wallet.</summary>
    public static void Settle(LocalExchange exchange, LedgerWriter writer, WalletKey wallet) => Settle(writer, exchange.Now, wallet);

    /// <summary>Repays the negative balance from the balance of the wallet, at a time.</summary>
    public static void Settle(LedgerWriter writer, long at, WalletKey wallet)
    {
        if (!CanOwe(wallet.Kind) || -writer.Balance(Account.Principal(wallet)) is not { IsPositive: true } owed)
        {
            return;
        }

        var available = writer.Balance(Account.Available(wallet));
        var paid = available < owed ? available : owed;
        if (paid.IsPositive)
        {
            writer.Post(new(at, TransactionTypes.Repayment, new Move(
                Account.Available(wallet), Account.Principal(wallet), paid)));
        }
    }

    /// <summary>Deposits are credited to these wallets; the debt of a margin wallet is a loan.</summary>
    private static bool CanOwe(WalletKind kind) => kind is WalletKind.Main or WalletKind.Trade;
}
