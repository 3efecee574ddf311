using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Accounts;

/// <summary>The API key that signed the call, without its secret.</summary>
public sealed record KucoinApiKey
{
    /// <summary>The name given to the key.</summary>
    [JsonPropertyName("remark")]
    public string? Remark { get; init; }

    /// <summary>The key.</summary>
    [JsonPropertyName("apiKey")]
    public string? Apikey { get; init; }

    /// <summary>The version of the key: 3 for every key made since 2024.</summary>
    [JsonPropertyName("apiVersion")]
    public int? ApiKeyVersion { get; init; }

    /// <summary>
    /// The permissions, separated by commas. <c>Transfer</c> means withdrawals, <c>InnerTransfer</c> universal transfers.
    /// </summary>
    [JsonPropertyName("permission")]
    public string? Permissions { get; init; }

    /// <summary>The IP addresses that may use it, separated by commas; <see langword="null"/> or empty for any.</summary>
    [JsonPropertyName("ipWhitelist")]
    public string? IpWhitelist { get; init; }

    /// <summary>When it was created, in UTC.</summary>
    [JsonPropertyName("createdAt")]
    public DateTime? CreateTime { get; init; }

    /// <summary>The uid of its owner.</summary>
    [JsonPropertyName("uid")]
    public long? UserId { get; init; }

    /// <summary>Whether it belongs to the master.</summary>
    [JsonPropertyName("isMaster")]
    public bool? IsMaster { get; init; }

    /// <summary>The name of the sub-account it belongs to; <see langword="null"/> for the master.</summary>
    [JsonPropertyName("subName")]
    public string? SubName { get; init; }

    /// <summary>The country of the user, for example <c>ID</c>; <see langword="null"/> if KuCoin does not provide it.</summary>
    [JsonPropertyName("region")]
    public string? Region { get; init; }

    /// <summary>KuCoin's number for the state of the identity verification; 1 is verified.</summary>
    [JsonPropertyName("kycStatus")]
    public int? KycStatus { get; init; }

    /// <summary>The site the user belongs to: <c>global</c>, <c>turkey</c>, <c>australia</c>, <c>europe</c>, <c>thailand</c>.</summary>
    [JsonPropertyName("siteType")]
    public string? SiteType { get; init; }

    /// <summary>The uid of the master of a sub-account; <see langword="null"/> for the master.</summary>
    [JsonPropertyName("parentUid")]
    public long? ParentUserId { get; init; }

    /// <summary>When it expires, in UTC; <see langword="null"/> for a key that does not expire.</summary>
    [JsonPropertyName("expiredAt")]
    public DateTime? ExpireTime { get; init; }

    /// <summary>The third-party application that it was created for, if any.</summary>
    [JsonPropertyName("thirdPartyApp")]
    public string? ThirdPartyApp { get; init; }

    /// <summary>Returns the name of the key, without the key itself.</summary>
    public override string ToString() => $"KucoinApiKey {{ Remark = {Remark}, UserId = {UserId}, hidden }}";
}
