using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Futures;

/// <summary>The futures wallet of one settlement asset.</summary>
public sealed record KucoinAccountOverview
{
    /// <summary>The equity: margin and unrealized profit.</summary>
    [JsonPropertyName("accountEquity")]
    public decimal? AccountEquity { get; init; }

    /// <summary>The unrealized profit; a loss is negative.</summary>
    [JsonPropertyName("unrealisedPNL")]
    public decimal? UnrealizedPnl { get; init; }

    /// <summary>The margin of positions and orders, frozen and available funds, without unrealized profit.</summary>
    [JsonPropertyName("marginBalance")]
    public decimal? MarginBalance { get; init; }

    /// <summary>The margin of positions.</summary>
    [JsonPropertyName("positionMargin")]
    public decimal? PositionMargin { get; init; }

    /// <summary>The margin of orders.</summary>
    [JsonPropertyName("orderMargin")]
    public decimal? OrderMargin { get; init; }

    /// <summary>The funds frozen by transfers and withdrawals.</summary>
    [JsonPropertyName("frozenFunds")]
    public decimal? FrozenFunds { get; init; }

    /// <summary>The available balance.</summary>
    [JsonPropertyName("availableBalance")]
    public decimal? AvailableBalance { get; init; }

    /// <summary>The settlement asset: <c>USDT</c>, or <c>XBT</c> for Bitcoin.</summary>
    [JsonPropertyName("currency")]
    public string? Asset { get; init; }

    /// <summary>Maintenance margin as a fraction of the margin balance.</summary>
    [JsonPropertyName("riskRatio")]
    public decimal? RiskRatio { get; init; }

    /// <summary>The maximum amount that can be transferred out.</summary>
    [JsonPropertyName("maxWithdrawAmount")]
    public decimal? MaxWithdrawQuantity { get; init; }
}
