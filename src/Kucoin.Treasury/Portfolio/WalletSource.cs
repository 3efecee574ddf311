using Kucoin.Catalog;
using Kucoin.Client;

namespace Kucoin.Treasury.Portfolio;

/// <summary>A source of holdings: one list of KuCoin's that covers some wallets. <see cref="WalletSources"/> has them.</summary>
public sealed class WalletSource
{
    private readonly Func<IKucoinRestClient, CancellationToken, Task<IEnumerable<Holding>>> _read;

    internal WalletSource(
        string name, KucoinEndpoint[] endpoints, Func<IKucoinRestClient, CancellationToken, Task<IEnumerable<Holding>>> read) =>
        (Name, Endpoints, _read) = (name, endpoints, read);

    /// <summary>What it covers, for example <c>wallets of the sub-accounts</c>.</summary>
    public string Name { get; }

    /// <summary>The endpoints that it calls, which say what permission a key needs and what a reading costs.</summary>
    public IReadOnlyList<KucoinEndpoint> Endpoints { get; }

    internal Task<IEnumerable<Holding>> ReadAsync(IKucoinRestClient client, CancellationToken ct) => _read(client, ct);
}
