using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.SubAccounts;

/// <summary>A sub-account that was just created.</summary>
public sealed record KucoinNewSubAccount
{
    /// <summary>The number of the sub-account. The directory also gives its 24-digit user id.</summary>
    [JsonPropertyName("uid")]
    public required long Uid { get; init; }

    /// <summary>The login name.</summary>
    [JsonPropertyName("subName")]
    public required string SubName { get; init; }

    /// <summary>The remarks, when there are any.</summary>
    [JsonPropertyName("remarks")]
    public string? Remarks { get; init; }

    /// <summary>What the sub-account may trade.</summary>
    [JsonPropertyName("access")]
    public required SubAccountAccess Access { get; init; }
}
