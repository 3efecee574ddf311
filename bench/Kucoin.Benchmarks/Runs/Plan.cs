namespace Kucoin.Benchmarks.Runs;

/// <summary>The numbers of rounds, warm-up calls and measured calls.</summary>
internal sealed record Plan(int Rounds, int Retries, int WarmSmall, int WarmLarge, int Small, int Large, int ColdStarts)
{
    public const int Callers = 32;

    /// <summary>A round is disturbed if other processes use more than this share of one processor.</summary>
    public const double Disturbed = 0.1;

    public static Plan Full { get; } = new(
        Rounds: 11, Retries: 33, WarmSmall: 30_000, WarmLarge: 8_000, Small: 40_000, Large: 4_000, ColdStarts: 21);

    public static Plan Quick { get; } = new(
        Rounds: 3, Retries: 0, WarmSmall: 6_000, WarmLarge: 1_500, Small: 4_000, Large: 500, ColdStarts: 7);
}
