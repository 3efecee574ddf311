using System.Collections.Concurrent;
using Kucoin.Catalog;
using Kucoin.Client.Models.Market;
using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>
/// What the exchange says of an asset and its networks, read at most once a minute for each asset. A network that closes within that
/// minute is refused by the exchange itself.
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
