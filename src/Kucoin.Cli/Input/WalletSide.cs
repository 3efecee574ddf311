using Kucoin.Client.Models.Accounts;
using Kucoin.Treasury.Portfolio;

namespace Kucoin.Cli.Input;

/// <summary>One side of a transfer on the command line: <c>WALLET</c> or <c>WALLET@SUB</c>.</summary>
/// <param name="Wallet">The kind of the wallet.</param>
/// <param name="Pair">The pair of an isolated wallet.</param>
/// <param name="Sub">The sub-account, by name, user id or uid; <see langword="null"/> for the account of the key.</param>
internal sealed record WalletSide(AccountType Wallet, string? Pair, string? Sub)
{
    public const string Allowed =
        "main, trade, margin, margin-hf, isolated:BTC-USDT, isolated-hf:BTC-USDT, futures or option; with @SUB for a sub-account";

    /// <summary>The separator before a sub-account.</summary>
    public const char OfSub = '@';

    public static bool TryParse(string text, out WalletSide side)
    {
        var at = text.IndexOf(OfSub);
        var (wallet, sub) = at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
        var isWallet = WalletName.TryParse(wallet, out var name);
        side = new(name.Type, name.Pair, sub);
        return isWallet && sub is not "";
    }

    public override string ToString() => $"{new WalletName(Wallet, Pair)}{(Sub is null ? "" : $"{OfSub}{Sub}")}";
}
