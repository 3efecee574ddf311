using Kucoin.Client.Models.Accounts;

namespace Kucoin.Treasury.Portfolio;

/// <summary>
/// The name of a wallet within one account: its kind, and the pair for isolated-margin wallets. Its text is <c>main</c>, <c>trade</c>,
/// <c>margin</c>, <c>margin-hf</c>, <c>isolated:BTC-USDT</c>, <c>isolated-hf:BTC-USDT</c>, <c>futures</c> or <c>option</c>; for any other
/// kind it is KuCoin's name in lower case.
/// </summary>
/// <param name="Type">The kind.</param>
/// <param name="Pair">The pair of an isolated-margin wallet, for example <c>BTC-USDT</c>; <see langword="null"/> for any other.</param>
public readonly record struct WalletName(AccountType Type, string? Pair = null)
{
    internal const char BeforePair = ':';

    private static readonly (string Word, AccountType Type)[] Words =
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

    /// <summary>
    /// Parses a name as <see cref="ToString"/> writes it, case-insensitive; <c>contract</c> is an alias of <c>futures</c>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name; a default value if the text is invalid.</param>
    /// <returns>
    /// Whether the kind is one of those listed above, an isolated-margin wallet has a pair, and no other wallet has one.
    /// </returns>
    public static bool TryParse(string text, out WalletName name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var colon = text.IndexOf(BeforePair);
        var (word, pair) = colon < 0 ? (text, null) : (text[..colon], text[(colon + 1)..].ToUpperInvariant());
        var known = Words.FirstOrDefault(candidate => candidate.Word.Equals(word, StringComparison.OrdinalIgnoreCase));
        var isKnown = known.Word is not null && IsPairRight(known.Type, pair);
        name = isKnown ? new(known.Type, pair) : default;
        return isKnown;
    }

    /// <summary>Returns the name as text.</summary>
    public override string ToString()
    {
        var type = Type;
        var word = Words.FirstOrDefault(word => word.Type == type) is { Word: { } known } ? known : type.Value.ToLowerInvariant();
        return Pair is null ? word : $"{word}{BeforePair}{Pair}";
    }

    private static bool IsPairRight(AccountType type, string? pair) =>
        type == AccountType.Isolated || type == AccountType.IsolatedMarginHf ? pair is not null && IsPair(pair) : pair is null;

    private static bool IsPair(string text) => text.Split('-') is [var first, var second] && IsAsset(first) && IsAsset(second);

    private static bool IsAsset(string text) => text.Length > 0 && text.All(char.IsAsciiLetterOrDigit);
}
