using System.Globalization;

namespace Kucoin.Benchmarks.Runs;

/// <summary>
/// The figures of one round, or the median of several. Times are in microseconds; bytes and processor time are per call.
/// </summary>
internal readonly record struct Figures(double P50, double P99, double CallsPerSecond, double Processor, double Bytes)
{
    public static Figures MedianOf(IReadOnlyCollection<Figures> rounds) => new(
        Median(rounds, round => round.P50),
        Median(rounds, round => round.P99),
        Median(rounds, round => round.CallsPerSecond),
        Median(rounds, round => round.Processor),
        Median(rounds, round => round.Bytes));

    public static Figures Parse(string line)
    {
        double[] values = [.. line.Split(' ').Select(value => double.Parse(value, CultureInfo.InvariantCulture))];
        return new(values[0], values[1], values[2], values[3], values[4]);
    }

    public static double Median<T>(IEnumerable<T> rounds, Func<T, double> figure)
    {
        double[] sorted = [.. rounds.Select(figure).Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{P50} {P99} {CallsPerSecond} {Processor} {Bytes}");
}
