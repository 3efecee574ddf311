using Kucoin.Client.Models.Accounts;

namespace Kucoin.Cli.Input;

/// <summary>One side of a transfer as it is given on the command line: <c>WALLET</c> or <c>WALLET@SUB</c>.</summary>
/// <param name="Wallet">The kind of the wallet.</param>
/// <param name="Pair">The pair of an isolated wallet.</param>
/// <param name="Sub">The sub-account, by name, user id or uid; <see langword="null"/> for the account of the key.</param>
internal sealed record WalletSide(AccountType Wallet, string? Pair, string? Sub)
{
    public const string Allowed =
        "main, trade, margin, margin-hf, isolated:BTC-USDT, isolated-hf:BTC-USDT, futures or option; with @SUB for a sub-account";

    /// <summary>What stands before a sub-account.</summary>
    public const char OfSub = '@';

    /// <summary>What stands before the pair of an isolated wallet.</summary>
    public const char OfPair = ':';

    private static readonly (string Word, AccountType Wallet)[] Words =
    [
        ("main", AccountType.Main),
        ("trade", AccountType.Trade),
        ("margin", AccountType.Margin),
        ("margin-hf", AccountType.MarginHf),
        ("isolated", AccountType.Isolated),
        ("isolated-hf", AccountType.IsolatedMarginHf),
        ("futures", AccountType.Contract),
        ("contract", AccountType.Contract),
        ("option", AccountType.Option),
    ];

    /// <summary>The word for a kind of wallet; KuCoin's own, in lower case, for one without.</summary>
    public static string Word(AccountType wallet) =>
        Words.FirstOrDefault(word => word.Wallet == wallet) is { Word: { } known } ? known : wallet.Value.ToLowerInvariant();

    /// <summary>The word for a wallet, with its pair if it is isolated.</summary>
    public static string Word(AccountType wallet, string? pair) => pair is null ? Word(wallet) : $"{Word(wallet)}:{pair}";

    public static bool TryParse(string text, out WalletSide side)
    {
        var at = text.IndexOf(OfSub);
        var (place, sub) = at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
        var colon = place.IndexOf(OfPair);
        var (word, pair) = colon < 0 ? (place, null) : (place[..colon], place[(colon + 1)..].ToUpperInvariant());
        var known = Words.FirstOrDefault(candidate => candidate.Word.Equals(word, StringComparison.OrdinalIgnoreCase));
        side = new(known.Wallet, pair, sub);
        return known.Word is not null && IsPairRight(side) && sub is not "";
    }

    public override string ToString() => Sub is null ? Word(Wallet, Pair) : $"{Word(Wallet, Pair)}@{Sub}";

    private static bool IsPairRight(WalletSide side) => side.Wallet == AccountType.Isolated || side.Wallet == AccountType.IsolatedMarginHf
        ? side.Pair is { } pair && PairCode.Is(pair)
        : side.Pair is null;
}
