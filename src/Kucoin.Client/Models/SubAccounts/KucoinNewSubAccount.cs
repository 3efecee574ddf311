using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.SubAccounts;

/// <summary>A sub-account that was just created.</summary>
public sealed record KucoinNewSubAccount
{
    /// <summary>The uid of the sub-account. Its 24-digit user id is in the list of sub-accounts.</summary>
    [JsonPropertyName("uid")]
    public long? Uid { get; init; }

    /// <summary>The login name.</summary>
    [JsonPropertyName("subName")]
    public string? SubName { get; init; }

    /// <summary>The remarks, if any.</summary>
    [JsonPropertyName("remarks")]
    public string? Remarks { get; init; }

    /// <summary>What the sub-account may trade.</summary>
    [JsonPropertyName("access")]
    public SubAccountAccess Access { get; init; }
}
