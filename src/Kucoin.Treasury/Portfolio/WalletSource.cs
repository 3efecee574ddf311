using Kucoin.Catalog;
using Kucoin.Client;

namespace Kucoin.Treasury.Portfolio;

/// <summary>A source of holdings: one list of KuCoin's that covers some wallets. <see cref="WalletSources"/> defines them.</summary>
public sealed class WalletSource
{
    private readonly ReadWallets _read;

    internal WalletSource(string name, KucoinEndpoint[] endpoints, SourceScope scope, ReadWallets read) =>
        (Name, Endpoints, Scope, _read) = (name, endpoints, scope, read);

    /// <summary>The name of the data, for example <c>wallets of the sub-accounts</c>.</summary>
    public string Name { get; }

    /// <summary>
    /// The endpoints that it calls with a key of the master; they define the permissions that the key needs and the quota used.
    /// </summary>
    public IReadOnlyList<KucoinEndpoint> Endpoints { get; }

    /// <summary>The holdings that it can contain.</summary>
    internal SourceScope Scope { get; }

    internal Task<WalletRows> ReadAsync(IKucoinRestClient client, Task<KeyOwner> owner, CancellationToken ct) =>
        _read(client, owner, ct);
}

/// <summary>Reads a source.</summary>
/// <param name="client">The client.</param>
/// <param name="owner">The account of its key, which is read at the same time.</param>
/// <param name="ct">Cancels the read.</param>
internal delegate Task<WalletRows> ReadWallets(IKucoinRestClient client, Task<KeyOwner> owner, CancellationToken ct);
