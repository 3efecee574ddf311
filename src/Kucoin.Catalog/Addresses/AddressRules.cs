namespace Kucoin.Catalog.Addresses;

/// <summary>What the exchange says of the addresses and memos of one network of an asset.</summary>
/// <param name="NetworkId">The id of the network, for example <c>trx</c>. It selects the address format and its checksum.</param>
/// <param name="NetworkName">The display name of the network, for example <c>TRC20</c>.</param>
public sealed record AddressRules(string NetworkId, string NetworkName)
{
    /// <summary>The regular expression of a whole address; <see langword="null"/> or empty where the exchange gives none.</summary>
    public string? AddressExpression { get; init; }

    /// <summary>The regular expression of a whole memo; <see langword="null"/> or empty where the exchange gives none.</summary>
    public string? MemoExpression { get; init; }

    /// <summary>Whether an address needs a memo; <see langword="null"/> where the exchange does not say.</summary>
    public bool? NeedsMemo { get; init; }

    /// <summary>The network as messages name it, for example <c>TRC20 (trx)</c>.</summary>
    public string Network =>
        string.Equals(NetworkId, NetworkName, StringComparison.OrdinalIgnoreCase) ? NetworkName : $"{NetworkName} ({NetworkId})";
}
