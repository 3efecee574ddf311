using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Margin;

/// <summary>The isolated-margin wallets.</summary>
public sealed record KucoinIsolatedMarginAccountsInfo
{
    /// <summary>The value of all assets, in BTC.</summary>
    [JsonPropertyName("totalAssetOfQuoteCurrency")]
    public decimal? TotalConversionBalance { get; init; }

    /// <summary>The value of all debts, in BTC.</summary>
    [JsonPropertyName("totalLiabilityOfQuoteCurrency")]
    public decimal? LiabilityConversionBalance { get; init; }

    /// <summary>The time of the totals, in UTC.</summary>
    [JsonPropertyName("timestamp")]
    public DateTime? Timestamp { get; init; }

    /// <summary>One wallet for each pair.</summary>
    [JsonPropertyName("assets")]
    public required IEnumerable<KucoinIsolatedMarginAccount> Assets { get; init => field = value ?? []; }
}

/// <summary>The isolated-margin wallet of one pair.</summary>
public sealed record KucoinIsolatedMarginAccount
{
    /// <summary>The pair, for example <c>BTC-USDT</c>.</summary>
    [JsonPropertyName("symbol")]
    public required string Symbol { get; init; }

    /// <summary>The state of the position.</summary>
    [JsonPropertyName("status")]
    public MarginStatus? Status { get; init; }

    /// <summary>The debt as a fraction of the assets; 0 without debt.</summary>
    [JsonPropertyName("debtRatio")]
    public decimal? DebtRatio { get; init; }

    /// <summary>The base asset of the pair.</summary>
    [JsonPropertyName("baseAsset")]
    public required KucoinIsolatedMarginAccountAsset BaseAsset { get; init; }

    /// <summary>The quote asset of the pair.</summary>
    [JsonPropertyName("quoteAsset")]
    public required KucoinIsolatedMarginAccountAsset QuoteAsset { get; init; }
}

/// <summary>The base or quote asset of an isolated-margin wallet.</summary>
public sealed record KucoinIsolatedMarginAccountAsset
{
    /// <summary>The asset.</summary>
    [JsonPropertyName("currency")]
    public required string Currency { get; init; }

    /// <summary>The total balance: available and held.</summary>
    [JsonPropertyName("total")]
    public required decimal TotalBalance { get; init; }

    /// <summary>The balance held by orders.</summary>
    [JsonPropertyName("hold")]
    public decimal? HoldBalance { get; init; }

    /// <summary>The available balance.</summary>
    [JsonPropertyName("available")]
    public decimal? AvailableBalance { get; init; }

    /// <summary>The debt: principal and interest.</summary>
    [JsonPropertyName("liability")]
    public required decimal Liability { get; init; }

    /// <summary>The principal of the debt.</summary>
    [JsonPropertyName("liabilityPrincipal")]
    public decimal? LiabilityPrincipal { get; init; }

    /// <summary>The interest of the debt.</summary>
    [JsonPropertyName("liabilityInterest")]
    public decimal? Interest { get; init; }

    /// <summary>The remaining amount that can be borrowed.</summary>
    [JsonPropertyName("maxBorrowSize")]
    public decimal? BorrowableQuantity { get; init; }

    /// <summary>Whether the asset can be borrowed.</summary>
    [JsonPropertyName("borrowEnabled")]
    public bool? BorrowEnabled { get; init; }

    /// <summary>Whether the asset can be transferred into the wallet.</summary>
    [JsonPropertyName("transferInEnabled")]
    public bool? TransferEnabled { get; init; }
}
