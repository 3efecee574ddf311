using Kucoin.Catalog;
using Kucoin.Client.Results;

namespace Kucoin.Client.Tests.Reliability;

/// <summary>The exchange's fixed-window quota: a window starts with the first arrival and resets completely.</summary>
internal sealed class ServerQuota(int limit, TimeProvider clock)
{
    private DateTimeOffset _end = DateTimeOffset.MinValue;
    private int _spent;

    public int ApiErrors { get; private set; }

    public (bool Accepted, KucoinRateLimit Figures) Take(int weight)
    {
        var now = clock.GetUtcNow();
        if (now >= _end)
        {
            (_end, _spent) = (now + KucoinQuotas.Window, 0);
        }

        var accepted = _spent + weight <= limit;
        if (accepted)
        {
            _spent += weight;
        }
        else
        {
            ApiErrors++;
        }

        return (accepted, new(limit, limit - _spent, _end - now));
    }
}
