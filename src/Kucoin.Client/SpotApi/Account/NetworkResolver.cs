using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Kucoin.Client.Http;
using Kucoin.Client.Models.Market;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.Account;

/// <summary>
/// Resolves the chain of a call. KuCoin treats a missing chain as Ethereum, which can make a deposit or withdrawal unrecoverable. Therefore
/// the chain may be omitted only if the asset has a single chain.
/// </summary>
internal sealed class NetworkResolver(RequestPipeline api)
{
    /// <summary>Whether the text is a chain id, which KuCoin writes in lower case.</summary>
    public static bool IsId([NotNullWhen(true)] string? network) => network is { Length: > 0 } && !network.Any(char.IsAsciiLetterUpper);

    /// <summary>
    /// Makes a call with the id of the chain. An id, which KuCoin writes in lower case, is used unchanged. A display name such as
    /// <c>TRC20</c>, or a missing chain, is looked up in the chains of the asset.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The asset has several chains and none was specified, or it does not have the specified chain.
    /// </exception>
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

    /// <summary>
    /// Finds the specified network, or the only network of the asset; <see langword="null"/> when the choice is ambiguous.
    /// </summary>
    public static KucoinAssetNetwork? Find(KucoinAssetDetails asset, string? network)
    {
        var named = asset.Networks.Where(known =>
            network is null || Same(known.NetworkId, network) || Same(known.NetworkName, network));
        return named.Take(2).ToArray() is [var only] ? only : null;
    }

    /// <summary>Explains why <see cref="Find"/> found none, and lists the available networks.</summary>
    public static string WhyNone(KucoinAssetDetails asset, string? network)
    {
        var networks = string.Join(", ", asset.Networks.Select(known => $"{known.NetworkId} ({known.NetworkName})"));
        return networks.Length == 0 ? $"{asset.Asset} has no chain."
            : network is null ? $"{asset.Asset} has several chains. Specify one of {networks}."
            : $"{asset.Asset} has no single chain '{network}'. Available chains: {networks}.";
    }

    /// <exception cref="ArgumentException">The network is missing, unknown or ambiguous.</exception>
    public static KucoinAssetNetwork Choose(KucoinAssetDetails asset, string? network, string name) =>
        Find(asset, network) ?? throw new ArgumentException(WhyNone(asset, network), name);

    private static bool Same(string? name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
