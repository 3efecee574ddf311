namespace Kucoin.Catalog.Addresses;

/// <summary>The exchange's rules for the addresses and memos of one network of an asset.</summary>
/// <param name="NetworkId">The id of the network, for example <c>trx</c>. It selects the address format and its checksum.</param>
/// <param name="NetworkName">The display name of the network, for example <c>TRC20</c>.</param>
public sealed record AddressRules(string NetworkId, string NetworkName)
{
    /// <summary>The regular expression for a complete address; <see langword="null"/> or empty when the exchange provides none.</summary>
    public string? AddressExpression { get; init; }

    /// <summary>The regular expression for a complete memo; <see langword="null"/> or empty when the exchange provides none.</summary>
    public string? MemoExpression { get; init; }

    /// <summary>Whether an address requires a memo; <see langword="null"/> when the exchange does not specify it.</summary>
    public bool? NeedsMemo { get; init; }

    /// <summary>The name of the network in messages, for example <c>TRC20 (trx)</c>.</summary>
    public string Network =>
        string.Equals(NetworkId, NetworkName, StringComparison.OrdinalIgnoreCase) ? NetworkName : $"{NetworkName} ({NetworkId})";
}
