using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>Which wallets a user can use: those it has opened, and none through the classic interface in the unified mode.</summary>
internal static class WalletAccess
{
    /// <summary>The wallets that have to be opened, in KuCoin's words.</summary>
    public static IReadOnlyList<string> Openable { get; } = [.. Words(WalletKind.Margin, WalletKind.Isolated, WalletKind.Contract)];

    /// <summary>What a sub-account may trade and has opened: margin with either kind of it.</summary>
    public static IReadOnlyList<string> OpenedTradeTypes(User sub) =>
        [.. SubAccounts.TradeTypes(sub).Where(type => HasOpened(sub, type))];

    /// <summary>Whether a user has opened what a type of trade needs.</summary>
    public static bool HasOpened(User user, string type)
    {
        var needed = Needed(type);
        return needed.Count == 0 || needed.Except(user.NeverOpened).Any();
    }

    /// <summary>The user with what a type of trade needs opened.</summary>
    public static User Open(User user, string type) => user with { NeverOpened = [.. user.NeverOpened.Except(Needed(type))] };

    /// <summary>Refuses what needs a type of trade that the user has not opened.</summary>
    public static void CheckOpened(User user, string type)
    {
        if (!HasOpened(user, type))
        {
            throw NotOpened(type);
        }
    }

    /// <summary>Refuses what needs a wallet that the user has not opened.</summary>
    public static void CheckOpened(User user, WalletKind kind)
    {
        if (kind.OpenedAs() is { } opened && user.NeverOpened.Contains(opened.Word()))
        {
            throw NotOpened(kind.Access()!);
        }
    }

    /// <summary>Refuses a transfer with a wallet that its user has not opened, or that belongs to a unified account.</summary>
    public static void CheckTransfer(LocalExchange exchange, WalletKey wallet)
    {
        var user = exchange.Ledger.User(wallet.Owner);
        if (user.IsUnified)
        {
            throw ApiErrors.UnifiedAccount();
        }

        CheckOpened(user, wallet.Kind);
    }

    /// <summary>The refusal of a type of trade that is not allowed or not opened.</summary>
    public static ApiError NotOpened(string type) => type == "Margin" ? ApiErrors.MarginNotEnabled() : ApiErrors.FuturesNotEnabled();

    private static IReadOnlyList<string> Needed(string type) => type switch
    {
        "Margin" => [.. Words(WalletKind.Margin, WalletKind.Isolated)],
        "Futures" => [.. Words(WalletKind.Contract)],
        _ => [],
    };

    private static IEnumerable<string> Words(params IEnumerable<WalletKind> kinds) => kinds.Select(kind => kind.Word());
}
