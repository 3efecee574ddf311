using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Accounts;

/// <summary>The level of the account and how many sub-accounts it has and may have.</summary>
public sealed record KucoinUserInfo
{
    /// <summary>The VIP level, 0 to 12. Quotas and fees follow from it.</summary>
    [JsonPropertyName("level")]
    public required int Level { get; init; }

    /// <summary>How many sub-accounts there are.</summary>
    [JsonPropertyName("subQuantity")]
    public required int SubQuantity { get; init; }

    /// <summary>How many sub-accounts there may be.</summary>
    [JsonPropertyName("maxSubQuantity")]
    public required int MaxSubQuantity { get; init; }

    /// <summary>How many of them every account of this level may have.</summary>
    [JsonPropertyName("maxDefaultSubQuantity")]
    public required int MaxDefaultSubQuantity { get; init; }

    /// <summary>Sub-accounts that may trade spot.</summary>
    [JsonPropertyName("spotSubQuantity")]
    public int? SpotSubQuantity { get; init; }

    /// <summary>Sub-accounts that may trade on margin.</summary>
    [JsonPropertyName("marginSubQuantity")]
    public int? MarginSubQuantity { get; init; }

    /// <summary>Sub-accounts that may trade futures.</summary>
    [JsonPropertyName("futuresSubQuantity")]
    public int? FuturesSubQuantity { get; init; }

    /// <summary>Sub-accounts that may trade options.</summary>
    [JsonPropertyName("optionSubQuantity")]
    public int? OptionSubQuantity { get; init; }

    /// <summary>How many more sub-accounts spot trading allows.</summary>
    [JsonPropertyName("maxSpotSubQuantity")]
    public int? MaxSpotSubQuantity { get; init; }

    /// <summary>How many more sub-accounts margin trading allows.</summary>
    [JsonPropertyName("maxMarginSubQuantity")]
    public int? MaxMarginSubQuantity { get; init; }

    /// <summary>How many more sub-accounts futures trading allows.</summary>
    [JsonPropertyName("maxFuturesSubQuantity")]
    public int? MaxFuturesSubQuantity { get; init; }

    /// <summary>How many more sub-accounts options allow.</summary>
    [JsonPropertyName("maxOptionSubQuantity")]
    public int? MaxOptionSubQuantity { get; init; }
}
