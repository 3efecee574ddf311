using System.Diagnostics;
using System.Globalization;
using Kucoin.Load.Processes;
using Kucoin.Load.Traffic;

namespace Kucoin.Load;

/// <summary>Measures the start time of the exchange, and its memory with a large ledger.</summary>
internal sealed class StartsCommand(Arguments arguments, WorkingFolder place)
{
    private const double MostHere = 300;
    private const double MostFromFile = 2000;
    private const long MostResident = 300;
    private const int PagesOfLedger = 20;
    private const long Day = 86_400_000;

    private readonly int _rounds = arguments.Number("--rounds", 5);

    public static async Task RunAsync(Arguments arguments)
    {
        using var place = new WorkingFolder();
        await new StartsCommand(arguments, place).RunAsync();
    }

    private async Task RunAsync()
    {
        List<double> cold = [], warm = [];
        for (var round = 0; round < _rounds; round++)
        {
            var times = (await ServerProcess.AskAsync(StartWorker.Name)).Split(' ').Select(Number).ToArray();
            cold.Add(times[0]);
            warm.Add(times[1]);
        }

        var many = await FromFileAsync("many-subs", "/api/v2/sub-accounts?currentPage=50&pageSize=100");
        var stress = await FromFileAsync("stress", "/api/v1/accounts");
        var table = Table([.. cold.Order()], [.. warm.Order()], many, stress);
        Results.WriteSection("starts.md", "Local exchange", table, arguments.IsTry);
        if (Middle(cold) > MostHere || many.Milliseconds > MostFromFile || stress.Megabytes > MostResident)
        {
            throw new InvariantViolationException("A start exceeds the time or memory limit.");
        }
    }

    private async Task<FromFile> FromFileAsync(string scenario, string target)
    {
        var file = place.File($"{scenario}.db");
        await (await ServerProcess.StartAsync(EmulatorWorker.Name, file, scenario)).DisposeAsync();
        var (starts, resident) = (new List<double>(), 0L);
        for (var round = 0; round < _rounds; round++)
        {
            var begin = Stopwatch.GetTimestamp();
            await using var exchange = await ServerProcess.StartAsync(EmulatorWorker.Name, file, scenario);
            using var control = exchange.Control();
            var signer = new Signer((await control.KeysAsync())["master"]);
            using var connection = await Connection.OpenAsync(exchange.Address);
            await AskAsync(connection, signer, target);
            starts.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            await ReadHistoryAsync(connection, signer, (await control.ClocksAsync()).LedgerTime);
            resident = Math.Max(resident, exchange.ResidentBytes);
        }

        return new(Middle(starts), starts.Max(), new FileInfo(file).Length >> 20, resident >> 20);
    }

    /// <summary>Reads pages of the maximum size, from one day in each fortnight of the year that the ledger covers.</summary>
    private static async Task ReadHistoryAsync(Connection connection, Signer signer, DateTimeOffset now)
    {
        for (var page = 1; page <= PagesOfLedger; page++)
        {
            var end = now.AddDays(-14 * page).ToUnixTimeMilliseconds();
            await AskAsync(connection, signer, string.Create(
                CultureInfo.InvariantCulture, $"/api/v1/accounts/ledgers?startAt={end - Day}&endAt={end}&pageSize=500"));
        }
    }

    private static async Task AskAsync(Connection connection, Signer signer, string target)
    {
        var (status, _) = await connection.SendAsync(signer.Sign(Call.Get(target)));
        if (status != 200)
        {
            throw new InvariantViolationException($"{target} returned the status {status}.");
        }
    }

    private string Table(double[] cold, double[] warm, FromFile many, FromFile stress) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {Results.Command($"starts --rounds {_rounds}")}

        {Results.Circumstances} Median of {_rounds}, and the slowest.

        | | median | slowest | at most |
        |---|--:|--:|--:|
        | `KucoinEmulator.StartAsync`, first in its process | {Middle(cold):0} ms | {cold[^1]:0} ms | {MostHere:0} ms |
        | `KucoinEmulator.StartAsync`, second in its process | {Middle(warm):0} ms | {warm[^1]:0} ms | {MostHere:0} ms |
        | `many-subs`, process from its file of {many.FileMegabytes} MB to the first page of balances | {Cells(many)} | {MostFromFile:0} ms |
        | `stress`, process from its file of {stress.FileMegabytes} MB to the first list of accounts | {Cells(stress)} | |

        | resident memory after {PagesOfLedger} pages of 500 ledger rows | most | at most |
        |---|--:|--:|
        | `many-subs`, 10,000 sub-accounts | {many.Megabytes} MB | |
        | `stress`, 2,000,000 ledger rows | {stress.Megabytes} MB | {MostResident} MB |

        """);

    private static string Cells(FromFile start) =>
        string.Create(CultureInfo.InvariantCulture, $"{start.Milliseconds:0} ms | {start.Slowest:0} ms");

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    private sealed record FromFile(double Milliseconds, double Slowest, long FileMegabytes, long Megabytes);
}
