using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>
/// What a user owes after a chain took a credited deposit back and the user had spent it. It stands as a debt of the wallet that was
/// credited; whatever reaches that wallet pays it first, and nothing can be withdrawn before it is paid.
/// </summary>
internal static class NegativeBalance
{
    /// <summary>Whether the user owes anything.</summary>
    public static bool AreOwedBy(LocalExchange exchange, User user) =>
        exchange.Ledger.Balances(user.Id).Any(balance => CanOwe(balance.Wallet.Kind) && balance.Liability.IsPositive);

    /// <summary>Pays what a wallet owes from what it has.</summary>
    public static void Settle(LocalExchange exchange, LedgerWriter writer, WalletKey wallet)
    {
        if (!CanOwe(wallet.Kind) || -writer.Balance(Account.Principal(wallet)) is not { IsPositive: true } owed)
        {
            return;
        }

        var available = writer.Balance(Account.Available(wallet));
        var paid = available < owed ? available : owed;
        if (paid.IsPositive)
        {
            writer.Post(new(exchange.Now, TransactionTypes.Repayment, new Move(
                Account.Available(wallet), Account.Principal(wallet), paid)));
        }
    }

    /// <summary>Deposits are credited to these wallets; the debt of a margin wallet is a loan.</summary>
    private static bool CanOwe(WalletKind kind) => kind is WalletKind.Main or WalletKind.Trade;
}
