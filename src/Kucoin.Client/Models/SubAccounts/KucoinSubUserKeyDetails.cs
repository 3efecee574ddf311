using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.SubAccounts;

/// <summary>
/// An API key of a sub-account that was just created. KuCoin shows its secret only once. <c>ToString</c> and the debugger show neither
/// secret nor passphrase.
/// </summary>
[DebuggerDisplay("{SubName,nq} {Remark,nq}")]
public sealed record KucoinSubUserKeyDetails
{
    /// <summary>The login name of the sub-account.</summary>
    [JsonPropertyName("subName")]
    public string? SubName { get; init; }

    /// <summary>The key.</summary>
    [JsonPropertyName("apiKey")]
    public required string ApiKey { get; init; }

    /// <summary>The secret of the key. Store it: KuCoin does not show it again.</summary>
    [JsonPropertyName("apiSecret")]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string Secret { get; init; }

    /// <summary>The passphrase of the key, unencrypted.</summary>
    [JsonPropertyName("passphrase")]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string Passphrase { get; init; }

    /// <summary>The name given to the key.</summary>
    [JsonPropertyName("remark")]
    public string? Remark { get; init; }

    /// <summary>The granted permissions, separated by commas. They may be fewer than requested.</summary>
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

    /// <summary>Returns the sub-account and the name of the key, without the key, its secret and its passphrase.</summary>
    public override string ToString() => $"{nameof(KucoinSubUserKeyDetails)} {{ SubName = {SubName}, Remark = {Remark}, hidden }}";
}
