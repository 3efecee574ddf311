using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Kucoin.Client.Http;
using Kucoin.Client.Models.Market;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.Account;

/// <summary>
/// Finds the chain that is meant. KuCoin takes a missing chain for Ethereum's, which can send an asset where nobody can reach it: here a
/// missing chain is used only if the asset has no other.
/// </summary>
internal sealed class NetworkResolver(RequestPipeline api)
{
    /// <summary>Whether the chain is named by its id, which KuCoin writes in lower case.</summary>
    public static bool IsId([NotNullWhen(true)] string? network) => network is { Length: > 0 } && !network.Any(char.IsAsciiLetterUpper);

    /// <summary>
    /// Calls with the id of the chain. An id, which KuCoin writes in lower case, is taken as it is. A display name such as <c>TRC20</c>,
    /// and no chain at all, are looked up in the asset's chains.
    /// </summary>
    /// <exception cref="ArgumentException">The asset has several chains and none is named, or it has not the one that is.</exception>
    public async Task<WebCallResult<T>> With<T>(
        string asset,
        string? network,
        Func<string, Task<WebCallResult<T>>> call,
        CancellationToken ct,
        [CallerArgumentExpression(nameof(network))] string name = "")
    {
        Require.Asset(asset);
        Require.TextOrNull(network, 1, 64, name);
        if (IsId(network))
        {
            return await call(network).ConfigureAwait(false);
        }

        var details = await api.ReadAsset(asset, ct).ConfigureAwait(false);
        return details.Success
            ? await call(Choose(details.Data, network, name).NetworkId).ConfigureAwait(false)
            : details.WithError<T>(details.Error);
    }

    /// <summary>The network that is named, or the only one there is; none when that is not clear.</summary>
    public static KucoinAssetNetwork? Find(KucoinAssetDetails asset, string? network)
    {
        var named = (asset.Networks ?? []).Where(known =>
            network is null || Same(known.NetworkId, network) || Same(known.NetworkName, network));
        return named.Take(2).ToArray() is [var only] ? only : null;
    }

    /// <summary>Why <see cref="Find"/> finds none, with the networks that there are.</summary>
    public static string WhyNone(KucoinAssetDetails asset, string? network)
    {
        var networks = string.Join(", ", (asset.Networks ?? []).Select(known => $"{known.NetworkId} ({known.NetworkName})"));
        return networks.Length == 0 ? $"{asset.Asset} has no chain."
            : network is null ? $"{asset.Asset} has several chains: name one of {networks}."
            : $"{asset.Asset} has no single chain '{network}', but {networks}.";
    }

    /// <exception cref="ArgumentException">The network is not clear.</exception>
    public static KucoinAssetNetwork Choose(KucoinAssetDetails asset, string? network, string name) =>
        Find(asset, network) ?? throw new ArgumentException(WhyNone(asset, network), name);

    private static bool Same(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
