namespace Kucoin.Emulator.Ledger;

/// <summary>The account of a wallet that a posting touches.</summary>
internal enum Side
{
    /// <summary>The available balance.</summary>
    Available,

    /// <summary>The amount held by orders and pending withdrawals.</summary>
    Held,

    /// <summary>The principal owed; zero or negative.</summary>
    Principal,

    /// <summary>The interest owed; zero or negative.</summary>
    Interest,
}

/// <summary>The key of a wallet. The tag is the pair of an isolated wallet, and empty otherwise.</summary>
internal readonly record struct WalletKey(int Owner, WalletKind Kind, string Tag, string Asset)
{
    /// <summary>The number under which the exchange owns its own wallets.</summary>
    public const int Exchange = 0;

    /// <summary>A wallet of the exchange itself.</summary>
    public static WalletKey CreateExchange(WalletKind kind, string asset) => new(Exchange, kind, "", asset);

    // Hand-written because every posting looks up several wallets, and the first thousands of look-ups run before the JIT optimizes.
    public bool Equals(WalletKey other) => Owner == other.Owner && Kind == other.Kind && Asset == other.Asset && Tag == other.Tag;

    public override int GetHashCode() => HashCode.Combine(Owner, (int)Kind, Asset.GetHashCode(StringComparison.Ordinal));
}

/// <summary>One wallet of one asset. Its ids never change, even if it is empty.</summary>
internal sealed record Wallet(int Id, WalletKey Key, string PublicId)
{
    public WalletKind Kind => Key.Kind;

    public string Tag => Key.Tag;

    public string Asset => Key.Asset;
}

/// <summary>The balances of one wallet at one moment.</summary>
internal readonly record struct WalletBalance(Wallet Wallet, Amount Available, Amount Held, Amount Principal, Amount Interest)
{
    public string Asset => Wallet.Asset;

    public Amount Total => Available + Held;

    /// <summary>The debt, as a positive amount.</summary>
    public Amount Liability => -(Principal + Interest);

    public Amount this[Side side] => side switch
    {
        Side.Available => Available,
        Side.Held => Held,
        Side.Principal => Principal,
        _ => Interest,
    };

    public WalletBalance With(Side side, Amount balance) => side switch
    {
        Side.Available => this with { Available = balance },
        Side.Held => this with { Held = balance },
        Side.Principal => this with { Principal = balance },
        _ => this with { Interest = balance },
    };
}
