using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.SubAccounts;

/// <summary>A sub-account in the list of sub-accounts.</summary>
public sealed record KucoinSubAccount
{
    /// <summary>The user id: 24 hexadecimal digits. It identifies the sub-account in transfers and balances.</summary>
    [JsonPropertyName("userId")]
    public required string UserId { get; init; }

    /// <summary>The uid of the sub-account.</summary>
    [JsonPropertyName("uid")]
    public long? Uid { get; init; }

    /// <summary>The login name.</summary>
    [JsonPropertyName("subName")]
    public required string SubName { get; init; }

    /// <summary>2 enabled, 3 frozen.</summary>
    [JsonPropertyName("status")]
    public int? Status { get; init; }

    /// <summary>0 normal, 1 robot, 2 financial, 5 asset management.</summary>
    [JsonPropertyName("type")]
    public int? Type { get; init; }

    /// <summary>What the sub-account may trade.</summary>
    [JsonPropertyName("access")]
    public SubAccountAccess Access { get; init; }

    /// <summary>When it was created, in UTC.</summary>
    [JsonPropertyName("createdAt")]
    public DateTime? CreateTime { get; init; }

    /// <summary>The remarks, if any.</summary>
    [JsonPropertyName("remarks")]
    public string? Remarks { get; init; }

    /// <summary>The kinds of trading that were granted: <c>Spot</c>, <c>Futures</c>, <c>Margin</c>.</summary>
    [JsonPropertyName("tradeTypes")]
    public IEnumerable<string> TradeTypes { get; init => field = value ?? []; } = [];

    /// <summary>The kinds of trading that were activated.</summary>
    [JsonPropertyName("openedTradeTypes")]
    public IEnumerable<string> OpenedTradeTypes { get; init => field = value ?? []; } = [];

    /// <summary>The state of a hosted sub-account; <see langword="null"/> for every other.</summary>
    [JsonPropertyName("hostedStatus")]
    public string? HostedStatus { get; init; }
}
