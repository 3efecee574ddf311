using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Futures;

/// <summary>The futures wallet of one settlement asset.</summary>
public sealed record KucoinAccountOverview
{
    /// <summary>Margin and unrealised profit together.</summary>
    [JsonPropertyName("accountEquity")]
    public required decimal AccountEquity { get; init; }

    /// <summary>Unrealised profit, or loss below 0.</summary>
    [JsonPropertyName("unrealisedPNL")]
    public required decimal UnrealizedPnl { get; init; }

    /// <summary>Margin of positions and orders, frozen and available funds, without unrealised profit.</summary>
    [JsonPropertyName("marginBalance")]
    public required decimal MarginBalance { get; init; }

    /// <summary>Margin of positions.</summary>
    [JsonPropertyName("positionMargin")]
    public required decimal PositionMargin { get; init; }

    /// <summary>Margin of orders.</summary>
    [JsonPropertyName("orderMargin")]
    public required decimal OrderMargin { get; init; }

    /// <summary>Frozen by transfers and withdrawals.</summary>
    [JsonPropertyName("frozenFunds")]
    public required decimal FrozenFunds { get; init; }

    /// <summary>What can be used.</summary>
    [JsonPropertyName("availableBalance")]
    public required decimal AvailableBalance { get; init; }

    /// <summary>The settlement asset: <c>USDT</c>, or <c>XBT</c> for Bitcoin.</summary>
    [JsonPropertyName("currency")]
    public required string Asset { get; init; }

    /// <summary>Maintenance margin as a part of the margin balance.</summary>
    [JsonPropertyName("riskRatio")]
    public decimal? RiskRatio { get; init; }

    /// <summary>The most that can be moved out.</summary>
    [JsonPropertyName("maxWithdrawAmount")]
    public decimal? MaxWithdrawQuantity { get; init; }
}
