using System.Diagnostics;
using Kucoin.Benchmarks.Jobs;
using Kucoin.Client;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Results;

namespace Kucoin.Benchmarks.Scale;

/// <summary>
/// Reads a large history and reports rows, milliseconds, allocated bytes, peak live bytes, and the peak size of the process.
/// </summary>
internal static class ScaleRun
{
    private const int LookEvery = 49_999;

    private static long _mostAlive;

    public static async Task<string> Run(string what, Uri server, int size)
    {
        using var client = new KucoinRestClient(new KucoinClientOptions
        {
            Environment = KucoinEnvironment.FromAddress(server),
            Credentials = new(Identity.Key, Identity.Secret, Identity.Passphrase),
        });
        var (bytes, start) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
        _mostAlive = 0;
        var rows = what switch
        {
            "ledger" => await Count(Ledger(client, size)),
            "sub-accounts" => await Count(client.SpotApi.SubAccount.EnumerateAllSpotBalancesAsync(LongLedger.SubAccountsOnPage)),
            _ => await PageByPage(client, size),
        };
        var elapsed = Stopwatch.GetElapsedTime(start);
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        Look();
        using var self = Process.GetCurrentProcess();
        return $"{rows} {elapsed.TotalMilliseconds:F0} {bytes} {_mostAlive} {self.PeakWorkingSet64}";
    }

    /// <summary>Covers exactly the number of days that the rows fill.</summary>
    private static KucoinHistory<KucoinAccountActivity> Ledger(KucoinRestClient client, int rows)
    {
        var days = (rows + LongLedger.RowsADay - 1) / LongLedger.RowsADay;
        return client.SpotApi.Account.EnumerateAccountLedgersAsync(
            LongLedger.End.UtcDateTime.AddDays(-days), LongLedger.End.UtcDateTime, allowTruncated: true);
    }

    /// <summary>The same without read-ahead: one page after the other.</summary>
    private static async Task<int> PageByPage(KucoinRestClient client, int rows)
    {
        var (read, end) = (0, LongLedger.End.UtcDateTime);
        for (var page = 1; read < rows; page++)
        {
            var result = await client.SpotApi.Account.GetAccountLedgersAsync(
                startTime: end.AddDays(-1), endTime: end, currentPage: page, pageSize: LongLedger.RowsOnPage);
            read += result.GetDataOrThrow().Items.Count();
        }

        return read;
    }

    private static async Task<int> Count<T>(IAsyncEnumerable<T> rows)
    {
        var count = 0;
        await foreach (var row in rows)
        {
            if (++count % LookEvery == 0)
            {
                Look();
            }
        }

        return count;
    }

    /// <summary>Samples the live memory during the read, without garbage.</summary>
    private static void Look() => _mostAlive = Math.Max(_mostAlive, GC.GetTotalMemory(forceFullCollection: true));
}
