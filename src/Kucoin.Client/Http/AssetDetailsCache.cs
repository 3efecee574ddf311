using System.Collections.Concurrent;
using Kucoin.Catalog;
using Kucoin.Client.Models.Market;
using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>
/// A cache of asset details, refreshed at most once a minute per asset. If a network closes within that minute, the exchange itself refuses
/// the withdrawal.
/// </summary>
internal sealed class AssetDetailsCache(TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (long ReadAt, WebCallResult<KucoinAssetDetails> Details)> _known =
        new(StringComparer.Ordinal);

    public async Task<WebCallResult<KucoinAssetDetails>> Read(RequestPipeline api, string asset, CancellationToken ct)
    {
        if (_known.TryGetValue(asset, out var known) && clock.GetElapsedTime(known.ReadAt) < Freshness)
        {
            return known.Details;
        }

        var readAt = clock.GetTimestamp();
        var details = await api.Call<KucoinAssetDetails>(KucoinEndpoints.Market.Asset)
            .Path("currency", asset)
            .SendAsync(ct)
            .ConfigureAwait(false);
        if (details.Success)
        {
            _known[asset] = (readAt, details);
        }

        return details;
    }
}
