using System.Diagnostics;
using System.Globalization;
using Kucoin.Emulator;
using Kucoin.Load.Processes;
using Kucoin.Load.Traffic;

namespace Kucoin.Load;

/// <summary>
/// Generates and opens the scenario <c>living-fund</c>, and runs traffic on it while readers page its ledgers. All shares of the load run on
/// the same machine.
/// </summary>
internal sealed class LivingFundCommand(Arguments arguments, WorkingFolder place)
{
    private const string Scenario = "living-fund";
    private const decimal LeastRate = 2_000;
    private const decimal Rate = 2_200;
    private const double MostGeneration = 10_000;
    private const double MostOpening = 1_000;
    private const long MostResident = 150;
    private const int Readers = 32;
    private const long Day = 86_400_000;

    private static readonly string[] Lists =
    [
        "/api/v1/hf/accounts/ledgers?limit=200",
        "/api/v1/accounts/ledgers?pageSize=500",
        "/api/v3/hf/margin/account/ledgers?limit=200",
        "/api/v1/transaction-history?currency=USDT&maxCount=50",
    ];

    private readonly int _seconds = arguments.Number("--seconds", 20);
    private readonly int _rounds = arguments.Number("--rounds", 3);

    private long _pages;

    public static async Task RunAsync(Arguments arguments)
    {
        using var place = new WorkingFolder();
        await new LivingFundCommand(arguments, place).RunAsync();
    }

    private async Task RunAsync()
    {
        var (generations, openings, resident) = (new List<double>(), new List<double>(), 0L);
        for (var round = 0; round < _rounds; round++)
        {
            var file = place.File($"{round}.db");
            var generated = await StartAsync(file);
            var opened = await StartAsync(file);
            generations.Add(generated.Milliseconds);
            openings.Add(opened.Milliseconds);
            resident = Math.Max(resident, Math.Max(generated.Megabytes, opened.Megabytes));
        }

        var (added, rate, busy) = await RunTrafficAsync(place.File("0.db"));
        var table = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # The scenario living-fund, and traffic

            {Results.Command($"living-fund --seconds {_seconds} --rounds {_rounds}")}

            {Results.Circumstances} Times are from the start of the process, the median of {_rounds} and the slowest.

            | | median | slowest | at most |
            |---|--:|--:|--:|
            | generate a year of 510,000 movements into a file of {new FileInfo(place.File("1.db")).Length >> 20} MB, and listen | {Middle(generations):0} ms | {generations.Max():0} ms | {MostGeneration:0} ms |
            | open that file, and listen | {Middle(openings):0} ms | {openings.Max():0} ms | {MostOpening:0} ms |

            | | | |
            |---|--:|--:|
            | resident memory while generating or opening, the most | {resident} MB | at most {MostResident} MB |
            | movements a second, asked | {Rate:0} | |
            | movements a second, over {_seconds} s, with {Readers} connections that page four ledgers of the master | {rate:0} | at least {LeastRate:0} |
            | movements that the traffic added | {added:N0} | |
            | pages a second meanwhile | {_pages / (double)_seconds:0} | |
            | resident memory at the end | {busy} MB | |

            The trial balance was whole at the end.

            """);
        Results.Write("living-fund.md", table, arguments.IsTry);
        if (Middle(generations) > MostGeneration || Middle(openings) > MostOpening || resident > MostResident || rate < (double)LeastRate)
        {
            throw new InvariantViolationException("A time, the memory or the rate is outside of its limit.");
        }
    }

    private static async Task<(double Milliseconds, long Megabytes)> StartAsync(string file)
    {
        var begin = Stopwatch.GetTimestamp();
        await using var exchange = await ServerProcess.StartAsync(EmulatorWorker.Name, file, Scenario);
        return (Stopwatch.GetElapsedTime(begin).TotalMilliseconds, exchange.PeakResidentBytes >> 20);
    }

    private async Task<(long Movements, double Rate, long Megabytes)> RunTrafficAsync(string file)
    {
        await using var exchange = await ServerProcess.StartAsync(EmulatorWorker.Name, file, Scenario);
        using var control = exchange.Control();
        var before = (await control.TrialBalanceAsync()).Postings;
        var signer = new Signer((await control.KeysAsync())["master"]);
        var now = (await control.ClocksAsync()).LedgerTime.ToUnixTimeMilliseconds();
        await control.StartTrafficAsync(Rate, seed: 15, TrafficClock.Wall);
        var begin = Stopwatch.GetTimestamp();
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(_seconds));
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => PageAsync(exchange.Address, signer, now, reader, end.Token)));
        var elapsed = Stopwatch.GetElapsedTime(begin);
        var status = await control.StopTrafficAsync();
        var trial = await control.TrialBalanceAsync();
        if (!trial.IsBalanced || trial.Postings <= before || status.StoppedBecause is not null)
        {
            throw new InvariantViolationException($"{status.StoppedBecause} {string.Join(' ', trial.Problems)}");
        }

        return (status.Movements, status.Movements / elapsed.TotalSeconds, exchange.ResidentBytes >> 20);
    }

    /// <summary>Pages the ledgers from the newest row back, day by day.</summary>
    private async Task PageAsync(Uri address, Signer signer, long now, int reader, CancellationToken end)
    {
        using var connection = await Connection.OpenAsync(address);
        for (var step = reader; !end.IsCancellationRequested; step++)
        {
            var to = now - (step % 3 * Day) + Day;
            var target = string.Create(CultureInfo.InvariantCulture, $"{Lists[step % Lists.Length]}&startAt={to - Day + 1}&endAt={to}");
            var (status, _) = await connection.SendAsync(signer.Sign(Call.Get(target)));
            if (status != 200)
            {
                throw new InvariantViolationException($"{target} returned the status {status}.");
            }

            Interlocked.Increment(ref _pages);
        }
    }

    private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}
