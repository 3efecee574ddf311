using Kucoin.Catalog;
using Kucoin.Client;

namespace Kucoin.Treasury.Portfolio;

/// <summary>A source of holdings: one list of KuCoin's that covers some wallets. <see cref="WalletSources"/> defines them.</summary>
public sealed class WalletSource
{
    private readonly Func<IKucoinRestClient, CancellationToken, Task<WalletRows>> _read;

    internal WalletSource(
        string name, KucoinEndpoint[] endpoints, Func<IKucoinRestClient, CancellationToken, Task<WalletRows>> read) =>
        (Name, Endpoints, _read) = (name, endpoints, read);

    /// <summary>The name of the data, for example <c>wallets of the sub-accounts</c>.</summary>
    public string Name { get; }

    /// <summary>The endpoints that it calls; they define the permissions that the key needs and the quota used.</summary>
    public IReadOnlyList<KucoinEndpoint> Endpoints { get; }

    internal Task<WalletRows> ReadAsync(IKucoinRestClient client, CancellationToken ct) => _read(client, ct);
}
