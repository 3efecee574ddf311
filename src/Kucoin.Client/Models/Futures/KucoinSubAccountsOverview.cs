using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Futures;

/// <summary>The futures wallets of the master and of every sub-account.</summary>
public sealed record KucoinSubAccountsOverview
{
    /// <summary>The totals of all accounts.</summary>
    [JsonPropertyName("summary")]
    [JsonConverter(typeof(OptionalObjectConverter<KucoinFuturesSummary>))]
    public KucoinFuturesSummary? Summary { get; init; }

    /// <summary>One row for each account. The row of the master is named <c>main</c>.</summary>
    [JsonPropertyName("accounts")]
    public required IEnumerable<KucoinSubAccountOverview> Accounts { get; init => field = value ?? []; }
}

/// <summary>The futures wallets of all accounts together.</summary>
public sealed record KucoinFuturesSummary
{
    /// <summary>The equity: margin and unrealized profit.</summary>
    [JsonPropertyName("accountEquityTotal")]
    public decimal? AccountEquity { get; init; }

    /// <summary>The unrealized profit; a loss is negative.</summary>
    [JsonPropertyName("unrealisedPNLTotal")]
    public decimal? UnrealizedPnl { get; init; }

    /// <summary>The margin of positions and orders, frozen and available funds, without unrealized profit.</summary>
    [JsonPropertyName("marginBalanceTotal")]
    public decimal? MarginBalance { get; init; }

    /// <summary>The margin of positions.</summary>
    [JsonPropertyName("positionMarginTotal")]
    public decimal? PositionMargin { get; init; }

    /// <summary>The margin of orders.</summary>
    [JsonPropertyName("orderMarginTotal")]
    public decimal? OrderMargin { get; init; }

    /// <summary>The funds frozen by transfers and withdrawals.</summary>
    [JsonPropertyName("frozenFundsTotal")]
    public decimal? FrozenFunds { get; init; }

    /// <summary>The available balance.</summary>
    [JsonPropertyName("availableBalanceTotal")]
    public decimal? AvailableBalance { get; init; }

    /// <summary>The settlement asset: <c>USDT</c>, or <c>XBT</c> for Bitcoin.</summary>
    [JsonPropertyName("currency")]
    public string? Asset { get; init; }
}

/// <summary>The futures wallet of one account.</summary>
public sealed record KucoinSubAccountOverview
{
    /// <summary>The login name of the sub-account, or <c>main</c>.</summary>
    [JsonPropertyName("accountName")]
    public required string AccountName { get; init; }

    /// <summary>The equity: margin and unrealized profit.</summary>
    [JsonPropertyName("accountEquity")]
    public required decimal AccountEquity { get; init; }

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
    public required string Asset { get; init; }
}
