using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.SubAccounts;

/// <summary>An API key of a sub-account, without its secret.</summary>
public sealed record KucoinSubUserKey
{
    /// <summary>The login name of the sub-account.</summary>
    [JsonPropertyName("subName")]
    public string? SubName { get; init; }

    /// <summary>The key.</summary>
    [JsonPropertyName("apiKey")]
    public required string ApiKey { get; init; }

    /// <summary>The name given to the key.</summary>
    [JsonPropertyName("remark")]
    public string? Remark { get; init; }

    /// <summary>The permissions of the key, separated by commas.</summary>
    [JsonPropertyName("permission")]
    public string? Permissions { get; init; }

    /// <summary>The IP addresses that may use it, separated by commas; <see langword="null"/> or empty for any.</summary>
    [JsonPropertyName("ipWhitelist")]
    public string? IpWhitelist { get; init; }

    /// <summary>When it was created, in UTC.</summary>
    [JsonPropertyName("createdAt")]
    public DateTime? CreateTime { get; init; }

    /// <summary>The version of the key.</summary>
    [JsonPropertyName("apiVersion")]
    public int? ApiKeyVersion { get; init; }

    /// <summary>The uid of the sub-account.</summary>
    [JsonPropertyName("uid")]
    public long? Uid { get; init; }

    /// <summary>Whether it belongs to the master; <see langword="false"/> for a sub-account.</summary>
    [JsonPropertyName("isMaster")]
    public bool? IsMaster { get; init; }

    /// <summary>Returns the name of the key, without the key itself.</summary>
    public override string ToString() => $"KucoinSubUserKey {{ SubName = {SubName}, Remark = {Remark}, hidden }}";
}

/// <summary>An API key of a sub-account after a change.</summary>
public sealed record KucoinSubUserKeyEdited
{
    /// <summary>The login name of the sub-account.</summary>
    [JsonPropertyName("subName")]
    public string? SubName { get; init; }

    /// <summary>The key.</summary>
    [JsonPropertyName("apiKey")]
    public string? ApiKey { get; init; }

    /// <summary>The permissions of the key, separated by commas.</summary>
    [JsonPropertyName("permission")]
    public string? Permissions { get; init; }

    /// <summary>The IP addresses that may use it, separated by commas.</summary>
    [JsonPropertyName("ipWhitelist")]
    public string? IpWhitelist { get; init; }

    /// <summary>Returns the sub-account and the permissions, without the key itself.</summary>
    public override string ToString() => $"KucoinSubUserKeyEdited {{ SubName = {SubName}, Permissions = {Permissions}, hidden }}";
}

/// <summary>An API key of a sub-account that was deleted.</summary>
public sealed record KucoinSubUserKeyDeleted
{
    /// <summary>The login name of the sub-account.</summary>
    [JsonPropertyName("subName")]
    public string? SubName { get; init; }

    /// <summary>The key.</summary>
    [JsonPropertyName("apiKey")]
    public string? ApiKey { get; init; }

    /// <summary>Returns the sub-account, without the key itself.</summary>
    public override string ToString() => $"KucoinSubUserKeyDeleted {{ SubName = {SubName}, hidden }}";
}
