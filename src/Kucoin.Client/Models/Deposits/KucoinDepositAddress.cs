using System.Text.Json.Serialization;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Deposits;

/// <summary>A deposit address of one asset on one chain.</summary>
public sealed record KucoinDepositAddress
{
    /// <summary>The address.</summary>
    [JsonPropertyName("address")]
    public required string Address { get; init; }

    /// <summary>The memo of the address; empty if the chain has none. A deposit without it can be lost.</summary>
    [JsonPropertyName("memo")]
    public string? Memo { get; init; }

    /// <summary>The contract of the asset on the chain; <see langword="null"/> in the response to a creation.</summary>
    [JsonPropertyName("contractAddress")]
    public string? ContractAddress { get; init; }

    /// <summary>The display name of the chain, for example <c>ERC20</c>.</summary>
    [JsonPropertyName("chainName")]
    public string? Network { get; init; }

    /// <summary>The id of the chain, for example <c>eth</c>.</summary>
    [JsonPropertyName("chainId")]
    public string? NetworkId { get; init; }

    /// <summary>The wallet that is credited: main or trade.</summary>
    [JsonPropertyName("to")]
    public AccountType ToAccount { get; init; }

    /// <summary>The asset.</summary>
    [JsonPropertyName("currency")]
    public string? Asset { get; init; }

    /// <summary>When a Lightning invoice expires, in UTC; <see langword="null"/> for an address that does not expire.</summary>
    [JsonPropertyName("expirationDate")]
    [JsonConverter(typeof(ZeroIsNeverConverter))]
    public DateTime? ExpirationTime { get; init; }
}
