using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Kucoin.Client.Catalogue;
using Kucoin.Client.Models.Market;
using Kucoin.Client.Pipeline;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.Account;

/// <summary>
/// Finds the chain that is meant. KuCoin takes a missing chain for Ethereum's, which can send an asset where nobody can reach it: here a
/// missing chain is used only if the asset has no other.
/// </summary>
internal sealed class NetworkChoice(KucoinPipeline api)
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

        var details = await api.Call(KucoinEndpoints.Market.Asset)
            .Path("currency", asset)
            .SendAsync(ct).ConfigureAwait(false);
        return details.Success
            ? await call(Choose(asset, network, [.. details.Data.Networks ?? []], name)).ConfigureAwait(false)
            : details.WithError<T>(details.Error);
    }

    private static string Choose(string asset, string? network, KucoinAssetNetwork[] networks, string name)
    {
        var named = network is null
            ? networks
            : [.. networks.Where(known => Same(known.NetworkId, network) || Same(known.NetworkName, network))];
        return named switch
        {
            [var only] => only.NetworkId,
            _ when networks.Length == 0 => throw new ArgumentException($"{asset} has no chain.", name),
            _ => throw new ArgumentException(
                (network is null ? $"{asset} has several chains: name one of " : $"{asset} has no single chain '{network}', but ")
                + string.Join(", ", networks.Select(known => $"{known.NetworkId} ({known.NetworkName})")) + ".",
                name),
        };
    }

    private static bool Same(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
