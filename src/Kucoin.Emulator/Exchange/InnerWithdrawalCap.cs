namespace Kucoin.Emulator.Exchange;

/// <summary>
/// A fixed-window rate limiter for withdrawals to other users by uid, mail or phone: three in ten seconds and fifty per day. Each window
/// starts with its first withdrawal.
/// </summary>
internal sealed class InnerWithdrawalCap(TimeProvider clock)
{
    private static readonly (TimeSpan Length, int Limit)[] Windows = [(TimeSpan.FromSeconds(10), 3), (TimeSpan.FromHours(24), 50)];

    private readonly Lock _counting = new();
    private readonly Dictionary<int, (long Start, int Count)[]> _counts = [];

    /// <summary>Acquires a permit, or refuses it when a limit is reached.</summary>
    public bool TryCount(int user)
    {
        lock (_counting)
        {
            var now = clock.GetTimestamp();
            var counts = _counts.GetValueOrDefault(user) ?? new (long, int)[Windows.Length];
            for (var i = 0; i < Windows.Length; i++)
            {
                if (counts[i].Count == 0 || clock.GetElapsedTime(counts[i].Start, now) >= Windows[i].Length)
                {
                    counts[i] = (now, 0);
                }

                if (counts[i].Count == Windows[i].Limit)
                {
                    return false;
                }
            }

            _counts[user] = Array.ConvertAll(counts, window => window with { Count = window.Count + 1 });
            return true;
        }
    }

    /// <summary>Resets all counts.</summary>
    public void Reset()
    {
        lock (_counting)
        {
            _counts.Clear();
        }
    }
}
