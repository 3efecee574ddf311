using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Accounts;

/// <summary>The VIP level of the account, and the number and limits of its sub-accounts.</summary>
public sealed record KucoinUserInfo
{
    /// <summary>The VIP level, 0 to 12. It determines quotas and fees.</summary>
    [JsonPropertyName("level")]
    public int? Level { get; init; }

    /// <summary>The number of sub-accounts.</summary>
    [JsonPropertyName("subQuantity")]
    public int? SubQuantity { get; init; }

    /// <summary>The maximum number of sub-accounts.</summary>
    [JsonPropertyName("maxSubQuantity")]
    public int? MaxSubQuantity { get; init; }

    /// <summary>The default maximum number of sub-accounts of this level.</summary>
    [JsonPropertyName("maxDefaultSubQuantity")]
    public int? MaxDefaultSubQuantity { get; init; }

    /// <summary>The number of sub-accounts that may trade spot.</summary>
    [JsonPropertyName("spotSubQuantity")]
    public int? SpotSubQuantity { get; init; }

    /// <summary>The number of sub-accounts that may trade on margin.</summary>
    [JsonPropertyName("marginSubQuantity")]
    public int? MarginSubQuantity { get; init; }

    /// <summary>The number of sub-accounts that may trade futures.</summary>
    [JsonPropertyName("futuresSubQuantity")]
    public int? FuturesSubQuantity { get; init; }

    /// <summary>The number of sub-accounts that may trade options.</summary>
    [JsonPropertyName("optionSubQuantity")]
    public int? OptionSubQuantity { get; init; }

    /// <summary>The number of additional sub-accounts for spot trading.</summary>
    [JsonPropertyName("maxSpotSubQuantity")]
    public int? MaxSpotSubQuantity { get; init; }

    /// <summary>The number of additional sub-accounts for margin trading.</summary>
    [JsonPropertyName("maxMarginSubQuantity")]
    public int? MaxMarginSubQuantity { get; init; }

    /// <summary>The number of additional sub-accounts for futures trading.</summary>
    [JsonPropertyName("maxFuturesSubQuantity")]
    public int? MaxFuturesSubQuantity { get; init; }

    /// <summary>The number of additional sub-accounts for options trading.</summary>
    [JsonPropertyName("maxOptionSubQuantity")]
    public int? MaxOptionSubQuantity { get; init; }
}
