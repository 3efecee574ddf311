using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>Determines the wallets that a user can use: those it has opened, and none in the classic API in unified mode.</summary>
internal static class WalletAccess
{
    /// <summary>KuCoin's names of the wallets that must be opened.</summary>
    public static IReadOnlyList<string> Openable { get; } = [.. Words(WalletKind.Margin, WalletKind.Isolated, WalletKind.Contract)];

    /// <summary>The trading permissions of a sub-account whose wallets are open; margin if either kind is.</summary>
    public static IReadOnlyList<string> OpenedTradeTypes(User sub) =>
        [.. SubAccounts.TradeTypes(sub).Where(type => HasOpened(sub, type))];

    /// <summary>Whether a user has opened the wallet of a trading permission.</summary>
    public static bool HasOpened(User user, string type)
    {
        var needed = Needed(type);
        return needed.Count == 0 || needed.Except(user.NeverOpened).Any();
    }

    /// <summary>The user with the wallet of a trading permission opened.</summary>
    public static User Open(User user, string type) => user with { NeverOpened = [.. user.NeverOpened.Except(Needed(type))] };

    /// <summary>Refuses a request that needs a trading permission whose wallet is not open.</summary>
    public static void CheckOpened(User user, string type)
    {
        if (!HasOpened(user, type))
        {
            throw NotOpened(type);
        }
    }

    /// <summary>Refuses a request that needs a wallet that is not open.</summary>
    public static void CheckOpened(User user, WalletKind kind)
    {
        if (kind.OpenedAs() is { } opened && user.NeverOpened.Contains(opened.Word()))
        {
            throw NotOpened(kind.Access()!);
        }
    }

    /// <summary>Refuses an operation of a user that is frozen or in the unified mode.</summary>
    public static void CheckActive(User user)
    {
        if (user.IsFrozen)
        {
            throw ApiErrors.UserFrozen();
        }

        if (user.IsUnified)
        {
            throw ApiErrors.UnifiedAccount();
        }
    }

    /// <summary>Refuses a transfer with a wallet that is not open, or that belongs to a unified account.</summary>
    public static void CheckTransfer(LocalExchange exchange, WalletKey wallet)
    {
        var user = exchange.Ledger.User(wallet.Owner);
        if (user.IsUnified)
        {
            throw ApiErrors.UnifiedAccount();
        }

        CheckOpened(user, wallet.Kind);
    }

    /// <summary>The error for a trading permission that is not granted or not open.</summary>
    public static ApiError NotOpened(string type) => type == "Margin" ? ApiErrors.MarginNotEnabled() : ApiErrors.FuturesNotEnabled();

    private static IReadOnlyList<string> Needed(string type) => type switch
    {
        "Margin" => [.. Words(WalletKind.Margin, WalletKind.Isolated)],
        "Futures" => [.. Words(WalletKind.Contract)],
        _ => [],
    };

    private static IEnumerable<string> Words(params IEnumerable<WalletKind> kinds) => kinds.Select(kind => kind.Word());
}
