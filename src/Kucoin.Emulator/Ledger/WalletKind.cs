namespace Kucoin.Emulator.Ledger;

/// <summary>The wallet types: those of users, and the exchange's own contra accounts.</summary>
internal enum WalletKind
{
    /// <summary>Funding: deposits are credited here and withdrawals are paid from here.</summary>
    Main,

    /// <summary>Spot trading.</summary>
    Trade,

    /// <summary>Cross margin.</summary>
    Margin,

    /// <summary>Isolated margin, one wallet for each pair.</summary>
    Isolated,

    /// <summary>Futures.</summary>
    Contract,

    /// <summary>Options.</summary>
    Option,

    /// <summary>High-frequency cross margin.</summary>
    MarginV2,

    /// <summary>High-frequency isolated margin, one wallet for each pair.</summary>
    IsolatedV2,

    /// <summary>Everything outside the exchange: chains, banks, other venues.</summary>
    Outside,

    /// <summary>All other traders on the exchange.</summary>
    Market,

    /// <summary>The fees that the exchange has earned.</summary>
    Fees,

    /// <summary>The interest that the exchange has earned.</summary>
    Income,

    /// <summary>
    /// The clearing account of transfers between two users. Both sides are posted in the same change, so its balance is zero.
    /// </summary>
    Transit,

    /// <summary>The funds that a user has subscribed to earn products. No endpoint shows it.</summary>
    Earn,
}

/// <summary>The wire names and properties of the wallet types.</summary>
internal static class WalletKinds
{
    private static readonly string[] Words =
    [
        "MAIN", "TRADE", "MARGIN", "ISOLATED", "CONTRACT", "OPTION", "MARGIN_V2", "ISOLATED_V2",
        "OUTSIDE", "MARKET", "FEES", "INCOME", "TRANSIT", "EARN",
    ];

    /// <summary>KuCoin's names of the wallet types of users.</summary>
    public static IReadOnlyList<string> OfUsers { get; } = Words[..(int)WalletKind.Outside];

    /// <summary>KuCoin's upper-case name.</summary>
    public static string Word(this WalletKind kind) => Words[(int)kind];

    /// <summary>Parses KuCoin's upper-case name.</summary>
    public static WalletKind Parse(string word) => (WalletKind)Array.IndexOf(Words, word);

    /// <summary>Whether the wallet is the exchange's own.</summary>
    public static bool IsSystem(this WalletKind kind) => kind is >= WalletKind.Outside and <= WalletKind.Transit;

    /// <summary>Whether there is one wallet for each pair.</summary>
    public static bool IsIsolated(this WalletKind kind) => kind is WalletKind.Isolated or WalletKind.IsolatedV2;

    /// <summary>Whether the funds in the wallet are collateral for a debt.</summary>
    public static bool IsMargin(this WalletKind kind) => kind is WalletKind.Margin or WalletKind.MarginV2 || kind.IsIsolated();

    /// <summary>Whether the wallet belongs to the high-frequency margin system.</summary>
    public static bool IsHighFrequencyMargin(this WalletKind kind) => kind is WalletKind.MarginV2 or WalletKind.IsolatedV2;

    /// <summary>The trading permission that a sub-account needs before the wallet can receive funds.</summary>
    public static string? Access(this WalletKind kind) => kind switch
    {
        WalletKind.Contract => "Futures",
        _ => kind.IsMargin() ? "Margin" : null,
    };

    /// <summary>The wallet type that must be opened for this one, if any.</summary>
    public static WalletKind? OpenedAs(this WalletKind kind) => kind switch
    {
        WalletKind.Margin or WalletKind.MarginV2 => WalletKind.Margin,
        WalletKind.Isolated or WalletKind.IsolatedV2 => WalletKind.Isolated,
        WalletKind.Contract => WalletKind.Contract,
        _ => null,
    };

    /// <summary>The counted ledger list that shows the wallet.</summary>
    public static LedgerKind Ledger(this WalletKind kind) => kind switch
    {
        WalletKind.Contract => LedgerKind.Futures,
        WalletKind.MarginV2 or WalletKind.IsolatedV2 => LedgerKind.MarginHighFrequency,
        _ when kind >= WalletKind.Outside => LedgerKind.None,
        _ => LedgerKind.Classic,
    };
}

/// <summary>The ledger list that shows a posting.</summary>
internal enum LedgerKind
{
    /// <summary>None: recorded in the ledger, but not visible in any list.</summary>
    None,

    /// <summary>The list over all classic wallets.</summary>
    Classic,

    /// <summary>The list of the high-frequency margin wallets.</summary>
    MarginHighFrequency,

    /// <summary>The list of the futures wallet.</summary>
    Futures,

    /// <summary>The list of the trade wallet, which shares rows with the classic list.</summary>
    HighFrequency,
}
