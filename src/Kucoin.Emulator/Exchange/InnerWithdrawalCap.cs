namespace Kucoin.Emulator.Exchange;

/// <summary>
/// Withdrawals to another user by uid, mail or phone: three in ten seconds and fifty in a day, each counted from the first.
/// </summary>
internal sealed class InnerWithdrawalCap(TimeProvider clock)
{
    private static readonly (TimeSpan Length, int Limit)[] Windows = [(TimeSpan.FromSeconds(10), 3), (TimeSpan.FromHours(24), 50)];

    private readonly Lock _counting = new();
    private readonly Dictionary<int, (long Start, int Count)[]> _counts = [];

    /// <summary>Counts one more, unless it is too many.</summary>
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

    /// <summary>Begins every count again.</summary>
    public void Reset()
    {
        lock (_counting)
        {
            _counts.Clear();
        }
    }
}
