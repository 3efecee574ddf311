namespace Kucoin.Emulator.Ledger;

/// <summary>The asset in which the fee of a spot order is paid.</summary>
internal enum FeeAsset
{
    /// <summary>The quote asset of the pair, as KuCoin does by default.</summary>
    Quote,

    /// <summary>The base asset of the pair.</summary>
    Base,

    /// <summary>KCS, with a discount, if the wallet has enough of it; the quote asset otherwise.</summary>
    Kcs,
}

/// <summary>A spot or margin order. While it is open, the funds for the rest of it are held.</summary>
internal sealed record SpotOrder
{
    public const string Open = "OPEN";
    public const string Done = "DONE";
    public const string Canceled = "CANCELED";

    /// <summary>The number in the ledger.</summary>
    public required long Number { get; init; }

    /// <summary>KuCoin's 24-digit id.</summary>
    public required string Id { get; init; }

    public required int Owner { get; init; }

    /// <summary>The kind of wallet that pays and receives.</summary>
    public required WalletKind Kind { get; init; }

    /// <summary>The pair of an isolated wallet; empty otherwise.</summary>
    public string Tag { get; init; } = "";

    public required string Symbol { get; init; }

    public required bool IsBuy { get; init; }

    /// <summary>The limit price, in the quote asset.</summary>
    public required Amount Price { get; init; }

    /// <summary>The size, in the base asset.</summary>
    public required Amount Size { get; init; }

    /// <summary>The part of the size that is filled.</summary>
    public Amount Filled { get; init; }

    /// <summary>What is held for the rest: the quote asset of a purchase, the base asset of a sale.</summary>
    public Amount Held { get; init; }

    public FeeAsset FeeIn { get; init; }

    public string Status { get; init; } = Open;

    public required long CreatedAt { get; init; }

    public required long UpdatedAt { get; init; }

    public Amount Rest => Size - Filled;

    /// <summary>The wallet of the order for one of the two assets of its pair.</summary>
    public WalletKey Wallet(string asset) => new(Owner, Kind, Tag, asset);
}

/// <summary>An open futures position.</summary>
internal sealed record Position
{
    public required int Owner { get; init; }

    public required string Symbol { get; init; }

    /// <summary>The number of contracts; negative for a short position.</summary>
    public required long Quantity { get; init; }

    /// <summary>The average price at which it was opened.</summary>
    public required Amount EntryPrice { get; init; }

    /// <summary>The held margin, in the settlement asset.</summary>
    public required Amount Margin { get; init; }

    /// <summary>The held cover of a pending loss.</summary>
    public Amount Reserved { get; init; }

    /// <summary>Realised profit, funding and fees since the last settlement, which settles them; negative for a loss.</summary>
    public Amount Pending { get; init; }

    public required long OpenedAt { get; init; }
}

/// <summary>The price of an asset in dollars from a time on.</summary>
internal readonly record struct PriceStep(string Asset, long At, Amount Dollars);
